import { describe, expect, test } from 'vitest';
import { decodeAction, encodeAction } from '../../src/dialogue/action.ts';
import { conclude } from '../../src/dialogue/conclude.ts';
import { concernsConversation } from '../../src/dialogue/converse.ts';
import type { Input } from '../../src/dialogue/input.ts';
import type { Reply } from '../../src/dialogue/message.ts';
import type { Scene } from '../../src/dialogue/scene.ts';
import { speak } from '../../src/dialogue/text/say.ts';
import { slugMaxLength } from '../../src/domain/petition.ts';
import { ReportReason } from '../../src/domain/plea.ts';
import { knownPetition } from '../support/petitions.ts';
import { labelsOf, startTalk, wordsOf } from '../support/talk.ts';

const petition = 'harbour-pool';
const report: Input = { kind: 'command', command: 'report' };
const payloadMaxBytes = 64;

describe('a report', () => {
  test('asks for a number and a reason, of whoever has signed and whoever has not', () => {
    const [stranger, signatory] = [startTalk(), startTalk()];
    signatory.says({ kind: 'answers', flow: 'sign', petition, id: idOf(signatory), answers: both });
    signatory.passes(1);

    for (const talk of [stranger, signatory]) {
      const { form } = talk.says(report).message;
      expect(form?.questions.map(({ kind, name }) => [kind, name])).toEqual([
        ['text', 'number'],
        ['choice', 'why'],
      ]);
    }
  });

  test.each([
    [false, 'It stands beside the name in the list.'],
    [true, 'The list of names is closed for now, so you need to know its number.'],
  ])('says where the number is to be found (names hidden: %s)', (namesHidden, words) => {
    const talk = startTalk([knownPetition({ slug: petition, namesHidden })]);
    expect(wordsOf(talk.says(report))).toContain(words);
    expect(wordsOf(talk.says(report)).includes('beside the name')).toBe(!namesHidden);
  });

  test('is taken for a petition that has closed', () => {
    const talk = startTalk();
    talk.closes(petition);
    const reply = talk.says({ ...report, petition });
    expect(reply.message.form?.flow).toBe('report');
  });

  test('asks one question after the other, and takes a reason by the words of its button', () => {
    const talk = startTalk();
    talk.says(report);
    expect(wordsOf(talk.says({ kind: 'text', text: 'no. 1,234' }))).toContain('What is wrong with no. 1,234?');
    expect(wordsOf(talk.says({ kind: 'text', text: 'spam' }))).toContain('Moderators will look at it.');
  });

  test('sent once more gets the same answer', () => {
    const talk = startTalk();
    const form: Input = {
      kind: 'answers',
      flow: 'report',
      petition,
      id: idOf(talk),
      answers: { number: '2', why: 'joke' },
    };
    const first = wordsOf(talk.says(form));
    expect(first).toContain('Thank you. Moderators will look at it.');
    expect(wordsOf(talk.says(form))).toBe(first);
  });

  test('takes no reason that is none of the four', () => {
    const talk = startTalk();
    const answers = { number: '2', why: 'boring' };
    const reply = talk.says({ kind: 'answers', flow: 'report', petition, id: idOf(talk), answers });
    expect(wordsOf(reply)).toContain('Please choose with one of the buttons.');
    expect(reply.message.form?.questions).toHaveLength(1);
  });

  test.each(ReportReason.options)(
    'fits into a button with the longest slug for the reason %s, and comes back whole',
    (value) => {
      const action = {
        do: 'answer',
        flow: 'report',
        petition: 'x'.repeat(slugMaxLength),
        id: 'z'.repeat(10),
        question: 'why',
        value,
      } as const;
      const payload = encodeAction(action);
      expect(payload.length).toBeLessThanOrEqual(payloadMaxBytes);
      expect(decodeAction(payload)).toEqual(action);
    },
  );

  test('concerns the conversation', () => {
    expect(concernsConversation(report)).toBe(true);
  });
});

describe('where something came too often', () => {
  const now = new Date('2026-11-22T12:00:30Z');
  const scene = { occasion: { alone: true, now }, speech: speak('en-GB'), petitions: [] } as unknown as Scene;
  const waits = (seconds: number): Reply => {
    const until = new Date(now.getTime() + seconds * 1_000);
    const step = conclude(undefined, { do: 'wait', petition: knownPetition({ slug: petition }), until }, scene);
    if ('effect' in step) throw new Error('Nothing is done then.');
    return step.reply;
  };

  test.each([
    [1, 'in a minute, at 12:01'],
    [60, 'in a minute, at 12:02'],
    [61, 'in 2 minutes, at 12:02'],
    [600, 'in 10 minutes, at 12:11'],
  ])('it may be done again after %i seconds, which is said as “%s”', (seconds, words) => {
    expect(wordsOf(waits(seconds))).toContain(`Please try again ${words} UTC.`);
  });

  test('what was pressed stays where it is, to be pressed again', () => {
    const reply = waits(60);
    expect(reply.replaces).toBe(false);
    expect(labelsOf(reply)).toEqual(['The petition']);
  });
});

const both = { name: 'Ada', visibility: 'public' };
const idOf = (talk: ReturnType<typeof startTalk>) => talk.now().getTime().toString(36);
