import type { Entity } from './rich-text.ts';

/*
 * What Telegram's servers bring to life in plain text, whatever the sender's entities say. The rules are TDLib's
 * `find_entities` (td/telegram/MessageEntity.cpp). Where TDLib asks a list of top-level domains or checks a card
 * number's last digit, this takes any: what is quiet here is quiet there.
 */

const wordCharacter = String.raw`[\p{L}\p{N}_]`;
const hashtagLetter = String.raw`[\p{L}\p{Nd}_\u200c\u00b7\u0d80-\u0dff]`;
/** Letters, digits and almost everything above U+00C0 but spaces and general punctuation. */
const domainCharacter = String.raw`[A-Za-z0-9_~\-\u00c0-\u167f\u1681-\u1fff\u200c\u200d\u2010-\u2015\u2070-\u2fff\u3001-\u{10ffff}]`;

const patterns: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['mention', new RegExp(`(?<!${wordCharacter})@(?:gif|vid|pic|[A-Za-z0-9_]{4,32})(?!${wordCharacter})`, 'giu')],
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/gu],
  [
    'hashtag',
    new RegExp(`(?<!${hashtagLetter})#(?=${hashtagLetter}*\\p{L})${hashtagLetter}{1,256}(?!${hashtagLetter}*#)`, 'gu'),
  ],
  ['cashtag', new RegExp(String.raw`(?<!${hashtagLetter}|\$)\$(?:1INCH|[A-Z]{1,8})(?!${hashtagLetter}|\$)`, 'gu')],
  ['email', /[A-Za-z0-9_+.-]+@(?:[A-Za-z0-9_-]+\.)+[A-Za-z]{2,8}/g],
  [
    'url',
    new RegExp(
      `(?:(?:https?|ftp)://(?:[^\\s/@]*@)?)?${domainCharacter}+(?:\\.${domainCharacter}+)*\\.(?=[^\\d_-])${domainCharacter}{2,}`,
      'giu',
    ),
  ],
  ['url', /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g],
  ['url', /(?:tg|ton):\/\/[a-z0-9_-]+/gi],
  ['bank_card', /(?<![+_\p{L}.,-])\d(?:[ -]?\d){12,18}(?![\d_\p{L}-])/gu],
];

/** What comes alive in a text by itself. */
export function liveEntities(text: string): readonly Entity[] {
  return patterns.flatMap(([type, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ type, offset: match.index, length: match[0].length })),
  );
}
