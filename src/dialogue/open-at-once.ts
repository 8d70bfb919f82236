import { petitionState } from '../domain/petition.ts';
import type { FlowName } from './action.ts';
import { fresh } from './begin.ts';
import { conversationId } from './conversation.ts';
import { ask } from './form.ts';
import type { Input } from './input.ts';
import type { Reply } from './message.ts';
import { petitionNamed } from './personally.ts';
import type { Scene } from './scene.ts';

/**
 * The form that an input opens, without anything being looked up: whether this person has signed shows when the form
 * comes back. `undefined` for what opens no form, or none that has something to write in.
 */
export function openAtOnce(input: Input, scene: Scene): Reply | undefined {
  const wish = wishOf(input);
  const petition = wish && petitionNamed(scene, wish.petition);
  const { alone, person, now } = scene.occasion;
  if (wish === undefined || petition === undefined || !alone || person === undefined) return undefined;
  if (wish.flow === 'sign' && petitionState(petition, now) !== 'open') return undefined;
  const conversation = fresh(wish.flow, petition, scene, wish.id ?? conversationId(now));
  const message = ask(scene, petition, conversation);
  if (message?.form.questions[0].kind !== 'text') return undefined;
  return { message, audience: 'person', replaces: false, community: scene.community };
}

interface Wish {
  readonly flow: FlowName;
  readonly petition: string | undefined;
  readonly id?: string | undefined;
}

function wishOf(input: Input): Wish | undefined {
  if (input.kind === 'command') {
    const { command, petition } = input;
    return command === 'sign' || command === 'withdraw' ? { flow: command, petition } : undefined;
  }
  if (input.kind !== 'press') return undefined;
  const { action } = input;
  return action.do === 'begin' || action.do === 'reopen' ? action : undefined;
}
