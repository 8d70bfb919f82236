import type { Petition } from '../domain/petition.ts';
import type { Action } from './action.ts';
import { type Conversation, ended, expiry, goesOn } from './conversation.ts';
import { echo } from './echo.ts';
import { type Answered, ask, flows, openQuestions, takeAnswers } from './form.ts';
import type { Input } from './input.ts';
import type { Paragraph } from './message.ts';
import { isForModerators } from './moderating.ts';
import { petitionNamed } from './personally.ts';
import { cancelled, stale } from './refusals.ts';
import type { Scene } from './scene.ts';
import { type Manner, type Step, tell } from './step.ts';
import { help } from './views/about.ts';
import { repeatEnd, within } from './within.ts';

type Pressed<Do extends Action['do']> = Extract<Action, { readonly do: Do }>;

/** A whole form came in. */
export function answerForm(
  conversation: Conversation | undefined,
  form: Extract<Input, { readonly kind: 'answers' }>,
  scene: Scene,
): Step {
  return within(conversation, form, scene, (current, petition) =>
    take(current, petition, form.answers, scene, 'replaces'),
  );
}

/** One of a question's options was pressed. */
export function answerQuestion(conversation: Conversation | undefined, action: Pressed<'answer'>, scene: Scene): Step {
  return within(conversation, action, scene, (current, petition) =>
    take(current, petition, { [action.question]: action.value }, scene, 'replaces'),
  );
}

/** A question's suggestion was pressed: what it said then, not what the profile says now. */
export function takeSuggestion(
  conversation: Conversation | undefined,
  action: Pressed<'suggestion'>,
  scene: Scene,
): Step {
  return within(conversation, action, scene, (current, petition) =>
    take(current, petition, { [action.question]: current.suggestion ?? '' }, scene, 'replaces'),
  );
}

/** Something was written: the answer to the open question, if there is one. */
export function answerText(conversation: Conversation | undefined, text: string, scene: Scene): Step {
  if (!goesOn(conversation)) return tell(conversation, scene, help(scene, true));
  return within(conversation, conversation, scene, (current, petition) => {
    const [question] = openQuestions(scene.speech, current);
    return question === undefined
      ? tell(current, scene, help(scene, true))
      : take(current, petition, { [question.name]: text }, scene, 'follows');
  });
}

/** The form is wanted again, with what was written. */
export function reopen(conversation: Conversation | undefined, action: Pressed<'reopen'>, scene: Scene): Step {
  return within(conversation, action, scene, (current, petition) => askOrAct(current, petition, scene, 'replaces'));
}

/** Stops whatever is going on. */
export function cancel(conversation: Conversation | undefined, scene: Scene): Step {
  if (!goesOn(conversation)) {
    const text = scene.speech.text('flow.nothingToCancel');
    return tell(conversation, scene, { paragraphs: [{ kind: 'plain', text }] });
  }
  const petition = petitionNamed(scene, conversation.petition);
  const message = cancelled(scene, petition, isForModerators(conversation.flow));
  return tell(ended(conversation, 'cancelled'), scene, message);
}

/** Stops the conversation that the button belongs to, and no other. */
export function cancelById(conversation: Conversation | undefined, id: string, scene: Scene): Step {
  if (conversation !== undefined && conversation.id !== id) return tell(conversation, scene, stale(scene));
  const petition = petitionNamed(scene, conversation?.petition);
  // What is done cannot be stopped any more, and nobody must think that it was.
  if (petition !== undefined && conversation?.end === 'finished') return repeatEnd(conversation, petition);
  const message = cancelled(scene, petition, conversation && isForModerators(conversation.flow));
  return tell(conversation && ended(conversation, 'cancelled'), scene, message, 'replaces');
}

function take(
  current: Conversation,
  petition: Petition,
  given: Readonly<Record<string, string>>,
  scene: Scene,
  manner: Manner,
): Step {
  const answered = takeAnswers(scene.speech, current, given);
  const conversation = { ...answered.conversation, expiresAt: expiry(scene.occasion.now) };
  return askOrAct(conversation, petition, scene, manner, refusalParagraphs(scene, answered));
}

function askOrAct(
  conversation: Conversation,
  petition: Petition,
  scene: Scene,
  manner: Manner,
  news: readonly Paragraph[] = [],
): Step {
  const question = ask(scene, petition, conversation, news);
  if (question !== undefined) return tell(conversation, scene, question, manner);
  const effect = flows[conversation.flow].effect(conversation, petition);
  if (effect !== undefined) return { conversation, effect };
  // Answers that another version of the program took, and that mean nothing to this one.
  return tell(ended(conversation, 'cancelled'), scene, stale(scene, petition));
}

/** So much of a refused answer is said back. */
const longestEcho = 200;

/** What is wrong, and what was written, so that it need not be typed again. */
function refusalParagraphs({ speech }: Scene, { conversation, refused }: Answered): Paragraph[] {
  if (refused === undefined) return [];
  const { question, refusal } = refused;
  const written = question.kind === 'text' ? (conversation.written[question.name] ?? '').trim() : '';
  const said = speech.text('refusal.written', { written: echo(written, longestEcho) });
  return [{ kind: 'plain', text: refusal }, ...(written === '' ? [] : [{ kind: 'quiet' as const, text: said }])];
}
