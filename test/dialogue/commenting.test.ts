import { describe, expect, test } from 'vitest';
import type { Action } from '../../src/dialogue/action.ts';
import type { Input } from '../../src/dialogue/input.ts';
import type { Reply } from '../../src/dialogue/message.ts';
import { openAtOnce } from '../../src/dialogue/open-at-once.ts';
import { speak } from '../../src/dialogue/text/say.ts';
import type { CommentState } from '../../src/domain/comment.ts';
import type { SignatureState } from '../../src/domain/moderation.ts';
import type { Signature, Visibility } from '../../src/domain/signature.ts';
import { UserText } from '../../src/domain/user-text.ts';
import { knownPetition } from '../support/petitions.ts';
import { labelsOf, startTalk, type Talk, wordsOf } from '../support/talk.ts';

const petition = 'harbour-pool';
const press = (action: Action): Input => ({ kind: 'press', action });
const text = (written: string): Input => ({ kind: 'text', text: written });
const mySignature: Input = { kind: 'command', command: 'mysignature' };
const sayWhy = press({ do: 'begin', flow: 'comment', petition });
const dropIt = press({ do: 'dropComment', petition });

/** Ada, who has signed. */
function ada(): Talk {
  const talk = startTalk();
  const id = talk.now().getTime().toString(36);
  talk.says({ kind: 'answers', flow: 'sign', petition, id, answers: { name: 'Ada', visibility: 'public' } });
  return talk;
}

/** Ada, of whom these things are known. */
function adaWith(comment: CommentState, visibility: Visibility = 'public', state: SignatureState = 'counted'): Talk {
  const talk = ada();
  const signature = talk.signatures.get(petition)!;
  const known = { ...signature, visibility, state, comment: { text: new UserText('I swim here.'), state: comment } };
  (talk.signatures as Map<string, Signature>).set(petition, known);
  return talk;
}

const saidBy = (talk: Talk) => talk.signatures.get(petition)?.comment?.text.reveal((written) => written);
const comments = (talk: Talk) => talk.effects.flatMap(({ effect }) => (effect.do === 'comment' ? [effect.text] : []));
const questionOf = ({ message }: Reply) => message.form?.questions[0];

describe('who has signed', () => {
  test('is offered to say why, and asked with what becomes of the words', () => {
    const talk = ada();
    expect(labelsOf(talk.says(mySignature))).toContain('Say why');

    const asked = talk.says(sayWhy);

    expect(wordsOf(asked)).toContain('Why did you sign “Keep the harbour pool open”?');
    expect(wordsOf(asked)).toContain('stands beside your name, where everyone can read it');
    expect(wordsOf(asked)).toContain(
      'If you signed anonymously, it is stored encrypted, and only the target reads it.',
    );
    expect(questionOf(asked)).toMatchObject({
      name: 'comment',
      isLong: true,
      hint: expect.stringContaining('Up to 500 characters'),
    });
  });

  test('says why in several lines, and sees them as they are kept', () => {
    const talk = ada();
    talk.says(sayWhy);

    const reply = talk.says(text(' I swim here.\n\n\n\nSo do my  children. '));

    expect(wordsOf(reply)).toContain('Thank you. This is what you say now.');
    expect(wordsOf(reply)).toContain('Why you signed:\nI swim here.\n\nSo do my children.\nEveryone can read that');
    expect(saidBy(talk)).toBe('I swim here.\n\nSo do my children.');
    expect(labelsOf(reply).slice(0, 2)).toEqual(['Change my reason', 'Remove my reason']);
  });

  test('keeps what was written to be mended, and hears how much is too long', () => {
    const talk = ada();
    talk.says(sayWhy);

    const refused = talk.says(text('x'.repeat(503)));

    expect(wordsOf(refused)).toContain('That is 3 characters too long: 500 fit. Please shorten it.');
    expect(questionOf(refused)).toMatchObject({ written: 'x'.repeat(503) });
    expect(comments(talk)).toEqual([]);
    talk.says(text('x'.repeat(500)));
    expect(saidBy(talk)).toBe('x'.repeat(500));
  });

  test.each([
    ['see shop.example.com', '“shop.example.com” is a web or e-mail address, or looks like one'],
    ['\u200B', 'There is nothing in that to read.'],
    ['pool\uE000', 'There is a character in that which cannot be read everywhere.'],
    ['Z\u0300\u0310\u0321\u0334\u0346', 'There are too many accents on one letter.'],
    [Array(21).fill('x').join('\n'), 'That is 1 line too long: 20 fit.'],
  ])('hears what is wrong with %j', (written, why) => {
    const talk = ada();
    talk.says(sayWhy);
    expect(wordsOf(talk.says(text(written)))).toContain(why);
    expect(comments(talk)).toEqual([]);
  });

  test('changes it from what was said before, or leaves that as it is', () => {
    const talk = adaWith('shown');

    const asked = talk.says(sayWhy);

    const { form } = asked.message;
    expect(questionOf(asked)).toMatchObject({ suggestion: { value: 'I swim here.', label: 'Leave it as it is' } });
    talk.says(press({ do: 'suggestion', flow: 'comment', petition, id: form!.id, question: 'comment' }));
    expect(comments(talk)).toEqual(['I swim here.']);
  });

  test('removes it, and pressing twice is harmless', () => {
    const talk = adaWith('shown');

    const reply = talk.says(dropIt);

    expect(wordsOf(reply)).toContain('Done. Your reason is deleted.');
    expect(wordsOf(reply)).not.toContain('I swim here.');
    expect(talk.says(dropIt)).toEqual(reply);
    expect(labelsOf(reply)[0]).toBe('Say why');
  });

  test('hears the same again who sends the same form again', () => {
    const talk = ada();
    const { form } = talk.says(sayWhy).message;
    const sent: Input = {
      kind: 'answers',
      flow: 'comment',
      petition,
      id: form!.id,
      answers: { comment: 'I swim here.' },
    };

    const reply = talk.says(sent);

    expect(talk.says(sent)).toEqual(reply);
    expect(comments(talk)).toEqual(['I swim here.']);
  });
});

describe('who reads it', () => {
  test.each([
    [adaWith('shown'), 'Everyone can read that beside your name.'],
    [adaWith('shown', 'public', 'held'), 'beside your name once your signature is counted.'],
    [adaWith('shown', 'anonymous'), 'Only the target will read that.'],
    [adaWith('held', 'anonymous'), 'Only the target will read that.'],
    [adaWith('held'), 'A moderator looks at that before others can read it'],
    [adaWith('held', 'public', 'held'), 'A moderator looks at that before others can read it'],
    [adaWith('removed'), 'Moderators removed that, so nobody else can read it.'],
    [adaWith('removed', 'anonymous'), 'Moderators removed that, so nobody else can read it.'],
  ])('is told beside it (%#)', (talk, words) => {
    expect(wordsOf(talk.says(mySignature))).toMatch(new RegExp(`I swim here\\.\n.*${words.replaceAll('.', '\\.')}`));
  });

  test('is told at once to whom a moderator has to look at it first', () => {
    const talk = ada();
    talk.moderation.commentVerdict = 'held';
    talk.says(sayWhy);
    expect(wordsOf(talk.says(text('Bloody hell')))).toContain('A moderator looks at that before others can read it');
  });
});

describe('who has no signature that stands', () => {
  test('has nothing to say it beside', () => {
    const talk = startTalk();
    expect(wordsOf(talk.says(sayWhy))).toContain('You have not signed');
    expect(wordsOf(talk.says(dropIt))).toContain('You have not signed');
  });

  test('says nothing with a form that was opened before the signature was removed', () => {
    const talk = adaWith('shown', 'public', 'removed');
    talk.passes(1);
    const id = talk.now().getTime().toString(36);
    const answers = { comment: 'Something else' };

    const reply = talk.says({ kind: 'answers', flow: 'comment', petition, id, answers });

    expect(wordsOf(reply)).toContain('was removed, so it is not counted');
    expect(wordsOf(reply)).not.toContain('Something else');
    expect(wordsOf(talk.says(sayWhy))).toContain('was removed, so it is not counted');
    expect(saidBy(talk)).toBe('I swim here.');
  });
});

test('a form opens at once where nothing may be looked up first', () => {
  const known = knownPetition({ slug: petition });
  const now = new Date('2026-11-22T12:00:00Z');
  const reply = openAtOnce(sayWhy, {
    occasion: { person: { platform: 'discord', account: '1' }, alone: true, profileName: 'Ada', now },
    speech: speak('de'),
    petitions: [known],
    meant: known,
    community: undefined,
    links: () => [],
    topicLink: () => undefined,
    roleName: () => undefined,
  });
  expect(reply && questionOf(reply)).toMatchObject({ name: 'comment', label: 'Warum du unterschrieben hast' });
  expect(reply && questionOf(reply)).not.toHaveProperty('suggestion.value');
});

test('what is kept is said before one signs, and with what happens to data', () => {
  const talk = startTalk();
  expect(wordsOf(talk.says({ kind: 'command', command: 'sign' }))).toContain('why you signed if you say so afterwards');
  const privacy = wordsOf(talk.says({ kind: 'command', command: 'privacy' }));
  expect(privacy).toContain('If you say why you sign, we keep that, too');
  expect(privacy).toContain('An anonymous signatory’s name, and why they signed, are stored encrypted');
});
