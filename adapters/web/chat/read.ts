import { parseAccept } from 'hono/utils/accept';
import { z } from 'zod';
import {
  CommandName,
  decodeAbout,
  decodeAction,
  FlowName,
  type Input,
  isLanguageTag,
  languages,
  Slug,
} from '../../../src/index.ts';
import { From } from '../address.ts';

/** What a browser sent, read: what the person did, on which petition's page, after how many turns of the talk. */
export interface Post {
  readonly input: Input;
  /** Missing in the chat without a petition. */
  readonly page: Slug | undefined;
  /** The number of the community whose link led to the page. */
  readonly from: number | undefined;
  readonly turns: number;
  /** What was written into the text field, as it was written. */
  readonly written?: string | undefined;
}

const Place = z.object({
  page: Slug.optional().catch(undefined),
  from: From,
  turns: z.coerce.number().int().min(0).catch(0),
});

const Pressed = z.object({ action: z.string() });
const Commanded = z.object({ command: z.string() });
const Answered = z.looseObject({
  flow: FlowName,
  petition: Slug,
  form: z.string().regex(/^[0-9a-z]{1,10}$/),
  about: z.string().transform(decodeAbout).optional(),
});
const FormSent = z.object({ form: z.string() });
const Written = z.object({ text: z.string() });

/** How the field of a question is called: this, then the question's name. */
export const answerPrefix = 'answer-';
const answerField = new RegExp(`^${answerPrefix}([a-z]{1,12})$`);

/** What a person did, from the fields of a form. `undefined`: none of our forms sends such fields. */
export function readPost(fields: Readonly<Record<string, unknown>>): Post | undefined {
  const { page, from, turns } = Place.parse(fields);
  const input = readInput(fields, page);
  return input && { input, page, from, turns, written: Written.safeParse(fields).data?.text };
}

function readInput(fields: Readonly<Record<string, unknown>>, page: Slug | undefined): Input | undefined {
  const pressed = Pressed.safeParse(fields).data;
  if (pressed !== undefined) return readPress(pressed.action);
  const commanded = Commanded.safeParse(fields).data;
  if (commanded !== undefined) return readCommand(commanded.command, page);
  const answered = Answered.safeParse(fields).data;
  if (answered !== undefined) return readAnswers(answered);
  if (FormSent.safeParse(fields).success) return { kind: 'stale' };
  const written = Written.safeParse(fields).data;
  return written && readText(written.text, page);
}

function readPress(payload: string): Input {
  const action = decodeAction(payload);
  return action === undefined ? { kind: 'stale' } : { kind: 'press', action };
}

function readCommand(word: string, petition: string | undefined): Input {
  const command = CommandName.safeParse(word).data;
  return command === undefined ? { kind: 'stale' } : { kind: 'command', command, petition };
}

function readAnswers(form: z.infer<typeof Answered>): Input {
  const answers = Object.entries(form).flatMap(([field, value]) => {
    const question = answerField.exec(field)?.[1];
    return question !== undefined && typeof value === 'string' ? [[question, lines(value)] as const] : [];
  });
  return {
    kind: 'answers',
    flow: form.flow,
    petition: form.petition,
    id: form.form,
    about: form.about,
    answers: Object.fromEntries(answers),
  };
}

/** Browsers end each line of a text of several with two characters. */
const lines = (written: string) => written.replaceAll('\r\n', '\n');

/** `/sign`, `/sign save-the-elms`, `sign` and `My signature` are commands; everything else may be an answer. */
function readText(text: string, page: Slug | undefined): Input {
  const words = text.trim();
  const [, slashed, named] = /^\/(\S+)\s*(.*)$/s.exec(words) ?? [];
  const word = (slashed ?? words.replaceAll(/\s/g, '')).toLowerCase();
  const command = CommandName.safeParse(word).data;
  if (command !== undefined) return { kind: 'command', command, petition: named || page };
  return slashed !== undefined || words === '' ? { kind: 'unreadable' } : { kind: 'text', text: words };
}

/**
 * The language, BCP 47, that an `Accept-Language` header likes best of those that the bot speaks or, if it likes none of these, of
 * all. `undefined`: none that could be understood.
 */
export function readLanguage(header: string | undefined): string | undefined {
  const liked = parseAccept(header ?? '')
    .filter(({ type, q }) => q > 0 && isLanguageTag(type))
    .toSorted((one, other) => other.q - one.q);
  return (liked.find(({ type }) => isSpoken(type)) ?? liked[0])?.type;
}

const isSpoken = (tag: string) => languages.some((spoken) => spoken.tag === new Intl.Locale(tag).language);
