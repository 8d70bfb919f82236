import { Telegram, TelegramError } from 'telegraf';
import { z } from 'zod';
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

/** A call that says or changes words alone. */
export type TextCall = Exclude<Call, { method: 'sendPhoto' }>;
/** A call that sends a photo, with or without words. */
export type PhotoCall = Extract<Call, { method: 'sendPhoto' }>;

/** The methods of the Bot API that are used. They throw what {@link problemOf} understands, and end with `signal`. */
export interface TelegramApi {
  /** The bot's user name. */
  whoAmI(signal: AbortSignal): Promise<string>;
  webhook(signal: AbortSignal): Promise<string>;
  deleteWebhook(signal: AbortSignal): Promise<void>;
  commands(signal: AbortSignal): Promise<readonly ListedCommand[]>;
  setCommands(commands: readonly ListedCommand[], signal: AbortSignal): Promise<void>;
  /** Waits for updates from `offset` on, and confirms all before it. */
  updates(offset: number | undefined, seconds: number, signal: AbortSignal): Promise<readonly Update[]>;
  /** Stops the pressed button from turning. */
  acknowledge(query: string, signal: AbortSignal): Promise<void>;
  /** What somebody is in a chat: `creator`, `administrator`, `member` and others. */
  memberStatus(chat: number, account: number, signal: AbortSignal): Promise<string>;
  sendText(to: Recipient, call: TextCall, signal: AbortSignal): Promise<void>;
  /** Answers the id under which Telegram keeps the photo. */
  sendPhoto(to: Recipient, call: PhotoCall, photo: PhotoInput, signal: AbortSignal): Promise<string | undefined>;
}

/** Why a call failed. `refused` will fail again; `broken` may have taken effect all the same. */
export type Problem =
  | { readonly kind: 'throttled'; readonly seconds: number }
  | { readonly kind: 'unauthorised' | 'broken' | 'unchanged' }
  /** `description` is in Telegram's words, and may repeat what was to be sent. */
  | { readonly kind: 'refused'; readonly code: number; readonly description: string };

/** What went wrong in a call. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof TelegramError)) return { kind: 'broken' };
  const { code, description, parameters } = error;
  if (code === 429) return { kind: 'throttled', seconds: parameters?.retry_after ?? 1 };
  if (code === 401) return { kind: 'unauthorised' };
  if (code >= 500) return { kind: 'broken' };
  return description.includes('message is not modified')
    ? { kind: 'unchanged' }
    : { kind: 'refused', code, description };
}

const allowed_updates = ['message', 'callback_query', 'my_chat_member'] as const;
const PhotoMessage = z.object({ photo: z.array(z.object({ file_id: z.string() })) });

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
    whoAmI: async (signal) => (await client.callApi('getMe', {}, within(signal))).username,
    webhook: async (signal) => (await client.callApi('getWebhookInfo', {}, within(signal))).url ?? '',
    deleteWebhook: async (signal) => {
      await client.callApi('deleteWebhook', { drop_pending_updates: false }, within(signal));
    },
    commands: (signal) => client.callApi('getMyCommands', {}, within(signal)),
    setCommands: async (commands, signal) => {
      await client.callApi('setMyCommands', { commands }, within(signal));
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
    acknowledge: async (query, signal) => {
      await client.callApi('answerCallbackQuery', { callback_query_id: query }, within(signal));
    },
    memberStatus: async (chat, account, signal) => {
      const wish = { chat_id: chat, user_id: account };
      return (await client.callApi('getChatMember', wish, within(signal))).status;
    },
    sendText: async (to, call, signal) => {
      if (call.method === 'editMessageText') {
        const edit = { chat_id: to.chat, message_id: call.messageId, ...call.payload };
        await client.callApi('editMessageText', edit, within(signal));
      } else {
        await client.callApi('sendMessage', { ...addressed(to), ...call.payload }, within(signal));
      }
    },
    sendPhoto: async (to, call, photo, signal) => {
      const sent = await client.callApi('sendPhoto', { ...addressed(to), ...call.payload, photo }, within(signal));
      return PhotoMessage.safeParse(sent).data?.photo.at(-1)?.file_id;
    },
  };
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
