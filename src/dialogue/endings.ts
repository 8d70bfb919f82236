import { type Petition, takesSignatures } from '../domain/petition.ts';
import type { Signature } from '../domain/signature.ts';
import { commentNews } from './commented.ts';
import { type Conversation, ended, openedAt } from './conversation.ts';
import type { OutcomeOf } from './effect.ts';
import type { Message, Paragraph } from './message.ts';
import { isForModerators } from './moderating.ts';
import { reportRepeated } from './pleaded.ts';
import { doneAlready, notOpen, stale } from './refusals.ts';
import type { Scene } from './scene.ts';
import { type Step, tell } from './step.ts';
import { mySignature, receipt, signedBefore, withdrawn } from './views/receipt.ts';

/** The step after somebody signed. */
export function signed(
  conversation: Conversation | undefined,
  { petition, outcome }: OutcomeOf<'sign'>,
  scene: Scene,
): Step {
  if (outcome.kind === 'notOpen') return finish(conversation, scene, notOpen(scene, petition));
  const { kind, signature, count } = outcome;
  if (kind === 'already' && conversation !== undefined && isOlder(conversation, signature)) {
    // All that there is to tell of it is more than signing looks up.
    const done = ended(conversation, 'finished');
    return { conversation: done, effect: { do: 'recall', petition, next: { repeat: done } } };
  }
  return finish(conversation, scene, receipt(scene, petition, signature, count));
}

/** The step after a name or a visibility was changed. */
export function changed(
  conversation: Conversation | undefined,
  { petition, change, outcome }: OutcomeOf<'change'>,
  scene: Scene,
): Step {
  if ('name' in change)
    return finish(conversation, scene, mySignature(scene, petition, outcome, renaming(scene, outcome)));
  const message = mySignature(scene, petition, outcome, showing(scene, outcome));
  return tell(conversation, scene, message, 'replaces');
}

/** The step after a signature was taken back. */
export function tookBack(
  conversation: Conversation | undefined,
  { petition, outcome }: OutcomeOf<'withdraw'>,
  scene: Scene,
): Step {
  // Pressed twice, it is told as it was: a moderator may have come in between since the question was asked.
  const wasRemoved = outcome === undefined ? conversation?.wasRemoved : outcome.state === 'removed' || undefined;
  return finish(conversation && { ...conversation, wasRemoved }, scene, withdrawn(scene, petition, !wasRemoved));
}

/** What a conversation ended with, said once more to somebody who pressed its button twice. */
export function repeated(
  conversation: Conversation,
  { petition, outcome: { signature, count } }: OutcomeOf<'recall'>,
  scene: Scene,
): Message {
  if (conversation.end !== 'finished') {
    return isForModerators(conversation.flow) ? stale(scene, petition) : mySignature(scene, petition, signature);
  }
  switch (conversation.flow) {
    case 'sign':
      return signature === undefined
        ? unsigned(scene, petition)
        : thanks(conversation, scene, petition, signature, count);
    case 'rename':
      return mySignature(scene, petition, signature, renaming(scene, signature));
    case 'comment':
      return mySignature(scene, petition, signature, commentNews(scene, signature, signature?.comment !== undefined));
    case 'withdraw':
      return signature === undefined || signature.isWithdrawn
        ? withdrawn(scene, petition, !conversation.wasRemoved)
        : mySignature(scene, petition, signature);
    case 'report':
      return reportRepeated(scene, petition);
    case 'find':
    case 'reason':
    case 'banner':
      return doneAlready(scene, petition);
  }
}

function unsigned(scene: Scene, petition: Petition): Message {
  return takesSignatures(petition, scene.occasion.now)
    ? mySignature(scene, petition, undefined)
    : notOpen(scene, petition);
}

function finish(conversation: Conversation | undefined, scene: Scene, message: Message): Step {
  return tell(conversation && ended(conversation, 'finished'), scene, message, 'replaces');
}

/** The receipt of a signature that stands, or, of one that is older than the conversation, what it is. */
function thanks(
  conversation: Conversation | undefined,
  scene: Scene,
  petition: Petition,
  signature: Signature,
  count: number,
): Message {
  return conversation !== undefined && isOlder(conversation, signature)
    ? mySignature(scene, petition, signature, [signedBefore(scene)])
    : receipt(scene, petition, signature, count);
}

/** One made since the conversation was opened is its own: its first receipt may never have arrived. */
function isOlder(conversation: Conversation, { signedAt }: Signature): boolean {
  return signedAt < openedAt(conversation);
}

function renaming({ speech }: Scene, signature: Signature | undefined): Paragraph[] {
  if (signature === undefined || signature.state === 'removed') return [];
  return [{ kind: 'plain', text: speech.text('mysignature.renamed', { name: signature.name }) }];
}

function showing({ speech }: Scene, signature: Signature | undefined): Paragraph[] {
  if (signature === undefined || signature.state === 'removed') return [];
  if (signature.visibility === 'anonymous') return [{ kind: 'plain', text: speech.text('mysignature.nowAnonymous') }];
  const isHeld = signature.state === 'held';
  return [{ kind: 'plain', text: speech.text(isHeld ? 'held.nowPublic' : 'mysignature.nowPublic') }];
}
