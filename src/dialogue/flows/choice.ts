import type { Checked } from '../flow.ts';
import type { Question } from '../message.ts';
import type { Speech } from '../text/say.ts';

/** One of the options, by its value or by the words on its button, since those say what is agreed to. */
export function choose(speech: Speech, question: Question, written: string): Checked {
  const options = question.kind === 'choice' ? question.options : [];
  const spoken = written.trim().toLocaleLowerCase(speech.locale);
  const chosen = options.find(
    ({ value, press }) => value === written || press.toLocaleLowerCase(speech.locale) === spoken,
  );
  return chosen === undefined ? { refusal: speech.text('refusal.press') } : { answer: chosen.value };
}
