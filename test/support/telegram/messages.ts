import { z } from 'zod';
import { type ApiUser, apiMessage, type Chats, type FakeChat, type SeenMessage, seenMessage } from './chats.ts';
import { type Keyboard, parseKeyboard } from './keyboard.ts';
import { badRequest } from './refusal.ts';
import { isAcceptedUrl, isBlank, parseHtml, plainText, type RichText } from './rich-text.ts';

/** Counted in UTF-16 units, the strictest reading of "characters". */
const textMaxLength = 4096;
const captionMaxLength = 1024;
const photoMaxBytes = 10 * 1024 * 1024;

const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);
const Styled = z.object({
  chat_id: z.coerce.number().int(),
  parse_mode: z.enum(['HTML']).optional(),
  reply_markup: z.unknown().optional(),
  message_thread_id: z.coerce.number().int().optional(),
});
const Text = Styled.extend({
  text: z.string().default(''),
  link_preview_options: z.object({ is_disabled: flag.default(false) }).optional(),
});
const Photo = Styled.extend({ caption: z.string().default(''), photo: z.union([z.string(), z.instanceof(File)]) });
const Edit = { message_id: z.coerce.number().int() };
const EditText = Text.extend(Edit);
const EditCaption = Styled.extend(Edit).extend({ caption: z.string().default('') });
const EditMarkup = Styled.extend(Edit);

type Method = (parameters: unknown) => unknown;

/** The methods that write and change messages. */
export function messageMethods(chats: Chats, bot: ApiUser): ReadonlyMap<string, Method> {
  const fileSizes = new Map<string, number>();
  const add = (chat: FakeChat, message: SeenMessage) => {
    chat.messages.push(message);
    return apiMessage(message, chat.api, bot);
  };
  return new Map<string, Method>([
    [
      'sendmessage',
      (parameters) => {
        const { chat_id, message_thread_id, text, parse_mode, reply_markup, link_preview_options } =
          Text.parse(parameters);
        const topic = message_thread_id;
        const chat = chats.open(chat_id, 'text', topic);
        const rich = styledText(text, parse_mode);
        const rows = parseKeyboard(reply_markup);
        const linkPreview = link_preview_options?.is_disabled !== true;
        return add(chat, seenMessage(chats.nextMessageId(), { rich, topic, rows, linkPreview, edits: 0 }));
      },
    ],
    [
      'sendphoto',
      (parameters) => {
        const { chat_id, message_thread_id, caption, parse_mode, reply_markup, photo } = Photo.parse(parameters);
        const topic = message_thread_id;
        const chat = chats.open(chat_id, 'photo', topic);
        const rich = styledCaption(caption, parse_mode);
        const rows = parseKeyboard(reply_markup);
        const stored = storedPhoto(photo, fileSizes);
        return add(
          chat,
          seenMessage(chats.nextMessageId(), { rich, topic, rows, photo: stored, linkPreview: false, edits: 0 }),
        );
      },
    ],
    [
      'editmessagetext',
      (parameters) => {
        const { chat_id, message_id, text, parse_mode, reply_markup, link_preview_options } =
          EditText.parse(parameters);
        return change(chats, bot, chat_id, message_id, (old) => {
          if (old.photo !== undefined) throw badRequest('there is no text in the message to edit');
          const linkPreview = link_preview_options?.is_disabled !== true;
          return { ...old, rich: styledText(text, parse_mode), rows: parseKeyboard(reply_markup), linkPreview };
        });
      },
    ],
    [
      'editmessagecaption',
      (parameters) => {
        const { chat_id, message_id, caption, parse_mode, reply_markup } = EditCaption.parse(parameters);
        return change(chats, bot, chat_id, message_id, (old) => {
          if (old.photo === undefined) throw badRequest('there is no caption in the message to edit');
          return { ...old, rich: styledCaption(caption, parse_mode), rows: parseKeyboard(reply_markup) };
        });
      },
    ],
    [
      'editmessagereplymarkup',
      (parameters) => {
        const { chat_id, message_id, reply_markup } = EditMarkup.parse(parameters);
        return change(chats, bot, chat_id, message_id, (old) => ({ ...old, rows: parseKeyboard(reply_markup) }));
      },
    ],
  ]);
}

type Editable = Omit<SeenMessage, 'rows'> & { readonly rich: RichText; readonly rows: Keyboard };

function change(
  chats: Chats,
  bot: ApiUser,
  chatId: number,
  messageId: number,
  how: (old: Editable) => Editable,
): unknown {
  const chat = chats.open(chatId);
  const at = chat.messages.findIndex((message) => message.id === messageId);
  const old = chat.messages[at];
  if (old === undefined) throw badRequest('message to edit not found');
  const edited = how({ ...old, rich: { text: old.text, entities: old.entities } });
  const seen = seenMessage(old.id, { ...edited, edits: old.edits + 1 });
  if (looksOf(seen) === looksOf(old)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  chat.messages[at] = seen;
  return apiMessage(seen, chat.api, bot);
}

function looksOf({ text, entities, rows }: SeenMessage): string {
  return JSON.stringify([text, entities, rows]);
}

function styledText(text: string, parseMode: 'HTML' | undefined): RichText {
  const rich = parseMode === 'HTML' ? parseHtml(text) : plainText(text);
  if (isBlank(rich.text)) throw badRequest('message text is empty');
  if (rich.text.length > textMaxLength) throw badRequest('message is too long');
  return rich;
}

function styledCaption(caption: string, parseMode: 'HTML' | undefined): RichText {
  const rich = parseMode === 'HTML' ? parseHtml(caption) : plainText(caption);
  if (rich.text.length > captionMaxLength) throw badRequest('message caption is too long');
  return rich;
}

function storedPhoto(photo: string | File, fileSizes: Map<string, number>): { fileId: string; size: number } {
  if (photo instanceof File && (photo.size === 0 || photo.size > photoMaxBytes))
    throw badRequest('PHOTO_INVALID_DIMENSIONS');
  const known = typeof photo === 'string' ? fileSizes.get(photo) : undefined;
  if (typeof photo === 'string' && known !== undefined) return { fileId: photo, size: known };
  if (typeof photo === 'string' && !isAcceptedUrl(photo)) {
    throw badRequest('wrong remote file identifier specified: Wrong padding in the string');
  }
  const fileId = `AgACAgIAAxkBAAI${String(fileSizes.size).padStart(8, '0')}`;
  const size = photo instanceof File ? photo.size : 0;
  fileSizes.set(fileId, size);
  return { fileId, size };
}
