import { expect, test } from 'vitest';
import { readLanguage, readPost } from '../../adapters/web/chat/read.ts';
import { encodeAction } from '../../src/index.ts';

const page = 'save-the-elms';
const inputOf = (fields: Record<string, unknown>) => readPost({ page, turns: '3', ...fields })?.input;

test.each([
  ['/sign', { kind: 'command', command: 'sign', petition: page }],
  ['sign', { kind: 'command', command: 'sign', petition: page }],
  ['  /Letter ', { kind: 'command', command: 'letter', petition: page }],
  ['My signature', { kind: 'command', command: 'mysignature', petition: page }],
  ['/sign free-the-lane', { kind: 'command', command: 'sign', petition: 'free-the-lane' }],
  ['/sing', { kind: 'unreadable' }],
  ['   ', { kind: 'unreadable' }],
  ['Chi Nguyễn', { kind: 'text', text: 'Chi Nguyễn' }],
  ['sign here please', { kind: 'text', text: 'sign here please' }],
])('%j, written, is understood', (text, input) => {
  expect(inputOf({ text })).toEqual(input);
});

test('a command button is about the petition of its page', () => {
  expect(inputOf({ command: 'progress' })).toEqual({ kind: 'command', command: 'progress', petition: page });
});

test('a button of the bot does what it was made for', () => {
  const action = { do: 'begin', flow: 'sign', petition: page } as const;
  expect(inputOf({ action: encodeAction(action) })).toEqual({ kind: 'press', action });
});

test.each([
  { action: '0:b:sign:save-the-elms' },
  { action: '1:b:sign:../../etc' },
  { action: '' },
  { command: 'dance' },
  { form: 'k1', flow: 'adopt', petition: page },
  { form: 'K!', flow: 'sign', petition: page },
  { form: 'k1', flow: 'sign', petition: 'Not A Slug' },
])('what only another version could have sent is stale: %j', (fields) => {
  expect(inputOf(fields)).toEqual({ kind: 'stale' });
});

test('a form is read whole, and fields that are no answers are left out', () => {
  const sent = { form: 'k1', flow: 'sign', petition: page, 'answer-name': 'Chi', 'answer-visibility': 'public' };
  const junk = { 'answer-NAME': 'x', 'answer-__proto__': 'x', other: 'x', 'answer-file': new File([], 'x') };
  expect(inputOf({ ...sent, ...junk })).toEqual({
    kind: 'answers',
    flow: 'sign',
    petition: page,
    id: 'k1',
    answers: { name: 'Chi', visibility: 'public' },
  });
});

test.each([{}, { text: new File([], 'x') }, { other: 'x' }])('what no form of ours sends is nothing: %j', (fields) => {
  expect(readPost(fields)).toBeUndefined();
});

test('a page or a turn that cannot be is forgotten, not believed', () => {
  expect(readPost({ page: '../x', turns: '-1', text: 'Chi' })).toMatchObject({ page: undefined, turns: 0 });
});

test.each([
  ['de-CH,de;q=0.9,en;q=0.8', 'de-CH'],
  ['en;q=0.5, pt-BR;q=0.7', 'en'],
  ['*', undefined],
  ['fr, de;q=0.5', 'de'],
  ['fr, en;q=0.2, de-AT;q=0.5', 'de-AT'],
  ['fr, it;q=0.5', 'fr'],
  ['not a language!!, fr;q=0.1', 'fr'],
  ['de;q=0', undefined],
  ['', undefined],
  [undefined, undefined],
])('a reader whose browser says %j is spoken to in %j', (header, language) => {
  expect(readLanguage(header)).toBe(language);
});

test('a form that asks a moderator says what it is about', () => {
  const form = { flow: 'find', petition: page, form: 'mi0abc', 'answer-line': 'today' };
  const read = { kind: 'answers', flow: 'find', petition: page, id: 'mi0abc', answers: { line: 'today' } };
  expect(inputOf({ ...form, about: '1-h-' })).toEqual({ ...read, about: { petition: 1, community: 17 } });
  expect(inputOf({ ...form, about: 'anything' })).toEqual({ ...read, about: undefined });
});
