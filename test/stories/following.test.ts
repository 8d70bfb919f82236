import { expect, test } from 'vitest';
import { communities } from '../support/communities.ts';
import { pool } from '../support/installation.ts';
import { petitionContent } from '../support/petitions.ts';

test('a group and a server follow, and each hears of the tenth signature once', async () => {
  const { group, guild, dee, ada, sign, announces, inServer } = await communities();
  await dee.writes('/follow@UndersignedBot', { in: group });
  expect(group.last.text).toContain('hears what is new about “Keep the harbour pool open”');
  await ada.uses('follow', inServer);
  await ada.sees('hears what is new about “Keep the harbour pool open”');
  await sign(9);
  await announces();
  expect(guild.chat).toHaveLength(0);

  await sign(1);
  await announces();
  await announces();

  const onTelegram = group.chat.filter(({ text }) => text.includes('10 signatures!'));
  expect(onTelegram).toHaveLength(1);
  expect(onTelegram[0]?.buttons.map(({ label }) => label)).toContain('Sign');
  expect(guild.chat.map(({ text }) => text.includes('10 signatures!'))).toEqual([true]);
});

test('only those who manage a place can make it follow', async () => {
  const { group, guild, ada, telegram, sign, announces } = await communities();
  await telegram.user({ firstName: 'Eve' }).writes('/follow@UndersignedBot', { in: group });
  expect(group.last.text).toContain('Only those who manage this server or group can do that.');
  await ada.uses('follow', { in: guild, permissions: '0' });
  await ada.sees('Only those who manage');
  await sign(10);

  await announces();

  expect(group.chat.some(({ text }) => text.includes('10 signatures!'))).toBe(false);
  expect(guild.chat).toHaveLength(0);
});

test('an anonymous administrator can make the group follow', async () => {
  const { group } = await communities();
  await group.anonymousAdmin.writes('/follow@UndersignedBot');
  expect(group.last.text).toContain('hears what is new about');
});

test('following means that petition where none is named, until it ends', async () => {
  const { group, dee, store } = await communities();
  await store.importPetition(petitionContent({ slug: 'night-bus', title: 'Run the night bus' }), undefined);
  await dee.writes('/follow@UndersignedBot night-bus', { in: group });

  await dee.writes('/progress@UndersignedBot', { in: group });
  expect(group.last.text).toContain('Run the night bus');

  await dee.writes('/unfollow@UndersignedBot', { in: group });
  expect(group.last.text).toContain('follows no petition any more');
  await dee.writes('/progress@UndersignedBot', { in: group });
  expect(group.last.text).toContain(pool.title);
  await dee.writes('/unfollow@UndersignedBot', { in: group });
  expect(group.last.text).toContain('This place follows no petition.');
});

test('following makes no sense in private', async () => {
  const { dee } = await communities();
  await dee.writes('/follow');
  await dee.sees('Please do this in a server or group that has invited me');
});

test('a group that grew into a supergroup hears of milestones there', async () => {
  const { group, dee, sign, announces } = await communities();
  await dee.writes('/follow@UndersignedBot', { in: group });
  const grown = await group.becomesSupergroup(-1_003_333_333_333);
  await sign(10);

  await announces();

  expect(grown.chat.map(({ text }) => text.includes('10 signatures!'))).toEqual([true]);
});

test('a place that is asked to wait hears of it later, and once', async () => {
  const { group, dee, sign, telegram, announces, passes } = await communities();
  await dee.writes('/follow@UndersignedBot', { in: group });
  await sign(10);
  telegram.fails('sendPhoto', { code: 429, retryAfter: 30 }, 1);
  await announces();
  expect(group.chat.some(({ text }) => text.includes('10 signatures!'))).toBe(false);

  passes(60_000);
  await announces();
  await announces();

  expect(group.chat.filter(({ text }) => text.includes('10 signatures!'))).toHaveLength(1);
});
