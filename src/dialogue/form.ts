import type { Petition } from '../domain/petition.ts';
import type { FlowName } from './action.ts';
import type { Conversation } from './conversation.ts';
import type { Flow } from './flow.ts';
import { banner } from './flows/banner.ts';
import { comment } from './flows/comment.ts';
import { find } from './flows/find.ts';
import { reason } from './flows/reason.ts';
import { rename } from './flows/rename.ts';
import { report } from './flows/report.ts';
import { sign } from './flows/sign.ts';
import { withdraw } from './flows/withdraw.ts';
import type { Form, Message, Paragraph, Question } from './message.ts';
import type { Scene } from './scene.ts';
import type { Speech } from './text/say.ts';
import type { Text } from './text/text.ts';

/** The flows by their names. */
export const flows: Readonly<Record<FlowName, Flow>> = {
  sign,
  rename,
  withdraw,
  comment,
  report,
  banner,
  find,
  reason,
};

/** The questions of a conversation that have no answer yet. */
export function openQuestions(speech: Speech, conversation: Conversation): readonly Question[] {
  return flows[conversation.flow]
    .questions(speech, conversation)
    .filter((question) => !Object.hasOwn(conversation.answers, question.name));
}

/** A conversation with what was answered in it, and the first question whose answer was refused. */
export interface Answered {
  readonly conversation: Conversation;
  readonly refused?: { readonly question: Question; readonly refusal: Text } | undefined;
}

/**
 * Takes answers, in the order of the questions. One that is refused leaves its question open, and those after it: they
 * were given together with it and are asked for again together, with everything that was written.
 */
export function takeAnswers(
  speech: Speech,
  conversation: Conversation,
  given: Readonly<Record<string, string>>,
): Answered {
  const flow = flows[conversation.flow];
  // An answer given before does not stand in for one that is given anew and refused.
  const answers = without(conversation.answers, given);
  for (const question of flow.questions(speech, conversation)) {
    const written = Object.hasOwn(given, question.name) ? given[question.name] : undefined;
    if (written === undefined) continue;
    const checked = flow.check(speech, question, written);
    if ('refusal' in checked) {
      const { refusal } = checked;
      return { conversation: { ...conversation, answers, written: { ...given } }, refused: { question, refusal } };
    }
    answers[question.name] = checked.answer;
  }
  return { conversation: { ...conversation, answers, written: {} } };
}

function without(answers: Readonly<Record<string, string>>, given: object): Record<string, string> {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !Object.hasOwn(given, name)));
}

/** The message that asks what is still open, under what there is to say first; `undefined` when nothing is. */
export function ask(
  scene: Scene,
  petition: Petition,
  conversation: Conversation,
  news: readonly Paragraph[] = [],
): (Message & { readonly form: Form }) | undefined {
  const { speech } = scene;
  const flow = flows[conversation.flow];
  const [first, ...others] = openQuestions(speech, conversation);
  if (first === undefined) return undefined;
  return {
    paragraphs: news.length > 0 ? news : flow.say(scene, petition, conversation, first),
    form: {
      flow: conversation.flow,
      petition: petition.slug,
      id: conversation.id,
      about: conversation.about,
      title: flow.title(speech),
      questions: [first, ...others],
      submit: flow.submit(speech),
      reopen: news.length > 0 ? speech.words('button.edit') : flow.submit(speech),
    },
    buttons: [{ label: speech.words('button.cancel'), press: { do: 'cancel', id: conversation.id } }],
  };
}
