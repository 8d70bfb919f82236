import { dirname, isAbsolute, join } from 'node:path';
import type { PetitionContent, StoredPhoto } from '../../src/index.ts';
import type { Fault } from './fault.ts';
import { type ReadFrontMatter, readFrontMatter } from './front-matter.ts';
import type { FrontMatter } from './front-matter-fields.ts';
import { readParts } from './petition-parts.ts';
import { readPhoto } from './petition-photo.ts';
import { readUtf8 } from './utf8.ts';

/** The bytes of a file. Throws when it cannot be read. */
export type ReadFile = (path: string) => Promise<Uint8Array>;

/** A petition as its file has it, whole, or everything that is wrong with the file. */
export type ReadPetition =
  | { readonly kind: 'petition'; readonly content: PetitionContent; readonly photo: StoredPhoto | undefined }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** Reads the petition file at `path` and the photo that it names, which lies relative to it. */
export async function readPetitionFile(path: string, readFile: ReadFile): Promise<ReadPetition> {
  const text = readUtf8(await readFile(path));
  if (text === undefined) return fault('The file is not written in UTF-8. Save it with that encoding.');
  const cut = cutFrontMatter(text);
  if (cut === undefined)
    return fault('The front matter is missing. Begin the file with a line “---”, the keys, and “---”.');

  const front = readFrontMatter(cut.yaml, 2);
  const parts = readParts(cut.body, cut.bodyLine);
  const photo = await photoOf(front, dirname(path), readFile);
  const faults = [...front.faults, ...parts.faults, ...photo.faults];
  if (front.fields === undefined || faults.length > 0) return { kind: 'faults', faults };
  return { kind: 'petition', content: contentOf(front.fields, parts.cause, parts.letter), photo: photo.photo };
}

function fault(sentence: string): ReadPetition {
  return { kind: 'faults', faults: [{ line: 1, sentence }] };
}

function cutFrontMatter(text: string) {
  const [whole, yaml = ''] = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return { yaml, body: text.slice(whole.length), bodyLine: whole.split('\n').length };
}

async function photoOf(
  front: ReadFrontMatter,
  folder: string,
  readFile: ReadFile,
): Promise<{ photo: StoredPhoto | undefined; faults: readonly Fault[] }> {
  const file = front.photoFile;
  if (file === undefined) return { photo: undefined, faults: [] };
  const refuse = (sentence: string) => ({
    photo: undefined,
    faults: [{ line: front.lineOf('photo', 'file'), sentence }],
  });
  try {
    const read = readPhoto(file, await readFile(isAbsolute(file) ? file : join(folder, file)));
    return 'problem' in read ? refuse(read.problem) : { photo: read, faults: [] };
  } catch {
    return refuse(`The photo ${file} cannot be read. Its path is relative to the petition file; put it there.`);
  }
}

function contentOf(front: FrontMatter, text: string, letter: string): PetitionContent {
  const { photo, opens, closes, ...same } = front;
  return {
    ...same,
    text,
    letter,
    photo: photo && { address: photo.address, alternativeText: photo.alternativeText, credit: photo.credit },
    opensAt: opens,
    closesAt: closes,
  };
}
