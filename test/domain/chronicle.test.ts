import { expect, test } from 'vitest';
import { chronicleEntry, type KeptNews } from '../../src/domain/chronicle.ts';
import { knownPetition } from '../support/petitions.ts';

const at = new Date('2026-11-22T10:00:00Z');
const later = new Date('2026-11-23T10:00:00Z');
const pool = knownPetition({ slug: 'harbour-pool', milestones: [10, 20, 50], signatureGoal: 40 });
const reached = (after: number, upto: number): KeptNews => ({ kind: 'reached', at, after, upto });

test.each([
  ['one milestone', 9, 10, { count: 10, isGoal: false }],
  ['the highest of two that one leap crossed', 9, 26, { count: 20, isGoal: false }],
  ['the goal', 39, 40, { count: 40, isGoal: true }],
  ['a milestone beyond the goal', 30, 60, { count: 50, isGoal: false }],
  ['the goal beyond a milestone', 19, 41, { count: 40, isGoal: true }],
])('of what was reached, %s is told', (_, after, upto, told) => {
  expect(chronicleEntry(pool, reached(after, upto))).toEqual({ kind: 'reached', at, ...told });
});

test.each([
  ['none of the petition’s own', 20, 26],
  ['reached before', 10, 12],
  ['ahead', 5, 9],
])('a count that is %s is not told', (_, after, upto) => {
  expect(chronicleEntry(pool, reached(after, upto))).toBeUndefined();
});

test('a goal that is a milestone, too, is told as the goal', () => {
  const petition = { ...pool, signatureGoal: 50 };
  expect(chronicleEntry(petition, reached(40, 50))).toEqual({ kind: 'reached', at, count: 50, isGoal: true });
});

test('opening and closing are told, that it was about to close is not', () => {
  const petition = { ...pool, opensAt: at, closesAt: later };
  expect(chronicleEntry(petition, { kind: 'opened', at })).toEqual({ kind: 'opened', at });
  expect(chronicleEntry(petition, { kind: 'closed', at: later })).toEqual({ kind: 'closed', at: later });
  expect(chronicleEntry(petition, { kind: 'closing', at: new Date('2026-11-22T10:00:00Z') })).toBeUndefined();
});

test('a closing that was taken back is told no more', () => {
  expect(chronicleEntry({ ...pool, closedAt: at }, { kind: 'closed', at })).toEqual({ kind: 'closed', at });
  expect(chronicleEntry(pool, { kind: 'closed', at })).toBeUndefined();
  expect(chronicleEntry({ ...pool, closedAt: later }, { kind: 'closed', at })).toBeUndefined();
});

test('an opening that was put off is told no more', () => {
  expect(chronicleEntry({ ...pool, opensAt: later }, { kind: 'opened', at })).toBeUndefined();
});

test.each(['update', 'answer'] as const)('an %s is told in its own words', (kind) => {
  expect(chronicleEntry(pool, { kind, at, text: 'The council meets.' })).toEqual({
    kind,
    at,
    text: 'The council meets.',
  });
});
