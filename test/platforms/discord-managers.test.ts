import { expect, test } from 'vitest';
import { commandDefinitions } from '../../adapters/discord/commands.ts';
import { topicLink } from '../../adapters/discord/topic-link.ts';
import { commandLists, inEnglish } from '../support/command-lists.ts';
import { createBot, startBot } from '../support/discord/bot.ts';
import { administratorPermissions, managerPermissions, memberPermissions } from '../support/discord/guild.ts';
import { placeIn } from '../support/discord/places.ts';
import { says } from '../support/scripted-core.ts';

const onlyFollow = commandLists(inEnglish([{ name: 'follow', description: 'Follows' }]));
const [definitionOfFollow] = commandDefinitions(onlyFollow);

test.each([
  ['a member', memberPermissions, false],
  ['a manager', managerPermissions, true],
  ['an administrator', administratorPermissions, true],
  ['somebody with rights that cannot be read', 'everything', false],
])('%s manages the server: %s → %s', async (_, permissions, manages) => {
  const { discord, core } = await startBot();
  const town = discord.guild();

  await discord.user({ username: 'ada' }).uses('/follow', { in: town, permissions, petition: 'save-the-elms' });

  expect(core.heard[0]).toMatchObject({
    input: { kind: 'command', command: 'follow', petition: 'save-the-elms' },
    occasion: { manages, topic: town.channelId, community: { id: town.id } },
  });
});

test('following, unfollowing and setting up are offered to managers of a server, and only there', () => {
  const names = ['follow', 'unfollow', 'setup', 'petition'] as const;

  const [follow, unfollow, setup, petition] = commandDefinitions(
    commandLists(inEnglish(names.map((name) => ({ name, description: name })))),
  );

  for (const each of [follow, unfollow, setup]) {
    expect(each).toMatchObject({ default_member_permissions: '32', contexts: [0] });
  }
  expect(follow).toMatchObject({ options: [{ name: 'petition' }, { name: 'channel', type: 7 }] });
  expect([unfollow, setup]).toMatchObject([{ options: [] }, { options: [{ name: 'moderators', type: 8 }] }]);
  expect(petition).toMatchObject({ contexts: [0, 1, 2] });
  expect(petition).not.toHaveProperty('default_member_permissions');
});

test('moderating is offered everywhere, because those who run the bot name the moderators', () => {
  const [moderate] = commandDefinitions(commandLists(inEnglish([{ name: 'moderate', description: 'moderate' }])));
  expect(moderate).toMatchObject({ contexts: [0, 1, 2], options: [{ name: 'petition' }] });
  expect(moderate).not.toHaveProperty('default_member_permissions');
});

test('a server follows in the channel that was chosen, or else in the one where it was asked', async () => {
  const { discord, core } = await startBot();
  const town = discord.guild();
  const news = town.opensChannel({ type: 5 });
  const ada = discord.user({ username: 'ada' });

  await ada.uses('/follow', { in: town, permissions: managerPermissions, channel: news });
  await ada.uses('/follow', { in: town, permissions: managerPermissions });
  await ada.uses('/setup', { in: town, permissions: managerPermissions });

  expect(core.heard.map(({ occasion }) => occasion.topic)).toEqual([news.id, town.channelId, town.channelId]);
});

test.each([
  ['a text channel', 0, true],
  ['a channel for announcements', 5, true],
  ['a voice channel', 2, false],
  ['a category', 4, false],
  ['a forum', 15, false],
])('%s can be chosen to hear of a petition in: %s → %s', async (_, type, isOffered) => {
  const { discord } = await startBot();
  const town = discord.guild();
  const choosing = discord
    .user({ username: 'ada' })
    .uses('/follow', { in: town, channel: town.opensChannel({ type }) });

  expect(
    await choosing.then(
      () => true,
      () => false,
    ),
  ).toBe(isOffered);
});

test('a thread can be chosen, too', async () => {
  const { discord, core } = await startBot();
  const town = discord.guild();
  const thread = town.opensChannel({ parent: town.channelId });

  await discord.user({ username: 'ada' }).uses('/follow', { in: town, channel: thread });

  expect(core.heard[0]?.occasion.topic).toBe(thread.id);
});

test('in the chat with the bot nobody manages anything, and there is no channel', async () => {
  const { discord, core } = await startBot();

  await discord.user({ username: 'ada' }).uses('/help');

  expect(core.heard[0]?.occasion).toMatchObject({ manages: false, topic: undefined, message: undefined });
});

test('which message a press came from is told where others see that message, too', async () => {
  const press = { do: 'show', view: 'letter', petition: 'save-the-elms', page: 0 } as const;
  const { discord, bot, core } = await startBot({
    answer: () => says('The letter', { buttons: [{ label: 'On', press }] }),
  });
  const town = discord.guild();
  const ada = discord.user({ username: 'ada' });
  const card = { paragraphs: [{ kind: 'plain', text: 'The card' }], buttons: [{ label: 'Letter', press }] } as const;
  await bot.announce(placeIn(town), card, 'n-1');

  await ada.presses('Letter', { in: town });
  await ada.presses('On');

  expect(core.heard.map(({ occasion }) => occasion.message)).toEqual([town.chat[0]?.id, undefined]);
});

test('a channel has an address', () => {
  expect(topicLink('41771983423143937', '127121515262115840')).toBe(
    'https://discord.com/channels/41771983423143937/127121515262115840',
  );
});

test('commands are registered again when only who may use them differs', async () => {
  const { discord, core, bot } = await startBot();
  await bot.stop();
  await fetch(`${discord.url}/v10/applications/${discord.applicationId}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: JSON.stringify([{ ...definitionOfFollow, default_member_permissions: null }]),
  });

  const second = createBot(discord, core, { commands: onlyFollow });
  await second.bot.start();
  await discord.until(() => discord.commandWrites === 3, 'The commands were not written again.');
  await second.bot.stop();

  expect(discord.requestsFor('commands').at(-1)?.body).toEqual([definitionOfFollow]);
});
