import { z } from 'zod';
import { Chat, Member, Sender } from './chat-facts.ts';

/** How the bot itself stood in a chat, and stands from now on. */
export const Membership = z
  .object({ chat: Chat, from: Sender, old_chat_member: Member, new_chat_member: Member })
  .transform(({ chat, from, old_chat_member, new_chat_member }) => ({
    chat,
    from,
    wasIn: old_chat_member.isIn,
    isIn: new_chat_member.isIn,
  }));
export type Membership = z.infer<typeof Membership>;

const groupTypes: ReadonlySet<string> = new Set(['group', 'supergroup']);

/** Whether the bot came into a group or left one. `undefined`: neither. */
export function movementOf({ chat, wasIn, isIn }: Membership): 'join' | 'leave' | undefined {
  if (!groupTypes.has(chat.type)) return undefined;
  if (!isIn) return 'leave';
  return wasIn ? undefined : 'join';
}
