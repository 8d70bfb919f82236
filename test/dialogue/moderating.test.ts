import { describe, expect, test } from 'vitest';
import { type Action, encodeAction } from '../../src/dialogue/action.ts';
import { concernsConversation } from '../../src/dialogue/converse.ts';
import type { Input, Occasion } from '../../src/dialogue/input.ts';
import type { Reply } from '../../src/dialogue/message.ts';
import { highestPackedNumber } from '../../src/dialogue/pack-numbers.ts';
import { languages } from '../../src/dialogue/text/say.ts';
import {
  type DeedRecord,
  type ModeratedSignature,
  type Remit,
  type SignatureState,
  signalNames,
} from '../../src/domain/moderation.ts';
import type { Petition } from '../../src/domain/petition.ts';
import { type Plea, ReportReason } from '../../src/domain/plea.ts';
import { UserText } from '../../src/domain/user-text.ts';
import { knownPetition } from '../support/petitions.ts';
import { startTalk, wordsOf } from '../support/talk.ts';
import type { TalkModeration } from '../support/talk-bench.ts';

const remit: Remit = { petition: 1, community: undefined };
const moderate: Input = { kind: 'command', command: 'moderate' };
const press = (action: Action): Input => ({ kind: 'press', action });
const inGroup: Partial<Occasion> = { community: { platform: 'telegram', id: '-100' }, alone: false };

const signedAt = new Date('2026-11-22T11:00:00Z');
const waits = (number: number, more: Partial<ModeratedSignature> = {}): ModeratedSignature => ({
  number,
  name: new UserText(`Person ${number}`),
  state: 'held',
  signedAt,
  signals: ['burst'],
  pleas: [],
  ...more,
});
/** Signatures with the numbers from `highest` down to 1. */
const waiting = (highest: number) => Array.from({ length: highest }, (_, at) => waits(highest - at));

/** Dee talks, who moderates, where that is so. */
function moderating(given: Partial<TalkModeration> = {}, among?: readonly Petition[]) {
  const talk = startTalk(among);
  Object.assign(talk.moderation, { isModerator: true, count: 1_234, ...given });
  return talk;
}

/** The ways to everything else, for somebody who moderates a whole petition. */
const ways = ['Find', 'Log', 'Switches'];

const labelsOf = ({ message }: Reply) => (message.buttons ?? []).map(({ label }) => label);
const linesOf = (reply: Reply) => wordsOf(reply).split('\n');
const actionOf = ({ message }: Reply, label: string): Action => {
  const button = message.buttons?.find((each) => each.label === label);
  if (button === undefined || !('press' in button)) throw new Error(`No button "${label}".`);
  return button.press;
};
const numbersOf = ({ waiting: list }: TalkModeration) => list.map(({ number }) => number);

const moderatorPresses: readonly Action[] = [
  { do: 'review', remit, list: 'held', page: 1 },
  { do: 'reviewMore', remit, list: 'asked', page: 1 },
  { do: 'moderate', deed: 'accept', remit, numbers: [2, 1], list: 'held', page: 1, seenAt: new Date() },
  { do: 'moderate', deed: 'remove', remit, numbers: [1], list: 'held', page: 1, seenAt: new Date() },
  { do: 'undo', remit, batch: 1 },
  { do: 'showDeeds', remit, before: undefined },
  { do: 'gather', remit, by: 'like', number: 1 },
  { do: 'find', remit },
  { do: 'showProposal', remit, proposal: 1, page: 1 },
  { do: 'submit', remit, proposal: 1, deed: 'accept' },
  { do: 'submit', remit, proposal: 1, deed: 'remove' },
  { do: 'decide', remit, proposal: 1, agrees: true },
  { do: 'showSwitches', remit },
  { do: 'switch', remit, to: 'stopped' },
  { do: 'writeBanner', remit },
];

describe('/moderate', () => {
  test('lists what waits, newest first, with the reasons', () => {
    const talk = moderating({
      waiting: [
        waits(9, { name: new UserText('Dick Tracy'), signals: ['troll', 'youngAccount'] }),
        waits(7, { name: undefined, signals: [] }),
      ],
    });
    const reply = talk.says(moderate);
    expect(linesOf(reply)).toEqual([
      'What waits for a look',
      'Keep the harbour pool open',
      '2 signatures wait for a look, and 1,234 signatures are counted.',
      'You see all signatures of this petition.',
      'No. 9: Dick Tracy, November 22, 2026 at 11:00 AM UTC',
      '• The name is one that is often given as a joke.',
      '• The account is very new.',
      'No. 7: anonymous, November 22, 2026 at 11:00 AM UTC',
    ]);
    expect(labelsOf(reply)).toEqual([
      'Accept no. 9',
      'Remove no. 9',
      'Accept no. 7',
      'Remove no. 7',
      'Accept all on this page',
      'Remove all on this page',
      'More for these',
      ...ways,
    ]);
    expect(reply).toMatchObject({ audience: 'person', replaces: false });
  });

  test('of a petition that is named shows that one', () => {
    const talk = moderating();
    expect(linesOf(talk.says({ ...moderate, petition: 'night-bus' }))[1]).toBe('Run the night bus');
    expect(wordsOf(talk.says({ ...moderate, petition: 'tunnel' }))).toContain('There is no petition called “tunnel”');
  });

  test('says so where nothing waits', () => {
    const reply = moderating({ count: 1 }).says(moderate);
    expect(linesOf(reply)[2]).toBe('No signature waits for a look, and 1 signature is counted.');
    expect(labelsOf(reply)).toEqual(ways);
  });

  test('has one button for one signature', () => {
    expect(labelsOf(moderating({ waiting: waiting(1) }).says(moderate))).toEqual([
      'Accept no. 1',
      'Remove no. 1',
      'More for these',
      ...ways,
    ]);
  });

  test('compares what nobody may read with nothing: there are none like an anonymous one', () => {
    const talk = moderating({ waiting: [waits(2), waits(1, { name: undefined })] });
    const rare = talk.says(press(actionOf(talk.says(moderate), 'More for these')));
    expect(labelsOf(rare)).toEqual(['Block no. 2', 'All like no. 2', 'Block no. 1', 'Back to the list']);
  });

  test('shows five on a page, and turns in place', () => {
    const talk = moderating({ waiting: waiting(11) });
    const first = talk.says(moderate);
    expect(first.message.pages).toMatchObject({ page: 1, of: 3 });
    const last = talk.says(press(first.message.pages!.turn(3)));
    expect(labelsOf(last)).toEqual(['Accept no. 1', 'Remove no. 1', 'More for these', ...ways]);
    expect(last.replaces).toBe(true);
  });

  test('explains every signal in a sentence', () => {
    for (const { tag } of languages) {
      const talk = moderating({ waiting: [waits(1, { signals: signalNames })] });
      const lines = linesOf(talk.says(moderate, { language: tag })).filter((line) => line.startsWith('• '));
      expect(new Set(lines).size).toBe(signalNames.length);
      for (const line of lines) expect(line).toMatch(/\.$/);
    }
  });

  test('in a group leads to where nobody else reads along', () => {
    const talk = moderating({ waiting: waiting(2) });
    const reply = talk.says(moderate, inGroup);
    expect(wordsOf(reply)).toContain('This is between you and me.');
    expect(actionOf(reply, 'Continue in private')).toEqual({ do: 'openReview', petition: 'harbour-pool' });
    expect(talk.effects).toEqual([]);
  });
});

describe('a press', () => {
  test.each(['accept', 'remove'] as const)(
    'does "%s" with that signature alone, and says so above the list',
    (deed) => {
      const talk = moderating({ waiting: waiting(3) });
      const label = deed === 'accept' ? 'Accept no. 2' : 'Remove no. 2';
      const reply = talk.says(press(actionOf(talk.says(moderate), label)));
      expect(numbersOf(talk.moderation)).toEqual([3, 1]);
      expect(talk.effects.at(-1)?.effect).toMatchObject({ do: 'moderate', deed, numbers: [2], page: 1 });
      expect(reply).toMatchObject({ audience: 'person', replaces: true });
      expect(linesOf(reply).slice(0, 2)).toEqual([
        deed === 'accept'
          ? '1 signature is accepted. The count is 1,235 now.'
          : '1 signature is removed. The count is 1,234 now.',
        'What waits for a look',
      ]);
      expect(labelsOf(reply)[0]).toBe('Undo');
    },
  );

  test('on all of a page takes exactly those that it showed, though others came in between', () => {
    const talk = moderating({ waiting: waiting(7) });
    const all = actionOf(talk.says(moderate), 'Remove all on this page');
    talk.moderation.waiting = [waits(9), waits(8), ...talk.moderation.waiting];
    const reply = talk.says(press(all));
    expect(numbersOf(talk.moderation)).toEqual([9, 8, 2, 1]);
    expect(linesOf(reply)[0]).toBe('5 signatures are removed. The count is 1,234 now.');
  });

  test('on the last page shows the page that is the last one then', () => {
    const talk = moderating({ waiting: waiting(6) });
    const last = talk.says(press(talk.says(moderate).message.pages!.turn(2)));
    const reply = talk.says(press(actionOf(last, 'Accept no. 1')));
    expect(reply.message.pages).toMatchObject({ page: 1, of: 1 });
    expect(labelsOf(reply)).toContain('Accept no. 6');
  });

  test('that comes too late for some says so', () => {
    const talk = moderating({ waiting: waiting(3) });
    const all = actionOf(talk.says(moderate), 'Accept all on this page');
    talk.moderation.waiting = [waits(3), waits(1)];
    expect(linesOf(talk.says(press(all)))[0]).toBe(
      '2 signatures are accepted. The count is 1,236 now. The others were dealt with already, withdrawn, or have another name now.',
    );
  });

  test('tells when its button was shown, for names that are changed since then', () => {
    const talk = moderating({ waiting: waiting(2) });
    const [shownAt, list] = [talk.now(), talk.says(moderate)];
    talk.passes(5);
    talk.says(press(actionOf(list, 'Accept all on this page')));
    expect(talk.effects.at(-1)?.effect).toMatchObject({ do: 'moderate', seenAt: shownAt });
  });

  test('that was made up to have been shown in the future was shown now', () => {
    const talk = moderating({ waiting: waiting(2) });
    const seenAt = new Date('2050-01-01');
    talk.says(press({ do: 'moderate', deed: 'accept', remit, numbers: [1], list: 'held', page: 1, seenAt }));
    expect(talk.effects.at(-1)?.effect).toMatchObject({ do: 'moderate', seenAt: talk.now() });
  });

  test('that comes twice changes nothing more', () => {
    const talk = moderating({ waiting: waiting(2) });
    const accept = press(actionOf(talk.says(moderate), 'Accept no. 2'));
    talk.says(accept);
    const reply = talk.says(accept);
    expect(linesOf(reply)[0]).toBe(
      'Nothing was changed: that was dealt with already, withdrawn, or has another name now.',
    );
    expect(labelsOf(reply)).not.toContain('Undo');
    expect(talk.moderation.deeds).toHaveLength(1);
  });
});

describe('undoing', () => {
  test('puts back what was done, once', () => {
    const talk = moderating({ waiting: waiting(3) });
    const done = talk.says(press(actionOf(talk.says(moderate), 'Accept all on this page')));
    const undo = press(actionOf(done, 'Undo'));
    const reply = talk.says(undo);
    expect(numbersOf(talk.moderation)).toEqual([3, 2, 1]);
    expect(linesOf(reply)[0]).toBe('No. 1 of the log is undone: 3 signatures are as before. The count is 1,234 now.');
    expect(labelsOf(reply)).not.toContain('Undo');
    expect(reply.replaces).toBe(true);
    expect(linesOf(talk.says(undo))[0]).toBe('No. 1 of the log was undone already. Nothing was changed.');
    expect(talk.moderation.deeds).toHaveLength(2);
  });
});

describe('the log', () => {
  const deed = (batch: number, more: Partial<DeedRecord> = {}): DeedRecord => ({
    batch,
    deed: 'remove',
    by: { platform: 'telegram', account: '1' },
    at: signedAt,
    confirmedBy: undefined,
    community: undefined,
    reason: undefined,
    changed: 1,
    undoes: undefined,
    undoneBy: undefined,
    ...more,
  });
  const deeds = (highest: number) => Array.from({ length: highest }, (_, at) => deed(highest - at));

  test('tells for which community somebody acted, by a number that can be copied and looked for', () => {
    const talk = moderating({ deeds: [deed(1, { community: 2_059_371_664 })] });
    const lines = linesOf(talk.says(press(actionOf(talk.says(moderate), 'Log'))));
    expect(lines).toContain('As a moderator of community no. 2059371664');
  });

  test('says what was done, when and why, and whether it was undone, and names nobody', () => {
    const talk = moderating({
      deeds: [
        deed(4, { undoes: 2, changed: 3 }),
        deed(3, { deed: 'restore', changed: 2, by: { platform: 'discord', account: '1' } }),
        deed(2, { changed: 3, reason: 'Made-up names', undoneBy: 4 }),
        deed(1, { deed: 'accept', changed: 1_000 }),
      ],
    });
    const reply = talk.says(press(actionOf(talk.says(moderate), 'Log')));
    expect(linesOf(reply)).toEqual([
      'What moderators did',
      'Keep the harbour pool open',
      'No. 4: undid no. 2, 3 signatures',
      'By you, November 22, 2026 at 11:00 AM UTC',
      'No. 3: 2 signatures put back',
      'By another moderator, November 22, 2026 at 11:00 AM UTC',
      'No. 2: 3 signatures removed',
      'By you, November 22, 2026 at 11:00 AM UTC',
      'Reason: Made-up names',
      'Undone by no. 4',
      'No. 1: 1,000 signatures accepted',
      'By you, November 22, 2026 at 11:00 AM UTC',
    ]);
    expect(labelsOf(reply)).toEqual(['Undo no. 4', 'Undo no. 3', 'Undo no. 1', 'Back to the list']);
    expect(reply).toMatchObject({ audience: 'person', replaces: true });
  });

  test('shows eight on a page, and leads to older ones and back', () => {
    const talk = moderating({ deeds: deeds(17) });
    const first = talk.says(press(actionOf(talk.says(moderate), 'Log')));
    expect(labelsOf(first).slice(-3)).toEqual(['Undo no. 10', 'Older', 'Back to the list']);
    const second = talk.says(press(actionOf(first, 'Older')));
    expect(labelsOf(second).slice(-4)).toEqual(['Undo no. 2', 'Older', 'Newest', 'Back to the list']);
    const third = talk.says(press(actionOf(second, 'Older')));
    expect(labelsOf(third)).toEqual(['Undo no. 1', 'Newest', 'Back to the list']);
    expect(labelsOf(talk.says(press(actionOf(third, 'Newest'))))[0]).toBe('Undo no. 17');
    expect(linesOf(talk.says(press(actionOf(third, 'Back to the list'))))[0]).toBe('What waits for a look');
  });

  test('of eight deeds leads to no older ones', () => {
    const talk = moderating({ deeds: deeds(8) });
    expect(labelsOf(talk.says(press(actionOf(talk.says(moderate), 'Log'))))).not.toContain('Older');
  });

  test('in which nothing stands says so', () => {
    const talk = moderating();
    expect(linesOf(talk.says(press(actionOf(talk.says(moderate), 'Log'))))[2]).toBe('Nothing yet.');
  });
});

describe('who is no moderator', () => {
  test.each([moderate, ...moderatorPresses.map(press)])('hears who may: %o', (input) => {
    const talk = moderating({ isModerator: false, waiting: waiting(2) });
    const reply = talk.says(input);
    expect(wordsOf(reply)).toContain('Only moderators of this petition can do that.');
    expect(reply.audience).toBe('person');
    expect(reply.message.buttons ?? []).toEqual([]);
    expect(reply.message.form).toBeUndefined();
    expect(numbersOf(talk.moderation)).toEqual([2, 1]);
  });

  test.each([
    ['discord', /“Manage Messages” or a role that its managers chose/],
    ['telegram', /administrators who may delete messages: write \/moderate in the group/],
    ['web', /^Only moderators of this petition can do that\.\nWhoever runs this bot names them\.$/],
  ] as const)('hears who may on %s', (platform, who) => {
    const reply = moderating({ isModerator: false }).says(moderate, { person: { platform, account: '1' } });
    expect(wordsOf(reply)).toMatch(who);
  });

  test.each(moderatorPresses)('any more does not keep the list: %o takes its place', (action) => {
    expect(moderating({ isModerator: false }).says(press(action)).replaces).toBe(true);
  });

  test.each(moderatorPresses)('as far as can be found out, may press once more: the list stays at %o', (action) => {
    const reply = moderating({ isModerator: 'unknown' }).says(press(action));
    expect(wordsOf(reply)).toContain('I could not find out whether you may do that, so nothing was changed.');
    expect(reply.replaces).toBe(false);
  });

  test.each(moderatorPresses)('and has no account of their own does nothing: %o', (action) => {
    const talk = moderating({ waiting: waiting(2) });
    const reply = talk.says(press(action), { person: undefined });
    expect(wordsOf(reply)).toContain('Please write from your own account.');
    expect(talk.effects).toEqual([]);
  });

  test.each(moderatorPresses)('or reads where others read along is led into private: %o', (action) => {
    const talk = moderating({ waiting: waiting(2) });
    const reply = talk.says(press(action), inGroup);
    expect(actionOf(reply, 'Continue in private')).toEqual({ do: 'openReview', petition: 'harbour-pool' });
    expect(talk.effects).toEqual([]);
  });
});

describe('what moderators do', () => {
  test('goes on in no conversation, unless it asks for something', () => {
    const asking = moderatorPresses.map(press).filter(concernsConversation);
    expect(asking).toEqual([
      press({ do: 'find', remit }),
      press({ do: 'submit', remit, proposal: 1, deed: 'remove' }),
      press({ do: 'writeBanner', remit }),
    ]);
    expect(concernsConversation(moderate)).toBe(false);
  });

  test.each(moderatorPresses)('of a petition that is no more changes nothing: %o', (action) => {
    const talk = moderating();
    const reply = talk.says(press(Object.assign({ ...action }, { remit: { petition: 99 } })));
    expect(wordsOf(reply)).toContain('That belongs to an earlier conversation. Nothing was changed.');
    expect(talk.effects).toEqual([]);
  });

  const longest = knownPetition({ slug: 'x'.repeat(32), title: 'T'.repeat(120) });
  const numbers = [highestPackedNumber, highestPackedNumber - 1, 1_000_000, 999_999, 2];
  const pleas: readonly Plea[] = [
    { kind: 'secondLook' },
    ...ReportReason.exclude(['comment']).options.map((why) => ({ kind: 'report' as const, why })),
  ];
  const text = new UserText(`${'W'.repeat(1_979)}${'\nW'.repeat(10)}`);
  const comment = { text, state: 'held', reports: 1_000_000, isHeldAsWritten: true } as const;
  // Only whoever was removed asks for a second look.
  const pleasOf = (state: SignatureState) => pleas.filter(({ kind }) => kind === 'report' || state === 'removed');
  const wide = (state: SignatureState) =>
    numbers.map((number) =>
      waits(number, {
        name: new UserText('M'.repeat(320)),
        signals: signalNames,
        pleas: pleasOf(state),
        state,
        comment,
      }),
    );
  const moderator = { platform: 'discord', account: '2' } as const;
  const [reason, highest] = ['w'.repeat(200), 2_000_000_000];
  const full = Array.from({ length: 12 }, (_, at) => ({
    batch: highest - at,
    deed: 'dismiss' as const,
    by: moderator,
    confirmedBy: moderator,
    community: highest,
    at: signedAt,
    reason,
    changed: 50_000,
    undoes: undefined,
    undoneBy: at % 2 === 0 ? undefined : highest,
  }));
  const crowds = [highest, undefined].map((community) => ({
    community,
    count: 2_000_000,
    from: signedAt,
    to: signedAt,
  }));
  const states = { total: 50_000, counted: 30_000, held: 10_000, removed: 10_000 };
  const proposalOf = (state: 'drafted' | 'waits', number: number) => ({
    proposal: {
      number,
      state,
      by: moderator,
      at: signedAt,
      deed: state === 'waits' ? ('remove' as const) : undefined,
      reason,
      isCut: true,
      ...states,
    },
    signatures: wide('removed'),
  });
  const proposals = [proposalOf('drafted', 1), proposalOf('waits', highest), proposalOf('waits', highest - 1)];
  const most = { petition: 1, community: highest };
  const shown: Readonly<Record<string, Action>> = {
    list: { do: 'moderate', deed: 'block', remit: most, numbers: [1], list: 'held', page: 1, seenAt: new Date() },
    'list of what is asked': { do: 'review', remit: most, list: 'asked', page: 2 },
    'rare deeds': { do: 'reviewMore', remit: most, list: 'asked', page: 1 },
    'list of comments': { do: 'review', remit: most, list: 'comments', page: 2 },
    'rare deeds with comments': { do: 'reviewMore', remit: most, list: 'comments', page: 1 },
    log: { do: 'showDeeds', remit: most, before: highest },
    'found signatures': { do: 'showProposal', remit: most, proposal: 1, page: 1 },
    proposal: { do: 'showProposal', remit: most, proposal: highest, page: 1 },
  };

  test.each(languages.flatMap(({ tag }) => Object.keys(shown).map((what) => [what, tag] as const)))(
    'fits on every platform, however much there is: the %s in "%s"',
    (what, language) => {
      const asked = [...wide('counted'), ...wide('removed')];
      const given = {
        waiting: [...wide('held'), ...waiting(1)],
        asked,
        comments: wide('counted'),
        deeds: full,
        count: highest,
        crowds,
        proposals,
      };
      const talk = moderating(given, [longest]);
      const { message } = talk.says(press(shown[what]!), { language });
      const buttons = message.buttons ?? [];
      const turns = message.pages === undefined ? 0 : 2;
      expect(buttons.length + turns).toBeLessThanOrEqual(25);
      for (const button of buttons) {
        expect(button.label.length, button.label).toBeLessThanOrEqual(34);
        expect('press' in button && encodeAction(button.press).length).toBeLessThanOrEqual(64);
      }
      expect(wordsOf({ message }).length).toBeLessThanOrEqual(3_900);
    },
  );
});
