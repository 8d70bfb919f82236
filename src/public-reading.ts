import type { Core } from './core.ts';
import type { PetitionLink } from './dialogue/scene.ts';
import type { Petition } from './domain/petition.ts';
import { createOverviews } from './overviews.ts';
import { createPublicLists } from './public-lists.ts';
import type { Register } from './register.ts';
import type { Store } from './store/store.ts';
import { createSurvey } from './survey.ts';
import { createWatching } from './watching.ts';

/** What reading in public takes. */
export interface PublicReadingParts {
  readonly store: Store;
  readonly register: Register;
  /** Ways to a petition, in the order in which they are offered. */
  links(petition: Petition): readonly PetitionLink[];
  /** What many look at is read no more often than once in this time. */
  readonly overviewEveryMs?: number | undefined;
  /** Replaces this machine's clock, for tests. */
  readonly clock?: (() => Date) | undefined;
}

/** What everybody can read of petitions. */
export type PublicReading = Pick<
  Core,
  'overview' | 'watch' | 'survey' | 'signatures' | 'signaturesAfter' | 'comments' | 'stop'
>;

const usualOverviewEveryMs = 1_000;

/** Reading a store's petitions. */
export function createPublicReading(parts: PublicReadingParts): PublicReading {
  const { store, register, clock = () => new Date(), overviewEveryMs: everyMs = usualOverviewEveryMs } = parts;
  const overviews = createOverviews({ ...parts, everyMs });
  const watching = createWatching(overviews, clock);
  const lists = createPublicLists(store);

  const ofPetition = async <T>(slug: string, read: (petition: Petition) => Promise<T>): Promise<T | undefined> => {
    const petition = await register.find(slug);
    return petition && read(petition);
  };

  return {
    overview: (slug, now, wish) => overviews.latest(slug, now, wish?.isExact),
    watch: watching.watch,
    survey: createSurvey({ store, register, everyMs }),
    signatures: (slug, page, pageSize) => ofPetition(slug, (petition) => lists.signatures(petition, page, pageSize)),
    signaturesAfter: (slug, after, limit) =>
      ofPetition(slug, (petition) => lists.signaturesAfter(petition, after, limit)),
    comments: (slug, before) => ofPetition(slug, (petition) => lists.comments(petition, before)),
    stop: watching.stop,
  };
}
