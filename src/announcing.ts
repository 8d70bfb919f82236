import type { Message } from './dialogue/message.ts';
import type { EditOutcome, Place, PlaceState, SendOutcome } from './domain/place.ts';

/** A platform on which the bot speaks of its own accord. Nothing here tries again by itself, and nothing rejects. */
export interface Announcing {
  /** Says `message` once. `nonce` (25 characters at most) is the same at every attempt to say the same. */
  announce(place: Place, message: Message, nonce: string): Promise<SendOutcome>;
  /** Puts `message` in the place of one that was sent there. */
  edit(place: Place, sent: string, message: Message): Promise<EditOutcome>;
  /** Pins a message that was sent there, quietly. `false`: it could not be pinned. */
  pin(place: Place, sent: string): Promise<boolean>;
  /** Looks at a place; `pins`: whether something shall be pinned there. */
  inspect(place: Place, pins: boolean): Promise<PlaceState>;
  /** So many messages in the coming second the platform takes besides the answers that it is given. */
  perSecond(): number;
  /** What follows a command in a community so that it reaches this bot: `@UndersignedBot`, or nothing. */
  commandSuffix(): string;
}
