import { expect, test } from 'vitest';
import { timedNews } from '../../src/domain/news.ts';
import type { Petition } from '../../src/domain/petition.ts';
import { testDatabase } from '../support/database.ts';
import { petitionContent, startPetition, visitor } from '../support/petitions.ts';

const database = await testDatabase();
let now = new Date('2026-03-01T10:00:00Z');
const store = await database.openStore({ clock: () => now });

async function petitionOf(slug: string): Promise<Petition> {
  const { petitions } = await store.catalogue();
  return petitions.find((petition) => petition.slug === slug)!;
}

const signs = (petition: number, from: number, upto: number) =>
  Promise.all(
    Array.from({ length: upto - from + 1 }, (_, at) => {
      const person = visitor(from + at);
      return store.sign({ petition, person, name: 'Somebody', visibility: 'public' });
    }),
  );

const told = async (petition: Petition, limit = 100) =>
  (await store.chronicle(petition, limit)).map((entry) => ('count' in entry ? [entry.kind, entry.count] : entry.kind));

test('the chronicle of a petition tells what happened, newest first', async () => {
  const opensAt = new Date('2026-03-01T08:00:00Z');
  const id = await startPetition(store, { slug: 'harbour-pool', opensAt, milestones: [3, 5], signatureGoal: 7 });
  const petition = await petitionOf('harbour-pool');
  await store.addTimedNews(timedNews(petition, now));
  await signs(id, 1, 3);
  now = new Date('2026-03-02T10:00:00Z');
  await store.addUpdate('harbour-pool', { kind: 'update', text: 'The council meets on Monday.' });
  now = new Date('2026-03-03T10:00:00Z');
  await signs(id, 4, 11);
  now = new Date('2026-03-04T10:00:00Z');
  await store.addUpdate('harbour-pool', { kind: 'answer', text: 'The pool stays open.' });
  now = new Date('2026-03-05T10:00:00Z');
  await store.closePetition('harbour-pool');
  const closed = await petitionOf('harbour-pool');
  await store.addTimedNews(timedNews(closed, now));

  // Ten is no count of the petition's own: it was reached for others' sake.
  expect(await store.chronicle(closed, 100)).toEqual([
    { kind: 'closed', at: new Date('2026-03-05T10:00:00Z') },
    { kind: 'answer', at: new Date('2026-03-04T10:00:00Z'), text: 'The pool stays open.' },
    { kind: 'reached', at: new Date('2026-03-03T10:00:00Z'), count: 7, isGoal: true },
    { kind: 'update', at: new Date('2026-03-02T10:00:00Z'), text: 'The council meets on Monday.' },
    { kind: 'reached', at: new Date('2026-03-01T10:00:00Z'), count: 3, isGoal: false },
    { kind: 'opened', at: opensAt },
  ]);
  expect(await told(closed, 2)).toEqual(['closed', 'answer']);
});

test('who withdraws and comes back changes nothing in it', async () => {
  const id = await startPetition(store, { slug: 'back-and-forth', milestones: [2] });
  const petition = await petitionOf('back-and-forth');
  await signs(id, 1, 2);
  await store.withdrawSignature(id, visitor(2));
  await signs(id, 2, 2);
  expect(await told(petition)).toEqual([['reached', 2]]);
});

test('a petition that is opened again was not closed, and one to which nothing happened has an empty chronicle', async () => {
  await startPetition(store, { slug: 'opened-again' });
  expect(await told(await petitionOf('opened-again'))).toEqual([]);
  await store.closePetition('opened-again');
  const closed = await petitionOf('opened-again');
  await store.addTimedNews(timedNews(closed, now));
  expect(await told(closed)).toEqual(['closed']);

  await store.reopenPetition('opened-again');

  expect(await told(await petitionOf('opened-again'))).toEqual([]);
});

test('what became a milestone by a change of the petition’s file is one in its chronicle', async () => {
  const id = await startPetition(store, { slug: 'changed', milestones: [500] });
  await signs(id, 1, 10);
  expect(await told(await petitionOf('changed'))).toEqual([]);
  await store.importPetition(petitionContent({ slug: 'changed', milestones: [10] }), undefined);
  expect(await told(await petitionOf('changed'))).toEqual([['reached', 10]]);
});
