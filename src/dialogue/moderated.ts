import type { DeedOutcome } from '../domain/moderation.ts';
import { open } from './begin.ts';
import type { Conversation } from './conversation.ts';
import type { OutcomeOf } from './effect.ts';
import type { Refused } from './moderator-effect.ts';
import type { Scene } from './scene.ts';
import { type Manner, type Step, tell } from './step.ts';
import type { Text } from './text/text.ts';
import { deedLog } from './views/deed-log.ts';
import { refusedMessage } from './views/refused.ts';
import { rareDeeds, waitingList } from './views/waiting-list.ts';

/** What a moderator sees of what waits. */
export function reviewed(
  conversation: Conversation | undefined,
  { petition, outcome, more, manner }: OutcomeOf<'review'>,
  scene: Scene,
): Step {
  if ('refused' in outcome) return refuse(conversation, scene, outcome, manner);
  const message = more ? rareDeeds(scene, petition, outcome) : waitingList(scene, petition, outcome);
  return tell(conversation, scene, message, manner);
}

/** What a moderator sees who has done something with signatures: what was done, how it is undone, and what waits now. */
export function moderated(
  conversation: Conversation | undefined,
  { petition, deed, numbers, outcome }: OutcomeOf<'moderate'>,
  scene: Scene,
): Step {
  if ('refused' in outcome) return refuse(conversation, scene, outcome);
  const { changed, count, batch } = outcome.done;
  const { speech } = scene;
  const done = speech.text('moderate.done', { deed, changed, count });
  const isAll = changed >= numbers.length;
  const news: Text =
    changed === 0 ? speech.text('moderate.nothing') : isAll ? done : [done, ' ', speech.text('moderate.others')];
  return tell(conversation, scene, waitingList(scene, petition, outcome, { text: news, batch }), 'replaces');
}

/** What a moderator sees who has done something with a comment. */
export function moderatedComment(
  conversation: Conversation | undefined,
  { petition, deed, number, outcome }: OutcomeOf<'moderateComment'>,
  scene: Scene,
): Step {
  if ('refused' in outcome) return refuse(conversation, scene, outcome);
  const { changed, batch } = outcome.done;
  const { speech } = scene;
  const text = changed === 0 ? speech.text('wrote.nothing') : speech.text('wrote.done', { deed, number });
  return tell(conversation, scene, waitingList(scene, petition, outcome, { text, batch }), 'replaces');
}

/** What a moderator sees who has undone something. */
export function undone(
  conversation: Conversation | undefined,
  { petition, batch, outcome }: OutcomeOf<'undo'>,
  scene: Scene,
): Step {
  if ('refused' in outcome) return refuse(conversation, scene, outcome);
  const news = { text: undoing(scene, batch, outcome.done) };
  return tell(conversation, scene, waitingList(scene, petition, outcome, news), 'replaces');
}

/** What a moderator sees of what was done before. */
export function toldDeeds(
  conversation: Conversation | undefined,
  { petition, before, outcome, manner }: OutcomeOf<'showDeeds'>,
  scene: Scene,
): Step {
  if ('refused' in outcome) return refuse(conversation, scene, outcome, manner);
  return tell(conversation, scene, deedLog(scene, petition, outcome, before), manner);
}

/** What a moderator is asked who wants something that takes an answer first. */
export function admitted(
  conversation: Conversation | undefined,
  { petition, begin, proposal, outcome }: OutcomeOf<'admit'>,
  scene: Scene,
): Step {
  if ('refused' in outcome) return refuse(conversation, scene, outcome);
  const { remit } = outcome;
  return open(conversation, begin, petition, scene, { petition: petition.id, community: remit.community, proposal });
}

/**
 * Who is no moderator any more does not keep what they saw as one. Where it could not be found out, what they saw stays, to be
 * pressed again.
 */
export function refuse(
  conversation: Conversation | undefined,
  scene: Scene,
  refused: Refused,
  manner: Manner = 'replaces',
): Step {
  const stays = refused.refused === 'unknown';
  return tell(conversation, scene, refusedMessage(scene, refused), stays ? 'follows' : manner);
}

function undoing({ speech }: Scene, batch: number, done: DeedOutcome | undefined): Text {
  if (done === undefined) return speech.text('moderate.undoneBefore', { batch });
  const { changed, count, commentOf } = done;
  if (changed === 0) return speech.text('moderate.nothingToUndo', { batch });
  return commentOf === undefined
    ? speech.text('moderate.undone', { batch, changed, count })
    : speech.text('wrote.undone', { batch, number: commentOf });
}
