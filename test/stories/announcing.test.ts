import { expect, test } from 'vitest';
import { communities } from '../support/communities.ts';
import { pool } from '../support/installation.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** What was said of signatures, in the order in which it was said. */
const counts = (chat: readonly { readonly text: string }[]) =>
  chat.flatMap(({ text }) => /(\d+) signatures!/.exec(text)?.[1] ?? []);

async function followed() {
  const all = await communities();
  const second = all.telegram.group({ title: 'Pool friends' });
  second.administrator(all.dee);
  await all.dee.writes('/follow@UndersignedBot', { in: all.group });
  await all.dee.writes('/follow@UndersignedBot', { in: second });
  await all.ada.uses('follow', all.inServer);
  await all.ada.sees('hears what is new about');
  const places = [all.group, second, all.guild];
  return { ...all, second, places, heard: () => places.map(({ chat }) => counts(chat)) };
}

test('three communities hear of the tenth signature once', async () => {
  const { sign, announces, heard, passes } = await followed();
  await sign(10);
  await announces();
  passes(minuteMs);
  await announces();
  expect(heard()).toEqual([['10'], ['10'], ['10']]);
});

test('of several milestones in one commit the highest is announced', async () => {
  const { sign, announces, heard, passes } = await followed();
  await sign(9);
  await announces();
  await sign(17);
  await announces();
  passes(minuteMs);
  await announces();
  expect(heard()).toEqual([['25'], ['25'], ['25']]);
});

test('what was announced is not announced again after people left and came back', async () => {
  const { sign, withdraw, announces, heard, passes } = await followed();
  await sign(10);
  await announces();
  await withdraw(1);
  await sign(1);
  passes(minuteMs);
  await announces();
  expect(heard()).toEqual([['10'], ['10'], ['10']]);
});

test('a community that follows later hears of later milestones alone', async () => {
  const { sign, announces, telegram, dee, passes } = await followed();
  await sign(10);
  const late = telegram.group({ title: 'Late' });
  late.administrator(dee);
  await dee.writes('/follow@UndersignedBot', { in: late });
  await announces();
  await sign(15);
  passes(minuteMs);
  await announces();
  expect(counts(late.chat)).toEqual(['25']);
});

test('milestones that had to wait are one: the highest', async () => {
  const { sign, announces, group, guild, telegram, passes } = await followed();
  telegram.fails('sendPhoto', { code: 429, retryAfter: 60 }, 2);
  await sign(10);
  await announces();
  await sign(15);
  for (let minute = 0; minute < 4; minute += 1) {
    passes(minuteMs);
    await announces();
  }
  expect(counts(group.chat)).toEqual(['25']);
  expect(counts(guild.chat)).toEqual(['10', '25']);
});

test('communities choose of which counts they hear, and all hear that the goal is reached', async () => {
  const { sign, announces, heard, passes, dee, ada, group, guild, inServer } = await followed();
  await dee.writes('/setup@UndersignedBot', { in: group });
  await dee.presses('Announce few milestones', { in: group });
  expect(group.last.text).toContain('Few milestones are announced');
  await ada.uses('setup', inServer);
  await ada.presses('Announce no milestones', inServer);
  await ada.sees('The signature goal is announced, but no milestones.');
  await sign(26);
  await announces();
  passes(minuteMs);
  await sign(74);
  await announces();

  expect(heard()).toEqual([['10', '100'], ['25', '100'], ['100']]);
  expect(guild.chat.at(-1)?.text).toContain('The goal is reached: 100 signatures!');
});

test('a petition is announced when it opens, a day before it closes, and when it is closed', async () => {
  const { store, restarts, announces, passes, places, now } = await followed();
  const [opensAt, closesAt] = [new Date(now().getTime() + hourMs), new Date(now().getTime() + 3 * dayMs)];
  await store.importPetition({ ...pool, opensAt, closesAt }, undefined);
  await restarts();
  const headlines = () =>
    places.map(({ chat }) =>
      chat.flatMap(({ text }) => /This petition (?:is|closes) \w+( now)?/.exec(text)?.[0] ?? []),
    );

  await announces();
  expect(headlines()).toEqual([[], [], []]);
  const said: string[] = [];
  for (const [step, headline] of [
    [hourMs + minuteMs, 'This petition is open now'],
    [2 * dayMs, 'This petition closes soon'],
    [dayMs, 'This petition is closed'],
  ] as const) {
    passes(step);
    await restarts();
    await announces();
    passes(minuteMs);
    await announces();
    said.push(headline);
    expect(headlines()).toEqual([said, said, said]);
  }
});

test('news of a day on which nothing ran is told to nobody', async () => {
  const { sign, announces, heard, passes, logged, restarts } = await followed();
  await sign(10);
  passes(dayMs + minuteMs);
  await restarts();
  await announces();
  await sign(15);
  passes(minuteMs);
  await announces();
  expect(heard()).toEqual([['25'], ['25'], ['25']]);
  const dropped = logged.map((line) => Number(/for a day and were dropped: (\d+)/.exec(line)?.[1] ?? 0));
  expect(dropped.reduce((sum, count) => sum + count, 0)).toBe(3);
});

test('the organiser’s update and the target’s answer are announced, and stand on the card', async () => {
  const { store, undersigned, announces, passes, places, dee } = await followed();
  expect(await store.addUpdate(pool.slug, { kind: 'update', text: 'We met the mayor on Monday.' })).toBe('added');
  await undersigned.core.refresh();
  await announces();
  for (const { chat } of places) {
    expect(chat.filter(({ text }) => text.includes('We met the mayor on Monday.'))).toHaveLength(1);
  }
  await dee.writes('/petition');
  await dee.sees('We met the mayor on Monday.');

  passes(minuteMs);
  await store.addUpdate(pool.slug, { kind: 'answer', text: 'The pool stays open.' });
  await undersigned.core.refresh();
  await announces();
  expect(places.every(({ chat }) => chat.at(-1)?.text.includes('The pool stays open.'))).toBe(true);
});

test.each([
  ['before', 1],
  ['after', 1],
] as const)('Discord breaks %s the announcement is there: it is said once', async (broken, wanted) => {
  const { sign, announces, guild, discord, passes } = await followed();
  await sign(10);
  discord.fails('messages', { broken }, 4);
  await announces();
  for (let attempt = 0; attempt < 3; attempt += 1) {
    passes(15_000);
    await announces();
  }
  expect(counts(guild.chat)).toHaveLength(wanted);
});

test('Telegram loses its answer: what may have been said is not said again', async () => {
  const { sign, announces, group, telegram, passes } = await followed();
  await sign(10);
  telegram.fails('sendPhoto', { broken: 'after' }, 2);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await announces();
    passes(5 * minuteMs);
  }
  expect(counts(group.chat)).toEqual(['10']);
});

test('a group whose answer is slow holds up nobody else', async () => {
  const { sign, announces, telegram, discord, group, second, guild } = await followed();
  await sign(10);
  telegram.fails('sendPhoto', { silent: true });
  void announces();
  await Promise.race([group.sees('10 signatures!'), second.sees('10 signatures!')]);
  await discord.until(() => counts(guild.chat).length > 0, 'the server hears of it');
  expect([...counts(group.chat), ...counts(second.chat)]).toEqual(['10']);
});

test('a group that has put the bot out unnoticed is left, and nobody is told', async () => {
  const { sign, announces, telegram, group, second, passes, dee } = await followed();
  telegram.fails('sendPhoto', { code: 403, description: 'Forbidden: bot was kicked from the supergroup chat' });
  await sign(10);
  await announces();
  passes(minuteMs);
  await sign(15);
  await announces();
  const heard = [counts(group.chat), counts(second.chat)].sort((one, other) => one.length - other.length);
  expect(heard).toEqual([[], ['10', '25']]);
  const left = counts(group.chat).length === 0 ? group : second;
  await dee.writes('/setup@UndersignedBot', { in: left });
  expect(left.last.text).toContain('This place follows no petition yet.');
});
