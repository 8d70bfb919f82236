import { z } from 'zod';
import type { Chats } from './chats.ts';
import { badRequest } from './refusal.ts';

const Wish = z.object({ chat_id: z.coerce.number().int(), user_id: z.coerce.number().int() });

/** What somebody is in a group, as `getChatMember` answers it. Whoever is known to the fake is a member at least. */
export function memberOf(chats: Chats, parameters: unknown): unknown {
  const { chat_id, user_id } = Wish.parse(parameters);
  const chat = chats.find(chat_id);
  if (chat === undefined) throw badRequest('chat not found');
  if (chat.closed?.code === 403) throw chat.closed;
  const person = chats.find(user_id)?.api;
  if (person === undefined) throw badRequest('PARTICIPANT_ID_INVALID');
  const user = { id: person.id, is_bot: false, first_name: person.first_name };
  return { status: chat.administrators.get(user_id) ?? 'member', user };
}
