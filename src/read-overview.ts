import { isDeepStrictEqual } from 'node:util';
import type { PetitionLink } from './dialogue/scene.ts';
import { signaturesPerPage } from './dialogue/views/signatures.ts';
import type { ChronicleEntry } from './domain/chronicle.ts';
import type { Petition } from './domain/petition.ts';
import type { Tally } from './domain/signature.ts';
import { midnightUtc } from './midnight-utc.ts';
import type { Overview } from './overview.ts';
import { factsOf } from './petition-facts.ts';
import type { GrowthPoint } from './picture/progress-facts.ts';
import { thinGrowth } from './picture/thin-growth.ts';
import { createPublicLists } from './public-lists.ts';
import type { Store } from './store/store.ts';

/** What reading overviews takes. */
export interface OverviewParts {
  readonly store: Pick<
    Store,
    'tally' | 'signedSince' | 'signatures' | 'signaturesAfter' | 'comments' | 'growth' | 'chronicle'
  >;
  /** Ways to a petition, in the order in which they are offered. */
  links(petition: Petition): readonly PetitionLink[];
}

/** So much of what happened to a petition is shown. */
const chronicleMost = 100;
const hourMs = 60 * 60_000;
/** What seldom changes, and takes longer to read, is as old as this at the most. */
const slowPartsMs = 60_000;

/** What seldom changes, and what it was read for. */
interface SlowParts {
  readonly petition: Petition;
  readonly milestones: readonly number[];
  readonly at: Date;
  readonly growth: readonly GrowthPoint[];
  readonly chronicle: readonly ChronicleEntry[];
}

/** Reads one petition's overviews, each time anew but for what seldom changes. */
export function createOverviewReader({ store, links }: OverviewParts) {
  const lists = createPublicLists(store);
  let slow: SlowParts | undefined;

  async function slowParts(petition: Petition, { milestones }: Tally, at: Date): Promise<SlowParts> {
    if (slow !== undefined && stillStands(slow, petition, milestones, at)) return slow;
    const [growth, chronicle] = await Promise.all([
      store.growth(petition.id),
      store.chronicle(petition, chronicleMost),
    ]);
    slow = { petition, milestones, at, growth: thinGrowth(growth), chronicle };
    return slow;
  }

  return async (petition: Petition, now: Date): Promise<Overview> => {
    const [newest, comments] = await Promise.all([
      lists.signatures(petition, 1, signaturesPerPage),
      lists.comments(petition, undefined),
    ]);
    // After the list: who signs in between is one more that is counted, and never one whose name is there and who is not.
    const [tally, today] = await Promise.all([
      store.tally(petition.id),
      store.signedSince(petition.id, midnightUtc(now)),
    ]);
    const { growth, chronicle } = await slowParts(petition, tally, now);
    return { ...factsOf(petition, tally, links(petition), now), today, newest, comments, growth, chronicle };
  };
}

function stillStands(slow: SlowParts, petition: Petition, milestones: readonly number[], now: Date): boolean {
  const hourOf = (at: Date) => Math.floor(at.getTime() / hourMs);
  const ageMs = now.getTime() - slow.at.getTime();
  return (
    slow.petition === petition &&
    hourOf(slow.at) === hourOf(now) &&
    ageMs < slowPartsMs &&
    isDeepStrictEqual(slow.milestones, milestones)
  );
}
