import type { Conversation } from '../../src/dialogue/conversation.ts';
import { converse } from '../../src/dialogue/converse.ts';
import type { Effect, FollowObstacle, Outcome, OutcomeOf, Standing } from '../../src/dialogue/effect.ts';
import type { Input, Occasion } from '../../src/dialogue/input.ts';
import type { Reply } from '../../src/dialogue/message.ts';
import type { Scene } from '../../src/dialogue/scene.ts';
import { speak } from '../../src/dialogue/text/say.ts';
import { writeText } from '../../src/dialogue/text/text.ts';
import type { Following, FollowingChange } from '../../src/domain/following.ts';
import { type Petition, petitionState, takesSignatures } from '../../src/domain/petition.ts';
import type { PlaceState } from '../../src/domain/place.ts';
import type { Signature } from '../../src/domain/signature.ts';
import { UserText } from '../../src/domain/user-text.ts';
import { knownPetition } from './petitions.ts';
import { keepBench, type TalkModeration } from './talk-bench.ts';

/** One person's talk with the dialogue alone: no core and no database, and nothing that is not said here. */
export interface Talk {
  /** The bot's reply to something the person did. */
  says(input: Input, where?: Partial<Occasion>): Reply;
  readonly conversation: Conversation | undefined;
  /** What was asked of the shell, each with the conversation it was asked in, newest last. */
  readonly effects: readonly { readonly effect: Effect; readonly conversation: Conversation | undefined }[];
  /** Where the person has signed, by the petitions' slugs. */
  readonly signatures: ReadonlyMap<string, Signature>;
  /** The community that the talk happens in, where the occasion names one. */
  readonly community: TalkCommunity;
  /** What moderators find, whichever petition they ask about. */
  readonly moderation: TalkModeration;
  passes(minutes: number): void;
  now(): Date;
  closes(slug: string): void;
  /** A process that died has taken the signatures back, and saved nothing else. */
  forgetsSignatures(): void;
}

/** A community as the shell knows it. */
export interface TalkCommunity {
  following: Following | undefined;
  /** What the bot finds wherever it looks. */
  place: PlaceState;
  rehearsal: Exclude<OutcomeOf<'rehearse'>['outcome'], undefined>['rehearsal'];
  /** How many have signed in all, and through this community, and how many wait for a look. */
  count: number;
  here: number | undefined;
  held: number;
}

/** The words of a reply, as a reader sees them. */
export const wordsOf = ({ message }: Pick<Reply, 'message'>): string =>
  message.paragraphs.map(({ text }) => writeText(text, asItIs)).join('\n');

/** What can be pressed under a reply, as its buttons are labelled. */
export const labelsOf = ({ message }: Pick<Reply, 'message'>): readonly string[] =>
  (message.buttons ?? []).map(({ label }) => label);

const asItIs = {
  plain: (words: string) => words,
  neutralise: (written: string) => written,
  bold: (inner: string) => inner,
  italic: (inner: string) => inner,
  link: (inner: string) => inner,
};

const twoPetitions: readonly Petition[] = [
  knownPetition({ slug: 'harbour-pool' }),
  knownPetition({ id: 2, slug: 'night-bus', title: 'Run the night bus' }),
];

/** Somebody who has not said anything yet, where two petitions are open, or others. */
export function startTalk(among: readonly Petition[] = twoPetitions): Talk {
  let now = new Date('2026-11-22T12:00:00Z');
  let conversation: Conversation | undefined;
  const petitions = [...among];
  const books = keepBooks();
  const effects: { effect: Effect; conversation: Conversation | undefined }[] = [];

  const sceneOf = (where: Partial<Occasion>): Scene => {
    const person = { platform: 'telegram', account: '1' } as const;
    const occasion: Occasion = { person, alone: true, profileName: 'Ada Lovelace', now, ...where };
    const meant = petitions.find((petition) => petitionState(petition, now) === 'open') ?? petitions[0];
    const community = typeof where.community === 'object' ? 7 : where.community;
    const topicLink = (topic: string) => `https://chat.example/${topic}`;
    const roleName = (role: string) => (role === 'gone' ? undefined : `The ${role}s`);
    return {
      occasion,
      speech: speak(where.language),
      petitions,
      meant,
      community,
      links: () => [],
      topicLink,
      roleName,
    };
  };

  return {
    says: (input, where = {}) => {
      const scene = sceneOf(where);
      let step = converse(conversation, { kind: 'input', input }, scene);
      while ('effect' in step) {
        effects.push({ effect: step.effect, conversation: step.conversation });
        const outcome = books.perform(step.effect, scene.occasion);
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
    community: books.community,
    moderation: books.moderation,
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
  const community: TalkCommunity = {
    following: undefined,
    place: { kind: 'there', canSpeak: true, missingRights: [] },
    rehearsal: 'sent',
    count: 0,
    here: undefined,
    held: 0,
  };
  const bench = keepBench();
  let lastNumber = 0;

  const standing = (following: Following): Standing => ({ following, count: community.count, place: community.place });

  function follow(petition: number, topic: string | undefined): Standing | { obstacle: FollowObstacle } {
    const { place, following } = community;
    const maySpeak = place.kind === 'unknown' || (place.kind === 'there' && place.canSpeak);
    if (!maySpeak) return { obstacle: place };
    const none = { moderatorRole: undefined, noticesIn: undefined };
    const chosen = following ?? { language: undefined, milestones: 'own', card: 'off', cardGivenUp: false, ...none };
    community.following = { ...chosen, petition, topic, paused: undefined };
    return standing(community.following);
  }

  function arrange(change: FollowingChange): Standing | undefined {
    if (community.following === undefined) return undefined;
    community.following = { ...community.following, ...change, paused: undefined };
    return standing(community.following);
  }

  function unfollow(): boolean {
    const followed = community.following !== undefined;
    community.following = undefined;
    return followed;
  }

  function sign({ petition, name, visibility }: Extract<Effect, { do: 'sign' }>, now: Date) {
    const before = signatures.get(petition.slug);
    if (before !== undefined) return { kind: 'already' as const, signature: before, count: 1 };
    if (!takesSignatures(petition, now)) return { kind: 'notOpen' as const };
    lastNumber += 1;
    const { verdict: state } = bench.moderation;
    const signature = { number: lastNumber, name: new UserText(name), visibility, signedAt: now, state };
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

  function comment({ petition, text }: Extract<Effect, { do: 'comment' }>) {
    const before = signatures.get(petition.slug);
    if (before === undefined || before.state === 'removed') return before;
    const comment =
      text === undefined ? undefined : { text: new UserText(text), state: bench.moderation.commentVerdict };
    const after = { ...before, comment };
    signatures.set(petition.slug, after);
    return after;
  }

  function withdraw({ petition }: Extract<Effect, { do: 'withdraw' }>) {
    const before = signatures.get(petition.slug);
    signatures.delete(petition.slug);
    return before;
  }

  function perform(effect: Effect, occasion: Occasion): Outcome {
    const { following, count, here, held } = community;
    const { now, topic } = occasion;
    switch (effect.do) {
      case 'count':
        return { ...effect, outcome: { count, held, milestones: [], today: 0, here } };
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
        return { ...effect, outcome: withdraw(effect) };
      case 'comment':
        return { ...effect, outcome: comment(effect) };
      case 'report':
        return { ...effect, outcome: 'reported' };
      case 'askSecondLook':
        return { ...effect, outcome: { asked: 'asked', signature: signatures.get(effect.petition.slug) } };
      case 'follow':
        return { ...effect, outcome: follow(effect.petition.id, topic) };
      case 'unfollow':
        return { ...effect, outcome: unfollow() };
      case 'arrange':
        return { ...effect, outcome: arrange(effect.change) };
      case 'inspect':
        return { ...effect, outcome: following && standing(following) };
      case 'rehearse':
        return { ...effect, outcome: following && { ...standing(following), rehearsal: community.rehearsal } };
      default:
        return bench.perform(effect, occasion);
    }
  }

  return { signatures, community, moderation: bench.moderation, perform };
}
