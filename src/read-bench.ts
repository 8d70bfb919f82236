import type { Bench, Grant } from './dialogue/moderator-effect.ts';
import { crowdsShown } from './dialogue/views/waiting-crowds.ts';
import { pageSizes, waitingPerPage } from './dialogue/views/waiting-list.ts';
import { proposalsShown } from './dialogue/views/waiting-proposals.ts';
import type { WaitingList } from './domain/moderation.ts';
import type { Store } from './store/store.ts';

/** What stands on one page is no crowd. */
const crowdFrom = waitingPerPage + 1;

/** What lies before a moderator: a page of a list that waits, and everything else that they should know of. */
export async function readBench(store: Store, grant: Grant, list: WaitingList, page: number): Promise<Bench> {
  const { remit } = grant;
  const [waiting, counts, { count }, crowds, proposals] = await Promise.all([
    store.waiting(remit, list, page, pageSizes[list]),
    store.waitingCounts(remit),
    store.tally(remit.petition),
    store.heldCrowds(remit, crowdsShown),
    store.waitingProposals(remit, proposalsShown),
  ]);
  // What stood on the last pages has been dealt with since the button was made.
  if (page > waiting.pages) return readBench(store, grant, list, waiting.pages);
  return { ...grant, waiting, counts, count, crowds: crowds.filter((crowd) => crowd.count >= crowdFrom), proposals };
}
