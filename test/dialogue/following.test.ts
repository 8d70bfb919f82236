import { describe, expect, test } from 'vitest';
import type { Action } from '../../src/dialogue/action.ts';
import { concernsConversation } from '../../src/dialogue/converse.ts';
import { concernsManagers } from '../../src/dialogue/following.ts';
import { CommandName, type Input, type Occasion } from '../../src/dialogue/input.ts';
import type { Reply } from '../../src/dialogue/message.ts';
import type { Petition } from '../../src/domain/petition.ts';
import { knownPetition } from '../support/petitions.ts';
import { labelsOf, startTalk, wordsOf } from '../support/talk.ts';

const command = (name: CommandName, petition?: string): Input => ({ kind: 'command', command: name, petition });
const press = (action: Action): Input => ({ kind: 'press', action });

/** Dee manages a Telegram group with topics, and writes in the one called `pool`. */
const group = { platform: 'telegram', id: '-100' } as const;
const here: Partial<Occasion> = {
  community: group,
  alone: false,
  manages: true,
  topic: 'pool',
  commandSuffix: '@UndersignedBot',
};
const elsewhere: Partial<Occasion> = { ...here, topic: 'chatter' };
const notManaging: Partial<Occasion> = { ...here, manages: false };

const following = {
  petition: 1,
  topic: 'pool',
  language: undefined,
  milestones: 'own',
  card: 'off',
  cardGivenUp: false,
  moderatorRole: undefined,
  noticesIn: undefined,
} as const;

const pressesOf = ({ message }: Reply) =>
  (message.buttons ?? []).flatMap((button) => ('press' in button ? [button.press] : []));

const managerPresses: readonly Action[] = [
  { do: 'follow', petition: 'harbour-pool' },
  { do: 'unfollow' },
  { do: 'arrange', setting: 'milestones', value: 'few' },
  { do: 'arrange', setting: 'card', value: 'pinned' },
  { do: 'arrange', setting: 'language', value: 'en' },
  { do: 'arrange', setting: 'topic', value: 'here' },
  { do: 'arrange', setting: 'notices', value: 'here' },
  { do: 'arrange', setting: 'role', value: 'off' },
  { do: 'rehearse' },
  { do: 'setup' },
  { do: 'choosePetition', page: 1 },
];
const managerCommands = ['follow', 'unfollow', 'setup'] as const;

function petitions(count: number): readonly Petition[] {
  return Array.from({ length: count }, (_, at) =>
    knownPetition({ id: at + 1, slug: `petition-${at + 1}`, title: `Petition ${at + 1}` }),
  );
}

describe('/follow', () => {
  test('with a name follows that petition at once, and shows how', () => {
    const talk = startTalk();
    const reply = talk.says(command('follow', 'night-bus'), here);
    expect(talk.community.following).toMatchObject({ petition: 2, topic: 'pool' });
    expect(reply).toMatchObject({ audience: 'place', replaces: false });
    expect(wordsOf(reply)).toMatch(/^From now on this place hears what is new about “Run the night bus”\./);
    expect(wordsOf(reply)).toContain('How this place follows a petition');
  });

  test('follows the only open petition', () => {
    const talk = startTalk();
    talk.closes('harbour-pool');
    talk.says(command('follow'), here);
    expect(talk.community.following).toMatchObject({ petition: 2 });
  });

  test('follows again what the community follows, here from now on, with all its choices', () => {
    const talk = startTalk();
    talk.community.following = { ...following, petition: 2, milestones: 'few', paused: 'noTopic' };
    talk.says(command('follow'), elsewhere);
    expect(talk.community.following).toEqual({
      ...following,
      petition: 2,
      milestones: 'few',
      topic: 'chatter',
      paused: undefined,
    });
  });

  test('offers what is open where it could be several', () => {
    const talk = startTalk();
    const reply = talk.says(command('follow'), here);
    expect(talk.community.following).toBeUndefined();
    expect(wordsOf(reply)).toContain('Which petition should this place follow?');
    expect(pressesOf(reply)).toEqual([
      { do: 'follow', petition: 'harbour-pool' },
      { do: 'follow', petition: 'night-bus' },
    ]);
    talk.says(press(pressesOf(reply)[1]!), here);
    expect(talk.community.following).toMatchObject({ petition: 2 });
  });

  test('offers eight petitions on a page', () => {
    const talk = startTalk(petitions(17));
    const first = talk.says(command('follow'), here);
    expect(labelsOf(first)).toEqual(petitions(8).map(({ title }) => title));
    expect(first.message.pages).toMatchObject({ page: 1, of: 3 });
    const last = talk.says(press(first.message.pages!.turn(3)), here);
    expect(labelsOf(last)).toEqual(['Petition 17', 'Back to the settings']);
    expect(last.replaces).toBe(true);
  });

  test('of a page that is no more shows the last one', () => {
    const talk = startTalk(petitions(9));
    expect(labelsOf(talk.says(press({ do: 'choosePetition', page: 7 }), here))[0]).toBe('Petition 9');
  });

  test('says how to follow what is not open', () => {
    const talk = startTalk();
    talk.closes('harbour-pool');
    talk.closes('night-bus');
    expect(wordsOf(talk.says(command('follow'), here))).toContain('write it after /follow@UndersignedBot.');
    talk.says(command('follow', 'night-bus'), here);
    expect(talk.community.following).toMatchObject({ petition: 2 });
  });

  test.each([
    [
      { kind: 'there', canSpeak: false, missingRights: ['Send Messages', 'Attach Files'] } as const,
      'I lack Send Messages and Attach Files. Please give me these rights',
    ],
    [{ kind: 'noTopic' } as const, 'use /follow@UndersignedBot in another one'],
    [{ kind: 'noCommunity' } as const, 'Please invite me'],
  ])('where the bot finds %o, says what to do and offers to try again', (place, words) => {
    const talk = startTalk();
    talk.community.place = place;
    const reply = talk.says(command('follow', 'night-bus'), here);
    expect(talk.community.following).toBeUndefined();
    expect(wordsOf(reply)).toContain(words);
    expect(wordsOf(reply)).toMatch(/nothing was changed/i);
    expect(pressesOf(reply)).toEqual([{ do: 'follow', petition: 'night-bus' }]);
  });

  test.each([
    [
      { kind: 'there', canSpeak: true, missingRights: ['Attach Files'] } as const,
      'I lack these rights there: Attach Files',
    ],
    [{ kind: 'unknown' } as const, 'I could not look up my rights there.'],
  ])('where the bot finds %o, follows all the same, and says what is amiss', (place, words) => {
    const talk = startTalk();
    talk.community.place = place;
    const reply = talk.says(command('follow', 'night-bus'), here);
    expect(talk.community.following).toMatchObject({ petition: 2, topic: 'pool' });
    expect(wordsOf(reply)).toContain(`✗ ${words}`);
  });

  test('of an unknown petition shows what there is', () => {
    const reply = startTalk().says(command('follow', 'tunnel'), here);
    expect(wordsOf(reply)).toContain('There is no petition called “tunnel” here.');
    expect(reply.audience).toBe('place');
  });
});

describe('/unfollow', () => {
  test('ends it, and a press begins anew', () => {
    const talk = startTalk();
    talk.community.following = { ...following, paused: undefined };
    const reply = talk.says(command('unfollow'), here);
    expect(talk.community.following).toBeUndefined();
    expect(wordsOf(reply)).toBe('Done. This place follows no petition any more.');
    expect(pressesOf(reply)).toEqual([{ do: 'choosePetition', page: 1 }]);
  });

  test('says so where there is nothing to end', () => {
    expect(wordsOf(startTalk().says(command('unfollow'), here))).toBe('This place follows no petition.');
  });
});

describe('those who do not manage a community', () => {
  test.each(managerCommands)('are refused /%s in the place', (name) => {
    const talk = startTalk();
    const reply = talk.says(command(name), notManaging);
    expect(wordsOf(reply)).toContain('Only those who manage');
    expect(reply.audience).toBe('place');
    expect(talk.effects).toEqual([]);
  });

  test.each(managerPresses)('are refused alone, in a line, what a button does: %o', (action) => {
    const talk = startTalk();
    const reply = talk.says(press(action), notManaging);
    expect(wordsOf(reply)).toContain('Only those who manage');
    expect(wordsOf(reply).length).toBeLessThanOrEqual(200);
    expect(reply).toMatchObject({ audience: 'person', replaces: false });
    expect(reply.message.buttons).toBeUndefined();
    expect(talk.effects).toEqual([]);
  });

  test.each([undefined, 7])('are told where it makes sense when they come from %s', (community) => {
    const reply = startTalk().says(command('follow'), { community, alone: true, manages: undefined });
    expect(wordsOf(reply)).toContain('in a server or group that has invited me');
  });
});

test('a press for a petition that is no more is refused alone, in a line', () => {
  const reply = startTalk().says(press({ do: 'follow', petition: 'x'.repeat(32) }), here);
  expect(wordsOf(reply)).toContain('There is no petition called');
  expect(wordsOf(reply).length).toBeLessThanOrEqual(200);
  expect(reply).toMatchObject({ audience: 'person', replaces: false });
  expect(reply.message.buttons).toBeUndefined();
});

describe('rights matter', () => {
  test('for following alone', () => {
    const commands = CommandName.options.filter((name) => concernsManagers(command(name)));
    expect(commands).toEqual(['follow', 'unfollow', 'setup']);
    expect(managerPresses.every((action) => concernsManagers(press(action)))).toBe(true);
    const others: readonly Input[] = [
      press({ do: 'show', view: 'letter', petition: 'harbour-pool', page: 0 }),
      press({ do: 'begin', flow: 'sign', petition: 'harbour-pool' }),
      press({ do: 'cancel', id: 'abc' }),
      { kind: 'text', text: '/follow' },
      { kind: 'stale' },
    ];
    expect(others.filter(concernsManagers)).toEqual([]);
  });

  test('where no conversation does', () => {
    expect(managerPresses.filter((action) => concernsConversation(press(action)))).toEqual([]);
  });
});
