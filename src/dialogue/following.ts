import type { FollowingChange } from '../domain/following.ts';
import type { Conversation } from './conversation.ts';
import type { CommandName, Input, Occasion } from './input.ts';
import { type Arrangement, type ManagerAction, managerDeeds } from './manager-action.ts';
import { petitionNamed } from './personally.ts';
import { unknownPetition } from './refusals.ts';
import type { Scene } from './scene.ts';
import { type Manner, type Step, tell, tellPlace } from './step.ts';
import type { Text } from './text/text.ts';
import { choosePetition } from './views/choose-petition.ts';

const managingCommands: ReadonlySet<CommandName> = new Set<CommandName>(['follow', 'unfollow', 'setup']);

/** Whether only those who manage a community may give an input. */
export function concernsManagers(input: Input): boolean {
  if (input.kind === 'command') return managingCommands.has(input.command);
  return input.kind === 'press' && managerDeeds.has(input.action.do);
}

/** Somebody wants this community to follow: the petition of that name, its own one here, or one of the open ones. */
export function followByCommand(conversation: Conversation | undefined, named: string | undefined, scene: Scene): Step {
  if (named !== undefined) return manage(conversation, { do: 'follow', petition: named }, scene, 'follows');
  return (
    refused(conversation, scene, 'follows') ?? {
      conversation,
      effect: { do: 'inspect', next: 'follow', manner: 'follows' },
    }
  );
}

/** Somebody wants the members of a role to moderate what comes through this community. */
export function appoint(conversation: Conversation | undefined, role: string, scene: Scene): Step {
  const refusal = refused(conversation, scene, 'follows');
  if (refusal !== undefined) return refusal;
  const { community } = scene.occasion;
  // On Discord the role that everybody has bears the server's own id.
  return typeof community === 'object' && community.id === role
    ? sayAlone(conversation, scene, scene.speech.text('setup.roleEveryone'))
    : { conversation, effect: { do: 'arrange', change: { moderatorRole: role } } };
}

/** Does what somebody who manages this community wants of it, by a command or, in the place of its message, a button. */
export function manage(
  conversation: Conversation | undefined,
  action: ManagerAction,
  scene: Scene,
  manner: Manner,
): Step {
  return refused(conversation, scene, manner) ?? allowed(conversation, action, scene, manner);
}

function allowed(conversation: Conversation | undefined, action: ManagerAction, scene: Scene, manner: Manner): Step {
  switch (action.do) {
    case 'follow':
      return follow(conversation, action.petition, scene, manner);
    case 'unfollow':
      return { conversation, effect: { do: 'unfollow', manner } };
    case 'arrange':
      return { conversation, effect: { do: 'arrange', change: changeOf(action, scene) } };
    case 'rehearse':
      return { conversation, effect: { do: 'rehearse' } };
    case 'setup':
      return { conversation, effect: { do: 'inspect', next: 'show', manner } };
    case 'choosePetition':
      return tellPlace(conversation, scene, choosePetition(scene, action.page, true), manner);
  }
}

function follow(conversation: Conversation | undefined, named: string, scene: Scene, manner: Manner): Step {
  const petition = petitionNamed(scene, named);
  if (petition !== undefined) return { conversation, effect: { do: 'follow', petition, manner } };
  return manner === 'follows'
    ? tellPlace(conversation, scene, unknownPetition(scene, named))
    : sayAlone(conversation, scene, scene.speech.text('state.unknown', { slug: named }));
}

function changeOf(action: Arrangement, { occasion }: Scene): FollowingChange {
  switch (action.setting) {
    case 'milestones':
      return { milestones: action.value };
    case 'card':
      return { card: action.value };
    case 'language':
      return { language: action.value };
    case 'topic':
      return { topic: occasion.topic };
    case 'notices':
      return { noticesIn: action.value === 'here' ? noticesHere(occasion) : undefined };
    case 'role':
      return { moderatorRole: undefined };
  }
}

/** Where moderators hear of what waits, if that is where this happens. */
export const noticesHere = ({ topic = '' }: Occasion): string => topic;

/** What somebody hears who may not do that. Others see a button's message, and are not told who pressed it in vain. */
function refused(conversation: Conversation | undefined, scene: Scene, manner: Manner): Step | undefined {
  const text = whyNot(scene);
  if (text === undefined) return undefined;
  return manner === 'replaces'
    ? sayAlone(conversation, scene, text)
    : tellPlace(conversation, scene, { paragraphs: [{ kind: 'plain', text }] });
}

function whyNot({ speech, occasion }: Scene): Text | undefined {
  const { community, manages } = occasion;
  if (typeof community !== 'object') return speech.text('follow.where');
  if (manages === undefined) return speech.text('follow.whoUnknown');
  return manages ? undefined : speech.text('follow.who', { platform: community.platform });
}

/** Short and without buttons, so that a platform can show it over the message whose button was pressed. */
function sayAlone(conversation: Conversation | undefined, scene: Scene, text: Text): Step {
  return tell(conversation, scene, { paragraphs: [{ kind: 'plain', text }] });
}
