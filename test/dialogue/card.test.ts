import { expect, test } from 'vitest';
import type { Input } from '../../src/dialogue/input.ts';
import { speak } from '../../src/dialogue/text/say.ts';
import { writeText } from '../../src/dialogue/text/text.ts';
import { countParagraphs, photoOf } from '../../src/dialogue/views/card.ts';
import { knownPetition } from '../support/petitions.ts';
import { startTalk, wordsOf } from '../support/talk.ts';

const words = {
  plain: (text: string) => text,
  neutralise: (text: string) => text,
  bold: (text: string) => text,
  italic: (text: string) => text,
  link: (text: string) => text,
};

test.each([
  [0, 1, 'Nobody has signed yet. 1 signature is hoped for.'],
  [0, 100, 'Nobody has signed yet. 100 signatures are hoped for.'],
  [1, 10_000, '1 person has signed, of 10,000 hoped for'],
  [26, 10_000, '26 people have signed, of 10,000 hoped for: 0.2%'],
  [29, 100, '29 people have signed, of 100 hoped for: 29%'],
  [57, 100, '57 people have signed, of 100 hoped for: 57%'],
  [5_800, 10_000, '5,800 people have signed, of 10,000 hoped for: 58%'],
  [9_999, 10_000, '9,999 people have signed, of 10,000 hoped for: 99%'],
  [250, 100, '250 people have signed, of 100 hoped for: 100%'],
])('%d of %d reads so', (count, signatureGoal, sentence) => {
  const petition = knownPetition({ slug: 'pool', signatureGoal });
  const [paragraph] = countParagraphs(speak('en'), petition, count);
  expect(writeText(paragraph!.text, words).split('\n')[0]).toBe(sentence);
});

const at = new Date('2026-11-20T12:00:00Z');
const pool = knownPetition({ slug: 'pool' });
const look = (view: 'petition' | 'progress'): Input => ({ kind: 'command', command: view });
const press = (view: 'cause'): Input => ({ kind: 'press', action: { do: 'show', view, petition: pool.slug, page: 0 } });
const group = { platform: 'telegram', id: '-100' } as const;

test.each([
  ['update' as const, 'Update of Nov 20, 2026:'],
  ['answer' as const, 'Answer from Mara Lind, Nov 20, 2026:'],
])('the card shows the newest word, an %s, with its day', (kind, said) => {
  const talk = startTalk([{ ...pool, update: { kind, text: 'She [listened](x).\n\nMore soon.', at } }]);
  const { message } = talk.says(look('petition'));
  const from = message.paragraphs.findIndex(({ text }) => writeText(text, words) === said);
  expect(message.paragraphs.slice(from + 1, from + 3)).toEqual([
    { kind: 'quote', text: 'She [listened](x).', language: 'en' },
    { kind: 'quote', text: 'More soon.', language: 'en' },
  ]);
});

test.each([
  ['2026-12-01T00:00:00Z', 'Open until November 30, 2026 at 11:59 PM UTC.'],
  ['2027-01-01T00:00:00Z', 'Open until December 31, 2026 at 11:59 PM UTC.'],
  ['2026-12-01T00:01:00Z', 'Open until December 1, 2026 at 12:01 AM UTC.'],
  ['2026-11-30T23:59:59Z', 'Open until November 30, 2026 at 11:59 PM UTC.'],
])('what closes at %s is open until then, as people say it', (closesAt, said) => {
  expect(wordsOf(startTalk([{ ...pool, closesAt: new Date(closesAt) }]).says(look('petition')))).toContain(said);
});

test('the card of a petition of which nothing was heard quotes nobody', () => {
  const { message } = startTalk([pool]).says(look('petition'));
  expect(message.paragraphs.filter(({ kind }) => kind === 'quote')).toEqual([]);
});

test.each([
  [{ community: group, alone: false }, 1, '1 signature came from this community.'],
  [{ community: group, alone: false }, 12, '12 signatures came from this community.'],
  [{ community: 7, alone: true }, 12, '12 signatures came from the community that led you here.'],
])('in or through a community, %o, progress says how many came from it', (where, here, said) => {
  const talk = startTalk();
  Object.assign(talk.community, { count: 26, here });
  expect(wordsOf(talk.says(look('progress'), where))).toContain(said);
  expect(talk.effects).toMatchObject([{ effect: { do: 'count', community: 7 } }]);
});

test.each([0, undefined])('where %s came from a community, progress says nothing of it', (here) => {
  const talk = startTalk();
  Object.assign(talk.community, { count: 26, here });
  expect(wordsOf(talk.says(look('progress'), { community: group }))).not.toContain('came from');
});

test.each(['petition', 'letter', 'progress'] as const)(
  'the petition’s own words in /%s are told apart from the bot’s by their language',
  (view) => {
    const photo = { alternativeText: 'Ein Becken', credit: 'Foto: Ada' };
    const german = { ...pool, language: 'de', photo, text: 'Weil es *alle* brauchen.' };
    const { message } = startTalk([german]).says({ kind: 'command', command: view }, { language: 'en' });
    const own = message.paragraphs.filter(({ language }) => language !== undefined);
    const said = message.paragraphs.filter(({ language }) => language === undefined);
    const written = own.map(({ text }) => writeText(text, words)).join('\n');

    expect(new Set(own.map(({ language }) => language))).toEqual(new Set(['de']));
    expect(written).toBe(ownWords[view]);
    expect(said.length).toBeGreaterThan(0);
  },
);

const ownWords = {
  petition: `${pool.title}\n${pool.goal}\nFoto: Ada`,
  letter: 'Dear Mara Lind,\nplease keep the pool open.\n[Your Name Here]',
  progress: pool.title,
};

test('the cause is in the petition’s language, and what it is called in the reader’s', () => {
  const { message } = startTalk([{ ...pool, language: 'de' }]).says(press('cause'), { language: 'en' });
  expect(message.paragraphs.map(({ language }) => language)).toEqual([undefined, 'de']);
});

test('a photo is described in the petition’s language', () => {
  const photo = { alternativeText: 'Ein Becken', credit: 'Foto: Ada' };
  expect(photoOf({ ...pool, language: 'de', photo })).toMatchObject({ alternativeText: 'Ein Becken', language: 'de' });
});
