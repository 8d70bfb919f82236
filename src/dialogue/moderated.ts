import type { Conversation } from './conversation.ts';
import type { OutcomeOf } from './effect.ts';
import type { Message } from './message.ts';
import type { Scene } from './scene.ts';
import { type Step, tell } from './step.ts';
import type { Text } from './text/text.ts';
import { deedLog } from './views/deed-log.ts';
import { waitingList } from './views/waiting-list.ts';

/** What a moderator sees of what waits. */
export function reviewed(
  conversation: Conversation | undefined,
  { petition, outcome, manner }: OutcomeOf<'review'>,
  scene: Scene,
): Step {
  const message = outcome === undefined ? notModerator(scene) : waitingList(scene, petition, outcome);
  return tell(conversation, scene, message, manner);
}

/** What a moderator sees who has accepted or removed something: what was done, how it is undone, and what waits now. */
export function moderated(
  conversation: Conversation | undefined,
  { petition, deed, numbers, outcome }: OutcomeOf<'moderate'>,
  scene: Scene,
): Step {
  if (outcome === undefined) return lostRight(conversation, scene);
  const { changed, count, batch } = outcome.done;
  const { speech } = scene;
  const done = speech.text('moderate.done', { deed, changed, count });
  const isAll = changed >= numbers.length;
  const news: Text =
    changed === 0 ? speech.text('moderate.nothing') : isAll ? done : [done, ' ', speech.text('moderate.others')];
  return show(conversation, scene, waitingList(scene, petition, outcome, { text: news, batch }));
}

/** What a moderator sees who has undone something. */
export function undone(
  conversation: Conversation | undefined,
  { petition, batch, outcome }: OutcomeOf<'undo'>,
  scene: Scene,
): Step {
  if (outcome === undefined) return lostRight(conversation, scene);
  return show(
    conversation,
    scene,
    waitingList(scene, petition, outcome, { text: undoing(scene, batch, outcome.done) }),
  );
}

/** What a moderator sees of what was done before. */
export function toldDeeds(
  conversation: Conversation | undefined,
  { petition, before, outcome, manner }: OutcomeOf<'showDeeds'>,
  scene: Scene,
): Step {
  const message = outcome === undefined ? notModerator(scene) : deedLog(scene, petition, outcome, before);
  return tell(conversation, scene, message, manner);
}

function undoing({ speech }: Scene, batch: number, done: NonNullable<OutcomeOf<'undo'>['outcome']>['done']): Text {
  if (done === undefined) return speech.text('moderate.undoneBefore', { batch });
  const { changed, count } = done;
  return changed === 0
    ? speech.text('moderate.nothingToUndo', { batch })
    : speech.text('moderate.undone', { batch, changed, count });
}

function notModerator({ speech }: Scene): Message {
  return { paragraphs: [{ kind: 'plain', text: speech.text('moderate.who') }] };
}

/** Who is no moderator any more does not keep the list that they saw as one. */
function lostRight(conversation: Conversation | undefined, scene: Scene): Step {
  return show(conversation, scene, notModerator(scene));
}

function show(conversation: Conversation | undefined, scene: Scene, message: Message): Step {
  return tell(conversation, scene, message, 'replaces');
}
