import type { Petition } from '../../domain/petition.ts';
import { Visibility } from '../../domain/signature.ts';
import { UserText } from '../../domain/user-text.ts';
import type { Conversation } from '../conversation.ts';
import type { Flow } from '../flow.ts';
import type { ChoiceQuestion, Paragraph } from '../message.ts';
import type { Scene } from '../scene.ts';
import type { Speech } from '../text/say.ts';
import { bannerParagraphs } from '../views/banner.ts';
import { targetLine } from '../views/card.ts';
import { choose } from './choice.ts';
import { checkName, nameQuestion } from './name-question.ts';

/** From "I want to sign" to a signature: the name, then who may see it. */
export const sign: Flow = {
  whom: 'newcomers',
  title: (speech) => speech.words('sign.title'),
  submit: (speech) => speech.words('sign.submit'),
  questions: (speech, conversation) => [nameQuestion(speech, conversation), visibilityQuestion(speech, conversation)],
  say: (scene, petition, conversation, open) =>
    open.kind === 'text' ? introduction(scene, petition) : visibilityParagraphs(scene, conversation),
  check: (speech, question, written) =>
    question.kind === 'text' ? checkName(speech, written) : choose(speech, question, written),
  effect: (conversation, petition) => {
    const { name } = conversation.answers;
    const visibility = Visibility.safeParse(conversation.answers.visibility).data;
    if (name === undefined || visibility === undefined) return undefined;
    const { community } = conversation;
    return { do: 'sign', petition, name, visibility, community };
  },
};

function visibilityQuestion(speech: Speech, { written }: Conversation): ChoiceQuestion {
  return {
    kind: 'choice',
    name: 'visibility',
    label: speech.words('sign.visibility'),
    agreement: speech.words('sign.agreement'),
    written: written.visibility,
    options: [
      {
        value: 'public',
        label: speech.words('sign.publicLabel'),
        description: speech.words('sign.publicDescription'),
        press: speech.words('sign.publicPress'),
        style: 'primary',
      },
      {
        value: 'anonymous',
        label: speech.words('sign.anonymousLabel'),
        description: speech.words('sign.anonymousDescription'),
        press: speech.words('sign.anonymousPress'),
      },
    ],
  };
}

/** The goal, what signing makes public, and what is kept. */
function introduction(scene: Scene, petition: Petition): Paragraph[] {
  const { speech } = scene;
  return [
    ...bannerParagraphs(petition),
    { kind: 'heading', text: petition.title },
    { kind: 'plain', text: speech.text('sign.goal', { target: targetLine(speech, petition), goal: petition.goal }) },
    { kind: 'plain', text: [speech.text('sign.public'), ' ', speech.text('sign.anonymous')] },
    { kind: 'quiet', text: speech.text('sign.kept') },
    { kind: 'plain', text: speech.text('sign.askName') },
  ];
}

function visibilityParagraphs({ speech }: Scene, { answers }: Conversation): Paragraph[] {
  const name = new UserText(answers.name ?? '');
  return [
    { kind: 'plain', text: speech.text('sign.askVisibility', { name }) },
    { kind: 'quiet', text: [speech.text('sign.public'), ' ', speech.text('sign.anonymous')] },
  ];
}
