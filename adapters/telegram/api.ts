import { Telegram } from 'telegraf';
import { z } from 'zod';
import { type Administrator, Administrators, ChatFacts, Member } from './chat-facts.ts';
import type { Call } from './render.ts';
import { Update } from './update.ts';

/** A chat, and the thread in it where there are threads. */
export interface Recipient {
  readonly chat: number;
  readonly topic?: number | undefined;
}

/** A photo on its way: new bytes, an address, or the id of one that Telegram has. */
export type PhotoInput = string | { readonly source: Buffer; readonly filename: string };

/** A command as Telegram lists it. */
export interface ListedCommand {
  readonly command: string;
  readonly description: string;
}

/** Who is shown a list of commands. */
export interface Readers {
  /** Those who manage a group, in it, or everybody else. */
  readonly scope: 'all_chat_administrators' | 'default';
  /** Two letters; missing: all of them whose language has no list of its own. */
  readonly language?: string | undefined;
}

/** Who the bot is. */
export interface Bot {
  readonly id: number;
  readonly username: string;
}

/** A message that Telegram took, and the id under which it keeps the photo in it. */
export interface Sent {
  readonly message: number;
  readonly fileId?: string | undefined;
}

/** A call that says or changes words alone. */
export type TextCall = Exclude<Call, { method: 'sendPhoto' }>;
/** A call that sends a photo, with or without words. */
export type PhotoCall = Extract<Call, { method: 'sendPhoto' }>;

/** The methods of the Bot API that are used. They throw what `problemOf` understands, and end with `signal`. */
export interface TelegramApi {
  whoAmI(signal: AbortSignal): Promise<Bot>;
  webhook(signal: AbortSignal): Promise<string>;
  deleteWebhook(signal: AbortSignal): Promise<void>;
  commands(readers: Readers, signal: AbortSignal): Promise<readonly ListedCommand[]>;
  setCommands(readers: Readers, commands: readonly ListedCommand[], signal: AbortSignal): Promise<void>;
  /** Waits for updates from `offset` on, and confirms all before it. */
  updates(offset: number | undefined, seconds: number, signal: AbortSignal): Promise<readonly Update[]>;
  /** Stops the pressed button from turning; `alert` is shown to the one who pressed it, at most 200 characters. */
  acknowledge(query: string, alert: string | undefined, signal: AbortSignal): Promise<void>;
  /** Those who manage a group, as far as the bot is shown them. */
  administrators(chat: number, signal: AbortSignal): Promise<readonly Administrator[]>;
  member(chat: number, account: number, signal: AbortSignal): Promise<Member>;
  chat(chat: number, signal: AbortSignal): Promise<ChatFacts>;
  sendText(to: Recipient, call: TextCall, signal: AbortSignal): Promise<Sent>;
  sendPhoto(to: Recipient, call: PhotoCall, photo: PhotoInput, signal: AbortSignal): Promise<Sent>;
  /** Pins a message and notifies nobody. */
  pin(chat: number, message: number, signal: AbortSignal): Promise<void>;
  unpin(chat: number, message: number, signal: AbortSignal): Promise<void>;
}

const allowed_updates = ['message', 'callback_query', 'my_chat_member'] as const;
const Photo = z.object({ file_id: z.string() });
const SentMessage = z
  .object({ message_id: z.number().int(), photo: z.array(Photo).optional() })
  .transform(({ message_id, photo }): Sent => ({ message: message_id, fileId: photo?.at(-1)?.file_id }));

/**
 * Telegram through telegraf's client, which does the requests and nothing else: its own polling ends at the first 409 or
 * thrown error, and its errors carry what people wrote. `patienceMs` is how long a call may take.
 */
export function createApi(options: { token: string; apiUrl?: string | undefined; patienceMs: number }): TelegramApi {
  const { token, apiUrl, patienceMs } = options;
  const client = new Telegram(token, { webhookReply: false, ...(apiUrl === undefined ? {} : { apiRoot: apiUrl }) });
  const within = (signal: AbortSignal, ms = patienceMs) =>
    callOptions(AbortSignal.any([signal, AbortSignal.timeout(ms)]));
  return {
    whoAmI: async (signal) => {
      const { id, username } = await client.callApi('getMe', {}, within(signal));
      return { id, username };
    },
    webhook: async (signal) => (await client.callApi('getWebhookInfo', {}, within(signal))).url ?? '',
    deleteWebhook: async (signal) => {
      await client.callApi('deleteWebhook', { drop_pending_updates: false }, within(signal));
    },
    commands: (readers, signal) => client.callApi('getMyCommands', shownTo(readers), within(signal)),
    setCommands: async (readers, commands, signal) => {
      await client.callApi('setMyCommands', { ...shownTo(readers), commands }, within(signal));
    },
    updates: async (offset, seconds, signal) => {
      const wish = { timeout: seconds, limit: 100, allowed_updates };
      const from = offset === undefined ? {} : { offset };
      const batch = await client.callApi(
        'getUpdates',
        { ...wish, ...from },
        within(signal, seconds * 1_000 + patienceMs),
      );
      return z.array(Update).parse(batch);
    },
    acknowledge: async (query, alert, signal) => {
      const words = alert === undefined ? {} : { text: alert, show_alert: true };
      await client.callApi('answerCallbackQuery', { callback_query_id: query, ...words }, within(signal));
    },
    administrators: async (chat, signal) =>
      Administrators.parse(await client.callApi('getChatAdministrators', { chat_id: chat }, within(signal))),
    member: async (chat, account, signal) =>
      Member.parse(await client.callApi('getChatMember', { chat_id: chat, user_id: account }, within(signal))),
    chat: async (chat, signal) => ChatFacts.parse(await client.callApi('getChat', { chat_id: chat }, within(signal))),
    sendText: async (to, call, signal) => {
      if (call.method === 'editMessageText') {
        const edit = { chat_id: to.chat, message_id: call.messageId, ...call.payload };
        await client.callApi('editMessageText', edit, within(signal));
        return { message: call.messageId };
      }
      return SentMessage.parse(
        await client.callApi('sendMessage', { ...addressed(to), ...call.payload }, within(signal)),
      );
    },
    sendPhoto: async (to, call, photo, signal) =>
      SentMessage.parse(
        await client.callApi('sendPhoto', { ...addressed(to), ...call.payload, photo }, within(signal)),
      ),
    pin: async (chat, message, signal) => {
      const wish = { chat_id: chat, message_id: message, disable_notification: true };
      await client.callApi('pinChatMessage', wish, within(signal));
    },
    unpin: async (chat, message, signal) => {
      await client.callApi('unpinChatMessage', { chat_id: chat, message_id: message }, within(signal));
    },
  };
}

function shownTo({ scope, language }: Readers) {
  return { scope: { type: scope }, ...(language === undefined ? {} : { language_code: language }) };
}

function addressed({ chat, topic }: Recipient) {
  return { chat_id: chat, ...(topic === undefined ? {} : { message_thread_id: topic }) };
}

type CallOptions = NonNullable<Parameters<Telegram['callApi']>[2]>;
type ClientSignal = NonNullable<CallOptions['signal']>;

/** Without a signal, a connection that died silently would hold a call for 500 s. */
function callOptions(signal: AbortSignal): CallOptions {
  return isClientSignal(signal) ? { signal } : {};
}

/** telegraf's types know a shim alone; its requests take the platform's own signals. */
function isClientSignal(signal: unknown): signal is ClientSignal {
  return signal instanceof AbortSignal;
}
