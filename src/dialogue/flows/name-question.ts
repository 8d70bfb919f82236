import { type NameProblem, nameMaxUnits, parseName } from '../../domain/name.ts';
import { UserText } from '../../domain/user-text.ts';
import type { Conversation } from '../conversation.ts';
import type { Checked } from '../flow.ts';
import type { TextQuestion } from '../message.ts';
import type { Speech } from '../text/say.ts';
import type { Text } from '../text/text.ts';

/** Asks for the name that shall stand under the letter. */
export function nameQuestion(speech: Speech, { written, suggestion }: Conversation): TextQuestion {
  return {
    kind: 'text',
    name: 'name',
    label: speech.words('sign.name'),
    hint: speech.words('sign.nameHint'),
    maxLength: nameMaxUnits,
    written: written.name,
    suggestion:
      suggestion === undefined
        ? undefined
        : { value: suggestion, label: speech.words('sign.useSuggestion', { name: suggestion }) },
  };
}

/** A name as it will stand under the letter, or what is wrong with it. */
export function checkName(speech: Speech, written: string): Checked {
  const parsed = parseName(written);
  return parsed.kind === 'name' ? { answer: parsed.name } : { refusal: refusal(speech, parsed.problem) };
}

function refusal(speech: Speech, problem: NameProblem): Text {
  return problem.kind === 'symbols' || problem.kind === 'mixed'
    ? speech.text(`refusal.${problem.kind}`, { found: new UserText(problem.found) })
    : speech.text(`refusal.${problem.kind}`);
}
