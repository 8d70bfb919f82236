import { describeFault, type Store } from '../src/index.ts';
import type { Log } from './log.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const forgetEveryMs = 10 * minuteMs;
/**
 * An expired conversation is kept so long, so that its person can be told and offered to begin again. With the half hour
 * before and the pause between two looks it stays below the day that people are promised.
 */
const expiredKeptMs = 23 * hourMs;
/** Signatures that a moderator looked for are known as found for so long. */
const draftKeptMs = dayMs;
/** A second moderator has so long to confirm. */
const proposalKeptMs = 30 * dayMs;

/** Forgets, now and then, what nobody needs any more. Answers what ends that. */
export function forgetWhatIsOld(parts: {
  readonly store: Pick<Store, 'forgetExpiredConversations' | 'forgetSpent' | 'forgetProposals'>;
  readonly log: Log;
  readonly clock: () => Date;
}): () => void {
  const { store, log, clock } = parts;
  const before = (ageMs: number) => new Date(clock().getTime() - ageMs);
  async function forget(): Promise<void> {
    await store.forgetExpiredConversations(before(expiredKeptMs));
    await store.forgetSpent();
    await store.forgetProposals(before(draftKeptMs), before(proposalKeptMs));
  }
  const timer = setInterval(() => {
    forget().catch((error: unknown) => {
      log.warn(describeFault(error), 'What is old could not be forgotten. Trying again later.');
    });
  }, forgetEveryMs).unref();
  return () => clearInterval(timer);
}
