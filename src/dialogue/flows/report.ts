import { ReportReason } from '../../domain/plea.ts';
import { parseSignatureNumber } from '../../domain/signature-number.ts';
import type { Conversation } from '../conversation.ts';
import type { Checked, Flow } from '../flow.ts';
import type { ChoiceQuestion, TextQuestion } from '../message.ts';
import type { Speech } from '../text/say.ts';
import { choose } from './choice.ts';

/** Tells moderators of a public signature that looks wrong: which one, and why. Nobody needs to have signed for that. */
export const report: Flow = {
  whom: 'everybody',
  title: (speech) => speech.words('report.title'),
  submit: (speech) => speech.words('report.submit'),
  questions: (speech, conversation) => [numberQuestion(speech, conversation), whyQuestion(speech, conversation)],
  say: ({ speech }, { title, namesHidden }, { answers }, open) => [
    open.kind === 'text'
      ? { kind: 'plain', text: speech.text(namesHidden ? 'report.askHidden' : 'report.ask', { title }) }
      : { kind: 'plain', text: speech.text('report.askWhy', { number: Number(answers.number) }) },
  ],
  check: (speech, question, written) =>
    question.kind === 'text' ? checkNumber(speech, written) : choose(speech, question, written),
  effect: ({ answers }, petition) => {
    const why = ReportReason.safeParse(answers.why).data;
    const number = parseSignatureNumber(answers.number ?? '');
    return why === undefined || number === undefined ? undefined : { do: 'report', petition, number, why };
  },
};

const longestNumber = 20;

function numberQuestion(speech: Speech, { written }: Conversation): TextQuestion {
  return {
    kind: 'text',
    name: 'number',
    label: speech.words('report.number'),
    hint: speech.words('report.numberHint'),
    maxLength: longestNumber,
    written: written.number,
  };
}

function checkNumber(speech: Speech, written: string): Checked {
  const number = parseSignatureNumber(written);
  return number === undefined ? { refusal: speech.text('report.noNumber') } : { answer: String(number) };
}

function whyQuestion(speech: Speech, { written }: Conversation): ChoiceQuestion {
  return {
    kind: 'choice',
    name: 'why',
    label: speech.words('report.why'),
    written: written.why,
    options: ReportReason.options.map((value) => ({
      value,
      label: speech.words(`report.${value}`),
      description: '',
      press: speech.words(`report.${value}`),
    })),
  };
}
