import type { Signature } from '../domain/signature.ts';
import { type Conversation, ended } from './conversation.ts';
import type { OutcomeOf } from './effect.ts';
import type { Paragraph } from './message.ts';
import type { Scene } from './scene.ts';
import { type Step, tell } from './step.ts';
import { mySignature } from './views/receipt.ts';

/** The step after somebody said why they signed, or took that back. */
export function commented(
  conversation: Conversation | undefined,
  { petition, text, outcome }: OutcomeOf<'comment'>,
  scene: Scene,
): Step {
  const message = mySignature(scene, petition, outcome, commentNews(scene, outcome, text !== undefined));
  const isAnswer = text !== undefined && conversation !== undefined;
  return tell(isAnswer ? ended(conversation, 'finished') : conversation, scene, message, 'replaces');
}

/** What is new about why somebody signed. `isSaid`: they say so now, and did not take it back. */
export function commentNews({ speech }: Scene, signature: Signature | undefined, isSaid: boolean): Paragraph[] {
  if (signature === undefined || signature.state === 'removed') return [];
  return [{ kind: 'plain', text: speech.text(isSaid ? 'comment.done' : 'comment.dropped') }];
}
