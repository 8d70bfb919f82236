import { expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { petitionContent, startPetition, visitor } from '../support/petitions.ts';

const database = await testDatabase();
const store = await database.openStore();

const picture = (byte: number) => ({ bytes: new Uint8Array([byte, 0, 255]), mediaType: 'image/png' });
const photo = { alternativeText: 'The pool', credit: 'Mara' };
const find = async (slug: string) => (await store.catalogue()).petitions.find((petition) => petition.slug === slug);

test('the first petition is the one that is meant where none is named, until another is', async () => {
  expect(await store.catalogue()).toEqual({
    revision: 0,
    petitions: [],
    defaultPetition: undefined,
    communityPetitions: new Map(),
  });
  await store.importPetition(petitionContent({ slug: 'first' }), undefined);
  await store.importPetition(petitionContent({ slug: 'second' }), undefined);
  expect((await store.catalogue()).defaultPetition).toBe('first');
  await store.setDefaultPetition('second', undefined);
  expect((await store.catalogue()).defaultPetition).toBe('second');
});

test('a petition comes back with everything that its file tells', async () => {
  const content = petitionContent({
    slug: 'everything',
    photo: { ...photo, address: 'https://example.org/pool.jpg' },
    signatureGoal: 5_000,
    opensAt: new Date('2026-01-01T00:00:00Z'),
    closesAt: new Date('2027-01-01T00:00:00Z'),
  });
  expect(await store.importPetition(content, undefined)).toEqual({ kind: 'created' });
  expect(await find('everything')).toMatchObject(content);
});

test('importing the same file again changes nothing, not even the revision', async () => {
  const content = petitionContent({ slug: 'same', photo });
  await store.importPetition(content, picture(1));
  const before = await store.catalogueRevision();
  expect(await store.importPetition(content, picture(1))).toEqual({ kind: 'unchanged' });
  expect(await store.catalogueRevision()).toBe(before);
});

test.each([
  ['title', { title: 'Another' }],
  ['target', { target: { name: 'Mara Lind', role: 'minister', organisation: 'Harbour Town' } }],
  ['goal', { goal: 'Another' }],
  ['text', { text: 'Another' }],
  ['letter', { letter: 'Another' }],
  ['language', { language: 'de' }],
])('the %s cannot change once somebody signed, and can before and after', async (part, change) => {
  const slug = `signed-${part}`;
  const petition = await startPetition(store, { slug });
  await store.sign({ petition, person: visitor(1), name: 'Ada', visibility: 'public' });
  const before = await find(slug);

  const refused = await store.importPetition(petitionContent({ slug, ...change, signatureGoal: 9 }), undefined);

  expect(refused).toEqual({ kind: 'hasSignatures', count: 1, changed: [part] });
  expect(await find(slug)).toEqual(before);
  await store.withdrawSignature(petition, visitor(1));
  expect(await store.importPetition(petitionContent({ slug, ...change }), undefined)).toEqual({ kind: 'updated' });
});

test('photo, goal count, milestones and times may change while people sign', async () => {
  const petition = await startPetition(store, { slug: 'may-change' });
  await store.sign({ petition, person: visitor(1), name: 'Ada', visibility: 'public' });
  const change = { photo, signatureGoal: 10, milestones: [5], closesAt: new Date('2027-01-01T00:00:00Z') };

  const outcome = await store.importPetition(petitionContent({ slug: 'may-change', ...change }), picture(1));

  expect(outcome).toEqual({ kind: 'updated' });
  expect(await find('may-change')).toMatchObject(change);
});

test('a picture is kept, replaced and removed as the file says', async () => {
  const withPhoto = petitionContent({ slug: 'picture', photo });
  await store.importPetition(withPhoto, picture(1));
  expect(await store.photo('picture')).toEqual(picture(1));
  expect(await store.importPetition(withPhoto, picture(2))).toEqual({ kind: 'updated' });
  expect(await store.photo('picture')).toEqual(picture(2));
  expect(await store.importPetition(petitionContent({ slug: 'picture' }), undefined)).toEqual({ kind: 'updated' });
  expect(await store.photo('picture')).toBeUndefined();
});

test('every change of the catalogue raises its revision', async () => {
  const revisions = [await store.catalogueRevision()];
  const after = async (change: Promise<unknown>) => {
    await change;
    revisions.push(await store.catalogueRevision());
  };
  await after(store.importPetition(petitionContent({ slug: 'revision' }), undefined));
  await after(store.importPetition(petitionContent({ slug: 'revision', goal: 'Another' }), undefined));
  await after(store.closePetition('revision'));
  await after(store.reopenPetition('revision'));
  await after(store.setDefaultPetition('revision', undefined));
  await after(store.setDefaultPetition('revision', { platform: 'discord', id: '1' }));
  expect(new Set(revisions).size).toBe(7);
  expect(revisions).toEqual(revisions.toSorted((a, b) => a - b));
});

test('a community has a petition of its own', async () => {
  await store.importPetition(petitionContent({ slug: 'theirs' }), undefined);
  await store.setDefaultPetition('theirs', { platform: 'telegram', id: '-100' });
  expect((await store.catalogue()).communityPetitions.get('telegram:-100')).toBe('theirs');
});

test('the same file imported twice at once is one petition', async () => {
  const content = petitionContent({ slug: 'at-once' });
  const outcomes = await Promise.all([1, 2, 3].map(() => store.importPetition(content, undefined)));
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['created', 'unchanged', 'unchanged']);
});

test('a community that moves keeps its number, also when somebody spoke at its new place before, and moves once', async () => {
  const [from, to] = [
    { platform: 'telegram' as const, id: '-55' },
    { platform: 'telegram' as const, id: '-100555' },
  ];
  const number = await store.communityNumber(from);
  const early = await store.communityNumber(to);

  await store.moveCommunity(from, to);
  await store.moveCommunity(from, to);

  expect(await store.communityNumber(to)).toBe(number);
  expect(await store.isCommunityNumber(early)).toBe(true);
});

test('a community keeps its number, whoever asks first', async () => {
  const other = await database.openStore();
  const community = (id: number) => ({ platform: 'discord' as const, id: `c${id}` });
  const first = await store.communityNumber(community(0));
  const asked = await Promise.all([store, other, store, other].map((one) => one.communityNumber(community(1))));
  const again = await Promise.all(Array.from({ length: 20 }, () => other.communityNumber(community(1))));
  expect(new Set([...asked, ...again]).size).toBe(1);
  expect(asked[0]).not.toBe(first);
  expect(await store.isCommunityNumber(first)).toBe(true);
  for (const nobodys of [0, -1, 1.5, 2 ** 31, 2 ** 60]) expect(await store.isCommunityNumber(nobodys)).toBe(false);
});
