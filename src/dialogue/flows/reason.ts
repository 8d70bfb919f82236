import { reasonMaxUnits } from '../../domain/moderation.ts';
import { remitOf } from '../about.ts';
import type { Conversation } from '../conversation.ts';
import type { Checked, Flow } from '../flow.ts';
import type { TextQuestion } from '../message.ts';
import type { Speech } from '../text/say.ts';

/** Why all signatures of a proposal are removed: from there to removing them. */
export const reason: Flow = {
  whom: 'everybody',
  title: (speech) => speech.words('reason.title'),
  submit: (speech) => speech.words('reason.submit'),
  questions: (speech, conversation) => [reasonQuestion(speech, conversation)],
  say: ({ speech }) => [{ kind: 'plain', text: speech.text('reason.ask') }],
  check: (speech, _question, written) => check(speech, written),
  effect: ({ answers, about }, petition) => {
    if (answers.reason === undefined || about?.proposal === undefined) return undefined;
    return {
      do: 'submit',
      petition,
      remit: remitOf(about),
      proposal: about.proposal,
      deed: 'remove',
      reason: answers.reason,
    };
  },
};

function reasonQuestion(speech: Speech, { written, suggestion }: Conversation): TextQuestion {
  return {
    kind: 'text',
    name: 'reason',
    label: speech.words('reason.label'),
    hint: speech.words('reason.hint'),
    maxLength: reasonMaxUnits,
    written: written.reason,
    suggestion: suggestion === undefined ? undefined : { value: suggestion, label: speech.words('reason.useSpam') },
  };
}

function check(speech: Speech, written: string): Checked {
  const reason = written.trim().replaceAll(/\s+/g, ' ');
  if (reason === '') return { refusal: speech.text('reason.empty') };
  return reason.length > reasonMaxUnits ? { refusal: speech.text('reason.tooLong') } : { answer: reason };
}
