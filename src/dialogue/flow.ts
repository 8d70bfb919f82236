import type { Petition } from '../domain/petition.ts';
import type { Conversation } from './conversation.ts';
import type { Effect } from './effect.ts';
import type { Paragraph, Question } from './message.ts';
import type { Scene } from './scene.ts';
import type { Speech } from './text/say.ts';
import type { Text } from './text/text.ts';

/** A form as data: questions, then one effect. */
export interface Flow {
  /** Who can be led through it: those who have signed, those who have not, or both. */
  readonly whom: 'signatories' | 'newcomers' | 'everybody';
  title(speech: Speech): string;
  submit(speech: Speech): string;
  /** The questions, in the order in which they are asked. */
  questions(speech: Speech, conversation: Conversation): readonly Question[];
  /** What is said before the first open question. */
  say(scene: Scene, petition: Petition, conversation: Conversation, open: Question): readonly Paragraph[];
  /** The answer as it is kept, or why it is none. */
  check(speech: Speech, question: Question, written: string): Checked;
  /** What is done when every question is answered. `undefined`: an answer is missing after all. */
  effect(conversation: Conversation, petition: Petition): Effect | undefined;
}

/** An answer that was looked at. */
export type Checked = { readonly answer: string } | { readonly refusal: Text };
