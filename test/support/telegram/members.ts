import { z } from 'zod';
import type { Administrator, ApiUser, Chats, FakeChat } from './chats.ts';
import { badRequest } from './refusal.ts';
import { apiMember } from './standing.ts';

const Place = z.object({ chat_id: z.coerce.number().int() });
const Wish = Place.extend({ user_id: z.coerce.number().int() });

/** What somebody is in a group. Of others than itself the bot is told only where it is an administrator. */
export function memberOf(chats: Chats, bot: ApiUser, parameters: unknown): unknown {
  const { chat_id, user_id } = Wish.parse(parameters);
  const chat = chats.find(chat_id);
  // Everybody can look into a public group.
  const isVisible = chat?.api.username !== undefined && chat.standing?.status === 'left';
  const { standing, administrators } = isVisible ? chat : chats.open(chat_id);
  if (user_id === bot.id) return { user: bot, ...(standing && apiMember(standing)) };
  if (standing?.status !== 'administrator') throw badRequest('member list is inaccessible');
  const person = chats.find(user_id)?.api;
  if (person === undefined) throw badRequest('PARTICIPANT_ID_INVALID');
  const administrator = administrators.get(user_id);
  return {
    user: userOf(chats, user_id),
    ...(administrator ? administratorFacts(administrator) : { status: 'member' }),
  };
}

/** Those who manage a group, but for bots, and for anonymous ones where the bot is no administrator itself. */
export function administratorsOf(chats: Chats, parameters: unknown): unknown {
  const chat = chats.open(Place.parse(parameters).chat_id);
  if (chat.standing === undefined) throw badRequest('there are no administrators in the private chat');
  const seesAll = chat.standing.status === 'administrator';
  return [...chat.administrators]
    .filter(([, { isAnonymous }]) => seesAll || !isAnonymous)
    .map(([id, administrator]) => ({ user: userOf(chats, id), ...administratorFacts(administrator) }));
}

/** What an administrator may do is told by name; an owner may do everything, and nothing of it is told. */
function administratorFacts({ status, isAnonymous, deletesMessages }: Administrator) {
  const rights = { can_be_edited: false, can_manage_chat: true, can_delete_messages: deletesMessages };
  return { status, is_anonymous: isAnonymous, ...(status === 'administrator' ? rights : {}) };
}

/** What is known of a chat, with what its members may do. */
export function chatFacts(chats: Chats, parameters: unknown): unknown {
  const { api, standing }: FakeChat = chats.open(Place.parse(parameters).chat_id);
  return { ...api, ...(standing && { permissions: standing.permissions }) };
}

function userOf(chats: Chats, id: number) {
  return { id, is_bot: false, first_name: chats.find(id)?.api.first_name ?? 'Somebody' };
}
