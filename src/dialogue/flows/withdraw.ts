import type { Flow } from '../flow.ts';
import { choose } from './choice.ts';

/** From "take it back" to a deleted signature, with one question to make sure. */
export const withdraw: Flow = {
  whom: 'signatories',
  title: (speech) => speech.words('withdraw.title'),
  submit: (speech) => speech.words('withdraw.submit'),
  questions: (speech) => [
    {
      kind: 'choice',
      name: 'confirm',
      label: speech.words('withdraw.confirm'),
      options: [
        {
          value: 'yes',
          label: speech.words('withdraw.confirmLabel'),
          description: speech.words('withdraw.confirmDescription'),
          press: speech.words('withdraw.confirmPress'),
          style: 'danger',
        },
      ],
    },
  ],
  say: ({ speech }, { title }, { wasRemoved }) => [
    { kind: 'plain', text: speech.text(wasRemoved ? 'withdraw.askRemoved' : 'withdraw.ask', { title }) },
  ],
  check: choose,
  effect: ({ answers: { confirm } }, petition) => (confirm === 'yes' ? { do: 'withdraw', petition } : undefined),
};
