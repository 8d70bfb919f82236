import type { Conversation } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Message, Reply } from './message.ts';
import type { Scene } from './scene.ts';

/** Where a conversation stands, and what comes next: a reply, or an effect whose outcome is the next event. */
export type Step =
  | { readonly conversation: Conversation | undefined; readonly reply: Reply }
  | { readonly conversation: Conversation | undefined; readonly effect: Effect };

type Manner = 'replaces' | 'follows';

/** A step whose reply only this person may see. */
export function tell(
  conversation: Conversation | undefined,
  scene: Scene,
  message: Message,
  manner: Manner = 'follows',
): Step {
  return {
    conversation,
    reply: { message, audience: 'person', replaces: manner === 'replaces', community: scene.community },
  };
}

/** A step whose reply may be seen by everyone who is there; where it can reach the person alone, it does. */
export function tellPlace(
  conversation: Conversation | undefined,
  scene: Scene,
  message: Message,
  manner: Manner = 'follows',
): Step {
  const audience = scene.occasion.alone ? 'person' : 'place';
  return { conversation, reply: { message, audience, replaces: manner === 'replaces', community: scene.community } };
}
