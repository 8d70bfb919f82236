import { describe, expect, test } from 'vitest';
import type { Action } from '../../src/dialogue/action.ts';
import type { Input, Occasion } from '../../src/dialogue/input.ts';
import type { Reply } from '../../src/dialogue/message.ts';
import type { Following } from '../../src/domain/following.ts';
import { defaultMilestones } from '../../src/domain/milestone.ts';
import type { PetitionContent } from '../../src/domain/petition.ts';
import { knownPetition } from '../support/petitions.ts';
import { labelsOf, startTalk, type TalkCommunity, wordsOf } from '../support/talk.ts';

const setup: Input = { kind: 'command', command: 'setup' };
const press = (action: Action): Input => ({ kind: 'press', action });

const here: Partial<Occasion> = {
  community: { platform: 'discord', id: '100' },
  alone: true,
  manages: true,
  topic: 'pool',
};
const following: Following = {
  petition: 1,
  topic: 'pool',
  language: undefined,
  milestones: 'own',
  card: 'off',
  cardGivenUp: false,
  moderatorRole: undefined,
  noticesIn: undefined,
  paused: undefined,
};

/** What is so in a community, where it is not as usual. */
interface Given extends Omit<Partial<Following>, 'petition'> {
  readonly content?: Partial<PetitionContent>;
  readonly community?: Partial<TalkCommunity>;
}

/** A talk in a community that follows a petition in the channel `pool`, but for what is said here. */
function managed({ community = {}, content = {}, ...chosen }: Given = {}) {
  const pool = knownPetition({ slug: 'harbour-pool', milestones: defaultMilestones, ...content });
  const nightBus = knownPetition({ id: 2, slug: 'night-bus', title: 'Run the night bus' });
  const talk = startTalk([pool, nightBus]);
  Object.assign(talk.community, { following: { ...following, ...chosen }, count: 26, ...community });
  return talk;
}

const linesOf = (reply: Reply) => wordsOf(reply).split('\n');
const wrongOf = (reply: Reply) => linesOf(reply).filter((line) => line.startsWith('✗'));

describe('/setup', () => {
  test('lists how a community follows, point by point', () => {
    expect(linesOf(managed().says(setup, here))).toEqual([
      'How this place follows a petition',
      '✓ It follows “Keep the harbour pool open”, which has 26 signatures.',
      '✓ The place for its news is right here.',
      '✓ I have all the rights that I need there.',
      '✓ The usual milestones are announced: 10, 25, 50, 100 and so on. Next come 50, 100, and 250.',
      '✓ Announcements are in this language: English.',
      '✓ No live card is kept.',
      '✓ Everyone with the right “Manage Server” can change this.',
      '✓ Everyone with the right “Manage Messages” moderates what is signed through this server.',
      '✓ Moderators are not told here that something waits. They see it with /moderate.',
    ]);
  });

  test('offers every choice that is not taken', () => {
    expect(labelsOf(managed().says(setup, here))).toEqual([
      'Make a test announcement',
      'Announce few milestones',
      'Announce no milestones',
      'Keep a live card',
      'Pin the live card',
      'Tell moderators here',
      'Deutsch',
      'Another petition',
      'Stop following',
    ]);
  });

  test('has labels that telephones show whole', () => {
    const chosen = { milestones: 'usual', topic: 'other', moderatorRole: 'Gardener', noticesIn: 'other' } as const;
    const talk = managed({ content: { milestones: [7] }, ...chosen });
    for (const language of ['en', 'de']) {
      for (const label of labelsOf(talk.says(setup, { ...here, language })))
        expect(label.length).toBeLessThanOrEqual(34);
    }
  });

  test('where nothing is followed offers what could be', () => {
    const reply = managed({ community: { following: undefined } }).says(setup, here);
    expect(linesOf(reply)[0]).toBe('This place follows no petition yet.');
    expect(labelsOf(reply)).toEqual(['Keep the harbour pool open', 'Run the night bus']);
  });

  test('offers no other petition where there is none', () => {
    const talk = managed();
    talk.closes('night-bus');
    expect(labelsOf(talk.says(setup, here))).not.toContain('Another petition');
  });

  test('says that a closed petition is closed', () => {
    const talk = managed();
    talk.closes('harbour-pool');
    expect(wordsOf(talk.says(setup, here))).toContain('which is closed with 26 signatures. Updates and the answer');
  });

  test.each([
    ['telegram' as const, 'Every administrator of this group can change this.'],
    ['web' as const, 'Those who manage this place can change this.'],
  ])('on %s says who may change it', (platform, words) => {
    expect(wordsOf(managed().says(setup, { ...here, community: { platform, id: '1' } }))).toContain(words);
  });
});

describe('the place', () => {
  test('that is another one has a link, and a button that makes it this one', () => {
    const talk = managed({ topic: 'chatter' });
    const reply = talk.says(setup, here);
    expect(wordsOf(reply)).toContain('✓ The place for its news is elsewhere: https://chat.example/chatter');
    expect(labelsOf(reply)).toContain('Announce here');

    const after = talk.says(press({ do: 'arrange', setting: 'topic', value: 'here' }), here);

    expect(talk.community.following?.topic).toBe('pool');
    expect(wordsOf(after)).toContain('✓ The place for its news is right here.');
    expect(labelsOf(after)).not.toContain('Announce here');
  });

  test('without an address is named in words', () => {
    const reply = managed({ topic: undefined }).says(setup, here);
    expect(wordsOf(reply)).toContain('✓ The place for its news is another channel or topic.');
  });

  test.each<[string, Given, readonly string[]]>([
    [
      'where rights are missing',
      { community: { place: { kind: 'there', canSpeak: false, missingRights: ['Send Messages', 'Pin Messages'] } } },
      [
        '✗ I lack these rights there: Send Messages and Pin Messages. Please give them to me, then use /follow@Bot there once more.',
      ],
    ],
    [
      'that is gone',
      { community: { place: { kind: 'noTopic' } } },
      [
        '✗ The channel or topic for its news is gone or closed. Use /follow@Bot in the one where the news should be announced.',
      ],
    ],
    [
      'that was gone when something was to be announced',
      { paused: 'noTopic' },
      [
        '✗ The channel or topic for its news is gone or closed. Use /follow@Bot in the one where the news should be announced.',
      ],
    ],
    [
      'that the bot is not in any more',
      { community: { place: { kind: 'noCommunity' } } },
      ['✗ I am not a member of this server or group any more. Invite me, then use /follow@Bot.'],
    ],
    [
      'that does not answer',
      { community: { place: { kind: 'unknown' } } },
      ['✗ I could not look up my rights there. A test announcement shows whether they are enough.'],
    ],
    [
      'where a right was missing',
      { paused: 'noRights' },
      [
        '✗ Announcements are paused, because I could not speak where they belong. As soon as I have the rights, use /follow@Bot there. The place for its news is right here.',
      ],
    ],
  ])('%s is marked, with what to do', (_, given, wrong) => {
    expect(wrongOf(managed(given).says(setup, { ...here, commandSuffix: '@Bot' }))).toEqual(wrong);
  });

  test('that is paused can be followed again, if the bot can speak by now', () => {
    const talk = managed({ paused: 'noRights' });
    const again = talk.says(setup, here).message.buttons!.find(({ label }) => label === 'Announce here');
    expect(again).toMatchObject({ press: { do: 'follow', petition: 'harbour-pool' } });
    talk.says(press({ do: 'follow', petition: 'harbour-pool' }), here);
    expect(talk.community.following?.paused).toBeUndefined();
  });
});

describe('milestones', () => {
  test.each<[string, Given, string, readonly string[]]>([
    [
      'of its own',
      { content: { milestones: [7, 30] } },
      '✓ The petition’s own milestones are announced. Next comes 30.',
      ['Announce the usual milestones', 'Announce few milestones', 'Announce no milestones'],
    ],
    [
      'as usual, though it has its own',
      { content: { milestones: [7, 30] }, milestones: 'usual' },
      '✓ The usual milestones are announced: 10, 25, 50, 100 and so on. Next come 50, 100, and 250.',
      ['Announce its own milestones', 'Announce few milestones', 'Announce no milestones'],
    ],
    [
      'as usual, chosen though it has no others',
      { milestones: 'usual' },
      '✓ The usual milestones are announced: 10, 25, 50, 100 and so on. Next come 50, 100, and 250.',
      ['Announce few milestones', 'Announce no milestones'],
    ],
    [
      'that are few, and a goal',
      { milestones: 'few', content: { signatureGoal: 500 } },
      '✓ Few milestones are announced: 10, 100, 1,000 and so on. Next come 100, 500, and 1,000.',
      ['Announce the usual milestones', 'Announce no milestones'],
    ],
    [
      'that are none',
      { milestones: 'none' },
      '✓ No milestones are announced.',
      ['Announce the usual milestones', 'Announce few milestones'],
    ],
    [
      'that are none but the goal',
      { milestones: 'none', content: { signatureGoal: 500 } },
      '✓ The signature goal is announced, but no milestones. Next comes 500.',
      ['Announce the usual milestones', 'Announce few milestones'],
    ],
    [
      'that are all reached',
      { content: { milestones: [7] } },
      '✓ The petition’s own milestones are announced.',
      ['Announce the usual milestones', 'Announce few milestones', 'Announce no milestones'],
    ],
  ])('%s', (_, given, line, offered) => {
    const reply = managed(given).says(setup, here);
    expect(linesOf(reply)).toContain(line);
    expect(labelsOf(reply).filter((label) => label.includes('milestones'))).toEqual(offered);
  });
});

describe('a press on the panel', () => {
  test.each<[Action, Partial<Following>]>([
    [{ do: 'arrange', setting: 'milestones', value: 'few' }, { milestones: 'few' }],
    [{ do: 'arrange', setting: 'card', value: 'pinned' }, { card: 'pinned' }],
    [{ do: 'arrange', setting: 'language', value: 'en' }, { language: 'en' }],
  ])('%o changes that alone, and shows it in place', (action, change) => {
    const talk = managed();
    const reply = talk.says(press(action), here);
    expect(talk.community.following).toEqual({ ...following, ...change });
    expect(reply).toMatchObject({ replaces: true, audience: 'person' });
    expect(linesOf(reply)[0]).toBe('How this place follows a petition');
  });

  test.each<[Following['card'], string, readonly string[]]>([
    ['on', '✓ A live card shows the count there.', ['Keep no live card', 'Pin the live card']],
    ['pinned', '✓ A live card shows the count there, pinned where I may.', ['Keep no live card', 'Keep a live card']],
  ])('that keeps a live card ("%s") shows so', (card, line, offered) => {
    const reply = managed().says(press({ do: 'arrange', setting: 'card', value: card }), here);
    expect(linesOf(reply)).toContain(line);
    expect(labelsOf(reply).filter((label) => /live card/i.test(label))).toEqual(offered);
  });

  test('leads to another petition, and back', () => {
    const talk = managed();
    const list = talk.says(press({ do: 'choosePetition', page: 1 }), here);
    expect(list.replaces).toBe(true);
    expect(labelsOf(list)).toEqual(['Keep the harbour pool open', 'Run the night bus', 'Back to the settings']);
    expect(linesOf(talk.says(press({ do: 'setup' }), here))[0]).toBe('How this place follows a petition');

    const reply = talk.says(press({ do: 'follow', petition: 'night-bus' }), here);

    expect(linesOf(reply)[0]).toBe('From now on this place hears what is new about “Run the night bus”.');
    expect(reply.replaces).toBe(true);
  });

  test('that stops it says so in place', () => {
    const talk = managed();
    const reply = talk.says(press({ do: 'unfollow' }), here);
    expect(talk.community.following).toBeUndefined();
    expect(reply.replaces).toBe(true);
  });

  test.each<Action>([{ do: 'arrange', setting: 'card', value: 'on' }, { do: 'rehearse' }, { do: 'setup' }])(
    '%o, of an old panel where nothing is followed any more, says so',
    (action) => {
      const reply = managed({ community: { following: undefined } }).says(press(action), here);
      expect(linesOf(reply)[0]).toBe('This place follows no petition yet.');
      expect(reply.replaces).toBe(true);
    },
  );

  test.each<[TalkCommunity['rehearsal'], string]>([
    ['sent', 'The test announcement is out'],
    ['maybeSent', 'heard no answer'],
    ['refused', 'was refused'],
    ['noCommunity', 'I am not a member'],
    ['noTopic', 'the channel or topic is gone or closed'],
    ['noRights', 'I lack a right there'],
    ['later', 'has to wait'],
  ])('that makes a test announcement says what came of it: %s', (rehearsal, words) => {
    const reply = managed({ community: { rehearsal } }).says(press({ do: 'rehearse' }), here);
    expect(linesOf(reply)[0]).toContain(words);
    expect(linesOf(reply)).toContain('How this place follows a petition');
    expect(reply.replaces).toBe(true);
  });
});

describe('the language', () => {
  const languageLine = (reply: Reply) => linesOf(reply).find((line) => line.includes('language'));
  const offered = (reply: Reply) => labelsOf(reply).filter((label) => label === 'Deutsch' || label === 'English');

  test('is the petition’s own until a community chooses one', () => {
    const reply = managed({ content: { language: 'de-AT' } }).says(setup, here);
    expect(languageLine(reply)).toBe('✓ Announcements are in this language: Deutsch.');
    expect(offered(reply)).toEqual(['English']);
  });

  test('is another at a press, and can be changed back', () => {
    const talk = managed();
    const reply = talk.says(setup, here);
    expect(offered(reply)).toEqual(['Deutsch']);
    const german = reply.message.buttons?.find(({ label }) => label === 'Deutsch');
    expect(german).toMatchObject({ press: { do: 'arrange', setting: 'language', value: 'de' } });

    const after = talk.says(press({ do: 'arrange', setting: 'language', value: 'de' }), here);

    expect(talk.community.following).toEqual({ ...following, language: 'de' });
    expect(languageLine(after)).toBe('✓ Announcements are in this language: Deutsch.');
    expect(offered(after)).toEqual(['English']);
  });

  test('of the panel is that of whoever reads it', () => {
    expect(linesOf(managed({ language: 'en' }).says(setup, { ...here, language: 'de-DE' }))).toEqual([
      'Wie ihr hier einer Petition folgt',
      '✓ Ihr folgt „Keep the harbour pool open“. Diese Petition hat 26 Unterschriften.',
      '✓ Gemeldet wird genau hier.',
      '✓ Ich habe dort alle Rechte, die ich brauche.',
      '✓ Die üblichen Meilensteine werden gemeldet: 10, 25, 50, 100 und so weiter. Als Nächstes kommen 50, 100 und 250.',
      '✓ Gemeldet wird in dieser Sprache: English.',
      '✓ Es gibt keine Live-Karte.',
      '✓ Ändern können das alle mit dem Recht „Server verwalten“.',
      '✓ Alle mit dem Recht „Nachrichten verwalten“ moderieren, was über diesen Server unterschrieben wird.',
      '✓ Der Moderation wird hier nicht gemeldet, dass etwas wartet. Sie sieht es mit /moderate.',
    ]);
  });
});

describe('who moderates', () => {
  const appoints = (role: string): Input => ({ kind: 'command', command: 'setup', role });

  test.each([
    ['telegram' as const, 'Every administrator who may delete messages moderates what is signed through this group.'],
    ['web' as const, 'Those who moderate this place moderate what is signed through it.'],
  ])('is said on %s, too', (platform, words) => {
    expect(wordsOf(managed().says(setup, { ...here, community: { platform, id: '1' } }))).toContain(words);
  });

  test('is, besides, everyone with a role that the managers choose, until they take it back', () => {
    const talk = managed();

    const reply = talk.says(appoints('Gardener'), here);

    expect(talk.community.following?.moderatorRole).toBe('Gardener');
    expect(wordsOf(reply)).toContain(
      '✓ Everyone with the right “Manage Messages” or the role “The Gardeners” moderates what is signed through this server.',
    );
    const off = reply.message.buttons?.find(({ label }) => label === 'Let no role moderate');
    expect(off).toMatchObject({ press: { do: 'arrange', setting: 'role', value: 'off' } });
    const after = talk.says(press({ do: 'arrange', setting: 'role', value: 'off' }), here);
    expect(talk.community.following).toEqual(following);
    expect(labelsOf(after)).not.toContain('Let no role moderate');
  });

  test('is nobody by a role that is gone', () => {
    expect(wrongOf(managed({ moderatorRole: 'gone' }).says(setup, here))).toEqual([
      '✗ The role that moderated here is gone, so only the right “Manage Messages” counts. Choose another one with /setup, or none.',
    ]);
  });

  test('is never everybody', () => {
    const talk = managed();
    const reply = talk.says(appoints('100'), here);
    expect(wordsOf(reply)).toBe('Then everyone would moderate, so nothing was changed. Please choose another role.');
    expect(talk.effects).toEqual([]);
  });

  test('is chosen where a petition is followed, and otherwise what could be is offered', () => {
    const reply = managed({ community: { following: undefined } }).says(appoints('Gardener'), here);
    expect(linesOf(reply)[0]).toContain('A role can moderate once this place follows a petition.');
    expect(labelsOf(reply)).toEqual(['Keep the harbour pool open', 'Run the night bus']);
  });

  test.each([
    [{ manages: false }, 'Only those who manage this server or group can do that.'],
    [{ manages: undefined }, 'I could not find out whether you manage this server or group'],
    [{ community: undefined }, 'Please do this in a server or group'],
  ])('is not chosen by others: %o', (change, words) => {
    const talk = managed();
    expect(wordsOf(talk.says(appoints('Gardener'), { ...here, ...change }))).toContain(words);
    expect(talk.effects).toEqual([]);
  });
});

describe('where moderators hear of what waits', () => {
  const tellHere: Action = { do: 'arrange', setting: 'notices', value: 'here' };
  const tellNowhere: Action = { do: 'arrange', setting: 'notices', value: 'off' };

  test('is where the button is pressed, and nowhere again', () => {
    const talk = managed();

    const reply = talk.says(press(tellHere), here);

    expect(talk.community.following?.noticesIn).toBe('pool');
    expect(wordsOf(reply)).toContain(
      '✓ Moderators are told right here how much waits for them. Everyone who reads here can see it.',
    );
    expect(labelsOf(reply)).toContain('Tell moderators nowhere');
    expect(labelsOf(reply)).not.toContain('Tell moderators here');
    talk.says(press(tellNowhere), here);
    expect(talk.community.following).toEqual(following);
  });

  test('can be another channel than the one for news, and has a link', () => {
    const reply = managed({ noticesIn: 'mods' }).says(setup, here);
    expect(wordsOf(reply)).toContain(
      '✓ Moderators are told elsewhere how much waits for them: https://chat.example/mods. Everyone who reads there can see it.',
    );
    expect(labelsOf(reply)).toEqual(expect.arrayContaining(['Tell moderators here', 'Tell moderators nowhere']));
  });

  test('can be a group without topics', () => {
    const group: Partial<Occasion> = { ...here, community: { platform: 'telegram', id: '-100' }, topic: undefined };
    const talk = managed({ topic: undefined });

    const reply = talk.says(press(tellHere), group);

    expect(talk.community.following?.noticesIn).toBe('');
    expect(wordsOf(reply)).toContain('✓ Moderators are told right here');
  });
});
