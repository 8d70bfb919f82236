import { describe, expect, test } from 'vitest';
import type { Action } from '../../src/dialogue/action.ts';
import type { Input } from '../../src/dialogue/input.ts';
import type { Reply } from '../../src/dialogue/message.ts';
import { languages, speak } from '../../src/dialogue/text/say.ts';
import { notice } from '../../src/dialogue/views/notice.ts';
import { waitingPerPage } from '../../src/dialogue/views/waiting-list.ts';
import {
  CommentDeed,
  type ModeratedComment,
  type ModeratedSignature,
  signalNames,
} from '../../src/domain/moderation.ts';
import { UserText } from '../../src/domain/user-text.ts';
import { knownPetition } from '../support/petitions.ts';
import { labelsOf, startTalk, wordsOf } from '../support/talk.ts';
import type { TalkModeration } from '../support/talk-bench.ts';

const remit = { petition: 1, community: undefined };
const moderate: Input = { kind: 'command', command: 'moderate' };
const toComments: Action = { do: 'review', remit, list: 'comments', page: 1 };
const press = (action: Action): Input => ({ kind: 'press', action });
const linesOf = (reply: Reply) => wordsOf(reply).split('\n');
const actionOf = ({ message }: Reply, label: string): Action => {
  const button = message.buttons?.find((each) => each.label === label);
  if (button === undefined || !('press' in button)) throw new Error(`No button "${label}".`);
  return button.press;
};

const wrote = (words: string, more: Partial<ModeratedComment> = {}): ModeratedComment => ({
  text: new UserText(words),
  state: 'shown',
  reports: 0,
  isHeldAsWritten: false,
  ...more,
});
const by = (number: number, comment?: ModeratedComment): ModeratedSignature => ({
  number,
  name: new UserText(`Person ${number}`),
  state: 'counted',
  signedAt: new Date('2026-11-22T11:00:00Z'),
  signals: [],
  pleas: [],
  comment,
});

/** Dee talks, who moderates. */
function moderating(given: Partial<TalkModeration>) {
  const talk = startTalk();
  Object.assign(talk.moderation, { isModerator: true, count: 1_234, ...given });
  return talk;
}

describe('what people wrote that waits for a look', () => {
  test('is one press away from what waits, where there is anything', () => {
    const talk = moderating({ comments: [by(2, wrote('Two', { reports: 1 })), by(1, wrote('One', { reports: 1 }))] });

    const first = talk.says(moderate);

    expect(wordsOf(first)).toContain('What 2 people wrote waits for a look, or was reported.');
    expect(actionOf(first, 'Written: 2')).toEqual(toComments);
    expect(labelsOf(moderating({}).says(moderate))).toEqual(['Find', 'Log', 'Switches']);
  });

  test('is shown whole, line by line, one to a page, with who wrote it and what is wrong with it', () => {
    const words = `Swimming keeps me young.\n\nAnd ${'so on '.repeat(60)}to the end`;
    const comment = wrote(words, { state: 'held', reports: 3, isHeldAsWritten: true });
    const talk = moderating({ comments: [by(7, comment), by(3, wrote('Three', { reports: 1 }))] });

    const reply = talk.says(press(toComments));

    expect(linesOf(reply)).toEqual([
      'What people wrote, waiting for a look',
      'Keep the harbour pool open',
      'No signature waits for a look, and 1,234 signatures are counted.',
      'What 2 people wrote waits for a look, or was reported.',
      'You see all signatures of this petition.',
      'No. 7: Person 7, November 22, 2026 at 11:00 AM UTC',
      '• It is counted.',
      ...words.split('\n'),
      '• What is written here is not shown yet.',
      '• The words may hold a swear word or a slur, or they take the place of others that were not shown.',
      '• 3 people report what is written.',
    ]);
    expect(reply.message.pages).toMatchObject({ page: 1, of: 2 });
    expect(labelsOf(reply)).toEqual([
      'Accept words no. 7',
      'Remove words no. 7',
      'More for these',
      'Waiting: 0',
      'Find',
      'Log',
      'Switches',
    ]);
  });

  test.each([
    ['Accept words no. 7', 'acceptComment', 'What no. 7 wrote is accepted: everybody can read it.'],
    ['Remove words no. 7', 'removeComment', 'What no. 7 wrote is not shown any more.'],
  ] as const)('is dealt with by "%s", once, and the next one is shown', (label, deed, said) => {
    const talk = moderating({
      comments: [by(7, wrote('Seven', { reports: 1 })), by(3, wrote('Three', { reports: 1 }))],
    });
    const [shownAt, list] = [talk.now(), talk.says(press(toComments))];
    talk.passes(5);

    const reply = talk.says(press(actionOf(list, label)));

    expect(talk.effects.at(-1)?.effect).toMatchObject({ do: 'moderateComment', deed, number: 7, seenAt: shownAt });
    expect(linesOf(reply)[0]).toBe(said);
    expect(wordsOf(reply)).toContain('Three');
    expect(labelsOf(reply)[0]).toBe('Undo');
    expect(reply).toMatchObject({ audience: 'person', replaces: true });
    const again = talk.says(press(actionOf(list, label)));
    expect(linesOf(again)[0]).toBe(
      'Nothing was changed: that was dealt with already, taken back, or has other words now.',
    );
    expect(labelsOf(again)).not.toContain('Undo');
  });

  test('is seen by nobody in the future, whatever a made-up button says', () => {
    const talk = moderating({ comments: [by(7, wrote('Seven', { reports: 1 }))] });
    const seenAt = new Date('2050-01-01');

    talk.says(press({ do: 'moderateComment', deed: 'acceptComment', remit, number: 7, list: 'held', page: 1, seenAt }));

    expect(talk.effects.at(-1)?.effect).toMatchObject({ seenAt: talk.now() });
  });
});

describe('beside a signature that moderators see', () => {
  test('stands the beginning of what its person wrote, and whether everybody reads it', () => {
    const held = [
      by(3, wrote('One line\nand another')),
      by(2, wrote('x'.repeat(500), { state: 'removed' })),
      by(1, wrote('Rude', { state: 'held', isHeldAsWritten: true })),
    ].map((each) => ({ ...each, state: 'held' as const }));

    const words = wordsOf(moderating({ waiting: held }).says(moderate));

    expect(words).toContain('• They wrote: “One line\nand another”');
    expect(words).toContain(`• They wrote, and it is not shown any more: “${'x'.repeat(199)}…”`);
    expect(words).toContain('• They wrote, and it is not shown yet: “Rude”\n• The words may hold a swear word');
  });

  test('it is removed, or put back, among what is done more rarely', () => {
    const talk = moderating({ waiting: [by(2, wrote('Two')), by(1, wrote('One', { state: 'removed' }))] });

    const rare = talk.says(press(actionOf(talk.says(moderate), 'More for these')));

    expect(labelsOf(rare)).toEqual([
      'Block no. 2',
      'All like no. 2',
      'Remove words no. 2',
      'Block no. 1',
      'All like no. 1',
      'Show words no. 1',
      'Back to the list',
    ]);
    expect(actionOf(rare, 'Show words no. 1')).toMatchObject({ deed: 'restoreComment', number: 1, list: 'held' });
  });

  test('found by its number, it is shown whole, with the way to remove it', () => {
    const words = `${'x'.repeat(400)}\nthe end`;
    const talk = moderating({ findable: [by(12, wrote(words))] });

    const reply = talk.says(press({ do: 'gather', remit, by: 'like', number: 12 }));

    expect(wordsOf(reply)).toContain(words);
    expect(labelsOf(reply)).toContain('Remove words no. 12');
  });

  test('on a full page there is as much of it as fits', () => {
    const name = new UserText('M'.repeat(80));
    const signals = signalNames;
    const full = Array.from({ length: waitingPerPage }, (_, at) => ({
      ...by(at + 1, wrote('x'.repeat(500))),
      name,
      signals,
    }));

    const words = wordsOf(moderating({ waiting: full }).says(moderate));

    expect(words.length).toBeLessThanOrEqual(3_900);
    expect(words.match(/They wrote: “x{20,199}…”/g)).toHaveLength(waitingPerPage);
  });
});

describe('the log', () => {
  const deeds = CommentDeed.options.map((deed, at) => ({
    batch: at + 1,
    deed,
    by: deed === 'holdComment' ? ({ platform: 'reports' } as const) : ({ platform: 'telegram', account: '1' } as const),
    at: new Date('2026-11-22T11:00:00Z'),
    confirmedBy: undefined,
    community: undefined,
    reason: undefined,
    changed: 1,
    commentOf: 7,
    undoes: undefined,
    undoneBy: undefined,
  }));

  test('tells whose words were dealt with, and lets each be undone', () => {
    const talk = moderating({ deeds: [{ ...deeds[1]!, batch: 5, undoes: 2 }, ...deeds.toReversed()] });

    const log = talk.says(press({ do: 'showDeeds', remit, before: undefined }));

    expect(linesOf(log).filter((line) => line.startsWith('No.') || line.includes('reports'))).toEqual([
      'No. 5: undid no. 2, words of no. 7',
      'No. 4: words of no. 7 held for a look',
      'By several reports, November 22, 2026 at 11:00 AM UTC',
      'No. 3: words of no. 7 put back',
      'No. 2: words of no. 7 removed',
      'No. 1: words of no. 7 accepted',
    ]);
    expect(labelsOf(log)).toEqual([
      'Undo no. 5',
      'Undo no. 4',
      'Undo no. 3',
      'Undo no. 2',
      'Undo no. 1',
      'Back to the list',
    ]);
  });

  test('in every language says something else of each', () => {
    for (const { tag } of languages) {
      const said = CommentDeed.options.map((deed) => speak(tag).words('log.comment', { batch: 1, deed, number: 7 }));
      expect(new Set(said).size).toBe(said.length);
    }
  });
});

test('moderators who are told elsewhere hear how much of what people wrote waits, and nothing of it', () => {
  const message = notice(speak('en'), knownPetition({ slug: 'harbour-pool' }), { held: 0, asked: 0, comments: 3 }, '');

  expect(wordsOf({ message })).toContain('What 3 people from here wrote waits for a look, or was reported.');
  expect(wordsOf({ message })).not.toMatch(/It counts|reported, or its person/);
});
