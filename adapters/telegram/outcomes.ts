import type { EditOutcome, Obstacle, SendOutcome } from '../../src/index.ts';
import { unreachable } from '../own-accord.ts';
import { type Problem, problemOf } from './problem.ts';

/** How Telegram says why the bot cannot speak in a place, looked for in this order. */
const obstacles: readonly (readonly [words: RegExp, obstacle: Obstacle])[] = [
  [/message thread not found|TOPIC_(?:CLOSED|DELETED|ID_INVALID)/i, { kind: 'noTopic' }],
  [
    /not enough rights|no rights to send|need administrator rights|CHAT_(?:WRITE|\w*SEND\w*)_FORBIDDEN|CHAT_RESTRICTED|CHAT_ADMIN_REQUIRED/i,
    { kind: 'noRights' },
  ],
  [/chat not found|PEER_ID_INVALID|CHANNEL_PRIVATE/i, { kind: 'noCommunity' }],
];
/** The group has another id now. An update tells which, and then what is said goes there. */
const movedReason = /group chat was upgraded/i;
/** The message was deleted, or is none that the bot could change. */
const noMessageReason = /message to edit not found|MESSAGE_ID_INVALID|message can't be edited/i;

/** What became of a message whose sending failed in this way. */
export function sendOutcomeOf(error: unknown): SendOutcome {
  const problem = problemOf(error);
  return problem.kind === 'broken' ? { kind: 'maybeSent' } : (failureOf(problem) ?? { kind: 'refused' });
}

/** What became of a change that failed in this way. */
export function editOutcomeOf(error: unknown): EditOutcome {
  const problem = problemOf(error);
  if (problem.kind === 'unchanged') return { kind: 'edited' };
  if (problem.kind === 'broken') return unreachable;
  if (problem.kind === 'refused' && noMessageReason.test(problem.description)) return { kind: 'noMessage' };
  return failureOf(problem) ?? { kind: 'refused' };
}

/** Why the bot cannot speak there; `undefined`: that is not what failed. */
export function obstacleOf(problem: Problem): Obstacle | undefined {
  if (problem.kind !== 'refused') return undefined;
  const named = obstacles.find(([words]) => words.test(problem.description))?.[1];
  return named ?? (problem.code === 403 ? { kind: 'noCommunity' } : undefined);
}

function failureOf(problem: Problem) {
  if (problem.kind === 'throttled') return { kind: 'later', afterMs: problem.seconds * 1_000 } as const;
  if (problem.kind === 'unconnected' || problem.kind === 'unauthorised') return unreachable;
  const isMoved = problem.kind === 'refused' && movedReason.test(problem.description);
  return isMoved ? unreachable : obstacleOf(problem);
}
