import { suggestName } from '../domain/name.ts';
import type { Petition } from '../domain/petition.ts';
import { UserText } from '../domain/user-text.ts';
import type { Action, FlowName } from './action.ts';
import { fresh } from './begin.ts';
import { type Conversation, conversationLifetimeMs, ended, expiry, openedAt } from './conversation.ts';
import { ask, flows, openQuestions, takeAnswers } from './form.ts';
import type { Input } from './input.ts';
import type { Paragraph } from './message.ts';
import { petitionNamed } from './personally.ts';
import { cancelled, expired, notOpen, stale, unknownPetition } from './refusals.ts';
import type { Scene } from './scene.ts';
import { type Step, tell } from './step.ts';
import type { Text } from './text/text.ts';
import { help } from './views/about.ts';

/** Which run of which flow an answer is for. */
interface Asked {
  readonly flow: FlowName;
  readonly petition: string;
  readonly id: string;
}
type Pressed<Do extends Action['do']> = Extract<Action, { readonly do: Do }>;
type Manner = 'replaces' | 'follows';

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
  return within(conversation, action, scene, (current, petition) => {
    const suggestion = current.suggestion ?? suggestName(scene.occasion.profileName) ?? '';
    return take(current, petition, { [action.question]: suggestion }, scene, 'replaces');
  });
}

/** Something was written: the answer to the open question, if there is one. */
export function answerText(conversation: Conversation | undefined, text: string, scene: Scene): Step {
  if (conversation === undefined || conversation.done) return tell(conversation, scene, help(scene, true));
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
  if (conversation === undefined || conversation.done) {
    const text = scene.speech.text('flow.nothingToCancel');
    return tell(conversation, scene, { paragraphs: [{ kind: 'plain', text }] });
  }
  return tell(ended(conversation), scene, cancelled(scene, petitionNamed(scene, conversation.petition)));
}

/** Stops the conversation that the button belongs to, and no other. */
export function cancelById(conversation: Conversation | undefined, id: string, scene: Scene): Step {
  if (conversation !== undefined && conversation.id !== id) return tell(conversation, scene, stale(scene));
  const petition = petitionNamed(scene, conversation?.petition);
  return tell(conversation && ended(conversation), scene, cancelled(scene, petition), 'replaces');
}

/** A process's clock may be ahead of another's by so much. */
const clockToleranceMs = 60_000;

/**
 * Goes on in the conversation that an answer is for: the stored one, or one that was opened without being stored, as a
 * Discord form is. An answer for an earlier or a finished conversation changes nothing.
 */
function within(
  stored: Conversation | undefined,
  asked: Asked,
  scene: Scene,
  goOn: (conversation: Conversation, petition: Petition) => Step,
): Step {
  const petition = petitionNamed(scene, asked.petition);
  if (petition === undefined) return tell(stored, scene, unknownPetition(scene, asked.petition));
  const isStored = stored?.id === asked.id && stored.flow === asked.flow && stored.petition === petition.slug;
  if (isStored && stored.done) {
    return { conversation: stored, effect: { do: 'recall', petition, next: { finish: stored.flow } } };
  }
  const now = scene.occasion.now.getTime();
  const opened = openedAt(asked).getTime();
  const isOld = stored !== undefined && !isStored && opened <= openedAt(stored).getTime();
  if (isOld || opened > now + clockToleranceMs) return tell(stored, scene, stale(scene, petition));
  const expiresAt = isStored ? stored.expiresAt.getTime() : opened + conversationLifetimeMs;
  if (expiresAt <= now) return tell(stored && ended(stored), scene, expired(scene, asked.flow, petition));
  return goOn(isStored ? stored : fresh(asked.flow, petition, scene, asked.id), petition);
}

function take(
  current: Conversation,
  petition: Petition,
  given: Readonly<Record<string, string>>,
  scene: Scene,
  manner: Manner,
): Step {
  const { conversation, refusal } = takeAnswers(scene.speech, current, given);
  const touched = { ...conversation, expiresAt: expiry(scene.occasion.now) };
  return askOrAct(
    touched,
    petition,
    scene,
    manner,
    refusal === undefined ? undefined : refusalParagraphs(scene, touched, refusal),
  );
}

function askOrAct(
  conversation: Conversation,
  petition: Petition,
  scene: Scene,
  manner: Manner,
  news?: readonly Paragraph[],
): Step {
  const [first, ...others] = openQuestions(scene.speech, conversation);
  if (first !== undefined) {
    return tell(conversation, scene, ask(scene, petition, conversation, [first, ...others], news), manner);
  }
  const effect = flows[conversation.flow].effect(conversation, petition);
  return effect === undefined ? tell(ended(conversation), scene, notOpen(scene, petition)) : { conversation, effect };
}

/** What is wrong, and what was written, so that it need not be typed again. */
function refusalParagraphs(scene: Scene, conversation: Conversation, refusal: Text): Paragraph[] {
  const [question] = openQuestions(scene.speech, conversation);
  const written = question?.kind === 'text' ? conversation.written[question.name] : undefined;
  const paragraphs: Paragraph[] = [{ kind: 'plain', text: refusal }];
  if (written !== undefined && written.trim() !== '') {
    const echo = new UserText([...written].slice(0, longestEcho).join(''));
    paragraphs.push({ kind: 'quiet', text: scene.speech.text('refusal.written', { written: echo }) });
  }
  return paragraphs;
}

/** So much of a refused answer is said back. */
const longestEcho = 200;
