import type { Message, Paragraph } from '../../src/index.ts';
import { cutIntoPages, shownPage } from '../pager.ts';
import { type InlineButton, type Room, renderButtons } from './keyboard.ts';
import { captionMaxUnits, textMaxUnits } from './limits.ts';
import { isBlank, measure, writeHtml } from './marks.ts';

/** The looks of a text, the same for all methods. */
interface Dress {
  readonly parse_mode: 'HTML';
  readonly reply_markup: { readonly inline_keyboard: InlineButton[][] };
}

/** What a message of words is asked for with, but for where it goes. */
export interface TextPayload extends Dress {
  readonly text: string;
  readonly link_preview_options: { readonly is_disabled: true };
}

/** What a photo is asked for with, but for itself and where it goes. */
export interface CaptionPayload extends Dress {
  readonly caption: string;
}

/** The picture of a message: by its address, or in the core by its id. */
export type PhotoOf = NonNullable<Message['picture']>;

/** One request to Telegram. `orElse` is asked for instead where Telegram refuses it. */
export type Call =
  | { readonly method: 'sendMessage'; readonly payload: TextPayload; readonly orElse: readonly Call[] }
  | {
      readonly method: 'editMessageText';
      readonly messageId: number;
      readonly payload: TextPayload;
      readonly orElse: readonly Call[];
    }
  | {
      readonly method: 'sendPhoto';
      readonly photo: PhotoOf;
      readonly payload: CaptionPayload;
      readonly orElse: readonly Call[];
    };

/**
 * The requests that show a message, in their order. `replaced` is the id of a text message of the bot whose place it
 * takes. A text too long for one message becomes several, the buttons under the last; one too long for a caption
 * stands under its photo.
 */
export function renderMessage(message: Message, room: Room, replaced?: number): readonly Call[] {
  const { texts, rows } = content(message, room);
  const calls = texts.map((paragraphs, at) => sendText(paragraphs, at === texts.length - 1 ? rows : []));
  if (message.picture !== undefined) return withPhoto(message.picture, texts, rows, calls);
  const [first, ...others] = calls;
  if (replaced === undefined || first === undefined) return calls;
  const edit: Call = { method: 'editMessageText', messageId: replaced, payload: first.payload, orElse: [first] };
  return [edit, ...others];
}

function content(message: Message, room: Room) {
  const paragraphs = [...message.paragraphs, ...hint(message)].filter(({ text }) => !isBlank(text));
  const { pages, form } = message;
  const shown =
    pages === undefined
      ? { texts: cutIntoPages(paragraphs, textMaxUnits, measure), turns: [] }
      : onePage(shownPage({ ...message, paragraphs }, pages, textMaxUnits, measure));
  const rows = renderButtons({ form, turns: shown.turns, others: message.buttons ?? [] }, room);
  return { texts: shown.texts.filter((text) => text.length > 0), rows };
}

/** A page that the core made may still be too long; then it is several messages. */
function onePage({ paragraphs, turns }: ReturnType<typeof shownPage>) {
  return { texts: cutIntoPages(paragraphs, textMaxUnits, measure), turns };
}

/** What may be written stands under the question. */
function hint({ form }: Message): readonly Paragraph[] {
  const question = form?.questions[0];
  return question?.kind === 'text' ? [{ kind: 'quiet', text: question.hint }] : [];
}

function sendText(paragraphs: readonly Paragraph[], rows: InlineButton[][]) {
  const payload: TextPayload = {
    text: writeHtml(paragraphs),
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    reply_markup: { inline_keyboard: rows },
  };
  return { method: 'sendMessage', payload, orElse: [] } as const;
}

function withPhoto(
  photo: PhotoOf,
  texts: readonly (readonly Paragraph[])[],
  rows: InlineButton[][],
  calls: readonly Call[],
): readonly Call[] {
  const [only = [], ...more] = texts;
  const fits = more.length === 0 && measure(only) <= captionMaxUnits;
  if (fits) return [sendPhoto(photo, writeHtml(only), rows, calls)];
  return [sendPhoto(photo, '', [], []), ...calls];
}

function sendPhoto(photo: PhotoOf, caption: string, rows: InlineButton[][], orElse: readonly Call[]): Call {
  const payload: CaptionPayload = { caption, parse_mode: 'HTML', reply_markup: { inline_keyboard: rows } };
  return { method: 'sendPhoto', photo, payload, orElse };
}
