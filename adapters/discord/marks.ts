import { type Marks, type Paragraph, writeText } from '../../src/index.ts';

/** How Discord writes each kind of text: its own Markdown, in which nothing but these marks comes alive. */
export const discordMarks: Marks = {
  plain: escapeWords,
  neutralise,
  bold: (inner) => (inner === '' ? '' : `**${inner}**`),
  italic: (inner) => (inner === '' ? '' : `*${inner}*`),
  link: writeLink,
};

/** Paragraphs as one Discord text. */
export function writeParagraphs(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(writeParagraph)
    .filter((written) => written !== '')
    .join('\n\n');
}

const lineMarks = { plain: '', heading: '## ', quote: '> ', quiet: '-# ' } as const;

function writeParagraph({ kind, text }: Paragraph): string {
  const written = writeText(text, discordMarks).trim();
  if (written === '') return '';
  // A heading ends with its line; a second line would be set as plain text.
  const lines = kind === 'heading' ? [written.replace(/\s*\n\s*/gu, ' ')] : written.split('\n');
  return lines.map((line) => (line === '' && kind === 'quiet' ? '' : `${lineMarks[kind]}${line}`)).join('\n');
}

/** Marks anywhere, marks that count at the start of a line, the colon that makes a web address of a word. */
const special = /[\\*_~|`[\]<>@#]|[-+](?=\s|$)|(?<=^|\d)\.(?=\s|$)|:(?=\/)/gmu;

function escapeWords(words: string): string {
  return words.replace(special, '\\$&');
}

/** Joiners are spelling between letters, glue in emoji, and trickery elsewhere; the rest turns text round or hides in it. */
const invisible =
  /(\p{RGI_Emoji})|(?<![\p{L}\p{M}])\p{Join_Control}|\p{Join_Control}(?!\p{L})|[[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]--\p{Join_Control}]/gv;
const spaces = /[\s\u0085]+/gu;
const punctuation = /[!-/:-@[-`{-~]/gu;
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Discord takes a backslash before any punctuation as "this is text", also where the punctuation would do nothing. */
function neutralise(written: string): string {
  const seen = written.replace(spaces, ' ').replace(invisible, '$1').trim();
  const escaped = seen.replace(punctuation, '\\$&');
  // First-strong isolate: a name from right to left does not reorder the words around it.
  return rightToLeft.test(seen) ? `\u2068${escaped}\u2069` : escaped;
}

function writeLink(inner: string, href: string): string {
  const address = webAddress(href);
  if (address === undefined || inner === '') return inner;
  // Discord shows a link whose words look like an address as bare text, so that nobody is led astray.
  return /[a-z][\\]?:[\\]?\//iu.test(inner) ? `<${address}>` : `[${inner}](${address})`;
}

const harmful: ReadonlyMap<string, string> = new Map([
  ['(', '%28'],
  [')', '%29'],
  ['<', '%3C'],
  ['>', '%3E'],
  ['\\', '%5C'],
]);

/** `href` as it can stand in a link or a button, or `undefined` for what is no web address. */
export function webAddress(href: string): string | undefined {
  const url = URL.parse(href);
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:')) return undefined;
  return url.href.replace(/[()<>\\]/gu, (character) => harmful.get(character) ?? character);
}
