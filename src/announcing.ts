import type { Message } from './dialogue/message.ts';
import type { Platform } from './domain/person.ts';
import type { EditOutcome, Place, PlaceState, SendOutcome } from './domain/place.ts';

/** A platform on which the bot speaks of its own accord. Nothing here tries again by itself, and nothing rejects. */
export interface Announcing {
  readonly platform: Platform;
  /** For so long the same nonce is one message there, so what may have been said can be said again; 0: never. */
  readonly recognisesRepetitionMs: number;
  /** A community is left alone for so long after each message. */
  readonly restMs: number;
  /** A live card is left alone for so long after each change. */
  readonly cardEveryMs: number;
  /** Says `message` once. `nonce` (25 characters at most) is the same at every attempt to say the same. */
  announce(place: Place, message: Message, nonce: string): Promise<SendOutcome>;
  /** Puts `message` in the place of one that was sent there. */
  edit(place: Place, sent: string, message: Message): Promise<EditOutcome>;
  /** Pins a message that was sent there, as quietly as the platform allows, or unpins it. `false`: it could not. */
  pin(place: Place, sent: string, isPinned: boolean): Promise<boolean>;
  /** Looks at a place; `pins`: whether something shall be pinned there. */
  inspect(place: Place, pins: boolean): Promise<PlaceState>;
  /** So many messages in the coming second the platform takes besides the answers that it is given. */
  perSecond(): number;
  /** What follows a command in a community so that it reaches this bot: `@UndersignedBot`, or nothing. */
  commandSuffix(): string;
  /** The address of a channel or topic of a community; `undefined`: it has none. */
  topicLink(community: string, topic: string): string | undefined;
  /** What a role of a community is called there; `undefined`: it is gone. Missing on a platform without roles. */
  roleName?(community: string, role: string): string | undefined;
  /**
   * Whether an account moderates a community, by the platform's own rights, looked up anew each time; `undefined`: that could
   * not be found out. Missing on a platform that says so with everything that somebody does.
   */
  moderates?(community: string, account: string): Promise<boolean | undefined>;
}
