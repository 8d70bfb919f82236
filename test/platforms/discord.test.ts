import { expect, test } from 'vitest';
import { encodeAction } from '../../src/index.ts';
import { commandLists, inEnglish } from '../support/command-lists.ts';
import { createBot, startBot } from '../support/discord/bot.ts';
import { aPhoto } from '../support/discord/photo.ts';
import { says, saysInstead } from '../support/scripted-core.ts';

const nextPage = { do: 'show', view: 'letter', petition: 'save-the-elms', page: 2 } as const;

test('a person who uses a command is answered, and nobody else sees it', async () => {
  const { discord, core } = await startBot({ answer: () => says('Here it is.') });
  const ada = discord.user({ username: 'ada', globalName: 'Ada Lovelace', locale: 'de' });
  const ben = discord.user({ username: 'ben' });

  await ada.uses('/petition', { petition: 'save-the-elms' });

  expect(ada.last).toMatchObject({ text: 'Here it is.', isEphemeral: true });
  expect(ben.chat).toEqual([]);
  expect(core.heard[0]?.input).toEqual({ kind: 'command', command: 'petition', petition: 'save-the-elms' });
  expect(core.heard[0]?.occasion).toMatchObject({
    person: { platform: 'discord', account: ada.api.id },
    community: undefined,
    alone: true,
    profileName: 'Ada Lovelace',
    language: 'de',
  });
  expect(discord.refusals).toEqual([]);
});

test('what is said in a server is known to come from there, and from the name used there', async () => {
  const { discord, core } = await startBot();
  const town = discord.guild();
  const ada = discord.user({ username: 'ada', globalName: 'Ada Lovelace', nick: 'Countess' });

  await ada.uses('/petition', { in: town });

  expect(core.heard[0]?.occasion).toMatchObject({
    community: { platform: 'discord', id: town.id },
    alone: true,
    profileName: 'Countess',
  });
});

test('a server that has not installed the bot is no community of it', async () => {
  const { discord, core } = await startBot();
  const ada = discord.user({ username: 'ada' });

  await ada.uses('/petition', { in: discord.guild({ hasBot: false }) });

  expect(core.heard[0]?.occasion.community).toBeUndefined();
  expect(ada.last.isEphemeral).toBe(true);
});

test('the next page takes the place of the page before', async () => {
  const { discord } = await startBot({
    answer: (input) =>
      input.kind === 'press'
        ? saysInstead('Page two')
        : says('Page one', { buttons: [{ label: 'On', press: nextPage }] }),
  });
  const ada = discord.user({ username: 'ada' });
  await ada.uses('/letter');

  await ada.presses('On');

  expect(ada.chat.map(({ text }) => text)).toEqual(['Page two']);
  expect(discord.refusals).toEqual([]);
});

test('what does not replace the message stands below it, for the same person alone', async () => {
  const { discord } = await startBot({
    answer: (input) =>
      input.kind === 'press'
        ? says('The letter')
        : says('The card', { buttons: [{ label: 'Letter', press: nextPage }] }),
  });
  const ada = discord.user({ username: 'ada' });
  await ada.uses('/petition', { in: discord.guild() });

  await ada.presses('Letter');

  expect(ada.chat.map(({ text, isEphemeral }) => [text, isEphemeral])).toEqual([
    ['The card', true],
    ['The letter', true],
  ]);
});

test('a button of another version is told apart', async () => {
  const { discord, core } = await startBot({
    answer: (input) => (input.kind === 'stale' ? says('That button is old.') : says('Hello')),
  });
  const ada = discord.user({ username: 'ada' });
  await ada.uses('/help');

  await ada.pressesPayload(`0${encodeAction(nextPage)}`);

  expect(core.inputs.at(-1)).toEqual({ kind: 'stale' });
  expect(ada.last.text).toBe('That button is old.');
});

test('typing into the option suggests petitions by their titles', async () => {
  const long = 'A petition with a title that goes on and on '.repeat(4).trim();
  const { discord } = await startBot({
    suggest: (query) => [{ slug: 'save-the-elms', title: `${query}: ${long}` }],
  });
  const ada = discord.user({ username: 'ada' });

  const suggestions = await ada.types('/sign', 'elm');

  expect(suggestions).toHaveLength(1);
  expect(suggestions[0]?.value).toBe('save-the-elms');
  expect(suggestions[0]?.name).toMatch(/^elm: A petition .*…$/);
  expect(discord.refusals).toEqual([]);
});

test('a photo of the store is sent along with its description', async () => {
  const { discord } = await startBot({
    answer: () => says('The card', { picture: { id: 'save-the-elms/photo', alternativeText: 'Elms' } }),
    picture: aPhoto,
  });
  const ada = discord.user({ username: 'ada' });

  await ada.uses('/petition');

  expect(ada.last.pictures).toEqual([{ source: 'attachment://picture.jpg', description: 'Elms' }]);
  expect(discord.requestsFor('original')[0]?.files).toMatchObject([{ name: 'picture.jpg', contentType: 'image/jpeg' }]);
});

test('a photo that lies elsewhere is named by its address', async () => {
  const address = 'https://pictures.example/elms.jpg';
  const { discord } = await startBot({
    answer: () => says('The card', { picture: { id: 'save-the-elms/photo', address, alternativeText: 'Elms' } }),
  });
  const ada = discord.user({ username: 'ada' });

  await ada.uses('/petition');

  expect(ada.last.pictures).toEqual([{ source: address, description: 'Elms' }]);
});

test('a photo that cannot be had, or that Discord refuses, holds no message back', async () => {
  let lookUps = 0;
  const { discord } = await startBot({
    answer: () => says('The card', { picture: { id: 'save-the-elms/photo', alternativeText: 'Elms' } }),
    picture: async () => {
      lookUps += 1;
      if (lookUps === 1) throw new Error('the database is away');
      return { bytes: new Uint8Array([1]), mediaType: 'image/png' };
    },
  });
  const ada = discord.user({ username: 'ada' });

  await ada.uses('/petition');
  discord.fails('original', { status: 413, code: 40_005 });
  await ada.uses('/petition');

  expect(ada.chat.map(({ text, pictures }) => [text, pictures.length])).toEqual([
    ['The card', 0],
    ['The card', 0],
  ]);
});

test('the commands are registered once, and again only when they differ', async () => {
  const { discord, core, bot } = await startBot();
  await bot.stop();
  expect(discord.commandWrites).toBe(1);
  expect(discord.commandNames).not.toContain('start');

  const second = createBot(discord, core);
  await second.bot.start();
  await discord.asked('commands', 3);
  await second.bot.stop();
  expect(discord.commandWrites).toBe(1);

  const third = createBot(discord, core, {
    commands: commandLists(inEnglish([{ name: 'help', description: 'Says something else' }])),
  });
  await third.bot.start();
  await discord.asked('commands', 5);
  await third.bot.stop();
  expect(discord.commandWrites).toBe(2);
  expect(discord.commandNames).toEqual(['help']);
});

test('the invitation asks to see channels, to speak there with pictures and to pin, and for nothing else', async () => {
  const { discord, bot } = await startBot();

  expect(bot.inviteLink()).toBe(
    `https://discord.com/oauth2/authorize?client_id=${discord.applicationId}&scope=bot+applications.commands&permissions=${(1n << 10n) | (1n << 11n) | (1n << 15n) | (1n << 38n) | (1n << 51n)}`,
  );
});
