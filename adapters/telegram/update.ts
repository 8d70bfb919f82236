import { z } from 'zod';
import { Chat, Sender } from './chat-facts.ts';
import { Membership } from './membership.ts';

/** What a person can send that is no text. Everything else without text is a note of Telegram's own. */
const contentKinds = [
  'animation',
  'audio',
  'checklist',
  'contact',
  'dice',
  'document',
  'game',
  'location',
  'paid_media',
  'photo',
  'poll',
  'sticker',
  'story',
  'venue',
  'video',
  'video_note',
  'voice',
] as const;

const Message = z
  .looseObject({
    chat: Chat,
    from: Sender.optional(),
    sender_chat: z.object({ id: z.number() }).optional(),
    text: z.string().optional(),
    message_thread_id: z.number().optional(),
    is_topic_message: z.boolean().optional(),
    migrate_from_chat_id: z.number().optional(),
  })
  .transform(
    ({ chat, from, sender_chat, text, message_thread_id, is_topic_message, migrate_from_chat_id, ...rest }) => ({
      chat,
      from,
      text,
      isDisguised: sender_chat !== undefined,
      /** An anonymous administrator writes in the name of the group. */
      isGroupItself: sender_chat?.id === chat.id,
      topic: is_topic_message ? message_thread_id : undefined,
      /** The group that became this supergroup, which has another id from now on. */
      formerChat: migrate_from_chat_id,
      hasContent: contentKinds.some((kind) => kind in rest),
    }),
  );
/** A message that somebody sent. */
export type IncomingMessage = z.infer<typeof Message>;

/** The payloads of the buttons under a message. */
const Keyboard = z
  .object({ inline_keyboard: z.array(z.array(z.object({ callback_data: z.string().optional() }))) })
  .transform(({ inline_keyboard }) => inline_keyboard.flat().flatMap(({ callback_data }) => callback_data ?? []))
  .default([])
  .catch([]);

const CallbackQuery = z.object({
  id: z.string(),
  from: Sender,
  data: z.string().optional(),
  /** Without a text it is a photo, or too old to be shown to the bot. */
  message: z
    .object({
      message_id: z.number(),
      chat: Chat,
      text: z.string().optional(),
      message_thread_id: z.number().optional(),
      is_topic_message: z.boolean().optional(),
      reply_markup: Keyboard,
    })
    .optional(),
});
/** A button that somebody pressed. */
export type CallbackQuery = z.infer<typeof CallbackQuery>;

/** The parts of a Bot API update that are looked at. A part that is not as expected is as good as missing. */
export const Update = z.object({
  update_id: z.number().int(),
  message: Message.optional().catch(undefined),
  callback_query: CallbackQuery.optional().catch(undefined),
  my_chat_member: Membership.optional().catch(undefined),
});
/** Something that happened, as far as it is looked at. */
export type Update = z.infer<typeof Update>;
