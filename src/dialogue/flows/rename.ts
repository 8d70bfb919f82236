import type { Flow } from '../flow.ts';
import { checkName, nameQuestion } from './name-question.ts';

/** Another name under a signature that stands. */
export const rename: Flow = {
  whom: 'signatories',
  title: (speech) => speech.words('rename.title'),
  submit: (speech) => speech.words('rename.submit'),
  questions: (speech, conversation) => [nameQuestion(speech, conversation)],
  say: ({ speech }) => [{ kind: 'plain', text: speech.text('rename.ask') }],
  check: (speech, _question, written) => checkName(speech, written),
  effect: ({ answers: { name } }, petition) =>
    name === undefined ? undefined : { do: 'change', petition, change: { name } },
};
