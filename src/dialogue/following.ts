import { nextMilestone } from '../domain/milestone.ts';
import type { Petition } from '../domain/petition.ts';
import type { Conversation } from './conversation.ts';
import type { OutcomeOf } from './effect.ts';
import type { Message } from './message.ts';
import { petitionNamed } from './personally.ts';
import { unknownPetition } from './refusals.ts';
import type { Scene } from './scene.ts';
import { type Step, tellPlace } from './step.ts';
import type { Text } from './text/text.ts';

/** Somebody wants this community to hear of a petition's milestones. */
export function follow(conversation: Conversation | undefined, named: string | undefined, scene: Scene): Step {
  const { occasion } = scene;
  const refusal = whyNot(scene);
  if (refusal !== undefined) return tellPlace(conversation, scene, plain(refusal));
  const petition = petitionNamed(scene, named);
  if (petition === undefined) return tellPlace(conversation, scene, unknownPetition(scene, named));
  const lacking = occasion.missingRights ?? [];
  if (lacking.length > 0) {
    const rights = new Intl.ListFormat(scene.speech.locale).format(lacking);
    return tellPlace(conversation, scene, plain(scene.speech.text('follow.rights', { rights })));
  }
  return { conversation, effect: { do: 'follow', petition } };
}

/** Somebody wants this community to hear of nothing any more. */
export function unfollow(conversation: Conversation | undefined, scene: Scene): Step {
  const refusal = whyNot(scene);
  return refusal === undefined
    ? { conversation, effect: { do: 'unfollow' } }
    : tellPlace(conversation, scene, plain(refusal));
}

/** What the managers hear when their community follows. */
export function followed(
  conversation: Conversation | undefined,
  { petition, outcome }: OutcomeOf<'follow'>,
  scene: Scene,
): Step {
  return tellPlace(conversation, scene, {
    paragraphs: [
      { kind: 'plain', text: scene.speech.text('follow.done', { title: petition.title }) },
      { kind: 'plain', text: nextText(scene, petition, outcome.count) },
      { kind: 'quiet', text: scene.speech.text('follow.end') },
    ],
  });
}

/** What the managers hear when their community follows no more. */
export function unfollowed(
  conversation: Conversation | undefined,
  { outcome }: OutcomeOf<'unfollow'>,
  { speech, ...scene }: Scene,
): Step {
  const text = speech.text(outcome ? 'unfollow.done' : 'unfollow.nothing');
  return tellPlace(conversation, { speech, ...scene }, plain(text));
}

function nextText({ speech }: Scene, petition: Petition, count: number): Text {
  const milestone = nextMilestone(petition.milestones, count);
  return milestone === undefined
    ? speech.text('progress.allReached')
    : speech.text('progress.next', { milestone, left: milestone - count });
}

function whyNot({ speech, occasion }: Scene): Text | undefined {
  if (typeof occasion.community !== 'object') return speech.text('follow.where');
  return occasion.manages ? undefined : speech.text('follow.who');
}

const plain = (text: Text): Message => ({ paragraphs: [{ kind: 'plain', text }] });
