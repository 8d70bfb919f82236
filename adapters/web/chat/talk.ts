import { encodeAction, type Input, type Message, type Reply, type Speech } from '../../../src/index.ts';
import { commandButtons } from './command-buttons.ts';
import { allButtons } from './render.ts';

/** One thing that was said on a page. A `fault` is the bot's excuse: what it asked before still stands. */
export type Entry = { readonly kind: 'person'; readonly words: string } | Said;

/** Something that the bot said. */
export interface Said {
  readonly kind: 'bot' | 'fault';
  readonly message: Message;
}

/** What a person and the bot said to each other on one page, as far as the page remembers. */
export interface Talk {
  readonly entries: readonly Entry[];
  /** How often the bot answered. Every form names it, so that a second press of the same button is known. */
  readonly turns: number;
  /** The digest of what was sent last. */
  readonly lastSent?: string | undefined;
}

/** More than this is forgotten, oldest first. */
const entriesMost = 30;

/** What the bot says takes about so much room, in UTF-16 units; a petition's own words stand in memory once. */
const saidUnits = 2_000;

/** How much room a talk takes in memory, in UTF-16 units. */
export function talkUnits({ entries }: Talk): number {
  const ofEntries = entries.map((entry) => (entry.kind === 'person' ? entry.words.length : saidUnits));
  return ofEntries.reduce((all, units) => all + units, 1);
}

/** A talk in which nobody has spoken. */
export const emptyTalk: Talk = { entries: [], turns: 0 };

/** A talk in which only the bot has spoken. */
export function newTalk(greeting: Message): Talk {
  return { entries: [{ kind: 'bot', message: greeting }], turns: 0 };
}

/** The one answer of a talk whose buttons and form still work: the bot's latest. */
export function liveAnswer(talk: Talk): Said | undefined {
  return talk.entries.findLast((entry): entry is Said => entry.kind === 'bot');
}

/** One turn: the digest of what was sent, in which words the page remembers it, and whether the live message was pressed. */
export interface Turn {
  readonly sent: string;
  readonly input: Input;
  readonly said: string;
  readonly pressedLive: boolean;
}

/** The talk after the bot has answered. After a farewell nothing stands in it that was said before. */
export function withReply(talk: Talk, turn: Turn, reply: Reply): Talk {
  const answered = { turns: talk.turns + 1, lastSent: turn.sent };
  if (reply.isFarewell) return { ...answered, entries: [{ kind: 'bot', message: reply.message }] };
  const replaces = reply.replaces && turn.pressedLive;
  const kept = talk.entries.filter((entry) => entry.kind !== 'fault');
  const live = liveAnswer(talk);
  const before = replaces ? kept.filter((entry) => entry !== live) : kept;
  const turnsPage = replaces && turn.input.kind === 'press' && turn.input.action.do === 'show';
  const said: readonly Entry[] = turnsPage ? [] : [{ kind: 'person', words: turn.said }];
  const entries: readonly Entry[] = [...before, ...said, { kind: 'bot', message: reply.message }];
  return { ...answered, entries: entries.slice(-entriesMost) };
}

/** The talk after something went wrong: the same question stands, holding what was written. Sending again is heard. */
export function withFault(talk: Talk, turn: Turn, excuse: Message): Talk {
  const live = liveAnswer(talk);
  const entries = talk.entries
    .filter((entry) => entry.kind !== 'fault')
    .map(
      (entry): Entry => (entry === live ? { kind: 'bot', message: keepingAnswers(live.message, turn.input) } : entry),
    );
  return { entries: [...entries, { kind: 'fault', message: excuse }], turns: talk.turns + 1 };
}

function keepingAnswers(message: Message, input: Input): Message {
  const { form } = message;
  if (form === undefined || input.kind !== 'answers') return message;
  const [first, ...others] = form.questions;
  const keeping = (question: typeof first): typeof first =>
    question.kind === 'text' ? { ...question, written: input.answers[question.name] ?? question.written } : question;
  return { ...message, form: { ...form, questions: [keeping(first), ...others.map(keeping)] } };
}

/** In which words a talk remembers what a person did with the message before them. */
export function saidWords(input: Input, before: Message | undefined, speech: Speech): string {
  switch (input.kind) {
    case 'text':
      return input.text;
    case 'command':
      return commandButtons(speech).find(({ command }) => command === input.command)?.label ?? `/${input.command}`;
    case 'press':
      return pressedLabel(encodeAction(input.action), before) ?? speech.words('page.pressed');
    case 'answers':
      return answeredWords(input.answers, before) || speech.words('page.pressed');
    case 'unreadable':
    case 'stale':
      return speech.words('page.pressed');
  }
}

function pressedLabel(payload: string, before: Message | undefined): string | undefined {
  const buttons = before === undefined ? [] : allButtons(before);
  return buttons.find((button) => 'press' in button && encodeAction(button.press) === payload)?.label;
}

function answeredWords(answers: Readonly<Record<string, string>>, before: Message | undefined): string {
  const questions = before?.form?.questions ?? [];
  return questions
    .flatMap((question) => {
      const answer = answers[question.name];
      if (answer === undefined || question.kind === 'text') return answer ?? [];
      return question.options.find(({ value }) => value === answer)?.press ?? [];
    })
    .join('\n');
}
