import { z } from 'zod';
import { Slug } from '../domain/petition.ts';
import { About } from './about.ts';
import { FlowName } from './action.ts';

/** How far a person is in a flow: what the database keeps between two messages. */
export const Conversation = z.object({
  /** When the flow was opened, in milliseconds since 1970, base 36. Later conversations have larger ones. */
  id: z.string(),
  flow: FlowName,
  petition: Slug,
  /** The store's number of the community that led here. */
  community: z.number().optional(),
  /** What a moderator is asked about. */
  about: About.optional(),
  /** A moderator had removed the signature that this is about when the flow was opened. */
  wasRemoved: z.literal(true).optional(),
  /** What was answered so far, by the questions' names. */
  answers: z.record(z.string(), z.string()),
  /** What was written and refused, kept to be mended. */
  written: z.record(z.string(), z.string()),
  /** What could be answered when the flow was opened: the name in the profile, what was said before. */
  suggestion: z.string().optional(),
  /** How it ended, kept so that a late press of its buttons is understood. Missing while it goes on. */
  end: z.enum(['finished', 'cancelled', 'expired']).optional(),
  expiresAt: z.coerce.date(),
});
export type Conversation = z.infer<typeof Conversation>;

/** A conversation waits this long for the next answer. */
export const conversationLifetimeMs = 30 * 60_000;

/** When a conversation was opened. */
export const openedAt = ({ id }: Pick<Conversation, 'id'>): Date => new Date(Number.parseInt(id, 36));

/** The id of a conversation that is opened at `now`. */
export const conversationId = (now: Date): string => now.getTime().toString(36);

/** When a conversation that was touched at `now` expires. */
export const expiry = (now: Date): Date => new Date(now.getTime() + conversationLifetimeMs);

/** Whether a conversation waits for an answer. */
export const goesOn = (conversation: Conversation | undefined): conversation is Conversation =>
  conversation !== undefined && conversation.end === undefined;

/** A conversation that has come to its end, with nothing left in it that the person said. */
export const ended = (conversation: Conversation, end: Conversation['end'] & string): Conversation => ({
  ...conversation,
  answers: {},
  written: {},
  suggestion: undefined,
  end,
});
