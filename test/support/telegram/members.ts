import { z } from 'zod';
import type { ApiUser, Chats, FakeChat } from './chats.ts';
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
  return { user: userOf(chats, user_id), status: administrators.get(user_id)?.status ?? 'member' };
}

/** Those who manage a group, but for bots, and for anonymous ones where the bot is no administrator itself. */
export function administratorsOf(chats: Chats, parameters: unknown): unknown {
  const chat = chats.open(Place.parse(parameters).chat_id);
  if (chat.standing === undefined) throw badRequest('there are no administrators in the private chat');
  const seesAll = chat.standing.status === 'administrator';
  return [...chat.administrators]
    .filter(([, { isAnonymous }]) => seesAll || !isAnonymous)
    .map(([id, { status, isAnonymous }]) => ({ user: userOf(chats, id), status, is_anonymous: isAnonymous }));
}

/** What is known of a chat, with what its members may do. */
export function chatFacts(chats: Chats, parameters: unknown): unknown {
  const { api, standing }: FakeChat = chats.open(Place.parse(parameters).chat_id);
  return { ...api, ...(standing && { permissions: standing.permissions }) };
}

function userOf(chats: Chats, id: number) {
  return { id, is_bot: false, first_name: chats.find(id)?.api.first_name ?? 'Somebody' };
}
