import type { Core, Overview, PublicComment } from '../../src/index.ts';
import { UserText } from '../../src/index.ts';
import type { PetitionFacts } from '../../src/petition-facts.ts';
import type { Watcher } from '../../src/watching.ts';

/** What a scripted core shows on a petition's page. What is left out is empty. */
export interface OverviewScript {
  /** Those who signed publicly, in the order of their numbers, from 1 on. */
  readonly names?: readonly string[] | undefined;
  /** Why people signed, newest first. */
  readonly comments?: readonly PublicComment[] | undefined;
  /** Takes the place of parts of every overview. */
  readonly overview?: Partial<Overview> | undefined;
}

type Parts = Pick<Core, 'overview' | 'watch' | 'survey' | 'signatures' | 'signaturesAfter' | 'comments' | 'stop'>;

/** The part of a scripted core that people look at. */
export interface ScriptedOverviews extends Parts {
  /** From now on every overview shows this, too; whoever watches is told. */
  moves(change: Partial<Overview>): void;
  /** How many watch. */
  watching(): number;
}

/** So many signatures are on an overview's first page. */
const pageSize = 20;
const commentsAtOnce = 10;
const signedAt = new Date('2026-11-22T10:00:00Z');

/** Overviews by a script. While nothing that they show changes, they stay the same objects, as a real core's do. */
export function scriptOverviews(
  script: OverviewScript,
  factsOf: (slug: string, now: Date) => PetitionFacts | undefined,
  slugs: readonly string[],
): ScriptedOverviews {
  const watchers = new Set<{ readonly slug: string; readonly watcher: Watcher }>();
  const made = new Map<string, { readonly key: string; readonly overview: Overview }>();
  let changes: Partial<Overview> = {};
  let surveyed: readonly Overview[] = [];

  const isHidden = (slug: string) => factsOf(slug, signedAt)?.petition.namesHidden ?? false;
  const rising = (slug: string) => (isHidden(slug) ? [] : (script.names ?? []).map(signatureOf));

  function signatures(slug: string, page: number, size: number) {
    if (factsOf(slug, signedAt) === undefined) return undefined;
    const all = rising(slug).toReversed();
    return {
      signatures: all.slice((page - 1) * size, page * size),
      page,
      pages: Math.max(1, Math.ceil(all.length / size)),
      total: script.names?.length ?? 0,
      isHidden: isHidden(slug),
    };
  }

  function comments(slug: string, before: number | undefined) {
    if (factsOf(slug, signedAt) === undefined) return undefined;
    const below = (isHidden(slug) ? [] : (script.comments ?? [])).filter(({ number }) => number < (before ?? Infinity));
    const shown = below.slice(0, commentsAtOnce);
    return { comments: shown, before: below.length > shown.length ? shown.at(-1)?.number : undefined };
  }

  function overview(slug: string, now: Date): Overview | undefined {
    const facts = factsOf(slug, now);
    const [newest, said] = [signatures(slug, 1, pageSize), comments(slug, undefined)];
    if (facts === undefined || newest === undefined || said === undefined) return undefined;
    const anew = {
      ...{ ...facts, today: facts.count, newest, comments: said, growth: [], chronicle: [] },
      ...script.overview,
      ...changes,
    };
    const key = JSON.stringify(anew, (_, value) => (value instanceof UserText ? value.reveal(String) : value));
    const known = made.get(slug);
    if (known?.key === key) return known.overview;
    made.set(slug, { key, overview: anew });
    return anew;
  }

  return {
    overview: async (slug, now) => overview(slug, now),
    watch: (slug, watcher) => {
      const watching = { slug, watcher };
      watchers.add(watching);
      return () => void watchers.delete(watching);
    },
    survey: async (now) => {
      const lines = slugs.flatMap((slug) => overview(slug, now) ?? []);
      const sorted = (['open', 'upcoming', 'closed'] as const).flatMap((state) =>
        lines.filter((line) => line.state === state),
      );
      const isSame = sorted.length === surveyed.length && sorted.every((line, at) => line === surveyed[at]);
      surveyed = isSame ? surveyed : sorted;
      return surveyed;
    },
    signatures: async (slug, page, size) => signatures(slug, page, size),
    signaturesAfter: async (slug, after, limit) =>
      factsOf(slug, signedAt) &&
      rising(slug)
        .filter(({ number }) => number > after)
        .slice(0, limit),
    comments: async (slug, before) => comments(slug, before),
    stop: () => {
      const told = [...watchers];
      watchers.clear();
      for (const { watcher } of told) watcher.onEnd();
    },
    moves: (change) => {
      changes = { ...changes, ...change };
      for (const { slug, watcher } of watchers) {
        const shown = overview(slug, new Date());
        if (shown !== undefined) watcher.onChange(shown);
      }
    },
    watching: () => watchers.size,
  };
}

function signatureOf(name: string, at: number) {
  return {
    number: at + 1,
    name: new UserText(name),
    visibility: 'public' as const,
    state: 'counted' as const,
    signedAt,
  };
}
