import type { Conversation } from '../../src/dialogue/conversation.ts';
import { converse } from '../../src/dialogue/converse.ts';
import type { Effect, Outcome } from '../../src/dialogue/effect.ts';
import type { Input, Occasion } from '../../src/dialogue/input.ts';
import type { Reply } from '../../src/dialogue/message.ts';
import type { Scene } from '../../src/dialogue/scene.ts';
import { speak } from '../../src/dialogue/text/say.ts';
import { writeText } from '../../src/dialogue/text/text.ts';
import { type Petition, petitionState } from '../../src/domain/petition.ts';
import type { Signature } from '../../src/domain/signature.ts';
import { UserText } from '../../src/domain/user-text.ts';
import { petitionContent } from './petitions.ts';

/** One person's talk with the dialogue alone: no core and no database, and nothing that is not said here. */
export interface Talk {
  /** The bot's reply to something the person did. */
  says(input: Input, where?: Partial<Occasion>): Reply;
  readonly conversation: Conversation | undefined;
  /** What was asked of the shell, each with the conversation it was asked in, newest last. */
  readonly effects: readonly { readonly effect: Effect; readonly conversation: Conversation | undefined }[];
  /** Where the person has signed, by the petitions' slugs. */
  readonly signatures: ReadonlyMap<string, Signature>;
  passes(minutes: number): void;
  now(): Date;
  closes(slug: string): void;
  /** A process that died has taken the signatures back, and saved nothing else. */
  forgetsSignatures(): void;
}

/** The words of a reply, as a reader sees them. */
export const wordsOf = ({ message }: Reply): string =>
  message.paragraphs.map(({ text }) => writeText(text, asItIs)).join('\n');

const asItIs = {
  plain: (words: string) => words,
  neutralise: (written: string) => written,
  bold: (inner: string) => inner,
  italic: (inner: string) => inner,
  link: (inner: string) => inner,
};

/** Somebody who has not said anything yet, where two petitions are open. */
export function startTalk(): Talk {
  let now = new Date('2026-11-22T12:00:00Z');
  let conversation: Conversation | undefined;
  const petitions: Petition[] = [
    { id: 1, ...petitionContent({ slug: 'harbour-pool' }) },
    { id: 2, ...petitionContent({ slug: 'night-bus', title: 'Run the night bus' }) },
  ];
  const books = keepBooks();
  const effects: { effect: Effect; conversation: Conversation | undefined }[] = [];

  const sceneOf = (where: Partial<Occasion>): Scene => {
    const person = { platform: 'telegram', account: '1' } as const;
    const occasion: Occasion = { person, alone: true, profileName: 'Ada Lovelace', now, ...where };
    const meant = petitions.find((petition) => petitionState(petition, now) === 'open') ?? petitions[0];
    return { occasion, speech: speak('en'), petitions, meant, community: undefined, links: () => [] };
  };

  return {
    says: (input, where = {}) => {
      const scene = sceneOf(where);
      let step = converse(conversation, { kind: 'input', input }, scene);
      while ('effect' in step) {
        effects.push({ effect: step.effect, conversation: step.conversation });
        const outcome = books.perform(step.effect, now);
        step = converse(step.conversation, { kind: 'outcome', outcome }, scene);
      }
      conversation = step.conversation;
      return step.reply;
    },
    get conversation() {
      return conversation;
    },
    effects,
    signatures: books.signatures,
    passes: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    now: () => now,
    forgetsSignatures: () => books.signatures.clear(),
    closes: (slug) => {
      const at = petitions.findIndex((petition) => petition.slug === slug);
      petitions[at] = { ...petitions[at]!, closedAt: now };
    },
  };
}

function keepBooks() {
  const signatures = new Map<string, Signature>();
  let lastNumber = 0;

  function sign({ petition, name, visibility }: Extract<Effect, { do: 'sign' }>, now: Date) {
    const before = signatures.get(petition.slug);
    if (before !== undefined) return { kind: 'already' as const, signature: before, count: 1 };
    if (petitionState(petition, now) !== 'open') return { kind: 'notOpen' as const };
    lastNumber += 1;
    const signature = { number: lastNumber, name: new UserText(name), visibility, signedAt: now };
    signatures.set(petition.slug, signature);
    return { kind: 'signed' as const, signature, count: 1 };
  }

  function change({ petition, change }: Extract<Effect, { do: 'change' }>) {
    const before = signatures.get(petition.slug);
    if (before === undefined) return undefined;
    const after = { ...before, ...('name' in change ? { name: new UserText(change.name) } : change) };
    signatures.set(petition.slug, after);
    return after;
  }

  function perform(effect: Effect, now: Date): Outcome {
    switch (effect.do) {
      case 'count':
        return { ...effect, outcome: { count: 0, milestones: [], today: 0 } };
      case 'list':
        return { ...effect, outcome: { signatures: [], page: effect.page, pages: 1, total: 0, count: 0 } };
      case 'survey':
        return { ...effect, outcome: effect.petitions.map(() => 0) };
      case 'recall':
        return { ...effect, outcome: { signature: signatures.get(effect.petition.slug), count: 1 } };
      case 'sign':
        return { ...effect, outcome: sign(effect, now) };
      case 'change':
        return { ...effect, outcome: change(effect) };
      case 'withdraw':
        signatures.delete(effect.petition.slug);
        return effect;
      case 'follow':
        return { ...effect, outcome: { count: 0, milestones: [] } };
      case 'unfollow':
        return { ...effect, outcome: true };
    }
  }

  return { signatures, perform };
}
