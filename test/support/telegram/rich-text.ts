import { badRequest } from './refusal.ts';

/** A stretch of a message that looks different or does something, in UTF-16 units. */
export interface Entity {
  readonly type: string;
  readonly offset: number;
  readonly length: number;
  readonly url?: string | undefined;
}

/** A text as it is read, with what its marks did to it. */
export interface RichText {
  readonly text: string;
  readonly entities: readonly Entity[];
}

const tags = new Map([
  ['b', 'bold'],
  ['strong', 'bold'],
  ['i', 'italic'],
  ['em', 'italic'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['code', 'code'],
  ['pre', 'pre'],
  ['blockquote', 'blockquote'],
  ['tg-spoiler', 'spoiler'],
  ['a', 'text_link'],
]);

const characterReferences = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
]);

interface OpenTag {
  readonly name: string;
  readonly offset: number;
  readonly url: string | undefined;
}

/** Reads `parse_mode: HTML` as the Bot API server does, with its error texts; offsets in them are in bytes. */
export function parseHtml(html: string): RichText {
  const open: OpenTag[] = [];
  const entities: Entity[] = [];
  let text = '';
  for (const found of html.matchAll(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(lt|gt|amp|quot));?|<(\/?)([a-z0-9-]*)([^>]*)(>?)|[^&<]+|&/gi,
  )) {
    const [all, decimal, hexadecimal, reference, slash, name = '', attributes = '', end] = found;
    if (!all.startsWith('<')) {
      text += (decimal ?? hexadecimal ?? reference) ? referenced(decimal, hexadecimal, reference) : all;
      continue;
    }
    const byteOffset = Buffer.byteLength(html.slice(0, found.index));
    if (end !== '>') throw unparsable(`Unclosed start tag at byte offset ${byteOffset}`);
    if (slash === '/') entities.push(...closed(open, name.toLowerCase(), text.length, byteOffset));
    else open.push(opened(name.toLowerCase(), attributes, text.length, byteOffset));
  }
  const left = open.at(-1);
  if (left !== undefined) throw unparsable(`Can't find end tag corresponding to start tag "${left.name}"`);
  return trimmed({ text: cleaned(text), entities: entities.toSorted((a, b) => a.offset - b.offset) });
}

/** Text without `parse_mode`. */
export function plainText(text: string): RichText {
  return trimmed({ text: cleaned(text), entities: [] });
}

function referenced(decimal?: string, hexadecimal?: string, name?: string): string {
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
  if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
  return characterReferences.get((name ?? '').toLowerCase()) ?? '&';
}

function opened(name: string, attributes: string, offset: number, byteOffset: number): OpenTag {
  if (!tags.has(name)) throw unparsable(`Unsupported start tag "${name}" at byte offset ${byteOffset}`);
  const href = /\shref="([^"]*)"/.exec(attributes)?.[1];
  return { name, offset, url: href === undefined ? undefined : parseHtmlAttribute(href) };
}

function parseHtmlAttribute(value: string): string {
  return value.replaceAll(/&(lt|gt|amp|quot);/g, (whole, name: string) => characterReferences.get(name) ?? whole);
}

function closed(open: OpenTag[], name: string, end: number, byteOffset: number): readonly Entity[] {
  const tag = open.pop();
  if (tag === undefined) throw unparsable(`Unexpected end tag at byte offset ${byteOffset}`);
  if (name !== '' && name !== tag.name) {
    throw unparsable(`Unmatched end tag at byte offset ${byteOffset}, expected "</${tag.name}>", found "</${name}>"`);
  }
  if (end === tag.offset || (tag.name === 'a' && !isAcceptedUrl(tag.url ?? ''))) return [];
  return [{ type: tags.get(tag.name) ?? '', offset: tag.offset, length: end - tag.offset, url: tag.url }];
}

/** Telegram takes no host without a dot: a link to `localhost` is refused on a button and dropped in a text. */
export function isAcceptedUrl(url: string): boolean {
  if (/^tg:\/\/./.test(url)) return true;
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (protocol === 'http:' || protocol === 'https:') && /[^.]\.[^.]/.test(hostname);
}

function unparsable(what: string) {
  return badRequest(`can't parse entities: ${what}`);
}

/** Telegram makes spaces of control characters; what it removes altogether becomes a space here, so that offsets stay. */
function cleaned(text: string): string {
  return text.replaceAll(/(?!\n)\p{Cc}|[\u2028-\u202e]|\u0333|\u033f|\u030a/gu, ' ');
}

function trimmed({ text, entities }: RichText): RichText {
  const kept = text.trimEnd();
  const lead = kept.length - kept.trimStart().length;
  return {
    text: kept.slice(lead),
    entities: entities.flatMap((entity) => {
      const from = Math.max(entity.offset, lead);
      const to = Math.min(entity.offset + entity.length, kept.length);
      return to > from ? [{ ...entity, offset: from - lead, length: to - from }] : [];
    }),
  };
}

/** Whether nothing of a text can be seen. */
export function isBlank(text: string): boolean {
  return /^[\s\u00a0\u200b-\u200f\u202e\u2800\ufeff]*$/.test(text);
}
