import type { Petition } from '../domain/petition.ts';
import type { Conversation } from './conversation.ts';
import type { OutcomeOf, Standing } from './effect.ts';
import type { Message, Paragraph } from './message.ts';
import type { Scene } from './scene.ts';
import { type Step, tellPlace } from './step.ts';
import { choosePetition, nothingFollowed } from './views/choose-petition.ts';
import { openPetitions } from './views/petitions.ts';
import { cannotFollow, setup } from './views/setup.ts';

/** What the managers hear when their community follows, or why it does not. */
export function followed(
  conversation: Conversation | undefined,
  { petition, outcome, manner }: OutcomeOf<'follow'>,
  scene: Scene,
): Step {
  if ('obstacle' in outcome) {
    return tellPlace(conversation, scene, cannotFollow(scene, petition, outcome.obstacle), manner);
  }
  const text = scene.speech.text('follow.done', { title: petition.title });
  return tellPlace(conversation, scene, setup(scene, petition, outcome, [{ kind: 'plain', text }]), manner);
}

/** What the managers hear when their community follows no more. */
export function unfollowed(
  conversation: Conversation | undefined,
  { outcome, manner }: OutcomeOf<'unfollow'>,
  scene: Scene,
): Step {
  const { speech } = scene;
  const text = speech.text(outcome ? 'unfollow.done' : 'unfollow.nothing');
  const message: Message = {
    paragraphs: [{ kind: 'plain', text }],
    buttons:
      openPetitions(scene).length === 0
        ? []
        : [{ label: speech.words('button.followAgain'), press: { do: 'choosePetition', page: 1 } }],
  };
  return tellPlace(conversation, scene, message, manner);
}

/** What the managers see when a setting was changed. */
export function arranged(
  conversation: Conversation | undefined,
  { change, outcome }: OutcomeOf<'arrange'>,
  scene: Scene,
): Step {
  const isTooEarly = outcome === undefined && 'moderatorRole' in change && change.moderatorRole !== undefined;
  const message = isTooEarly ? followFirst(scene) : panel(scene, outcome);
  return tellPlace(conversation, scene, message, 'replaces');
}

function followFirst(scene: Scene): Message {
  const { paragraphs, ...choice } = choosePetition(scene, 1, false);
  const text = scene.speech.text('setup.roleFirst');
  return { ...choice, paragraphs: [{ kind: 'plain', text }, ...paragraphs] };
}

/** What the managers see of how their community follows; or it follows again what it follows, or what it can. */
export function inspected(
  conversation: Conversation | undefined,
  { outcome, next, manner }: OutcomeOf<'inspect'>,
  scene: Scene,
): Step {
  if (next === 'show') return tellPlace(conversation, scene, panel(scene, outcome), manner);
  const petition = ownPetition(scene, outcome) ?? onlyPetition(scene);
  if (petition !== undefined) return { conversation, effect: { do: 'follow', petition, manner } };
  return tellPlace(conversation, scene, choosePetition(scene, 1, false), manner);
}

/** What came of a test announcement. */
export function rehearsed(
  conversation: Conversation | undefined,
  { outcome }: OutcomeOf<'rehearse'>,
  scene: Scene,
): Step {
  const news: Paragraph[] =
    outcome === undefined ? [] : [{ kind: 'plain', text: scene.speech.text(`rehearsal.${outcome.rehearsal}`) }];
  return tellPlace(conversation, scene, panel(scene, outcome, news), 'replaces');
}

function panel(scene: Scene, outcome: Standing | undefined, news: readonly Paragraph[] = []): Message {
  const petition = ownPetition(scene, outcome);
  return outcome === undefined || petition === undefined
    ? nothingFollowed(scene)
    : setup(scene, petition, outcome, news);
}

function ownPetition({ petitions }: Scene, outcome: Standing | undefined): Petition | undefined {
  return petitions.find(({ id }) => id === outcome?.following.petition);
}

function onlyPetition(scene: Scene): Petition | undefined {
  const [first, ...others] = openPetitions(scene);
  return others.length === 0 ? first : undefined;
}
