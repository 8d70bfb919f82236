import { z } from 'zod';
import type { Chats } from './chats.ts';
import { badRequest } from './refusal.ts';
import { mayPin } from './standing.ts';

const Pin = z.object({
  chat_id: z.coerce.number().int(),
  message_id: z.coerce.number().int(),
  disable_notification: z.boolean().default(false),
});

const Unpin = Pin.omit({ disable_notification: true });

/** Unpins a message of the bot. */
export function unpinMessage(chats: Chats, parameters: unknown): true {
  const { chat_id, message_id } = Unpin.parse(parameters);
  const chat = chats.open(chat_id);
  if (!mayPin(chat)) throw badRequest('not enough rights to manage pinned messages in the chat');
  if (!chat.messages.some(({ id }) => id === message_id)) throw badRequest('message to unpin not found');
  chat.pinned.splice(0, chat.pinned.length, ...chat.pinned.filter((id) => id !== message_id));
  return true;
}

/** Pins a message of the bot. */
export function pinMessage(chats: Chats, parameters: unknown): true {
  const { chat_id, message_id } = Pin.parse(parameters);
  const chat = chats.open(chat_id);
  if (!mayPin(chat)) throw badRequest('not enough rights to manage pinned messages in the chat');
  if (!chat.messages.some(({ id }) => id === message_id)) throw badRequest('message to pin not found');
  if (!chat.pinned.includes(message_id)) chat.pinned.push(message_id);
  return true;
}
