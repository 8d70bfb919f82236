import type { Petition } from '../domain/petition.ts';
import type { Action } from './action.ts';
import { show } from './buttons.ts';
import { type Conversation, ended, goesOn } from './conversation.ts';
import type { OutcomeOf } from './effect.ts';
import { ask, openQuestions } from './form.ts';
import type { Message, Paragraph } from './message.ts';
import { tooOften } from './refusals.ts';
import type { Scene } from './scene.ts';
import { type Step, tell } from './step.ts';
import type { Text } from './text/text.ts';
import { mySignature } from './views/receipt.ts';
import { removedSignature } from './views/removed-signature.ts';

/**
 * The step after somebody reported a signature. If there is none of that number to see, it is asked for again, the reason is not;
 * if nothing is written there, either can be meant otherwise.
 */
export function reported(
  conversation: Conversation | undefined,
  { petition, number, outcome }: OutcomeOf<'report'>,
  scene: Scene,
): Step {
  const { text } = scene.speech;
  const news = outcome === 'reported' ? text('report.reported') : text(`report.${outcome}`, { number });
  if ((outcome !== 'unknown' && outcome !== 'noComment') || conversation === undefined) {
    return tell(conversation && ended(conversation, 'finished'), scene, taken(scene, petition, news), 'replaces');
  }
  const again = outcome === 'unknown' ? withoutNumber(conversation) : reopened(conversation);
  const question = ask(scene, petition, again, [{ kind: 'plain', text: news }]);
  return tell(again, scene, question ?? taken(scene, petition, news), 'replaces');
}

/** What somebody hears who sends a report once more that was taken: the same, though what they reported is forgotten by then. */
export function reportRepeated(scene: Scene, petition: Petition): Message {
  return taken(scene, petition, scene.speech.text('report.reported'));
}

/** The step after somebody asked for a second look at their removed signature. */
export function askedSecondLook(
  conversation: Conversation | undefined,
  { petition, outcome: { asked, signature } }: OutcomeOf<'askSecondLook'>,
  scene: Scene,
): Step {
  const ruledOut: Paragraph = { kind: 'plain', text: scene.speech.text('removed.blocked') };
  const message =
    asked === 'blocked' && signature !== undefined
      ? removedSignature(scene, petition, signature, [ruledOut])
      : mySignature(scene, petition, signature);
  return tell(conversation, scene, message, 'replaces');
}

/** The step after what was wanted came too often. Nothing of what was answered is lost: one press sends it again. */
export function mustWait(
  conversation: Conversation | undefined,
  { petition, until }: OutcomeOf<'wait'>,
  scene: Scene,
): Step {
  const again = isAnswered(conversation, petition, scene) ? retry(conversation) : undefined;
  const message = tooOften(scene, petition, until, again);
  return tell(conversation, scene, message, again === undefined ? 'follows' : 'replaces');
}

function isAnswered(
  conversation: Conversation | undefined,
  { slug }: Petition,
  { speech }: Scene,
): conversation is Conversation {
  if (!goesOn(conversation) || conversation.petition !== slug) return false;
  return openQuestions(speech, conversation).length === 0;
}

const retry = ({ flow, petition, id }: Conversation): Action => ({ do: 'reopen', flow, petition, id });

function taken({ speech }: Scene, petition: Petition, text: Text): Message {
  return {
    paragraphs: [{ kind: 'plain', text }],
    buttons: [show(speech, 'signatures', petition), show(speech, 'petition', petition)],
  };
}

function withoutNumber({ answers: { number = '', ...answers }, ...conversation }: Conversation): Conversation {
  return { ...conversation, answers, written: { number } };
}

const reopened = ({ answers, ...conversation }: Conversation): Conversation => ({
  ...conversation,
  answers: {},
  written: answers,
});
