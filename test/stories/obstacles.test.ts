import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { communities } from '../support/communities.ts';

/** Longer than a community is left alone after a message. */
const restMs = 10_000;
const about =
  (words: string) =>
  <Seen extends { readonly text: string }>(chat: readonly Seen[]) =>
    chat.filter(({ text }) => text.includes(words));
const tenth = about('10 signatures!');
const notices = about('The announcements are paused');

test('a deleted topic pauses the group; its managers hear of it once, and what waits comes to the next topic', async () => {
  const { group, dee, sign, announces, passes } = await communities();
  await dee.writes('/follow@UndersignedBot', { in: group, topic: 7 });
  group.deletesTopic(7);
  await sign(10);
  for (let look = 0; look < 3; look += 1) {
    await announces();
    passes(restMs);
  }
  expect(notices(group.chat)).toHaveLength(1);
  expect(notices(group.chat)[0]?.topic).toBeUndefined();
  expect(tenth(group.chat)).toHaveLength(0);

  await dee.writes('/follow@UndersignedBot', { in: group, topic: 8 });
  await announces();
  expect(tenth(group.chat).map(({ topic }) => topic)).toEqual([8]);
});

test('a deleted channel pauses the server; its managers hear of it once, and what waits comes to the next channel', async () => {
  const { guild, ada, inServer, sign, announces, passes } = await communities();
  const channel = guild.opensChannel();
  await ada.uses('follow', { ...inServer, channel });
  await ada.sees('hears what is new about');
  guild.deletesChannel(channel.id);
  await sign(10);
  for (let look = 0; look < 3; look += 1) {
    await announces();
    passes(restMs);
  }
  expect(notices(guild.managersChat)).toHaveLength(1);
  expect(tenth(guild.chat)).toHaveLength(0);

  await ada.uses('follow', inServer);
  await ada.sees('hears what is new about');
  await announces();
  expect(tenth(guild.chat)).toHaveLength(1);
});

test('a right that is taken away pauses; the doctor names it, and a test announcement ends the pause', async () => {
  const { guild, ada, inServer, sign, announces, passes } = await communities();
  await ada.uses('follow', inServer);
  await ada.sees('hears what is new about');
  guild.denies(PermissionFlagsBits.SendMessages);
  await sign(10);
  await announces();
  await ada.uses('setup', inServer);
  await ada.sees('I lack these rights there: Send Messages. Please give them to me, then use /follow there once more.');
  guild.denies(0n);
  passes(restMs);
  await announces();
  expect(tenth(guild.chat)).toHaveLength(0);

  await ada.presses('Make a test announcement', inServer);
  await ada.sees('The test announcement is out, and all went well.');
  passes(restMs);
  await announces();
  expect(tenth(guild.chat)).toHaveLength(1);
});

test('nobody is made to follow where the bot cannot speak, and is told which right it lacks', async () => {
  const { guild, ada, inServer, sign, announces } = await communities();
  guild.denies(PermissionFlagsBits.SendMessages);
  await ada.uses('follow', inServer);
  await ada.sees('I lack Send Messages. Please give me these rights, then try again.');
  await sign(10);
  await announces();
  expect(guild.chat).toHaveLength(0);
});

test('a group that puts the bot out hears of nothing, also when it comes back', async () => {
  const { group, dee, sign, announces, passes } = await communities();
  await dee.writes('/follow@UndersignedBot', { in: group });
  await group.removesBot();
  await sign(10);
  await announces();
  await group.addsBot(dee);
  passes(restMs);
  await announces();
  expect(tenth(group.chat)).toHaveLength(0);
  await dee.writes('/setup@UndersignedBot', { in: group });
  expect(group.last.text).toContain('This place follows no petition yet.');
});
