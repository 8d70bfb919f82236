import { z } from 'zod';
import type { UserText } from './user-text.ts';

/** Whether others read a comment. `held`: only after a moderator has looked. `removed`: struck by one. */
export const CommentState = z.enum(['shown', 'held', 'removed']);
export type CommentState = z.infer<typeof CommentState>;

/** The longest comment, in characters as people count them. */
export const commentMaxCharacters = 500;

/** Why somebody signed, in their own words. Of an anonymous signature only the target reads it. */
export interface Comment {
  readonly text: UserText;
  readonly state: CommentState;
}

/** A comment that everybody reads, beside a public signature that is counted. */
export interface PublicComment {
  /** The signature's number. */
  readonly number: number;
  readonly name: UserText;
  readonly text: UserText;
  /** When it was written, or changed last. */
  readonly at: Date;
}

/** Public comments, of the newest signatures first. */
export interface PublicComments {
  readonly comments: readonly PublicComment[];
  /** There are more, of signatures with numbers below this one. */
  readonly before?: number | undefined;
}
