import type { Conversation } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Message, Reply } from './message.ts';
import type { Scene } from './scene.ts';

/** Where a conversation stands, and what comes next: a reply, or an effect whose outcome is the next event. */
export type Step =
  | { readonly conversation: Conversation | undefined; readonly reply: Reply }
  | { readonly conversation: Conversation | undefined; readonly effect: Effect };

/** Whether a reply takes the place of the message whose button was pressed. */
export type Manner = 'replaces' | 'follows';

/** Page 0 asks for a message of its own, a higher one is turned to in place. */
export const mannerOf = (page: number): Manner => (page === 0 ? 'follows' : 'replaces');

/** A step whose reply only this person may see. */
export function tell(
  conversation: Conversation | undefined,
  { community }: Scene,
  message: Message,
  manner: Manner = 'follows',
): Step {
  return { conversation, reply: { message, audience: 'person', replaces: manner === 'replaces', community } };
}

/** A step whose reply may be seen by everyone who is there; where it can reach the person alone, it does. */
export function tellPlace(
  conversation: Conversation | undefined,
  { community, occasion }: Scene,
  message: Message,
  manner: Manner = 'follows',
): Step {
  const audience = occasion.alone ? 'person' : 'place';
  return { conversation, reply: { message, audience, replaces: manner === 'replaces', community } };
}
