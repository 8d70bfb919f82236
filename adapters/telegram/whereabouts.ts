import { inTime } from '../in-time.ts';
import type { Memberships } from '../memberships.ts';
import { movementOf } from './membership.ts';
import type { Update } from './update.ts';

/** Nobody waits longer than this for a group to be greeted or forgotten. */
const movementMaxWaitMs = 2_000;

/**
 * Tells the core of a group that has another id from now on, and of one that the bot came into or left. The core
 * hears of each group in the order of the calls. Resolves when it has heard, or when that takes long; never rejects.
 */
export async function noteWhereabouts(memberships: Memberships, update: Update): Promise<void> {
  await inTime(note(memberships, update), movementMaxWaitMs);
}

async function note(memberships: Memberships, { message, my_chat_member: membership }: Update): Promise<void> {
  if (message?.formerChat !== undefined) return memberships.moved(String(message.formerChat), String(message.chat.id));
  if (membership === undefined) return;
  const { chat, from } = membership;
  const movement = movementOf(membership);
  if (movement === 'join') await memberships.joined(String(chat.id), from.language_code);
  if (movement === 'leave') await memberships.left(String(chat.id));
}
