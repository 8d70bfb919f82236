import type { Petition } from '../domain/petition.ts';
import type { Occasion } from './input.ts';
import type { Speech } from './text/say.ts';

/** Everything that the dialogue may know when it answers. */
export interface Scene {
  readonly occasion: Occasion;
  readonly speech: Speech;
  /** All petitions, in the order they came in. */
  readonly petitions: readonly Petition[];
  /** The one that is meant where none is named. */
  readonly meant: Petition | undefined;
  /** The store's number of the community that this happens in or that led here. */
  readonly community: number | undefined;
  links(petition: Petition): readonly PetitionLink[];
  /** The address of a channel or topic of the community that this happens in; `undefined`: it has none. */
  topicLink(topic: string): string | undefined;
  /** What a role of that community is called there; `undefined`: it is gone, or there are no roles. */
  roleName(role: string): string | undefined;
}

/** A way to a petition: its page, a chat with the bot. */
export interface PetitionLink {
  readonly kind: 'page' | 'telegram' | 'discord';
  readonly href: string;
}
