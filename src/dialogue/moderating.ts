import type { Remit } from '../domain/moderation.ts';
import type { Petition } from '../domain/petition.ts';
import type { Selection } from '../domain/selection.ts';
import type { Action, FlowName } from './action.ts';
import type { Conversation } from './conversation.ts';
import { type ModeratorAction, moderatorDeeds } from './moderator-action.ts';
import type { ModeratorEffect } from './moderator-effect.ts';
import { personally, petitionNamed } from './personally.ts';
import { stale, unknownPetition } from './refusals.ts';
import type { Scene } from './scene.ts';
import { type Step, tell, tellPlace } from './step.ts';
import { switchEffect } from './switching.ts';

/** What only moderators are asked. */
const flowsOfModerators: ReadonlySet<FlowName> = new Set<FlowName>(['find', 'reason', 'banner']);

/** Whether a flow asks what only moderators are asked. */
export const isForModerators = (flow: FlowName): boolean => flowsOfModerators.has(flow);

/** Whether only moderators may do an action. Who is one is asked whenever they do it. */
export function isModeratorAction(action: Action): action is ModeratorAction {
  return moderatorDeeds.has(action.do);
}

/** Whether a press opens a flow in which a moderator is asked something. */
export function asksModerator(action: Action): boolean {
  if (action.do === 'submit') return action.deed === 'remove';
  return action.do === 'find' || action.do === 'writeBanner';
}

/** Stands for the log, in the place of a petition's name: no button has to be found for it. */
const logWord = 'log';

/**
 * Somebody wants to see what waits for a look: of the petition of that name, or of the one that is meant. With the word of the log,
 * unless a petition is called so, what was done.
 */
export function review(conversation: Conversation | undefined, named: string | undefined, scene: Scene): Step {
  const petition = petitionNamed(scene, named);
  const asksForLog = petition === undefined && named?.trim().toLowerCase() === logWord;
  if (asksForLog && scene.meant !== undefined) return openLog(conversation, scene.meant, scene);
  return petition === undefined
    ? tellPlace(conversation, scene, unknownPetition(scene, named))
    : moderate(conversation, { do: 'openReview', petition: petition.slug }, scene);
}

function openLog(conversation: Conversation | undefined, petition: Petition, scene: Scene): Step {
  const remit: Remit = { petition: petition.id, community: undefined };
  return personally(conversation, scene, { do: 'openReview', petition: petition.slug }, () => ({
    conversation,
    effect: { do: 'showDeeds', petition, remit, before: undefined, manner: 'follows' },
  }));
}

/** A flow for moderators is to begin that was not opened by their own buttons: it begins with all that they may act on. */
export function beginAsModerator(
  conversation: Conversation | undefined,
  flow: FlowName,
  { id, slug }: Petition,
  scene: Scene,
): Step {
  const remit = { petition: id, community: undefined };
  if (flow === 'find') return moderate(conversation, { do: 'find', remit }, scene);
  if (flow === 'banner') return moderate(conversation, { do: 'writeBanner', remit }, scene);
  return moderate(conversation, { do: 'openReview', petition: slug }, scene);
}

/** Does what a moderator wants, where nobody else reads along. */
export function moderate(conversation: Conversation | undefined, action: ModeratorAction, scene: Scene): Step {
  const petition = petitionOf(action, scene);
  if (petition === undefined) {
    const slug = action.do === 'openReview' ? action.petition : undefined;
    return tell(conversation, scene, slug === undefined ? stale(scene) : unknownPetition(scene, slug));
  }
  // Where others read along, what waits is offered in private: a button's own numbers do not fit into a link.
  return personally(conversation, scene, { do: 'openReview', petition: petition.slug }, () => ({
    conversation,
    effect: effectOf(action, petition, scene.occasion.now),
  }));
}

/** The petition that a moderator's button is about. */
export function petitionOf(action: ModeratorAction, scene: Scene): Petition | undefined {
  if (action.do === 'openReview') return petitionNamed(scene, action.petition);
  return scene.petitions.find(({ id }) => id === action.remit.petition);
}

function effectOf(action: ModeratorAction, petition: Petition, now: Date): ModeratorEffect {
  switch (action.do) {
    case 'openReview': {
      const remit: Remit = { petition: petition.id, community: undefined };
      return { do: 'review', petition, remit, list: 'held', page: 1, more: false, manner: 'follows' };
    }
    case 'review':
    case 'reviewMore': {
      const { remit, list, page } = action;
      return { do: 'review', petition, remit, list, page, more: action.do === 'reviewMore', manner: 'replaces' };
    }
    case 'moderate':
    case 'moderateComment':
      // Nobody has seen yet what will be there later, whatever a forged button says.
      return { ...action, petition, seenAt: action.seenAt > now ? now : action.seenAt };
    case 'undo':
    case 'showProposal':
    case 'decide':
      return { ...action, petition };
    case 'showDeeds':
      return { ...action, petition, manner: 'replaces' };
    case 'gather':
      return { do: 'propose', petition, remit: action.remit, selection: gathered(action) };
    case 'find':
      return { do: 'admit', petition, remit: action.remit, begin: 'find', proposal: undefined };
    case 'submit':
      return submitEffect(action, petition);
    case 'showSwitches':
    case 'switch':
    case 'writeBanner':
      return switchEffect(action, petition);
  }
}

function gathered({ by, number }: Extract<ModeratorAction, { do: 'gather' }>): Selection {
  if (by === 'like') return { like: number };
  return number === 0 ? { direct: true, state: 'held' } : { community: number, state: 'held' };
}

/** Those whose signatures are removed are told why. */
function submitEffect(action: Extract<ModeratorAction, { do: 'submit' }>, petition: Petition): ModeratorEffect {
  const { remit, proposal, deed } = action;
  return deed === 'remove'
    ? { do: 'admit', petition, remit, begin: 'reason', proposal }
    : { do: 'submit', petition, remit, proposal, deed, reason: undefined };
}
