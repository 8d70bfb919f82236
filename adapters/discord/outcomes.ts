import type { EditOutcome, Later, SendOutcome } from '../../src/index.ts';
import { unreachable } from '../own-accord.ts';
import { isAsleep, problemOf } from './problem.ts';

/** A thread that nobody writes in is looked at again so often. Waking it for a card would push it into everybody's list. */
const asleepPauseMs = 60 * 60_000;
const asleep: Later = { kind: 'later', afterMs: asleepPauseMs };

/** What became of a message whose sending failed in this way. `isThere`: whether Discord still tells of the server. */
export function sendOutcomeOf(error: unknown, isThere: boolean): SendOutcome {
  const problem = problemOf(error, isThere);
  if (problem.kind === 'broken') return { kind: 'maybeSent' };
  return problem.kind === 'noMessage' ? { kind: 'refused' } : problem;
}

/** What became of a change that failed in this way. `isThere`: whether Discord still tells of the server. */
export function editOutcomeOf(error: unknown, isThere: boolean): EditOutcome {
  if (isAsleep(error)) return asleep;
  const problem = problemOf(error, isThere);
  return problem.kind === 'broken' ? unreachable : problem;
}
