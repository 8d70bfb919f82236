import type { Watch } from '../watch.ts';
import type { Callbacks } from './callbacks.ts';
import type { ApiUser, Chats, FakeChat, SeenMessage } from './chats.ts';
import type { Updates } from './updates.ts';

/** What the people of the fake share. */
export interface Town {
  readonly bot: ApiUser & { readonly username: string };
  readonly chats: Chats;
  readonly updates: Updates;
  readonly callbacks: Callbacks;
  readonly watch: Watch;
}

/** A place in which the bot's messages are seen. */
export interface View {
  readonly id: number;
  /** The bot's messages, oldest first, as they look now. */
  readonly chat: readonly SeenMessage[];
  readonly last: SeenMessage;
  /** The newest message that holds these words; waits until there is one. */
  sees(words: string | RegExp): Promise<SeenMessage>;
}

/** A chat as somebody sees it. */
export function createView(town: Town, chat: FakeChat, who: string): View {
  return {
    id: chat.api.id,
    chat: chat.messages,
    get last() {
      return lastOf(chat, who);
    },
    sees: (words) =>
      town.watch.until(
        () =>
          chat.messages.findLast(({ text }) => (typeof words === 'string' ? text.includes(words) : words.test(text))),
        () => `${who} waited for ${String(words)} and sees: ${JSON.stringify(chat.messages.map(({ text }) => text))}`,
      ),
  };
}

/** The newest message of the bot in a chat. */
export function lastOf(chat: FakeChat, who: string): SeenMessage {
  const last = chat.messages.at(-1);
  if (last === undefined) throw new Error(`${who} has no message from the bot.`);
  return last;
}

/** Where in a group a message stands, as the Bot API writes it. */
export function inTopic(topic: number | undefined): Readonly<Record<string, unknown>> {
  return topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true };
}

/** A text, as the Bot API writes it. */
export function textContent(text: string): Readonly<Record<string, unknown>> {
  const command = /^\/[A-Za-z0-9_]+(@[A-Za-z0-9_]+)?/.exec(text)?.[0];
  return command === undefined
    ? { text }
    : { text, entities: [{ type: 'bot_command', offset: 0, length: command.length }] };
}

/** One thing with what another can do, whose getters stay alive. */
export function withParts<One extends object, Other extends object>(one: One, other: Other): One & Other {
  return Object.defineProperties(one, Object.getOwnPropertyDescriptors(other)) as One & Other;
}
