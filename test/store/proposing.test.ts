import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { proposalMaxSignatures } from '../../src/domain/proposal.ts';
import { booksInOrder, fillBooks, readBooks } from '../support/bookkeeping.ts';
import { startPetition } from '../support/petitions.ts';
import { dee, eve, moderatedStore, range } from './moderated.ts';

const { database, store, scene } = await moderatedStore();
const fox = { platform: 'telegram', account: '66' } as const;
const host = { platform: 'host' } as const;
const remove = { deed: 'remove', reason: 'A raid', by: dee } as const;

/** A petition with so many signatures, of which Dee has found the first. */
async function drafted(count: number, found: number) {
  const place = await scene();
  await place.signs(range(1, count), { community: 5 });
  const proposal = await store.propose(place.remit, { numbers: [[1, found]] }, dee);
  return { ...place, number: proposal?.number ?? 0 };
}

/** The same, when Dee has proposed to remove them and it waits. */
async function waitingForSecond() {
  const place = await drafted(20, 6);
  await store.submitProposal(place.remit, place.number, remove);
  return place;
}

test('what is found is kept as it was found, with how many there are in each state now', async () => {
  const { remit, signs, does, withdraws } = await scene();
  await signs(range(1, 6));
  await signs([7, 8], { hold: true });
  const found = await store.propose(remit, {}, dee);

  expect(found).toEqual({
    number: 1,
    state: 'drafted',
    by: dee,
    at: expect.any(Date),
    deed: undefined,
    reason: undefined,
    total: 8,
    isCut: false,
    counted: 6,
    held: 2,
    removed: 0,
  });
  await signs([9]);
  await does('remove', [8]);
  await does('block', [1]);
  await withdraws(2);
  await withdraws(1);
  const page = await store.proposal(remit, 1, dee, 2, 3);
  expect(page).toMatchObject({ page: 2, pages: 3, proposal: { total: 8, counted: 4, held: 1, removed: 1 } });
  expect(page?.signatures.map(({ number, state }) => [number, state])).toEqual([
    [5, 'counted'],
    [4, 'counted'],
    [3, 'counted'],
  ]);
  expect((await store.proposal(remit, 1, dee, 3, 3))?.signatures).toEqual([]);
  expect(await store.proposal(remit, 1, dee, 4, 3)).toMatchObject({ page: 4, pages: 3, signatures: [] });
});

test('a draft is shown to whoever made it, and to nobody else', async () => {
  const { remit, within, number } = await drafted(3, 3);
  expect(await store.proposal(remit, number, eve, 1, 5)).toBeUndefined();
  expect(await store.proposal(within(5), number, dee, 1, 5)).toBeUndefined();
  expect(await store.proposal(remit, number + 1, dee, 1, 5)).toBeUndefined();
  expect(await store.waitingProposals(remit, 5)).toEqual([]);
  expect(await store.submitProposal(remit, number, { ...remove, by: eve })).toEqual({ kind: 'gone' });
  expect(await store.decideProposal(remit, number, eve, true)).toEqual({ kind: 'gone' });
});

test('a few are removed at once, with the reason, as one batch that is undone', async () => {
  const { remit, number, undoes, signatureOf, books } = await drafted(20, 5);

  const outcome = await store.submitProposal(remit, number, remove);

  expect(outcome).toEqual({ kind: 'done', done: { batch: 1, changed: 5, count: 15, held: 0 } });
  expect(await signatureOf(3)).toMatchObject({ state: 'removed', removedFor: 'A raid' });
  expect(await store.submitProposal(remit, number, remove)).toEqual(outcome);
  await undoes(1);
  expect(await store.submitProposal(remit, number, remove)).toEqual({ kind: 'gone' });
  expect(await store.proposal(remit, number, dee, 1, 5)).toMatchObject({ proposal: { state: 'done', counted: 5 } });
  expect(await books()).toEqual(booksInOrder(20, 20));
});

test('exactly what was found is changed, of which those count that would change', async () => {
  const { remit, signs, does, states } = await scene();
  await signs(range(1, 12));
  await store.propose(remit, { numbers: [[1, 9]] }, dee);
  await does('remove', range(1, 4));
  await store.propose(remit, { numbers: [[9, 12]], state: 'counted' }, dee);

  expect(await store.submitProposal(remit, 1, remove)).toMatchObject({ kind: 'done', done: { changed: 5 } });
  expect(await store.submitProposal(remit, 2, remove)).toMatchObject({ kind: 'done', done: { changed: 3 } });
  expect(await states([1, 9, 12])).toEqual(['removed', 'removed', 'removed']);
});

test('more than a tenth waits for a second moderator, who sees it, and whom the log names', async () => {
  const { remit, number, books, signatureOf } = await drafted(20, 6);
  expect(await store.submitProposal(remit, number, remove)).toEqual({ kind: 'waits' });
  expect(await store.submitProposal(remit, number, remove)).toEqual({ kind: 'waits' });
  expect(await store.submitProposal(remit, number, { ...remove, deed: 'accept' })).toEqual({ kind: 'gone' });
  expect(await books()).toEqual(booksInOrder(20, 20));
  const waiting = { number, state: 'waits', by: dee, deed: 'remove', reason: 'A raid', total: 6, counted: 6 };
  expect(await store.waitingProposals(remit, 5)).toMatchObject([waiting]);
  expect(await store.proposal(remit, number, eve, 1, 5)).toMatchObject({ proposal: waiting, pages: 2 });

  const outcome = await store.decideProposal(remit, number, eve, true);

  expect(outcome).toEqual({ kind: 'done', done: { batch: 1, changed: 6, count: 14, held: 0 } });
  expect(await store.waitingProposals(remit, 5)).toEqual([]);
  expect(await store.deeds(remit, 5, undefined)).toMatchObject([{ by: dee, confirmedBy: eve, reason: 'A raid' }]);
  expect(await signatureOf(6)).toMatchObject({ removedFor: 'A raid' });
  expect(await store.decideProposal(remit, number, eve, true)).toEqual(outcome);
  expect(await store.decideProposal(remit, number, fox, true)).toEqual({ kind: 'gone' });
  expect(await store.decideProposal(remit, number, eve, false)).toEqual({ kind: 'gone' });
});

test('whoever proposed cannot confirm, but drop it', async () => {
  const { remit, number, books } = await waitingForSecond();
  expect(await store.decideProposal(remit, number, dee, true)).toEqual({ kind: 'own' });
  expect(await store.decideProposal(remit, number, dee, false)).toEqual({ kind: 'declined' });
  expect(await store.decideProposal(remit, number, eve, true)).toEqual({ kind: 'gone' });
  expect(await store.decideProposal(remit, number, eve, false)).toEqual({ kind: 'declined' });
  expect(await books()).toEqual(booksInOrder(20, 20));
});

test('the host may be the second', async () => {
  const { remit, number } = await waitingForSecond();
  expect(await store.decideProposal(remit, number, host, true)).toMatchObject({ kind: 'done', done: { changed: 6 } });
  expect(await store.deeds(remit, 5, undefined)).toMatchObject([{ by: dee, confirmedBy: host }]);
});

test('two who confirm at once do it once', async () => {
  const { remit, number, books } = await waitingForSecond();
  const stores = await Promise.all([database.openStore(), database.openStore()]);

  const outcomes = await Promise.all([
    stores[0]!.decideProposal(remit, number, eve, true),
    stores[1]!.decideProposal(remit, number, fox, true),
  ]);

  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'gone']);
  expect(await store.deeds(remit, 5, undefined)).toHaveLength(1);
  expect(await books()).toEqual(booksInOrder(14, 14, { removed: 6 }));
});

test('what moderators of a community propose, moderators of it or of the petition confirm; it is done as theirs', async () => {
  const { remit, within, signs, states } = await scene();
  await signs(range(1, 10), { community: 5 });
  await signs(range(11, 20), { community: 6 });
  const found = await store.propose(within(5), {}, dee);
  expect(found).toMatchObject({ number: 1, total: 10 });
  await store.submitProposal(within(5), 1, remove);

  expect(await store.waitingProposals(within(6), 5)).toEqual([]);
  expect(await store.decideProposal(within(6), 1, eve, true)).toEqual({ kind: 'gone' });
  expect(await store.waitingProposals(within(5), 5)).toHaveLength(1);
  expect(await store.decideProposal(remit, 1, eve, true)).toMatchObject({ kind: 'done', done: { changed: 10 } });

  expect(await states([10, 11])).toEqual(['removed', 'counted']);
  expect(await store.undo(within(5), 1, fox)).toMatchObject({ changed: 10 });
});

test('held ones are accepted, and removed ones put back, the same way', async () => {
  const { remit, signs, does, books } = await scene();
  await signs(range(1, 4), { hold: true });
  await signs([5, 6]);
  await does('block', [5, 6]);
  await store.propose(remit, { state: 'held' }, dee);
  await store.propose(remit, { state: 'removed' }, dee);

  const submit = (number: number, deed: 'accept' | 'restore') =>
    store.submitProposal(remit, number, { deed, reason: undefined, by: dee });
  expect(await submit(1, 'accept')).toMatchObject({ kind: 'done', done: { changed: 4 } });
  expect(await submit(2, 'restore')).toMatchObject({ kind: 'done', done: { changed: 2 } });
  expect(await books()).toEqual(booksInOrder(6, 6));
});

test('what another moderator dealt with since stays as they left it, also when they took it back', async () => {
  const { remit, signs, does, undoes, states, reports } = await scene();
  await signs(range(1, 40));
  await signs([41, 42], { hold: true });
  await reports(4, 'Ada');
  await store.propose(
    remit,
    {
      numbers: [
        [1, 5],
        [41, 42],
      ],
    },
    eve,
  );
  await undoes((await does('remove', [1])).batch);
  await does('block', [2]);
  await does('accept', [41]);
  await does('dismiss', [4]);

  const outcome = await store.submitProposal(remit, 1, { ...remove, by: eve });
  const done = outcome.kind === 'waits' ? await store.decideProposal(remit, 1, dee, true) : outcome;

  expect(done).toMatchObject({ kind: 'done', done: { changed: 3 } });
  expect(await states([1, 2, 3, 4, 5, 41, 42])).toEqual([
    'counted',
    'removed',
    'removed',
    'counted',
    'removed',
    'counted',
    'removed',
  ]);
});

test('what reports have held since is removed as proposed, and not accepted: nobody has looked at them', async () => {
  const { remit, signs, reports, states } = await scene();
  await signs(range(1, 30));
  await store.propose(remit, { numbers: [[1, 1]] }, dee);
  await store.propose(remit, { numbers: [[1, 1]] }, eve);
  for (const reporter of ['Ada', 'Ben', 'Chi']) await reports(1, reporter);
  expect(await states([1])).toEqual(['held']);

  const accepted = await store.submitProposal(remit, 1, { deed: 'accept', reason: undefined, by: dee });
  expect(accepted).toMatchObject({ done: { changed: 0 } });
  expect(await states([1])).toEqual(['held']);
  expect(await store.submitProposal(remit, 2, { ...remove, by: eve })).toMatchObject({ done: { changed: 1 } });
});

test('old proposals are forgotten, those that wait later, and no number is given again', async () => {
  const day = (date: number) => new Date(Date.UTC(2026, 10, date));
  const onDay = async (date: number) => database.openStore({ clock: () => day(date) });
  const { remit, number } = await waitingForSecond();
  await database.db.execute(
    sql`update proposal set at = ${day(1).toISOString()}::timestamptz where petition_id = ${remit.petition}`,
  );
  await (await onDay(2)).propose(remit, { numbers: [[1, 3]] }, dee);
  await (await onDay(9)).propose(remit, { numbers: [[1, 3]] }, dee);
  const seen = async (which: number) => (await store.proposal(remit, which, dee, 1, 5))?.proposal;

  expect(await store.forgetProposals(day(9), day(1))).toBe(1);
  expect([await seen(number), await seen(2), await seen(3)]).toMatchObject([
    { state: 'waits' },
    undefined,
    { total: 3 },
  ]);
  expect(await store.forgetProposals(day(10), day(2))).toBe(2);
  expect(await store.waitingProposals(remit, 5)).toEqual([]);
  expect(await store.forgetProposals(day(10), day(2))).toBe(0);
  expect(await store.submitProposal(remit, 3, remove)).toEqual({ kind: 'gone' });
  expect(await store.propose(remit, {}, dee)).toMatchObject({ number: 4 });
});

test('more than a proposal can mean: the newest are changed as one, and put back as one', async () => {
  const petition = await startPetition(store, { slug: 'multitude' });
  const remit = { petition, community: undefined };
  const count = proposalMaxSignatures + 10;
  await fillBooks(database.db, petition, count);
  const before = await readBooks(database.db, petition);

  const found = await store.propose(remit, { name: 'signatory *' }, dee);
  expect(found).toMatchObject({ total: (count * 2) / 3, isCut: false });
  const all = await store.propose(remit, {}, dee);
  expect(all).toMatchObject({ total: proposalMaxSignatures, counted: proposalMaxSignatures, isCut: true });
  await store.submitProposal(remit, 2, remove);
  const done = { changed: proposalMaxSignatures, count: 10 };
  expect(await store.decideProposal(remit, 2, eve, true)).toMatchObject({ kind: 'done', done });

  const { publicSignatures } = await readBooks(database.db, petition);
  expect(publicSignatures).toBe(7);
  expect(await store.undo(remit, 1, dee)).toMatchObject({ changed: proposalMaxSignatures, count });
  expect(await readBooks(database.db, petition)).toEqual(before);
});
