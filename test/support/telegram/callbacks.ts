import { z } from 'zod';
import { badRequest } from './refusal.ts';

const answerMaxLength = 200;

const Answer = z.object({
  callback_query_id: z.string(),
  text: z.string().optional(),
  show_alert: z.boolean().optional(),
});

/** The presses of buttons that wait for the bot's word; a button turns until it comes. */
export interface Callbacks {
  /** A press begins to wait. */
  add(): string;
  answer(parameters: unknown): true;
  /** All presses so far become too old to be answered. */
  expire(): void;
  /** How many buttons still turn. */
  readonly unanswered: number;
  /** What was said above the chat in answer to presses, oldest first. */
  readonly notices: readonly string[];
}

/** No presses yet. */
export function createCallbacks(): Callbacks {
  const waiting = new Set<string>();
  const notices: string[] = [];
  let last = 4_300_000_000_000;
  return {
    add: () => {
      last += 1;
      waiting.add(String(last));
      return String(last);
    },
    answer: (parameters) => {
      const { callback_query_id, text } = Answer.parse(parameters);
      if ((text?.length ?? 0) > answerMaxLength) throw badRequest('MESSAGE_TOO_LONG');
      if (!waiting.delete(callback_query_id)) {
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      }
      if (text !== undefined) notices.push(text);
      return true;
    },
    expire: () => waiting.clear(),
    get unanswered() {
      return waiting.size;
    },
    notices,
  };
}
