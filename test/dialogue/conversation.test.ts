import { describe, expect, test } from 'vitest';
import type { Action, FlowName } from '../../src/dialogue/action.ts';
import { conversationId } from '../../src/dialogue/conversation.ts';
import type { Input } from '../../src/dialogue/input.ts';
import type { Reply } from '../../src/dialogue/message.ts';
import { nameOf } from '../support/petitions.ts';
import { startTalk, type Talk, wordsOf } from '../support/talk.ts';

const command = (name: 'sign' | 'withdraw' | 'cancel', petition?: string): Input => ({
  kind: 'command',
  command: name,
  petition,
});
const press = (action: Action): Input => ({ kind: 'press', action });
const text = (written: string): Input => ({ kind: 'text', text: written });
const begin = (flow: FlowName): Input => press({ do: 'begin', flow, petition: 'harbour-pool' });

/** The press that answers the question of a reply with `value`. */
function choosing({ message: { form } }: Reply, value: string): Input {
  const question = form!.questions.find(({ kind }) => kind === 'choice')!.name;
  return press({ do: 'answer', flow: form!.flow, petition: form!.petition, id: form!.id, question, value });
}

/** The form of a reply, filled in. */
function filled({ message: { form } }: Reply, answers: Readonly<Record<string, string>>): Input {
  return { kind: 'answers', flow: form!.flow, petition: form!.petition, id: form!.id, answers };
}

const cancelling = ({ message: { form } }: Reply): Input => press({ do: 'cancel', id: form!.id });

/** A talk in which Ada has signed, and the press that she signed with. */
function signedTalk(): { readonly talk: Talk; readonly pressed: Input; readonly receipt: Reply; asked: Reply } {
  const talk = startTalk();
  const asked = talk.says(command('sign'));
  const pressed = choosing(talk.says(text('Ada')), 'public');
  return { talk, asked, pressed, receipt: talk.says(pressed) };
}

describe('what comes twice', () => {
  test('has the same receipt', () => {
    const { talk, pressed, receipt } = signedTalk();
    expect(wordsOf(talk.says(pressed))).toBe(wordsOf(receipt));
    expect(talk.effects.filter(({ effect }) => effect.do === 'sign')).toHaveLength(1);
  });

  test('has the same answer for somebody who had signed long before', () => {
    const { talk } = signedTalk();
    talk.passes(60);
    // A Discord form opens without anything being looked up.
    const id = conversationId(talk.now());
    const answers = { name: 'Ada Byron', visibility: 'public' };
    const form: Input = { kind: 'answers', flow: 'sign', petition: 'harbour-pool', id, answers };
    const first = talk.says(form);
    expect(wordsOf(first)).toContain('You have signed this petition already');
    expect(talk.says(form)).toEqual(first);
  });

  test('renames once, and says so both times', () => {
    const { talk } = signedTalk();
    const form = filled(talk.says(begin('rename')), { name: 'Ada Byron' });
    const first = talk.says(form);
    expect(wordsOf(first)).toContain('Under the letter it now says: Ada Byron.');
    expect(wordsOf(talk.says(form))).toBe(wordsOf(first));
  });

  test('withdraws once, and says so both times', () => {
    const { talk } = signedTalk();
    const pressed = choosing(talk.says(begin('withdraw')), 'yes');
    const first = talk.says(pressed);
    expect(wordsOf(first)).toContain('Your signature is withdrawn');
    expect(wordsOf(talk.says(pressed))).toBe(wordsOf(first));
  });

  test('is stopped once, and says so both times', () => {
    const talk = startTalk();
    const cancel = cancelling(talk.says(command('sign')));
    expect(wordsOf(talk.says(cancel))).toContain('All right, I stopped');
    expect(wordsOf(talk.says(cancel))).toContain('All right, I stopped');
  });

  test('is too late both times', () => {
    const talk = startTalk();
    talk.says(command('sign'));
    const pressed = choosing(talk.says(text('Ada')), 'public');
    talk.passes(31);
    expect(wordsOf(talk.says(pressed))).toContain('more than half an hour ago');
    expect(wordsOf(talk.says(pressed))).toContain('more than half an hour ago');
  });

  test('is closed both times', () => {
    const talk = startTalk();
    talk.says(command('sign'));
    const pressed = choosing(talk.says(text('Ada')), 'public');
    talk.closes('harbour-pool');
    const first = talk.says(pressed);
    expect(wordsOf(first)).toContain('is closed and takes no more signatures');
    expect(wordsOf(talk.says(pressed))).toBe(wordsOf(first));
  });
});

describe('what comes late or in disorder', () => {
  test('a withdrawal done by a process that died is told by the next', () => {
    const { talk } = signedTalk();
    const pressed = choosing(talk.says(begin('withdraw')), 'yes');
    // The signature is gone, and the conversation was never saved.
    talk.forgetsSignatures();
    expect(wordsOf(talk.says(pressed))).toContain('Your signature is withdrawn');
  });

  test('a cancel that comes after the signature does not say that nothing happened', () => {
    const { talk, asked, receipt } = signedTalk();
    expect(wordsOf(talk.says(cancelling(asked)))).toBe(wordsOf(receipt));
    expect(talk.signatures.size).toBe(1);
  });

  test('the press that signed does not sign again after a withdrawal', () => {
    const { talk, pressed } = signedTalk();
    talk.passes(1);
    talk.says(choosing(talk.says(begin('withdraw')), 'yes'));

    expect(wordsOf(talk.says(pressed))).toContain('That belongs to an earlier conversation');

    expect(talk.signatures.size).toBe(0);
  });

  test('a name that is refused does not leave an earlier one in its place', () => {
    const talk = startTalk();
    const asked = talk.says(command('sign'));
    talk.says(filled(asked, { name: 'Ada' }));

    const refusal = talk.says(filled(asked, { name: 'Ada @everyone', visibility: 'public' }));

    expect(wordsOf(refusal)).toContain('You wrote: Ada @everyone');
    expect(refusal.message.form?.questions[0]).toMatchObject({ name: 'name', written: 'Ada @everyone' });
    expect(talk.signatures.size).toBe(0);
  });

  test('a form that was left lying leaves the conversation alone that goes on', () => {
    const talk = startTalk();
    talk.says(command('sign', 'night-bus'));
    talk.passes(5);
    // Opened beside the conversation, as Discord does, and sent too late.
    const id = conversationId(talk.now());
    talk.passes(20);
    talk.says(text('Ada'));
    talk.passes(15);
    const answers = { name: 'Ada', visibility: 'public' };
    const late = talk.says({ kind: 'answers', flow: 'sign', petition: 'harbour-pool', id, answers });

    expect(wordsOf(late)).toContain('more than half an hour ago');
    expect(talk.conversation).toMatchObject({ petition: 'night-bus', answers: { name: 'Ada' } });
  });

  test('a form of two petitions at the same moment answers for its own alone', () => {
    const talk = startTalk();
    const pool = talk.says(command('sign', 'harbour-pool'));
    talk.says(command('sign', 'night-bus'));

    talk.says(filled(pool, { name: 'Ada', visibility: 'public' }));

    expect(talk.signatures.size).toBe(0);
  });
});

describe('who may answer', () => {
  const answers = (talk: Talk) => choosing(talk.says(text('Ada')), 'public');

  test('nobody, where others read along', () => {
    const talk = startTalk();
    talk.says(command('sign'));
    const reply = talk.says(answers(talk), { alone: false });
    expect(wordsOf(reply)).toContain('This is between you and me');
    expect(wordsOf(reply)).not.toContain('Ada');
    expect(talk.signatures.size).toBe(0);
  });

  test('nobody, behind a channel or an anonymous administrator', () => {
    const talk = startTalk();
    talk.says(command('sign'));
    expect(wordsOf(talk.says(answers(talk), { person: undefined }))).toContain('cannot sign');
    expect(talk.signatures.size).toBe(0);
  });

  test('somebody who signs with the name in their profile as it was when they were asked', () => {
    const talk = startTalk();
    const { form } = talk.says(command('sign')).message;
    const suggestion = press({ do: 'suggestion', ...target(form), question: 'name' });
    talk.says(choosing(talk.says(suggestion, { profileName: 'Somebody Else' }), 'anonymous'));
    expect(nameOf(talk.signatures.get('harbour-pool'))).toBe('Ada Lovelace');
  });
});

const target = (form: Reply['message']['form']) => ({ flow: form!.flow, petition: form!.petition, id: form!.id });

test('a closed petition offers nobody to sign', () => {
  const talk = startTalk();
  talk.closes('harbour-pool');
  const views = ['petition', 'cause', 'letter', 'progress', 'signatures', 'mysignature'] as const;
  for (const view of views) {
    const { message } = talk.says(press({ do: 'show', view, petition: 'harbour-pool', page: 0 }));
    expect(message.buttons?.map(({ label }) => label)).not.toContain('Sign');
  }
});

test('a page that is no more is the last page that is', () => {
  const talk = startTalk();
  talk.says(press({ do: 'show', view: 'signatures', petition: 'harbour-pool', page: 7 }));
  expect(talk.effects.map(({ effect }) => effect.do === 'list' && effect.page)).toEqual([7, 1]);
});
