import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Conversation } from '../../src/dialogue/conversation.ts';
import { rows } from '../../src/store/database.ts';
import { testDatabase } from '../support/database.ts';
import { visitor } from '../support/petitions.ts';

const database = await testDatabase();
const store = await database.openStore();

const conversation = (id: string, expiresAt = new Date('2026-11-22T12:30:00.5Z')): Conversation => ({
  id,
  flow: 'sign',
  petition: 'harbour-pool',
  community: 7,
  answers: { name: 'Ada' },
  written: { name: 'Ada http://ada.example' },
  suggestion: 'Ada',
  expiresAt,
});

test('a conversation is found again as it was saved', async () => {
  expect(await store.conversation(visitor('Ada'))).toEqual({ conversation: undefined, version: 0 });
  expect(await store.saveConversation(visitor('Ada'), conversation('a'), 0)).toBe(true);
  expect((await store.conversation(visitor('Ada'))).conversation).toEqual(conversation('a'));
});

test('of two answers at once one is saved, and the other is told', async () => {
  await store.saveConversation(visitor('Ben'), conversation('a'), 0);
  const { version } = await store.conversation(visitor('Ben'));

  const saved = await Promise.all(
    ['b', 'c'].map((id) => store.saveConversation(visitor('Ben'), conversation(id), version)),
  );

  expect(saved.toSorted()).toEqual([false, true]);
  const winner = saved[0] ? 'b' : 'c';
  expect((await store.conversation(visitor('Ben'))).conversation?.id).toBe(winner);
});

test('of two conversations begun at once one is saved', async () => {
  const saved = await Promise.all(
    ['a', 'b'].map((id) => store.saveConversation(visitor('twice'), conversation(id), 0)),
  );
  expect(saved.toSorted()).toEqual([false, true]);
});

test('a conversation that was forgotten meanwhile cannot be saved over the next one', async () => {
  await store.saveConversation(visitor('Chi'), conversation('a'), 0);
  const { version } = await store.conversation(visitor('Chi'));
  expect(await store.saveConversation(visitor('Chi'), undefined, version)).toBe(true);
  await store.saveConversation(visitor('Chi'), conversation('b'), 0);

  expect(await store.saveConversation(visitor('Chi'), conversation('late'), version)).toBe(false);
  expect((await store.conversation(visitor('Chi'))).conversation?.id).toBe('b');
});

test('expired conversations are removed, and no others', async () => {
  const expires = (time: string) => conversation('a', new Date(time));
  await store.saveConversation(visitor('early'), expires('2026-01-01T00:00:00Z'), 0);
  await store.saveConversation(visitor('late'), expires('2026-01-01T00:00:01Z'), 0);

  const forgotten = await store.forgetExpiredConversations(new Date('2026-01-01T00:00:01Z'));

  expect(forgotten).toBe(1);
  expect((await store.conversation(visitor('early'))).conversation).toBeUndefined();
  expect((await store.conversation(visitor('late'))).conversation).toBeDefined();
});

test('a conversation that another secret sealed counts as none, and a new one can be saved over it', async () => {
  await store.saveConversation(visitor('Dee'), conversation('a'), 0);
  await database.db.execute(sql`update conversation set state = 'unreadable'`);

  const { conversation: found, version } = await store.conversation(visitor('Dee'));

  expect(found).toBeUndefined();
  expect(await store.saveConversation(visitor('Dee'), conversation('b'), version)).toBe(true);
});

test('whoever reads the tables finds no account, no anonymous name and no word of a conversation', async () => {
  await store.importPetition(
    {
      slug: 'stolen',
      title: 'T',
      target: { name: 'N' },
      goal: 'G',
      text: 'T',
      letter: 'L',
      milestones: [],
      language: 'en',
    },
    undefined,
  );
  const petition = (await store.catalogue()).petitions.find(({ slug }) => slug === 'stolen')!.id;
  const person = visitor('account-4711');
  await store.sign({ petition, person, name: 'Hidden Name', visibility: 'anonymous' });
  await store.saveConversation(person, conversation('secret-conversation'), 0);

  const tables = rows(
    await database.db.execute(sql`
      select signature::text from signature union all select conversation::text from conversation
      union all select community::text from community union all select tally::text from tally
    `),
  );

  const everything = JSON.stringify(tables);
  expect(tables.length).toBeGreaterThan(2);
  for (const word of ['4711', 'Hidden', 'secret-conversation', 'Ada', 'harbour'])
    expect(everything).not.toContain(word);
});
