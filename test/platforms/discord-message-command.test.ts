import { expect, test } from 'vitest';
import { commandLists as commandListsOf } from '../../adapters/command-lists.ts';
import { commandList } from '../../src/dialogue/views/about.ts';
import { speak } from '../../src/index.ts';
import { commandLists, inEnglish, inGerman } from '../support/command-lists.ts';
import { createBot, startBot } from '../support/discord/bot.ts';
import { createCommandRegistry } from '../support/discord/commands.ts';
import { Refusal } from '../support/discord/refusal.ts';
import { says } from '../support/scripted-core.ts';

const everyLanguage = commandListsOf({ commands: (language) => commandList(speak(language)) });
const report = { name: 'report', description: 'Report' } as const;
const bothLanguages = commandLists(inEnglish([report]), inGerman([report]));

test('the menu of a message offers to report a signature, in the words of whoever opens it', async () => {
  const { discord, core } = await startBot({ answer: () => says('Which number?') }, { commands: everyLanguage });
  const [ben, chi] = [discord.user({ username: 'ben', locale: 'de' }), discord.user({ username: 'chi', locale: 'fr' })];
  for (const reader of [ben, chi]) await reader.uses('/signatures');

  await ben.usesInMenu('Unterschrift melden');
  await chi.usesInMenu('Report a signature');

  const asked = core.heard.slice(-2).map(({ input }) => input);
  expect(asked).toEqual(Array(2).fill({ kind: 'command', command: 'report' }));
  expect(discord.refusals).toEqual([]);
});

test('a second start registers nothing, and a changed name is registered', async () => {
  const { discord, core, bot } = await startBot({}, { commands: bothLanguages });
  await bot.stop();
  const again = createBot(discord, core, { commands: bothLanguages });
  await again.bot.start();
  await discord.asked('commands', 3);
  await again.bot.stop();
  expect(discord.commandWrites).toBe(1);

  const german = { ...inGerman([report]), reportMessage: 'Etwas melden' };
  const changed = createBot(discord, core, { commands: commandLists(inEnglish([report]), german) });
  await changed.bot.start();
  await discord.asked('commands', 5);
  await changed.bot.stop();

  expect(discord.commandWrites).toBe(2);
});

test('in every language the name is no longer than a menu takes', () => {
  const nameMaxUnits = 32;
  for (const { reportMessage } of [everyLanguage.standard, ...everyLanguage.others]) {
    expect(reportMessage.length).toBeGreaterThan(0);
    expect(reportMessage.length).toBeLessThanOrEqual(nameMaxUnits);
  }
});

test.each([
  ['a description', [{ type: 3, name: 'Report', description: 'Reports' }]],
  ['options', [{ type: 3, name: 'Report', options: [] }]],
  ['no name', [{ type: 3, name: ' ' }]],
  ['too long a name', [{ type: 3, name: 'x'.repeat(33) }]],
  ['too long a translation', [{ type: 3, name: 'Report', name_localizations: { de: 'x'.repeat(33) } }]],
  ['its name twice', Array(2).fill({ type: 3, name: 'Report' })],
  ['five others', Array.from({ length: 6 }, (_, at) => ({ type: 3, name: `Report ${at}` }))],
])('the Discord of the tests refuses a command in the menu of messages with %s', (_, commands) => {
  expect(() => createCommandRegistry('app', () => '1').overwrite(commands)).toThrow(Refusal);
});

test('the Discord of the tests keeps it apart from a command of the same name that is written', () => {
  const registry = createCommandRegistry('app', () => '1');
  registry.overwrite([
    { type: 3, name: 'report' },
    { type: 1, name: 'report', description: 'Reports' },
  ]);
  expect(registry.registered.map(({ type, description }) => [type, description])).toEqual([
    [3, ''],
    [1, 'Reports'],
  ]);
});
