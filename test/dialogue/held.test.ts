import { describe, expect, test } from 'vitest';
import type { Action } from '../../src/dialogue/action.ts';
import type { Input } from '../../src/dialogue/input.ts';
import type { Reply } from '../../src/dialogue/message.ts';
import type { SignatureState } from '../../src/domain/moderation.ts';
import type { Signature, Visibility } from '../../src/domain/signature.ts';
import { UserText } from '../../src/domain/user-text.ts';
import { startTalk, type Talk, wordsOf } from '../support/talk.ts';

const command = (name: 'sign' | 'withdraw' | 'mysignature' | 'letter' | 'petition' | 'progress'): Input => ({
  kind: 'command',
  command: name,
});
const press = (action: Action): Input => ({ kind: 'press', action });
const petition = 'harbour-pool';
const rename: Input = press({ do: 'begin', flow: 'rename', petition });

const labelsOf = ({ message }: Reply) => (message.buttons ?? []).map(({ label }) => label);

/** Eve signs, and hears what becomes of it. */
function signs(talk: Talk, visibility: Visibility = 'public'): Reply {
  const id = talk.now().getTime().toString(36);
  return talk.says({ kind: 'answers', flow: 'sign', petition, id, answers: { name: 'Eve Adams', visibility } });
}

/** Somebody whose signature is in that state since an hour ago. */
function signatory(state: SignatureState, more: Partial<Signature> = {}): Talk {
  const talk = startTalk();
  const signedAt = new Date(talk.now().getTime() - 3_600_000);
  const signature: Signature = { number: 7, name: new UserText('Eve Adams'), visibility: 'public', signedAt, state };
  turns(talk, { ...signature, ...more });
  return talk;
}

/** From now on the signature is another one. */
function turns(talk: Talk, signature: Signature): void {
  (talk.signatures as Map<string, Signature>).set(petition, signature);
}

describe('whose signature is held', () => {
  test('gets a receipt with its number, and hears that it waits', () => {
    const talk = startTalk();
    talk.moderation.verdict = 'held';
    const reply = signs(talk);
    const words = wordsOf(reply);
    expect(words).toContain('Your signature is no. 1 under “Keep the harbour pool open”.');
    expect(words).toContain('Thank you, Eve Adams.');
    expect(words).toContain('It waits for a moderator to look at it, and is counted if all is well.');
    expect(words).toContain('Once it is counted, your name is public: Eve Adams.');
    expect(words).toContain('You can change, hide or show your name, or withdraw your signature, at any time.');
    expect(words).not.toContain('signed by now');
    expect(labelsOf(reply)).toEqual(['Share', 'Say why', 'Read the letter', 'My signature']);
  });

  test('hears that an anonymous one is for the target alone', () => {
    const talk = startTalk();
    talk.moderation.verdict = 'held';
    expect(wordsOf(signs(talk, 'anonymous'))).toContain('only the target will read your name, Eve Adams');
  });

  test('sees it with everything that may be changed', () => {
    const reply = signatory('held').says(command('mysignature'));
    expect(wordsOf(reply)).toContain('Your signature is no. 7');
    expect(wordsOf(reply)).toContain('It waits for a moderator to look at it');
    expect(labelsOf(reply)).toEqual(['Say why', 'Change my name', 'Hide my name', 'Withdraw', 'Share']);
  });

  test('is not told that the name is public already', () => {
    const talk = signatory('held', { visibility: 'anonymous' });
    const shown = talk.says(press({ do: 'setVisibility', petition, visibility: 'public' }));
    expect(wordsOf(shown)).toContain('Done. Your name is public as soon as your signature is counted.');
    const hidden = talk.says(press({ do: 'setVisibility', petition, visibility: 'anonymous' }));
    expect(wordsOf(hidden)).toContain('Done. Your name is shown to nobody but the target now.');
  });

  test('cannot sign twice, and hears why it waits', () => {
    const talk = signatory('held');
    for (const reply of [talk.says(command('sign')), signs(talk)]) {
      expect(wordsOf(reply)).toContain('You have signed this petition already');
      expect(wordsOf(reply)).toContain('It waits for a moderator to look at it');
    }
  });

  test('reads the letter with the name in it', () => {
    const words = wordsOf(signatory('held').says(command('letter')));
    expect(words).toContain('Eve Adams');
    expect(words).toContain('once your signature is counted');
  });

  test('may withdraw it and sign again', () => {
    const talk = signatory('held');
    talk.says(command('withdraw'));
    const { id } = talk.conversation!;
    const reply = talk.says(press({ do: 'answer', flow: 'withdraw', petition, id, question: 'confirm', value: 'yes' }));
    expect(wordsOf(reply)).toContain('You may sign again whenever you like.');
    expect(talk.signatures.size).toBe(0);
  });
});

describe('whose signature was removed', () => {
  test('reads why, and can delete the name', () => {
    const reply = signatory('removed', { removedFor: 'Not a [name](x)' }).says(command('mysignature'));
    expect(wordsOf(reply).split('\n')).toEqual([
      'Your signature no. 7 under “Keep the harbour pool open” was removed, so it is not counted.',
      'Reason: Not a [name](x)',
      'You cannot sign once more in its place, but you can withdraw it: then your name and anything you wrote with it are deleted.',
    ]);
    expect(labelsOf(reply)).toEqual(['Withdraw', 'The petition']);
  });

  test.each([
    ['en', 'Reason: Removed by a moderator'],
    ['de', 'Grund: Von der Moderation entfernt'],
  ])('without a reason reads in "%s" who removed it', (language, line) => {
    expect(wordsOf(signatory('removed').says(command('mysignature'), { language }))).toContain(line);
  });

  test.each([
    ['a command', command('sign')],
    ['a button', press({ do: 'begin', flow: 'sign', petition })],
    ['another name', rename],
  ])('cannot sign again by %s', (_, input) => {
    const talk = signatory('removed');
    const reply = talk.says(input);
    expect(wordsOf(reply)).toMatch(/^Your signature no\. 7 .* was removed/);
    expect(reply.message.form).toBeUndefined();
    expect(talk.conversation).toBeUndefined();
  });

  test('cannot sign again by a form that was opened before', () => {
    const talk = signatory('removed');
    expect(wordsOf(signs(talk))).toMatch(/^Your signature no\. 7 .* was removed/);
    talk.passes(1);
    const later = startTalk();
    later.moderation.verdict = 'removed';
    expect(wordsOf(signs(later))).toMatch(/^Your signature no\. 1 .* was removed/);
  });

  test('is not told that a name was changed which nobody sees', () => {
    const reply = signatory('removed').says(press({ do: 'setVisibility', petition, visibility: 'public' }));
    expect(wordsOf(reply)).not.toContain('Done.');
    expect(wordsOf(reply)).toMatch(/^Your signature no\. 7 .* was removed/);
  });

  test('reads the letter without the name', () => {
    const words = wordsOf(signatory('removed').says(command('letter')));
    expect(words).not.toContain('Eve Adams');
    expect(words).toContain('[Your Name Here]');
  });

  test('withdraws it knowing that there is no way back, and reads so however often it is pressed', () => {
    const talk = signatory('removed');
    const asks = wordsOf(talk.says(command('withdraw')));
    expect(asks).toContain('Your name and anything you wrote with it will be deleted.');
    expect(asks).toContain('nobody can put it back then, and you cannot sign again.');
    expect(asks).not.toContain('counts no more');
    const { id } = talk.conversation!;
    const yes = press({ do: 'answer', flow: 'withdraw', petition, id, question: 'confirm', value: 'yes' });
    const reply = talk.says(yes);
    expect(wordsOf(talk.says(yes))).toBe(wordsOf(reply));
    expect(wordsOf(reply)).toBe(
      'Your signature is withdrawn, and your name and anything you wrote with it are deleted. Because a moderator had removed it, you cannot sign again.',
    );
    expect(labelsOf(reply)).toEqual(['The petition']);
  });

  test('while asked whether to withdraw it, reads the same however often that is pressed', () => {
    const talk = signatory('counted');
    talk.says(command('withdraw'));
    const { id } = talk.conversation!;
    turns(talk, { ...talk.signatures.get(petition)!, state: 'removed' });
    const yes = press({ do: 'answer', flow: 'withdraw', petition, id, question: 'confirm', value: 'yes' });
    const reply = talk.says(yes);
    expect(wordsOf(reply)).toContain('you cannot sign again.');
    expect(wordsOf(talk.says(yes))).toBe(wordsOf(reply));
  });
});

describe('where signatures wait', () => {
  test.each(['petition', 'progress'] as const)('the %s says how many, beside those that count', (view) => {
    const talk = startTalk();
    Object.assign(talk.community, { count: 1_234, held: 56 });
    expect(wordsOf(talk.says(command(view)))).toContain('1,234 signed · 56 under review');
    expect(wordsOf(talk.says(command(view), { language: 'de' }))).toContain('1.234 unterschrieben · 56 in Prüfung');
  });

  test.each(['petition', 'progress'] as const)('or none does, the %s says nothing of it', (view) => {
    const talk = startTalk();
    Object.assign(talk.community, { count: 1_234, held: 0 });
    expect(wordsOf(talk.says(command(view)))).not.toContain('under review');
  });
});
