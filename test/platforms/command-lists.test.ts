import { expect, onTestFinished, test } from 'vitest';
import { commandLists as commandListsOf } from '../../adapters/command-lists.ts';
import { commandList } from '../../src/dialogue/views/about.ts';
import { languages, speak } from '../../src/index.ts';
import { commandLists, inEnglish, inGerman } from '../support/command-lists.ts';
import * as onDiscord from '../support/discord/bot.ts';
import * as onTelegram from '../support/telegram/bot.ts';

const english = inEnglish([
  { name: 'sign', description: 'Sign the petition' },
  { name: 'follow', description: 'Hear what is new' },
]);
const german = inGerman([
  { name: 'sign', description: 'Die Petition unterschreiben' },
  { name: 'follow', description: 'Hören, was es Neues gibt' },
]);
const changedGerman = inGerman([
  { name: 'sign', description: 'Unterschreiben' },
  { name: 'follow', description: 'Hören, was es Neues gibt' },
]);
const bothLanguages = commandLists(english, german);

/** A bot on Telegram that has listed its commands, and then another one. */
async function twiceOnTelegram(first = bothLanguages, second = bothLanguages) {
  const { telegram, platform, core } = await onTelegram.startBot({}, { commands: first });
  await telegram.asked('getUpdates');
  await platform.stop();
  const written = telegram.requestsFor('setMyCommands').length;
  const again = onTelegram.createBot(telegram, core, { commands: second });
  onTestFinished(() => again.platform.stop());
  const { length } = telegram.requestsFor('getUpdates');
  again.platform.start();
  await telegram.asked('getUpdates', length + 1);
  return { telegram, writtenAgain: telegram.requestsFor('setMyCommands').slice(written) };
}

/** A bot on Discord that has registered its commands, and then another one. */
async function twiceOnDiscord(first = bothLanguages, second = bothLanguages) {
  const { discord, core, bot } = await onDiscord.startBot({}, { commands: first });
  await bot.stop();
  const again = onDiscord.createBot(discord, core, { commands: second });
  await again.bot.start();
  await discord.asked('commands', 3);
  await again.bot.stop();
  return { discord };
}

test('the list in English is for everybody, and every other language has its own beside it', () => {
  const { standard, others } = commandListsOf({
    commands: (language) => [{ name: 'sign', description: `Sign (${language})` }],
  });

  expect(standard).toMatchObject({ language: 'en', commands: [{ description: 'Sign (en)' }] });
  expect(others).toMatchObject([
    {
      language: 'de',
      commands: [{ description: 'Sign (de)' }],
      channelOption: 'wo gemeldet wird; ohne Angabe genau hier',
    },
  ]);
  expect([standard, ...others].map(({ language }) => language)).toEqual(languages.map(({ tag }) => tag));
});

test('Telegram offers commands in the language of whoever types a slash, and in English to all others', async () => {
  const { telegram } = await onTelegram.startBot({}, { commands: bothLanguages });
  await telegram.asked('getUpdates');

  expect(telegram.offers({ language: 'de' })).toEqual({ sign: 'Die Petition unterschreiben' });
  expect(telegram.offers({ language: 'en' })).toEqual({ sign: 'Sign the petition' });
  expect(telegram.offers({ language: 'fr' })).toEqual({ sign: 'Sign the petition' });
});

test('administrators of a group on Telegram are offered what managers do, in their language', async () => {
  const { telegram } = await onTelegram.startBot({}, { commands: bothLanguages });
  await telegram.asked('getUpdates');

  const offered = ['de', 'fr'].map((language) => telegram.offers({ language, isAdministrator: true }).follow);
  expect(offered).toEqual(['Hören, was es Neues gibt', 'Hear what is new']);
});

test('a second start on Telegram writes no list', async () => {
  const { telegram, writtenAgain } = await twiceOnTelegram();

  expect(writtenAgain).toEqual([]);
  expect(telegram.requestsFor('setMyCommands')).toHaveLength(4);
});

test('only the lists of the language that changed are written again on Telegram', async () => {
  const { telegram, writtenAgain } = await twiceOnTelegram(bothLanguages, commandLists(english, changedGerman));

  expect(writtenAgain.map(({ parameters }) => parameters.language_code)).toEqual(['de', 'de']);
  expect(telegram.offers({ language: 'de' })).toEqual({ sign: 'Unterschreiben' });
});

test('lists in a language that is spoken no more stay on Telegram as they are', async () => {
  const { telegram, writtenAgain } = await twiceOnTelegram(bothLanguages, commandLists(english));

  expect(writtenAgain).toEqual([]);
  expect(telegram.offers({ language: 'de' })).toEqual({ sign: 'Die Petition unterschreiben' });
});

test('a list that Telegram refuses keeps the lists in other languages from nobody', async () => {
  const broken = inEnglish([{ name: 'sign', description: '' }]);
  const { telegram } = await onTelegram.startBot({}, { commands: commandLists(broken, german) });
  await telegram.asked('getUpdates');

  expect(telegram.offers({ language: 'de' })).toEqual({ sign: 'Die Petition unterschreiben' });
});

test.each([
  ['de', ['Hören, was es Neues gibt', 'Welche Petition', 'Wo']],
  ['en-US', ['Hear what is new', 'Which petition', 'Where']],
  ['en-GB', ['Hear what is new', 'Which petition', 'Where']],
  ['fr', ['Hear what is new', 'Which petition', 'Where']],
] as const)('on Discord, whoever reads %s reads of a command and its options: %j', async (locale, words) => {
  const { discord } = await onDiscord.startBot({}, { commands: bothLanguages });

  expect(discord.user({ username: 'ada', locale }).reads('/follow')).toEqual(words);
  expect(discord.refusals).toEqual([]);
});

test('the standard words are given to Discord under both locales of English, so that no other one stands in for them', async () => {
  const { discord } = await onDiscord.startBot({}, { commands: bothLanguages });

  expect(discord.requestsFor('commands').at(-1)?.body).toMatchObject([
    {
      description_localizations: {
        'en-US': 'Sign the petition',
        'en-GB': 'Sign the petition',
        de: 'Die Petition unterschreiben',
      },
    },
    {},
  ]);
});

test('a second start on Discord registers nothing', async () => {
  const { discord } = await twiceOnDiscord();

  expect(discord.requestsFor('commands')).toHaveLength(3);
  expect(discord.commandWrites).toBe(1);
});

test.each([
  ['of a command', changedGerman],
  ['of an option', { ...german, channelOption: 'In welchem Kanal' }],
])('a changed translation %s is registered with Discord', async (_, changed) => {
  const { discord } = await twiceOnDiscord(bothLanguages, commandLists(english, changed));
  const ada = discord.user({ username: 'ada', locale: 'de' });

  expect(discord.commandWrites).toBe(2);
  expect([...ada.reads('/sign'), ...ada.reads('/follow')]).toEqual(
    expect.arrayContaining([changed.commands[0]!.description, changed.channelOption]),
  );
});

test('a language that Discord does not know is left out there', async () => {
  const { discord } = await onDiscord.startBot({}, { commands: commandLists(english, { ...german, language: 'sw' }) });

  expect(discord.refusals).toEqual([]);
  expect(discord.user({ username: 'ada', locale: 'de' }).reads('/sign')[0]).toBe('Sign the petition');
});

test('a translation is shortened where Discord would refuse it', async () => {
  const long = inGerman([{ name: 'sign', description: 'Unterschreiben '.repeat(20) }]);
  const { discord } = await onDiscord.startBot({}, { commands: commandLists(english, long) });

  expect(discord.user({ username: 'ada', locale: 'de' }).reads('/sign')[0]).toMatch(/^Unterschreiben .{50,84}…$/);
});

test('both platforms take the lists of every language that is spoken', async () => {
  const commands = commandListsOf({ commands: (language) => commandList(speak(language)) });
  const [{ telegram, log }, { discord }] = await Promise.all([
    onTelegram.startBot({}, { commands }),
    onDiscord.startBot({}, { commands }),
  ]);
  await telegram.asked('getUpdates');

  expect(log.lines.filter((line) => line.includes('refused'))).toEqual([]);
  expect(telegram.requestsFor('setMyCommands')).toHaveLength(2 * languages.length);
  expect(discord.refusals).toEqual([]);
});
