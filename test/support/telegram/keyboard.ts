import { z } from 'zod';
import { badRequest } from './refusal.ts';
import { isAcceptedUrl } from './rich-text.ts';

/** A button as the person sees it. */
export interface FakeButton {
  readonly label: string;
  readonly url?: string | undefined;
  readonly data?: string | undefined;
}

/** Buttons in rows. */
export type Keyboard = readonly (readonly FakeButton[])[];

const callbackDataMaxBytes = 64;
const buttonsMax = 100;
const rowMax = 8;
/** Telegram answers "reply markup is too long" somewhere above 10,000 bytes. */
const markupMaxBytes = 10_000;

const Markup = z.object({
  inline_keyboard: z.array(
    z.array(z.object({ text: z.string(), url: z.string().optional(), callback_data: z.string().optional() })),
  ),
});

/** Reads `reply_markup` and refuses what Telegram refuses. */
export function parseKeyboard(markup: unknown): Keyboard {
  if (markup === undefined) return [];
  const parsed = Markup.safeParse(typeof markup === 'string' ? parsedJson(markup) : markup);
  if (!parsed.success) throw badRequest('object expected as reply markup');
  const rows = parsed.data.inline_keyboard;
  if (rows.some((row) => row.length === 0)) throw badRequest('REPLY_MARKUP_INVALID');
  const tooMany = rows.flat().length > buttonsMax || rows.some((row) => row.length > rowMax);
  if (tooMany || Buffer.byteLength(JSON.stringify(rows)) > markupMaxBytes) throw badRequest('reply markup is too long');
  return rows.map((row) => row.map(checkedButton));
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("can't parse reply keyboard markup JSON object");
  }
}

function checkedButton(button: {
  text: string;
  url?: string | undefined;
  callback_data?: string | undefined;
}): FakeButton {
  const { text, url, callback_data: data } = button;
  if (text.trim() === '') throw badRequest('inline keyboard button text must be non-empty');
  if (url === undefined && data === undefined) {
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  }
  if (url !== undefined && !isAcceptedUrl(url)) {
    throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
  }
  const bytes = data === undefined ? 1 : Buffer.byteLength(data);
  if (bytes < 1 || bytes > callbackDataMaxBytes) throw badRequest('BUTTON_DATA_INVALID');
  return { label: text, url, data };
}
