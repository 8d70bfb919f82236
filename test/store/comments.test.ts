import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Signature } from '../../src/domain/signature.ts';
import { rows } from '../../src/store/database.ts';
import { visitor } from '../support/petitions.ts';
import { moderatedStore, range } from './moderated.ts';

const { database, store, scene: moderatedScene } = await moderatedStore();

/** A petition under which people say why they signed. */
async function scene() {
  const given = await moderatedScene();
  const { petition, remit } = given;
  const says = (account: number, text: string | undefined, hold = false) =>
    store.comment(petition, visitor(account), text, hold);
  const by = { platform: 'telegram', account: '44' } as const;
  const moderates = (number: number, deed: 'acceptComment' | 'removeComment' | 'restoreComment') =>
    store.moderateComment({ remit, number, deed, by });
  const shown = async (before?: number, limit = 10) => {
    const found = await store.comments(petition, before, limit);
    return found.comments.map(({ number, name, text }) => `${number} ${name.reveal(asItIs)}: ${text.reveal(asItIs)}`);
  };
  const kept = async () =>
    rows<{ readonly text: string; readonly state: number }>(
      await database.db.execute(sql`select text, state from comment where petition_id = ${petition} order by number`),
    );
  const hides = (account: number, visibility: 'public' | 'anonymous' = 'anonymous') =>
    store.changeSignature(petition, visitor(account), { visibility });
  return { ...given, says, moderates, shown, kept, hides };
}

const asItIs = (written: string) => written;
const said = (signature: Signature | undefined) =>
  signature?.comment && { text: signature.comment.text.reveal(asItIs), state: signature.comment.state };

test('why somebody signed stands beside their name, and they see it themselves', async () => {
  const { signs, says, shown, signatureOf } = await scene();
  await signs([1, 2]);

  const after = await says(1, 'I swim here.\n\nSo do my children.');

  expect(said(after)).toEqual({ text: 'I swim here.\n\nSo do my children.', state: 'shown' });
  expect(await signatureOf(1)).toEqual(after);
  expect(said(await signatureOf(2))).toBeUndefined();
  expect(await shown()).toEqual(['1 Name 1: I swim here.\n\nSo do my children.']);
});

test('the newest signatures come first, page by page, and the last page knows that it is', async () => {
  const { petition, signs, says, shown } = await scene();
  await signs(range(1, 7));
  for (const account of [6, 2, 4, 7, 1]) await says(account, `Reason ${account}`);

  const first = await store.comments(petition, undefined, 2);

  expect(first.comments.map(({ number }) => number)).toEqual([7, 6]);
  expect(first.before).toBe(6);
  expect(await shown(first.before, 2)).toEqual(['4 Name 4: Reason 4', '2 Name 2: Reason 2']);
  expect(await store.comments(petition, 2, 2)).toEqual({
    comments: [expect.objectContaining({ number: 1, at: expect.any(Date) })],
  });
  expect((await store.comments(petition, undefined, 5)).before).toBeUndefined();
});

test('only what stands beside public signatures that are counted is read by others', async () => {
  const { signs, says, shown, does } = await scene();
  await signs([1, 2, 3, 4]);
  await signs([5], { hold: true });
  await signs([6], { visibility: 'anonymous' });
  for (const account of range(1, 6)) await says(account, `Reason ${account}`);
  await says(2, 'Bloody hell', true);
  await does('remove', [3]);
  await does('hold', [4]);

  expect(await shown()).toEqual(['1 Name 1: Reason 1']);
  await does('accept', [4, 5]);
  await does('restore', [3]);
  expect(await shown()).toEqual([
    '5 Name 5: Reason 5',
    '4 Name 4: Reason 4',
    '3 Name 3: Reason 3',
    '1 Name 1: Reason 1',
  ]);
});

test('what is beside an anonymous name can be read by nobody who has the tables, and by its person', async () => {
  const { signs, says, kept, signatureOf } = await scene();
  await signs([1], { visibility: 'anonymous' });

  await says(1, 'I swim here.');

  expect(await kept()).toEqual([{ text: expect.not.stringContaining('swim'), state: 0 }]);
  expect(said(await signatureOf(1))).toEqual({ text: 'I swim here.', state: 'shown' });
});

test('it is sealed with the name, and opened with it, in whichever state it is', async () => {
  const { signs, says, kept, shown, hides, moderates, signatureOf } = await scene();
  await signs([1, 2, 3]);
  await says(1, 'I swim here.');
  await says(2, 'I swim here.', true);
  await says(3, 'I swim here.');
  await moderates(3, 'removeComment');

  for (const account of [1, 2, 3]) await hides(account);

  for (const { text } of await kept()) expect(text).not.toContain('swim');
  expect(await shown()).toEqual([]);
  for (const account of [1, 2, 3]) await hides(account, 'public');
  expect(await kept()).toEqual([0, 1, 2].map((state) => ({ text: 'I swim here.', state })));
  expect(said(await signatureOf(3))).toEqual({ text: 'I swim here.', state: 'removed' });
  expect(await shown()).toEqual(['1 Name 1: I swim here.']);
});

test('what is marked as public stands beside public signatures, however often they change', async () => {
  const { petition, signs, says, hides, moderates } = await scene();
  await signs(range(1, 5));
  await signs([6], { visibility: 'anonymous' });
  await says(1, 'I swim here.');
  await says(2, 'Bloody hell', true);
  await says(3, 'I swim here.');
  await moderates(3, 'removeComment');
  await says(3, undefined);
  for (const account of [1, 2, 3, 4]) await hides(account);
  for (const account of [4, 5, 6]) await says(account, 'I swim here.');
  for (const account of [2, 6]) await hides(account, 'public');
  await says(3, 'I dive here.');

  const marked = rows<{ readonly number: number; readonly isPublic: boolean; readonly visibility: number }>(
    await database.db.execute(sql`
      select number, is_public as "isPublic", visibility from comment join signature using (petition_id, number)
      where petition_id = ${petition} order by number
    `),
  );
  expect(marked.map(({ visibility }) => visibility)).toEqual([1, 0, 1, 1, 0, 0]);
  for (const { isPublic, visibility } of marked) expect(isPublic).toBe(visibility === 0);
});

test('words sealed beside one name open beside no other', async () => {
  const { petition, signs, says, signatureOf } = await scene();
  await signs([1, 2], { visibility: 'anonymous' });
  for (const account of [1, 2]) await says(account, `Reason ${account}`);

  await database.db.execute(sql`
    update comment set text = (select text from comment where petition_id = ${petition} and number = 1)
    where petition_id = ${petition} and number = 2
  `);

  await expect(signatureOf(2)).rejects.toThrow();
});

test('another name or the same visibility leaves the words as they are', async () => {
  const { petition, signs, says, shown, hides } = await scene();
  await signs([1]);
  await says(1, 'I swim here.');

  await store.changeSignature(petition, visitor(1), { name: 'Ada' });
  await hides(1, 'public');

  expect(await shown()).toEqual(['1 Ada: I swim here.']);
});

test('other words take the place of the first, and none remove them, as often as is wished', async () => {
  const { signs, says, shown, kept, signatureOf } = await scene();
  await signs([1]);
  await says(1, 'I swim here.');

  await says(1, 'I dive here.');
  expect(await shown()).toEqual(['1 Name 1: I dive here.']);
  for (const _ of [1, 2]) expect(said(await says(1, undefined))).toBeUndefined();

  expect(await kept()).toEqual([]);
  expect(said(await signatureOf(1))).toBeUndefined();
  await says(1, 'I swim here after all.');
  expect(await shown()).toEqual(['1 Name 1: I swim here after all.']);
});

test('what looks wrong waits, and what takes its place waits with it until a moderator has looked', async () => {
  const { signs, says, shown, moderates } = await scene();
  await signs([1]);

  expect(said(await says(1, 'Bloody hell', true))).toEqual({ text: 'Bloody hell', state: 'held' });
  expect(said(await says(1, 'I swim here.'))).toEqual({ text: 'I swim here.', state: 'held' });
  expect(await shown()).toEqual([]);
  await moderates(1, 'acceptComment');

  expect(await shown()).toEqual(['1 Name 1: I swim here.']);
  expect(said(await says(1, 'I dive here.'))).toMatchObject({ state: 'shown' });
  expect(said(await says(1, 'Bloody hell', true))).toMatchObject({ state: 'held' });
});

test('the same words again change nothing: what was accepted stays shown, and what was removed stays removed', async () => {
  const { signs, says, moderates, shown } = await scene();
  await signs([1, 2]);
  for (const account of [1, 2]) await says(account, 'Bloody hell', true);
  await moderates(1, 'acceptComment');
  await moderates(2, 'removeComment');

  expect(said(await says(1, 'Bloody hell', true))).toMatchObject({ state: 'shown' });
  expect(said(await says(2, 'Bloody hell', true))).toMatchObject({ state: 'removed' });

  expect(await shown()).toEqual(['1 Name 1: Bloody hell']);
});

test('what takes the place of removed words waits, and undoing the removal does not show it', async () => {
  const { signs, says, moderates, undoes, shown } = await scene();
  await signs([1]);
  await says(1, 'I swim here.');
  const { batch } = await moderates(1, 'removeComment');

  expect(said(await says(1, 'I dive here.'))).toEqual({ text: 'I dive here.', state: 'held' });
  await undoes(batch);

  expect(await shown()).toEqual([]);
});

test.each(['held', 'removed'] as const)(
  'who takes %s words back leaves none, and what they write next waits all the same',
  async (state) => {
    const { signs, says, moderates, undoes, shown, kept, hides, waiting, signatureOf } = await scene();
    await signs([1]);
    await says(1, 'Bloody hell', true);
    const { batch } = state === 'removed' ? await moderates(1, 'removeComment') : { batch: undefined };

    for (const _ of [1, 2]) expect(said(await says(1, undefined))).toBeUndefined();

    expect(await kept()).toEqual([{ text: '', state: 3 }]);
    expect(await waiting('comments')).toEqual([]);
    await moderates(1, 'acceptComment');
    await moderates(1, 'restoreComment');
    if (batch !== undefined) await undoes(batch);
    await hides(1);
    await hides(1, 'public');
    expect(said(await signatureOf(1))).toBeUndefined();
    expect(await shown()).toEqual([]);
    expect(said(await says(1, 'I swim here.'))).toEqual({ text: 'I swim here.', state: 'held' });
  },
);

test('beside a removed signature nothing is said, and nothing taken back', async () => {
  const { signs, says, does, shown, kept } = await scene();
  await signs([1, 2]);
  await says(1, 'I swim here.');
  await does('remove', [1, 2]);

  expect(await says(1, 'I dive here.')).toMatchObject({ state: 'removed' });
  await says(1, undefined);
  await says(2, 'I dive here.');

  expect(await kept()).toEqual([{ text: 'I swim here.', state: 0 }]);
  await does('restore', [1, 2]);
  expect(await shown()).toEqual(['1 Name 1: I swim here.']);
});

test.each([true, false])('who withdraws takes their words along (removed before: %s)', async (wasRemoved) => {
  const { signs, says, does, withdraws, kept, shown, signatureOf } = await scene();
  await signs([1, 2]);
  for (const account of [1, 2]) await says(account, `Reason ${account}`);
  if (wasRemoved) await does('remove', [1]);

  const withdrawn = await withdraws(1);

  expect(withdrawn).toMatchObject({ number: 1 });
  expect(await kept()).toEqual([{ text: 'Reason 2', state: 0 }]);
  expect(await shown()).toEqual(['2 Name 2: Reason 2']);
  expect((await signatureOf(1))?.comment).toBeUndefined();
  expect(await says(1, 'Once more')).toBeUndefined();
});

test('who withdraws and signs again begins anew, for nothing that tells of what they said before is kept', async () => {
  const { signs, says, moderates, withdraws, kept } = await scene();
  await signs([1]);
  await says(1, 'Bloody hell', true);
  await moderates(1, 'removeComment');
  await withdraws(1);
  expect(await kept()).toEqual([]);
  await signs([1]);
  expect(said(await says(1, 'I swim here.'))).toMatchObject({ state: 'shown' });
});

test('who has not signed says nothing', async () => {
  const { says, kept } = await scene();
  expect(await says(1, 'I swim here.')).toBeUndefined();
  expect(await says(1, undefined)).toBeUndefined();
  expect(await kept()).toEqual([]);
});

test.each(['half \uD83C', 'NUL \0'])('no database takes what is no character (%j)', async (text) => {
  const { signs, says, kept } = await scene();
  await signs([1]);
  await expect(says(1, text)).rejects.toThrow(RangeError);
  expect(await kept()).toEqual([]);
});

test('what moderators said to reports of the former words does not hold for others', async () => {
  const { signs, says, moderates, reports, waiting } = await scene();
  await signs([1]);
  await says(1, 'I swim here.');
  await reports(1, 'Ben', 'comment');
  await moderates(1, 'acceptComment');
  expect(await reports(1, 'Ben', 'comment')).toBe('again');

  await says(1, 'I dive here.');

  expect(await reports(1, 'Ben', 'comment')).toBe('reported');
  expect(await waiting('comments')).toEqual([1]);
});

test('whoever writes, hides and withdraws at once leaves nothing in clear or behind', async () => {
  const { petition, signs, says, hides, withdraws, kept } = await scene();
  const people = range(1, 30);
  await signs(people);

  await Promise.all(
    people.flatMap((account) => [
      says(account, `Reason ${account}`),
      account % 3 === 0 ? hides(account) : undefined,
      account % 3 === 1 ? withdraws(account) : undefined,
      says(account, `Another reason ${account}`),
    ]),
  );

  const left = rows<{ readonly number: number; readonly text: string; readonly visibility: number | null }>(
    await database.db.execute(sql`
      select comment.number, text, visibility from comment left join signature using (petition_id, number)
      where petition_id = ${petition}
    `),
  );
  expect(await kept()).toHaveLength(left.length);
  expect(left.map(({ visibility }) => visibility)).not.toContain(null);
  for (const { number, text, visibility } of left) {
    expect(text.includes('eason')).toBe(visibility === 0);
    expect(number % 3).not.toBe(1);
  }
});
