import { PauseReason } from './following.ts';

/** Where the bot speaks of its own accord. */
export interface Place {
  /** The platform's own id of the community. */
  readonly community: string;
  /** The channel or topic in it, as the platform names it. Missing: wherever those who manage the community read. */
  readonly topic: string | undefined;
  /** The store's number of the community, for links that lead into a private chat. */
  readonly number: number;
}

/**
 * Why the bot cannot speak in a place: it is not in the community any more, the channel or topic is gone or closed, or it
 * lacks a right.
 */
export type Obstacle = { readonly kind: 'noCommunity' | PauseReason };

/** Whether an outcome is that the bot cannot speak there. */
export function isObstacle(outcome: { readonly kind: string }): outcome is Obstacle {
  return outcome.kind === 'noCommunity' || PauseReason.safeParse(outcome.kind).success;
}

/** Nothing was done, and may be tried again after so long; a platform asked for it, or cannot be reached. */
export interface Later {
  readonly kind: 'later';
  readonly afterMs: number;
}

/**
 * How sending turned out. `sent` names the message by the platform's id. `maybeSent`: the platform's answer was lost.
 * `refused`: it will never take this message.
 */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly message: string }
  | { readonly kind: 'maybeSent' | 'refused' }
  | Obstacle
  | Later;

/** How changing a message turned out. A lost answer is `later`: the same change can be made twice. */
export type EditOutcome = { readonly kind: 'edited' | 'noMessage' | 'refused' } | Obstacle | Later;

/**
 * What the bot can do in a place. `missingRights` are called as the platform shows them; `canSpeak`: it can announce
 * there even so, if with less. `unknown`: the platform does not say.
 */
export type PlaceState =
  | { readonly kind: 'there'; readonly canSpeak: boolean; readonly missingRights: readonly string[] }
  | { readonly kind: 'noCommunity' | 'noTopic' }
  | { readonly kind: 'unknown' };
