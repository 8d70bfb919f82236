import { type Petition, UserText } from '../../src/index.ts';
import { elms, type Script } from './scripted-core.ts';

const at = new Date('2026-11-22T10:00:00Z');

/** A petition and its people in which `line` stands wherever somebody writes words, and `text` wherever Markdown is read. */
export function writtenEverywhere(line: string, text: string): Script {
  const petition: Petition = {
    ...elms,
    slug: 'written',
    title: line,
    target: { name: line, role: line, organisation: line },
    goal: line,
    text,
    letter: text,
    photo: { alternativeText: line, credit: line },
    banner: line,
  };
  const comment = (number: number) => ({ number, name: new UserText(line), text: new UserText(line), at });
  return {
    petitions: [petition, { ...petition, id: 2, slug: 'written-in-arabic', language: 'ar' }],
    names: [line, line, line],
    comments: [3, 2, 1].map(comment),
    picture: async () => ({ bytes: pixel, mediaType: 'image/png' }),
    overview: {
      growth: [
        { at, count: 1 },
        { at: new Date(at.getTime() + 3_600_000), count: 3 },
      ],
      chronicle: [
        { kind: 'answer', at, text },
        { kind: 'update', at, text },
        { kind: 'reached', at, count: 2, isGoal: false },
      ],
    },
  };
}

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Where such words are read as HTML. */
export const writtenPages: readonly string[] = [
  '/',
  '/p/written',
  '/p/written-in-arabic',
  '/p/written/signatures',
  '/p/written/reasons',
  '/p/written/print',
  '/p/written/card',
  '/api',
];
