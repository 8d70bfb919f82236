import type { Community, Core } from '../../src/index.ts';
import { inTime } from '../in-time.ts';
import type { Log } from '../log.ts';
import { movementOf } from './membership.ts';
import { describeRefusal } from './refusal.ts';
import type { Update } from './update.ts';

/** Nobody waits longer than this for a group to be greeted or forgotten. */
const movementMaxWaitMs = 2_000;

interface Means {
  readonly core: Pick<Core, 'moveCommunity' | 'join' | 'leave'>;
  readonly log: Log;
}

/** Tells the core of a group that has another id from now on, and of one that the bot came into or left. */
export async function noteWhereabouts(means: Means, update: Update): Promise<void> {
  await followMove(means, update);
  const moved = noteMovement(means, update).catch((error: unknown) => {
    means.log.error(describeRefusal(error), 'That the bot came into a group on Telegram or left it was not noted.');
  });
  await inTime(moved, movementMaxWaitMs);
}

async function followMove({ core }: Means, { message }: Update): Promise<void> {
  if (message?.formerChat === undefined) return;
  await core.moveCommunity(groupOf(message.formerChat), groupOf(message.chat.id));
}

async function noteMovement({ core }: Means, { my_chat_member: membership }: Update): Promise<void> {
  if (membership === undefined) return;
  const movement = movementOf(membership);
  if (movement === 'join') await core.join(groupOf(membership.chat.id), membership.from.language_code);
  if (movement === 'leave') await core.leave(groupOf(membership.chat.id));
}

function groupOf(id: number): Community {
  return { platform: 'telegram', id: String(id) };
}
