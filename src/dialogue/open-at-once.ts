import { takesSignatures } from '../domain/petition.ts';
import type { About } from './about.ts';
import type { FlowName } from './action.ts';
import { fresh } from './begin.ts';
import { conversationId } from './conversation.ts';
import { ask } from './form.ts';
import type { Input } from './input.ts';
import type { Reply } from './message.ts';
import { asksModerator, isForModerators, isModeratorAction, petitionOf } from './moderating.ts';
import type { ModeratorAction } from './moderator-action.ts';
import { petitionNamed } from './personally.ts';
import type { Scene } from './scene.ts';

/**
 * The form that an input opens, without anything being looked up: whether this person has signed shows when the form
 * comes back. `undefined` for what opens no form, or none that has something to write in.
 */
export function openAtOnce(input: Input, scene: Scene): Reply | undefined {
  const wish = wishOf(input, scene);
  const petition = wish && petitionNamed(scene, wish.petition);
  const { alone, person, now } = scene.occasion;
  if (wish === undefined || petition === undefined || !alone || person === undefined) return undefined;
  if (wish.flow === 'sign' && !takesSignatures(petition, now)) return undefined;
  if (isForModerators(wish.flow) && wish.about === undefined) return undefined;
  const conversation = fresh(wish.flow, petition, scene, wish.id ?? conversationId(now), wish.about);
  const message = ask(scene, petition, conversation);
  if (message?.form.questions[0].kind !== 'text') return undefined;
  return { message, audience: 'person', replaces: false, community: scene.community };
}

interface Wish {
  readonly flow: FlowName;
  readonly petition: string | undefined;
  readonly id?: string | undefined;
  /** What a moderator is asked about. Whether they may act on it shows when the form comes back. */
  readonly about?: About | undefined;
}

function wishOf(input: Input, scene: Scene): Wish | undefined {
  if (input.kind === 'command') {
    const { command, petition } = input;
    const opens = command === 'sign' || command === 'withdraw' || command === 'report';
    return opens ? { flow: command, petition } : undefined;
  }
  if (input.kind !== 'press') return undefined;
  const { action } = input;
  if (isModeratorAction(action)) return moderatorsWish(action, scene);
  return action.do === 'begin' || action.do === 'reopen' ? action : undefined;
}

function moderatorsWish(action: ModeratorAction, scene: Scene): Wish | undefined {
  const petition = petitionOf(action, scene)?.slug;
  if (!asksModerator(action) || petition === undefined) return undefined;
  switch (action.do) {
    case 'find':
      return { flow: 'find', petition, about: action.remit };
    case 'writeBanner':
      return { flow: 'banner', petition, about: action.remit };
    case 'submit':
      return { flow: 'reason', petition, about: { ...action.remit, proposal: action.proposal } };
    default:
      return undefined;
  }
}
