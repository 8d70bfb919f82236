import { z } from 'zod';
import { badRequest } from './refusal.ts';

const answerMaxLength = 200;

const Answer = z.object({
  callback_query_id: z.string(),
  text: z.string().optional(),
  show_alert: z.boolean().optional(),
});

/** Words over the chat that one person alone sees. */
export interface Notice {
  readonly person: number;
  readonly text: string;
  /** It stays until it is closed. */
  readonly isAlert: boolean;
}

/** The presses of buttons that wait for the bot's word; a button turns until it comes. */
export interface Callbacks {
  /** A press of this person begins to wait. */
  add(person: number): string;
  answer(parameters: unknown): true;
  /** All presses so far become too old to be answered. */
  expire(): void;
  /** How many buttons still turn. */
  readonly unanswered: number;
  /** What was shown in answer to presses, oldest first. */
  readonly notices: readonly Notice[];
}

/** No presses yet. */
export function createCallbacks(): Callbacks {
  const waiting = new Map<string, number>();
  const notices: Notice[] = [];
  let last = 4_300_000_000_000;
  return {
    add: (person) => {
      last += 1;
      waiting.set(String(last), person);
      return String(last);
    },
    answer: (parameters) => {
      const { callback_query_id, text, show_alert = false } = Answer.parse(parameters);
      if ((text?.length ?? 0) > answerMaxLength) throw badRequest('MESSAGE_TOO_LONG');
      const person = waiting.get(callback_query_id);
      if (person === undefined) {
        throw badRequest('query is too old and response timeout expired or query ID is invalid');
      }
      waiting.delete(callback_query_id);
      if (text !== undefined) notices.push({ person, text, isAlert: show_alert });
      return true;
    },
    expire: () => waiting.clear(),
    get unanswered() {
      return waiting.size;
    },
    notices,
  };
}
