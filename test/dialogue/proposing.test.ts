import { describe, expect, test } from 'vitest';
import type { Action } from '../../src/dialogue/action.ts';
import type { Input } from '../../src/dialogue/input.ts';
import type { Reply } from '../../src/dialogue/message.ts';
import type { ModeratedSignature, Remit } from '../../src/domain/moderation.ts';
import type { Plea } from '../../src/domain/plea.ts';
import type { Proposal } from '../../src/domain/proposal.ts';
import { UserText } from '../../src/domain/user-text.ts';
import { labelsOf, startTalk, wordsOf } from '../support/talk.ts';
import { statesOf, type TalkModeration } from '../support/talk-bench.ts';

const whole: Remit = { petition: 1, community: undefined };
const moderate: Input = { kind: 'command', command: 'moderate' };
const press = (action: Action): Input => ({ kind: 'press', action });
const writes = (text: string): Input => ({ kind: 'text', text });
const linesOf = (reply: Reply) => wordsOf(reply).split('\n');
const actionOf = ({ message }: Reply, label: string): Action => {
  const button = message.buttons?.find((each) => each.label === label);
  if (button === undefined || !('press' in button)) throw new Error(`No button "${label}".`);
  return button.press;
};

const signedAt = new Date('2026-11-22T11:00:00Z');
const signature = (number: number, more: Partial<ModeratedSignature> = {}): ModeratedSignature => ({
  number,
  name: new UserText(`Person ${number}`),
  state: 'held',
  signedAt,
  signals: [],
  pleas: [],
  ...more,
});
const report = (why: Extract<Plea, { kind: 'report' }>['why']): Plea => ({ kind: 'report', why });
const secondLook: Plea = { kind: 'secondLook' };
/** Signatures in a state, with the numbers from `highest` down to 1. */
const some = (highest: number, state: ModeratedSignature['state'] = 'counted') =>
  Array.from({ length: highest }, (_, at) => signature(highest - at, { state }));

const ben = { platform: 'discord', account: '2' } as const;
const proposal = (more: Partial<Proposal> = {}): Proposal => ({
  number: 3,
  state: 'waits',
  by: ben,
  at: signedAt,
  deed: 'remove',
  reason: 'Made-up names',
  isCut: false,
  ...statesOf(some(200)),
  ...more,
});

/** Dee talks, who moderates, where that is so. */
function moderating(given: Partial<TalkModeration> = {}) {
  const talk = startTalk();
  Object.assign(talk.moderation, { isModerator: true, count: 1_000, ...given });
  return {
    ...talk,
    moderation: talk.moderation,
    effects: talk.effects,
    presses: (action: Action) => talk.says(press(action)),
  };
}
/** What was asked of the shell last, without the petition. */
const lastEffect = ({ effects }: Pick<ReturnType<typeof moderating>, 'effects'>) => {
  const { petition: _, ...effect } = effects.at(-1)!.effect as { petition?: unknown };
  return effect;
};

describe('signatures that somebody asks about', () => {
  test('are a list of their own, with who asks, what they are, and what fits that', () => {
    const talk = moderating({
      asked: [
        signature(9, { state: 'counted', pleas: [report('spam'), report('joke'), report('spam')] }),
        signature(8, { state: 'removed', pleas: [secondLook] }),
        signature(7, { pleas: [report('notMe')] }),
      ],
    });
    const panel = talk.says(moderate);
    expect(linesOf(panel)).toContain('3 signatures were reported, or their people ask for a second look.');
    const reply = talk.presses(actionOf(panel, 'Reported or asked: 3'));
    expect(linesOf(reply)).toEqual([
      'Where somebody asks for a look',
      'Keep the harbour pool open',
      'No signature waits for a look, and 1,000 signatures are counted.',
      '3 signatures were reported, or their people ask for a second look.',
      'You see all signatures of this petition.',
      'No. 9: Person 9, November 22, 2026 at 11:00 AM UTC',
      '• It is counted.',
      '• 3 people report it: spam, a joke or made-up name.',
      'No. 8: Person 8, November 22, 2026 at 11:00 AM UTC',
      '• It is removed.',
      '• Its person asks for a second look.',
      'No. 7: Person 7, November 22, 2026 at 11:00 AM UTC',
      '• It waits for a look.',
      '• 1 person reports it: somebody else’s name.',
    ]);
    expect(labelsOf(reply)).toEqual([
      ...['Remove no. 9', 'Keep no. 9', 'Put back no. 8', 'Leave no. 8 out', 'Accept no. 7', 'Remove no. 7'],
      ...['Leave all on this page as they are', 'More for these', 'Waiting: 0', 'Find', 'Log', 'Switches'],
    ]);
  });

  test('are left as they are at a press, which answers those who asked', () => {
    const talk = moderating({ asked: [signature(8, { state: 'removed', pleas: [secondLook] })] });
    const list = talk.presses({ do: 'review', remit: whole, list: 'asked', page: 1 });
    const reply = talk.presses(actionOf(list, 'Leave no. 8 out'));
    expect(lastEffect(talk)).toMatchObject({ do: 'moderate', deed: 'dismiss', numbers: [8], list: 'asked' });
    expect(linesOf(reply)[0]).toBe('1 signature stays as it is. The count is 1,000 now.');
    expect(labelsOf(reply)[0]).toBe('Undo');
  });
});

describe('what is done more rarely', () => {
  test('is one press away: blocking, and looking for all that are like one', () => {
    const talk = moderating({ waiting: some(2, 'held') });
    const more = talk.presses(actionOf(talk.says(moderate), 'More for these'));
    expect(labelsOf(more)).toEqual([
      'Block no. 2',
      'All like no. 2',
      'Block no. 1',
      'All like no. 1',
      'Back to the list',
    ]);
    expect(more.replaces).toBe(true);
    const styles = more.message.buttons?.map((button) => 'press' in button && button.style);
    expect(styles?.slice(0, 2)).toEqual(['danger', undefined]);
    talk.presses(actionOf(more, 'All like no. 1'));
    expect(lastEffect(talk)).toMatchObject({ do: 'propose', remit: whole, selection: { like: 1 } });
    const reply = talk.presses(actionOf(more, 'Block no. 2'));
    expect(linesOf(reply)[0]).toBe(
      '1 signature is removed for good: its person cannot ask for a second look. The count is 1,000 now.',
    );
  });
});

describe('a crowd', () => {
  const crowd = { count: 1_980, from: new Date('2026-11-22T10:00:00Z'), to: new Date('2026-11-22T10:02:00Z') };

  test.each([
    [2_059_371_664, 'community no. 2059371664', { community: 2_059_371_664, state: 'held' }],
    [undefined, 'no community', { direct: true, state: 'held' }],
  ])('that came through %s is told, and gathered at a press', (community, where, selection) => {
    const talk = moderating({ waiting: some(6, 'held'), crowds: [{ community, ...crowd }], findable: some(6, 'held') });
    const panel = talk.says(moderate);
    expect(linesOf(panel)).toContain(
      `1,980 of them came through ${where}, from November 22, 2026 at 10:00 AM UTC to November 22, 2026 at 10:02 AM UTC.`,
    );
    const reply = talk.presses(actionOf(panel, 'See the crowd of 1,980'));
    expect(lastEffect(talk)).toEqual({ do: 'propose', remit: whole, selection });
    expect(linesOf(reply)[0]).toBe('What you found');
  });
});

describe('a crowd of one minute', () => {
  const when = { from: new Date('2026-11-22T22:40:05Z'), to: new Date('2026-11-22T22:40:55Z') };

  test('has come at that minute, through what its own moderators know without a number', () => {
    const talk = moderating({
      community: 17,
      waiting: some(6, 'held'),
      crowds: [{ community: 17, count: 6, ...when }],
    });
    expect(linesOf(talk.says(moderate))).toContain(
      '6 of them came through your server or group, on November 22, 2026 at 10:40 PM UTC.',
    );
  });
});

describe('a moderator of a community', () => {
  test('reads what they see, sets no switches, and acts there alone', () => {
    const talk = moderating({ community: 17, waiting: some(1, 'held') });
    const panel = talk.says(moderate);
    expect(linesOf(panel)).toContain('You see what came through your server or group.');
    expect(labelsOf(panel)).not.toContain('Switches');
    expect(actionOf(panel, 'Accept no. 1')).toMatchObject({ remit: { petition: 1, community: 17 } });
    talk.presses(actionOf(panel, 'Find'));
    talk.says(writes('today'));
    expect(lastEffect(talk)).toMatchObject({ do: 'propose', remit: { petition: 1, community: 17 } });
  });
});

describe('looking for signatures', () => {
  test('asks what for, with examples, and shows what is found', () => {
    const talk = moderating({ findable: [...some(5), signature(6), signature(7, { state: 'removed' })] });
    const asks = talk.presses(actionOf(talk.says(moderate), 'Find'));
    expect(linesOf(asks)[0]).toBe('What are you looking for? You can write:');
    expect(linesOf(asks)).toHaveLength(8);
    expect(asks.message.form).toMatchObject({ flow: 'find', about: { petition: 1 } });
    const reply = talk.says(writes('mickey* 11:00'));
    expect(lastEffect(talk)).toMatchObject({
      do: 'propose',
      selection: { name: 'mickey*', from: signedAt, until: new Date('2026-11-22T11:01:00Z') },
    });
    expect(linesOf(reply).slice(0, 7)).toEqual([
      'What you found',
      'Keep the harbour pool open',
      '7 signatures: 5 counted, 1 waiting, 1 removed.',
      'Removing makes the count 995.',
      'Accepting makes the count 1,001.',
      'Putting back makes the count 1,001.',
      'No. 5: Person 5, November 22, 2026 at 11:00 AM UTC',
    ]);
    expect(labelsOf(reply).slice(0, 5)).toEqual([
      'Remove all 6',
      'Accept all 1',
      'Put back all 1',
      'Remove no. 5',
      'Block no. 5',
    ]);
    expect(labelsOf(reply).slice(-2)).toEqual(['Find something else', 'Back to the list']);
    expect(reply.message.pages).toMatchObject({ page: 1, of: 2 });
  });

  test('for one shows all that can be done with it, each once', () => {
    const labels = (state: ModeratedSignature['state']) => {
      const talk = moderating({ findable: some(1, state) });
      talk.presses({ do: 'find', remit: whole });
      return labelsOf(talk.says(writes('1'))).slice(0, -2);
    };
    expect(labels('counted')).toEqual(['Remove no. 1', 'Block no. 1', 'All like no. 1']);
    expect(labels('held')).toEqual(['Accept no. 1', 'Remove no. 1', 'Block no. 1', 'All like no. 1']);
    expect(labels('removed')).toEqual(['Put back no. 1', 'Block no. 1', 'All like no. 1']);
  });

  test('that finds nothing says so', () => {
    const talk = moderating();
    talk.presses({ do: 'find', remit: whole });
    expect(wordsOf(talk.says(writes('nobody')))).toContain('Nothing is like that here.');
  });

  test('asks again for what cannot be understood, and keeps it', () => {
    const talk = moderating({ findable: some(1) });
    talk.presses({ do: 'find', remit: whole });
    const reply = talk.says(writes('today 99:99'));
    expect(linesOf(reply)[0]).toBe('I do not understand “99:99”. You can write:');
    expect(linesOf(reply).at(-1)).toBe('You wrote: today 99:99');
    expect(talk.effects.map(({ effect }) => effect.do)).toEqual(['admit']);
    expect(linesOf(talk.says(writes('today')))[0]).toBe('What you found');
  });

  test('with a form that was opened at once knows what it is about', () => {
    const talk = moderating({ findable: some(1), community: 17 });
    const id = talk.now().getTime().toString(36);
    const form = { kind: 'answers', flow: 'find', petition: 'harbour-pool', id, answers: { line: '1' } } as const;
    talk.says({ ...form, about: { petition: 1, community: 17 } });
    expect(lastEffect(talk)).toMatchObject({ do: 'propose', remit: { petition: 1, community: 17 } });
  });

  test.each([undefined, { petition: 2 }])('with a form that is about %o does nothing', (about) => {
    const talk = moderating({ findable: some(1) });
    const id = talk.now().getTime().toString(36);
    const reply = talk.says({
      kind: 'answers',
      flow: 'find',
      petition: 'harbour-pool',
      id,
      about,
      answers: { line: '1' },
    });
    expect(wordsOf(reply)).toContain('Nothing was changed.');
    expect(talk.effects).toEqual([]);
  });

  test('can be stopped, and leads back', () => {
    const talk = moderating();
    const asks = talk.presses({ do: 'find', remit: whole });
    const reply = talk.presses(actionOf(asks, 'Cancel'));
    expect(actionOf(reply, 'Back to the list')).toEqual({ do: 'openReview', petition: 'harbour-pool' });
  });

  test('after half an hour is begun again with all that the moderator may see', () => {
    const talk = moderating();
    talk.presses({ do: 'find', remit: whole });
    talk.passes(31);
    const reply = talk.says(writes('today'));
    expect(wordsOf(reply)).toContain('That was more than half an hour ago');
    expect(talk.presses(actionOf(reply, 'Start again')).message.form).toMatchObject({
      flow: 'find',
      about: { petition: 1 },
    });
  });

  test('a press on the question after it was answered says that it is done', () => {
    const talk = moderating({ findable: some(1) });
    const asks = talk.presses({ do: 'find', remit: whole });
    talk.says(writes('1'));
    expect(wordsOf(talk.presses(actionOf(asks, 'Cancel')))).toBe('That is done already.');
  });
});

describe('doing something with all that was found', () => {
  /** Dee has found so many. */
  function found(count: number, given: Partial<TalkModeration> = {}, state: ModeratedSignature['state'] = 'held') {
    const waiting = some(count, state);
    const talk = moderating({ waiting, findable: waiting, ...given });
    return { talk, shown: talk.presses({ do: 'gather', remit: whole, by: 'crowd', number: 17 }) };
  }

  test('removes it when it is said why, and is undone at a press', () => {
    const { talk, shown } = found(50);
    const asks = talk.presses(actionOf(shown, 'Remove all 50'));
    expect(wordsOf(asks)).toContain('Everyone whose signature it is reads what you write.');
    expect(asks.message.form).toMatchObject({ flow: 'reason', about: { petition: 1, proposal: 1 } });
    expect(talk.moderation.deeds).toEqual([]);
    const reply = talk.says(writes('  Made-up   names '));
    expect(lastEffect(talk)).toEqual({
      do: 'submit',
      remit: whole,
      proposal: 1,
      deed: 'remove',
      reason: 'Made-up names',
    });
    expect(linesOf(reply)[0]).toBe('50 signatures are removed. The count is 1,000 now.');
    expect(actionOf(reply, 'Undo')).toEqual({ do: 'undo', remit: whole, batch: 1 });
  });

  test('takes the usual reason at a press', () => {
    const { talk, shown } = found(6);
    const asks = talk.presses(actionOf(shown, 'Remove all 6'));
    const [question] = asks.message.form!.questions;
    expect(question).toMatchObject({ suggestion: { label: 'It is spam' } });
    const { flow, petition, id } = asks.message.form!;
    talk.presses({ do: 'suggestion', flow, petition, id, question: 'reason' });
    expect(lastEffect(talk)).toMatchObject({ reason: 'Spam: many signatures that people did not give' });
  });

  test.each([
    ['  ', 'There is nothing in that. Please write why these signatures are removed.'],
    ['w'.repeat(201), 'That is longer than 200 characters. Please shorten it.'],
  ])('takes no reason like "%s"', (written, refusal) => {
    const { talk, shown } = found(6);
    talk.presses(actionOf(shown, 'Remove all 6'));
    expect(linesOf(talk.says(writes(written)))[0]).toBe(refusal);
    expect(talk.moderation.deeds).toEqual([]);
  });

  test('accepts or puts back at once', () => {
    const { talk, shown } = found(6);
    expect(linesOf(talk.presses(actionOf(shown, 'Accept all 6')))[0]).toBe(
      '6 signatures are accepted. The count is 1,006 now.',
    );
  });

  test('of so many that it takes two says so before, and what comes next', () => {
    const { talk, shown } = found(101, { settled: { kind: 'waits' } });
    expect(linesOf(shown)).toContain('That is so many that a second moderator has to confirm it.');
    talk.presses(actionOf(shown, 'Remove all 101'));
    const reply = talk.says(writes('Spam'));
    expect(linesOf(reply)[0]).toBe(
      'Nothing is changed yet: for so many, a second moderator has to confirm. They see it with /moderate. Whoever runs this bot can do it, too: npm run petition -- confirm harbour-pool 1',
    );
    expect(labelsOf(reply)).not.toContain('Undo');
  });

  test('does not need a second moderator for less', () => {
    expect(wordsOf(found(100).shown)).not.toContain('a second moderator');
  });

  test('that was dealt with meanwhile changes nothing', () => {
    const { talk, shown } = found(6, { settled: { kind: 'gone' } });
    expect(linesOf(talk.presses(actionOf(shown, 'Accept all 6')))[0]).toBe(
      'That was dealt with or dropped meanwhile. Nothing was changed.',
    );
  });

  test('for a reason that is given twice is done once', () => {
    const { talk } = found(6);
    const id = talk.now().getTime().toString(36);
    const form = {
      kind: 'answers',
      flow: 'reason',
      petition: 'harbour-pool',
      id,
      answers: { reason: 'Spam' },
    } as const;
    const input: Input = { ...form, about: { petition: 1, proposal: 1 } };
    expect(linesOf(talk.says(input))[0]).toContain('6 signatures are removed.');
    expect(wordsOf(talk.says(input))).toBe('That is done already.');
    expect(talk.moderation.deeds).toHaveLength(1);
  });
});

describe('what another moderator proposed', () => {
  const proposals = (more: Partial<Proposal> = {}) => [{ proposal: proposal(more), signatures: some(200) }];

  test('stands in the list with what, how many and why, and is shown before it is confirmed', () => {
    const talk = moderating({ proposals: proposals() });
    const panel = talk.says(moderate);
    expect(wordsOf(panel)).toContain(
      'Proposal no. 3 waits for a second moderator: remove 200 signatures.\nReason: Made-up names',
    );
    const reply = talk.presses(actionOf(panel, 'See proposal no. 3'));
    expect(linesOf(reply).slice(0, 6)).toEqual([
      'Proposal no. 3 waits for a second moderator: remove 200 signatures.',
      'Another moderator proposed it, November 22, 2026 at 11:00 AM UTC.',
      'Reason: Made-up names',
      'Keep the harbour pool open',
      '200 signatures: 200 counted, 0 waiting, 0 removed.',
      'Removing makes the count 800.',
    ]);
    expect(labelsOf(reply)).toEqual(['Confirm it', 'Drop it', 'Find something else', 'Back to the list']);
  });

  test('is done when it is confirmed, and undone at a press', () => {
    const done = { batch: 12, changed: 200, count: 800, held: 0 };
    const talk = moderating({ proposals: proposals(), settled: { kind: 'done', done } });
    const reply = talk.presses({ do: 'decide', remit: whole, proposal: 3, agrees: true });
    expect(linesOf(reply)[0]).toBe('Confirmed: 200 signatures are changed. The count is 800 now.');
    expect(actionOf(reply, 'Undo')).toMatchObject({ batch: 12 });
  });

  test('is dropped at a press', () => {
    const talk = moderating({ proposals: proposals() });
    const reply = talk.presses({ do: 'decide', remit: whole, proposal: 3, agrees: false });
    expect(linesOf(reply)[0]).toBe('The proposal is dropped. Nothing was changed.');
  });

  test.each([
    ['own', 'You proposed this, so somebody else has to confirm it. You can drop it.'],
    ['gone', 'That was dealt with or dropped meanwhile. Nothing was changed.'],
  ] as const)('and is %s says so', (kind, words) => {
    const talk = moderating({ proposals: proposals(), settled: { kind } });
    expect(linesOf(talk.presses({ do: 'decide', remit: whole, proposal: 3, agrees: true }))[0]).toBe(words);
  });

  test.each([
    ['you', { platform: 'telegram', account: '1' }, ['Drop it']],
    ['the host', { platform: 'host' }, ['Confirm it', 'Drop it']],
  ] as const)('by %s can be confirmed only by somebody else', (_, by, buttons) => {
    const talk = moderating({ proposals: proposals({ by }) });
    const reply = talk.presses({ do: 'showProposal', remit: whole, proposal: 3, page: 1 });
    expect(labelsOf(reply).slice(0, -2)).toEqual(buttons);
  });

  test.each([
    ['done', 'This is done.'],
    ['declined', 'This was dropped.'],
  ] as const)('and is %s by now only says so', (state, words) => {
    const talk = moderating({ proposals: proposals({ state }) });
    const reply = talk.presses({ do: 'showProposal', remit: whole, proposal: 3, page: 1 });
    expect(linesOf(reply)).toContain(words);
    expect(labelsOf(reply)).toEqual(['Find something else', 'Back to the list']);
  });
});
