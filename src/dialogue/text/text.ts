import { UserText } from '../../domain/user-text.ts';

/** What the bot says, before a platform gives it its looks. Strings are the bot's own and the petition's words. */
export type Text = string | UserText | Styled | readonly Text[];

/** A stretch of text that stands out, or leads somewhere. */
export type Styled =
  | { readonly style: 'bold' | 'italic'; readonly text: Text }
  | { readonly href: string; readonly text: Text };

/** `text` in bold. */
export const bold = (text: Text): Styled => ({ style: 'bold', text });
/** `text` in italics. */
export const italic = (text: Text): Styled => ({ style: 'italic', text });
/** `text` that leads to `href`. */
export const link = (href: string, text: Text): Styled => ({ href, text });
/** Texts, each on a line of its own. */
export const lined = (lines: readonly Text[]): Text => lines.flatMap((line, at) => (at === 0 ? [line] : ['\n', line]));

/** How one platform writes each kind of text. Every function takes what its inner functions made. */
export interface Marks {
  /** The bot's own and the petition's words, escaped. */
  plain(words: string): string;
  /** What a person wrote, made harmless. */
  neutralise(written: string): string;
  bold(inner: string): string;
  italic(inner: string): string;
  link(inner: string, href: string): string;
}

/** `text` as one platform writes it. */
export function writeText(text: Text, marks: Marks): string {
  if (typeof text === 'string') return marks.plain(text);
  if (text instanceof UserText) return text.reveal(marks.neutralise);
  if ('href' in text) return marks.link(writeText(text.text, marks), text.href);
  if ('style' in text) return marks[text.style](writeText(text.text, marks));
  return text.map((part) => writeText(part, marks)).join('');
}
