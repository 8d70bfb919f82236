import { describe, expect, test } from 'vitest';
import type { Command } from '../../adapters/cli/command.ts';
import { expectUnderstood, read } from '../support/understood.ts';

const advice = '“npm run petition -- help” shows the commands.';
const whichPetition = 'Which petition? “npm run petition -- list” shows their slugs.';
const howToName =
  'Write discord: or telegram: and the number of the person, not a name, a server or a group: such as discord:80351110224678912.';

describe('what concerns moderators', () => {
  test.each<[string[], Command]>([
    [
      ['moderators', 'add', 'pool', 'discord:80351110224678912'],
      { do: 'addModerator', slug: 'pool', moderator: { platform: 'discord', account: '80351110224678912' } },
    ],
    [
      ['moderators', 'remove', 'pool', 'telegram:5'],
      { do: 'removeModerator', slug: 'pool', moderator: { platform: 'telegram', account: '5' } },
    ],
    [['moderators', 'list', 'pool'], { do: 'listModerators', slug: 'pool' }],
    [['log', 'pool'], { do: 'log', slug: 'pool', json: false }],
    [['log', '--json', 'pool'], { do: 'log', slug: 'pool', json: true }],
    [['proposals', 'pool'], { do: 'proposals', slug: 'pool' }],
    [['confirm', 'pool', '3'], { do: 'confirm', slug: 'pool', proposal: 3, agrees: true }],
    [['confirm', '--decline', 'pool', '3'], { do: 'confirm', slug: 'pool', proposal: 3, agrees: false }],
    [['check'], { do: 'check' }],
  ])('%j is understood, also by an Undersigned that runs', expectUnderstood);

  test.each<[string[], string]>([
    [['moderators'], 'What about the moderators? Write add, remove or list, then the slug.'],
    [['moderators', 'pool'], 'Moderators can be added, removed and listed, not “pool”.'],
    [
      ['moderators', 'remve', 'pool'],
      'Moderators can be added, removed and listed, not “remve”. Did you mean “remove”?',
    ],
    [['moderators', 'add'], whichPetition],
    [['moderators', 'list'], whichPetition],
    [['moderators', 'add', 'pool'], `Whom? ${howToName}`],
    [['moderators', 'list', 'pool', 'telegram:5'], '“moderators list” takes nothing after the slug.'],
    [
      ['moderators', 'add', 'pool', 'telegram:5', 'telegram:6'],
      '“telegram:6” is too much. Name one account at a time.',
    ],
    ...[
      'web:5',
      'telegram:-100',
      'telegram:',
      'telegram:05',
      '@dee',
      '5',
      'discord:1:2',
      'discord:dee',
      'Telegram:5',
    ].map((account): [string[], string] => [
      ['moderators', 'add', 'pool', account],
      `“${account}” is nobody's account. ${howToName}`,
    ]),
    [['log'], whichPetition],
    [['log', 'pool', 'lido'], '“lido” is too much. “log” takes nothing after the slug.'],
    [['list', '--json'], '--json goes with “log” only.'],
    [['moderators', 'list', 'pool', '--json'], '--json goes with “log” only.'],
    [['proposals'], whichPetition],
    [['proposals', 'pool', '3'], '“3” is too much. “proposals” takes nothing after the slug.'],
    [['confirm'], whichPetition],
    [['confirm', 'pool'], 'Which one? “npm run petition -- proposals pool” shows their numbers.'],
    [['confirm', 'pool', '3', '4'], '“4” is too much. Confirm one at a time.'],
    ...['0', '-', '3.5', 'three', '03', '2147483648', ' 3'].map((number): [string[], string] => [
      ['confirm', 'pool', number],
      `“${number}” is no number of a proposal. “npm run petition -- proposals pool” shows them.`,
    ]),
    [['proposals', 'pool', '--decline'], '--decline goes with “confirm” only.'],
    [['check', 'pool'], '“check” takes nothing after it.'],
    [['moderator', 'add', 'pool', 'discord:1'], 'There is no command “moderator”. Did you mean “moderators”?'],
    [['moderator'], 'There is no command “moderator”. Did you mean “moderators”?'],
  ])('%j is answered with what would be', async (argv, sentence) => {
    expect(await read(...argv)).toEqual({ lines: [sentence, advice], exitCode: 2 });
  });
});
