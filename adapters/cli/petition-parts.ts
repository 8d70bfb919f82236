import {
  hasNamePlaceholder,
  type MarkdownFault,
  namePlaceholder,
  type Paragraph,
  readMarkdown,
  writeText,
} from '../../src/index.ts';
import type { Fault } from './fault.ts';

/** The two parts of a petition file below its front matter, and what is wrong with them. */
export interface ReadParts {
  readonly cause: string;
  readonly letter: string;
  readonly faults: readonly Fault[];
}

const partMaxLength = 20_000;
const salutationMaxLength = 120;

interface Part {
  readonly heading: string;
  readonly line: number;
  readonly markdown: string;
}

/** Reads the parts `# Cause` and `# Letter`. `firstLine` is the file's line that `body` begins in. */
export function readParts(body: string, firstLine: number): ReadParts {
  const parts = headedParts(body, firstLine);
  const cause = parts.find((part) => part.heading.toLowerCase() === 'cause');
  const letter = parts.find((part) => part.heading.toLowerCase() === 'letter');
  const faults = [
    ...parts.flatMap((part) => headingFaults(part, [cause, letter])),
    ...(cause ? textFaults(cause) : [missingPart('# Cause', 'what the petition is about', firstLine)]),
    ...(letter ? letterFaults(letter) : [missingPart('# Letter', 'the letter to the target', firstLine)]),
  ];
  return { cause: cause?.markdown.trim() ?? '', letter: letter?.markdown.trim() ?? '', faults };
}

/** The body cut at its headings of the first level; words above the first heading are a part without one. */
function headedParts(body: string, firstLine: number): readonly Part[] {
  const parts: { heading: string; line: number; lines: string[] }[] = [{ heading: '', line: firstLine - 1, lines: [] }];
  for (const [i, line] of body.split('\n').entries()) {
    const heading = /^# *([^#\s].*?)[ #]*$/.exec(line)?.[1];
    if (heading === undefined) parts.at(-1)?.lines.push(line);
    else parts.push({ heading, line: firstLine + i, lines: [] });
  }
  return parts
    .map(({ heading, line, lines }) => ({ heading, line, markdown: lines.join('\n') }))
    .filter((part) => part.heading !== '' || part.markdown.trim() !== '');
}

function headingFaults(part: Part, taken: readonly (Part | undefined)[]): readonly Fault[] {
  if (taken.includes(part)) return [];
  if (part.heading === '') {
    const line = part.line + 1 + part.markdown.split('\n').findIndex((words) => words.trim() !== '');
    return [{ line, sentence: 'This stands above the first heading. Move it below “# Cause” or “# Letter”.' }];
  }
  const known = taken.some((other) => other?.heading.toLowerCase() === part.heading.toLowerCase());
  const sentence = known
    ? `“# ${part.heading}” stands here a second time. Make one part of the two.`
    : `“# ${part.heading}” is no part of a petition: those are “# Cause” and “# Letter”. Begin other headings with “##”.`;
  return [{ line: part.line, sentence }];
}

function missingPart(heading: string, content: string, line: number): Fault {
  return {
    line,
    sentence: `The part “${heading}” is missing. Put that heading on a line of its own, and below it ${content}.`,
  };
}

function textFaults(part: Part): readonly Fault[] {
  const read = readMarkdown(part.markdown, 'plain');
  const faults = read.faults.map((fault) => ({ line: part.line + fault.line, sentence: markdownSentence(fault) }));
  const fault = (sentence: string) => faults.push({ line: part.line, sentence });
  if (read.paragraphs.length === 0) fault(`Nothing stands below “# ${part.heading}”. Write it there.`);
  const { length } = part.markdown.trim();
  if (length > partMaxLength) {
    fault(`The part “# ${part.heading}” has ${length} characters; at most ${partMaxLength} fit. Shorten it.`);
  }
  return faults;
}

function letterFaults(part: Part): readonly Fault[] {
  const words = readMarkdown(part.markdown, 'quote').paragraphs.map(plainWords);
  const faults = [...textFaults(part)];
  if (words.length === 0) return faults;
  if (!words.some(hasNamePlaceholder))
    faults.push({ line: part.line, sentence: placeholderSentence(words.join('\n')) });
  if (!isSalutation(words[0] ?? '') || words.length < 2) {
    const sentence =
      'The letter has no salutation. Begin it with a short paragraph of its own, such as “Dear Ms Kim,”.';
    faults.push({ line: part.line, sentence });
  }
  return faults;
}

function placeholderSentence(words: string): string {
  const near = /\[[^[\]]*\bname\b[^[\]]*\]/i.exec(words)?.[0];
  return near === undefined
    ? `The letter has no place for the signatory’s name. Write ${namePlaceholder} where it goes.`
    : `The letter says ${near}, which stays as it is. Write exactly ${namePlaceholder} where the signatory’s name goes.`;
}

function isSalutation(words: string): boolean {
  return words.length <= salutationMaxLength && !/[.?…。？]$/.test(words) && !hasNamePlaceholder(words);
}

function plainWords({ text }: Paragraph): string {
  const same = (words: string) => words;
  return writeText(text, { plain: same, neutralise: same, bold: same, italic: same, link: same });
}

function markdownSentence({ found }: MarkdownFault): string {
  switch (found) {
    case 'code':
      return 'Code cannot be shown in every chat. Take the backticks, or the four spaces before the line, out.';
    case 'footnote':
      return 'Footnotes cannot be shown in a chat. Put the words into the text.';
    case 'html':
      return 'HTML cannot be shown in a chat. Write Markdown or plain words instead.';
    case 'image':
      return 'Pictures cannot stand inside the text. A petition has one, named under “photo” in the front matter.';
    case 'link':
      return 'This link leads nowhere from a chat. Its address must begin with https://, http:// or mailto:.';
    case 'reference':
      return 'Links by reference cannot be read. Put the address beside the words: [words](https://example.org).';
    case 'rule':
      return 'Rules cannot be shown in a chat. Part the text with a heading instead, such as “## And then”.';
    case 'table':
      return 'Tables cannot be shown in a chat. Write a list instead.';
  }
}
