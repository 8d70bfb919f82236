import { type NewsKind, timedNews } from './news.ts';
import type { Petition } from './petition.ts';

/** Something that happened to a petition, as its page and its feed tell it. Of what was reached, a count of the petition's own choice. */
export type ChronicleEntry =
  | { readonly kind: 'opened' | 'closed'; readonly at: Date }
  | { readonly kind: 'reached'; readonly at: Date; readonly count: number; readonly isGoal: boolean }
  | { readonly kind: 'update' | 'answer'; readonly at: Date; readonly text: string };

/** News of a petition as it was kept. */
export interface KeptNews {
  readonly kind: NewsKind;
  readonly at: Date;
  /** Of what was reached: the highest count before, and the count after. */
  readonly after?: number | undefined;
  readonly upto?: number | undefined;
  /** The words of an update or an answer. */
  readonly text?: string | undefined;
}

/**
 * What news tells of a petition. `undefined`: nothing that stays worth telling, such as a milestone that is none of the petition's
 * own, or a closing that was taken back.
 */
export function chronicleEntry(
  petition: Petition,
  { kind, at, after, upto, text }: KeptNews,
): ChronicleEntry | undefined {
  switch (kind) {
    case 'closing':
      return undefined;
    case 'opened':
    case 'closed':
      return timedNews(petition, at).some((news) => news.kind === kind && news.at.getTime() === at.getTime())
        ? { kind, at }
        : undefined;
    case 'reached': {
      const count = highestReached(petition, after ?? 0, upto ?? 0);
      return count === undefined ? undefined : { kind, at, count, isGoal: count === petition.signatureGoal };
    }
    case 'update':
    case 'answer':
      return { kind, at, text: text ?? '' };
  }
}

/** The highest of a petition's own milestones and its goal that was crossed from `after` to `upto`. */
function highestReached({ milestones, signatureGoal }: Petition, after: number, upto: number): number | undefined {
  const own = signatureGoal === undefined ? milestones : [...milestones, signatureGoal];
  const crossed = own.filter((count) => count > after && count <= upto);
  return crossed.length === 0 ? undefined : Math.max(...crossed);
}
