import type { Petition } from '../domain/petition.ts';
import type { FlowName } from './action.ts';
import type { Conversation } from './conversation.ts';
import type { Flow } from './flow.ts';
import { rename } from './flows/rename.ts';
import { sign } from './flows/sign.ts';
import { withdraw } from './flows/withdraw.ts';
import type { Message, Paragraph, Question } from './message.ts';
import type { Scene } from './scene.ts';
import type { Speech } from './text/say.ts';
import type { Text } from './text/text.ts';

/** The flows by their names. */
export const flows: Readonly<Record<FlowName, Flow>> = { sign, rename, withdraw };

/** The questions of a conversation that have no answer yet. */
export function openQuestions(speech: Speech, conversation: Conversation): readonly Question[] {
  return flows[conversation.flow]
    .questions(speech, conversation)
    .filter((question) => !Object.hasOwn(conversation.answers, question.name));
}

/** A conversation with what was answered in it, and why the first refused answer is none. */
export interface Answered {
  readonly conversation: Conversation;
  readonly refusal?: Text | undefined;
}

/**
 * Takes answers, in the order of the questions. One that is refused stays open, and so do those after it: they were
 * given together with it and are asked for again together, with everything that was written.
 */
export function takeAnswers(
  speech: Speech,
  conversation: Conversation,
  given: Readonly<Record<string, string>>,
): Answered {
  const flow = flows[conversation.flow];
  const answers = { ...conversation.answers };
  for (const question of flow.questions(speech, conversation)) {
    const written = Object.hasOwn(given, question.name) ? given[question.name] : undefined;
    if (written === undefined) continue;
    const checked = flow.check(speech, question, written);
    if ('refusal' in checked) {
      return { conversation: { ...conversation, answers, written: { ...given } }, refusal: checked.refusal };
    }
    answers[question.name] = checked.answer;
  }
  return { conversation: { ...conversation, answers, written: {} } };
}

/** The message that asks what is still open, under what there is to say first. */
export function ask(
  scene: Scene,
  petition: Petition,
  conversation: Conversation,
  open: readonly [Question, ...Question[]],
  news: readonly Paragraph[] = [],
): Message {
  const { speech } = scene;
  const flow = flows[conversation.flow];
  const [first] = open;
  return {
    paragraphs: news.length > 0 ? news : flow.say(scene, petition, conversation, first),
    form: {
      flow: conversation.flow,
      petition: petition.slug,
      id: conversation.id,
      title: flow.title(speech),
      questions: open,
      submit: flow.submit(speech),
      reopen: news.length > 0 ? speech.words('button.edit') : flow.submit(speech),
    },
    buttons: [{ label: speech.words('button.cancel'), press: { do: 'cancel', id: conversation.id } }],
  };
}
