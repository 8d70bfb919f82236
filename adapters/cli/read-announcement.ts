import { updateMaxUnits } from '../../src/index.ts';
import type { Answer, Command } from './command.ts';
import type { ReadFile } from './petition-file.ts';
import { misunderstood, whichPetition } from './usage.ts';
import { readUtf8 } from './utf8.ts';

/** Standard input, where a path or a text is asked for. */
export const standardInput = '-';

/** What is to be announced, of the words after `announce`: a slug, and a text that needs no quotes. */
export async function readAnnouncement(
  [slug, ...words]: readonly string[],
  kind: 'update' | 'answer',
  readFile: ReadFile,
): Promise<Command | Answer> {
  if (slug === undefined) return whichPetition();
  if (words.length === 0)
    return misunderstood('What is new? Write it after the slug, or “-” to be read from the input.');
  const [word] = words;
  const written = words.length === 1 && word === standardInput ? readUtf8(await readFile(word)) : words.join(' ');
  if (written === undefined) return refused('The text is not written in UTF-8. Save it with that encoding.');
  const text = clean(written);
  const fault = faultOf(text);
  return fault === undefined ? { do: 'announce', slug, kind, text } : refused(fault);
}

/** Line breaks part paragraphs; no other control character shows anywhere, and some turn the words around them. */
const controls = /[[\p{Cc}\u{202a}-\u{202e}\u{2066}-\u{2069}]--\n]/gv;
/** Something that is seen. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/v;

function clean(written: string): string {
  return written.replaceAll('\t', ' ').replace(controls, '').trim();
}

function faultOf(text: string): string | undefined {
  if (!visible.test(text)) return 'The text is empty.';
  const surplus = text.length - updateMaxUnits;
  if (surplus <= 0) return undefined;
  const [length, most] = [text.length, updateMaxUnits].map((count) => count.toLocaleString('en'));
  return `The text has ${length} characters; at most ${most} fit. Shorten it by ${surplus.toLocaleString('en')}.`;
}

function refused(sentence: string): Answer {
  return { lines: [`${sentence} Nothing was announced.`], exitCode: 1 };
}
