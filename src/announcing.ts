import type { Message } from './dialogue/message.ts';

/** Where an announcement goes. */
export interface AnnouncementPlace {
  /** The platform's own id of the community. */
  readonly community: string;
  /** The channel or topic in it, as the platform names it. */
  readonly topic: string | undefined;
  /** The store's number of the community, for links that lead into a private chat. */
  readonly number: number;
}

/**
 * How sending an announcement turned out. `maybeSent`: the platform's answer was lost, and sending again could say it
 * twice. `gone`: the bot is not there any more, or may not speak there. `later`: the platform asks to wait.
 */
export type AnnouncementOutcome =
  | { readonly kind: 'sent' | 'maybeSent' | 'gone' | 'refused' }
  | { readonly kind: 'later'; readonly afterMs: number };

/** A platform on which communities hear announcements. */
export interface Announcing {
  /**
   * Says `message` once, by itself, without trying again. `nonce` (25 characters at most, the same at every attempt)
   * lets a platform that can recognise a repetition. Never rejects.
   */
  announce(place: AnnouncementPlace, message: Message, nonce: string): Promise<AnnouncementOutcome>;
}
