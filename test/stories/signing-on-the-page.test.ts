import { expect, test } from 'vitest';
import { signature } from '../../src/store/schema.ts';
import { communities } from '../support/communities.ts';
import { installation, pool } from '../support/installation.ts';
import { openBrowser, type WebUser } from '../support/web.ts';

const page = `/p/${pool.slug}`;

async function sign(somebody: WebUser, name: string): Promise<WebUser> {
  await somebody.presses('Sign here');
  await somebody.fills({ name });
  return somebody.presses('Sign publicly');
}

test('Chi reads, signs on the same page, and finds herself counted and named there', async () => {
  const { url } = await installation();
  const chi = await openBrowser(() => url).visits(page);
  expect(chi.page.text).toContain(pool.title);

  await sign(chi, 'Chi Nguyễn');

  expect(chi.page.path).toBe(`${page}#latest`);
  expect(chi.sees.text).toContain('You are signatory no. 1');
  expect(chi.page.text).toMatch(/1 person has signed.* Sign in your browser/);
  expect(chi.page.text).toMatch(/Who has signed .*Chi Nguyễn/);
});

test('Chi takes her name back where she gave it, and the page says so', async () => {
  const { url } = await installation();
  const chi = await sign(await openBrowser(() => url).visits(page), 'Chi');
  await chi.writes('/withdraw');

  await chi.presses('Withdraw my signature');

  expect(chi.sees.text).toContain('withdrawn');
  expect(chi.page.text).toMatch(/0 people have signed.* Sign in your browser/);
  expect(chi.page.text).toContain('No public signature yet.');
});

test('when Chi has withdrawn, nothing of what she said stands on any page, also when she loads them again', async () => {
  const { url } = await installation();
  const chi = await sign(await openBrowser(() => url).visits(page), 'Chi Nguyễn');
  await chi.presses('Say why');
  await (await chi.fills({ comment: 'I learned to swim here.' })).presses('Save');
  const said = /Chi|Nguyễn|learned to swim/;
  expect(chi.page.html).toMatch(said);
  await chi.writes('/withdraw');
  expect(chi.page.talk.length).toBeGreaterThan(5);

  await chi.presses('Withdraw my signature');

  expect(chi.page.talk.map(({ by }) => by)).toEqual(['bot']);
  expect(chi.sees.text).toContain('withdrawn');
  expect(chi.page.html).not.toMatch(said);
  for (const path of [page, `${page}/signatures`, `${page}/reasons`, '/chat']) {
    await chi.visits(path);
    expect(chi.page.html, path).not.toMatch(said);
  }
});

test('who only asks to withdraw, and does not, finds everything as it was', async () => {
  const { url } = await installation();
  const chi = await sign(await openBrowser(() => url).visits(page), 'Chi');
  const before = chi.page.talk;

  await chi.writes('/withdraw');

  expect(chi.page.talk.slice(0, before.length)).toEqual(before);
});

test('Chi gave her name in the chat without a petition: when she has withdrawn, it stands there no more', async () => {
  const { url } = await installation();
  const chi = await openBrowser(() => url).visits('/chat');
  await chi.writes('/sign');
  await chi.writes('Chi Nguyễn');
  await chi.presses('Sign publicly');
  expect(chi.page.path).toBe(`${page}#latest`);
  await chi.writes('/withdraw');

  await chi.presses('Withdraw my signature');

  await chi.visits('/chat');
  expect(chi.page.html).not.toContain('Nguyễn');
});

test('Chi withdraws in words in the chat without a petition: her name stands on the petition’s page no more', async () => {
  const { url } = await installation();
  const chi = await sign(await openBrowser(() => url).visits(page), 'Chi Nguyễn');
  await chi.visits('/chat');
  await chi.writes('/withdraw');

  await chi.writes('Withdraw my signature');

  expect(chi.page.path).toBe('/chat#latest');
  expect(chi.sees.text).toContain('withdrawn');
  await chi.visits(page);
  expect(chi.page.html).not.toContain('Nguyễn');
});

test('two people who sign on one page see nothing of each other’s talk', async () => {
  const { url } = await installation();
  const [chi, eve] = [openBrowser(() => url), openBrowser(() => url)];
  await sign(await chi.visits(page), 'Chi');
  await eve.visits(page);
  expect(eve.page.talk).toEqual([]);

  await sign(eve, 'Eve');

  expect(eve.sees.text).toContain('You are signatory no. 2');
  await chi.visits(page);
  expect(chi.sees.text).toContain('You are signatory no. 1');
});

test('who came by a community’s link signs through it; a number that no community has leads from nowhere', async () => {
  const { url, store, group, database } = await communities();
  const number = await store.communityNumber({ platform: 'telegram', id: String(group.id) });
  for (const from of [number, number + 1_000, undefined]) {
    const somebody = openBrowser(() => url);
    await somebody.visits(from === undefined ? page : `${page}?from=${from}`);
    await sign(somebody, 'Somebody');
    expect(somebody.sees.text).toContain('You are signatory no.');
  }

  const signed = await database.db.select({ via: signature.community }).from(signature).orderBy(signature.number);

  expect(signed.map(({ via }) => via ?? undefined)).toEqual([number, undefined, undefined]);
});
