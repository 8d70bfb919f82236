import { LRUCache } from 'lru-cache';
import {
  type Core,
  type Input,
  type Message,
  namedPetition,
  type Occasion,
  type Person,
  type Slug,
  speak,
} from '../../../src/index.ts';
import { createTurns } from '../../in-turn.ts';
import type { Post } from './read.ts';
import {
  emptyTalk,
  liveAnswer,
  newTalk,
  saidWords,
  type Talk,
  type Turn,
  talkUnits,
  withFault,
  withReply,
} from './talk.ts';

/** The talks of everyone, in memory: what is lost at a restart is only what the page shows of the past. */
export interface Chat {
  /** What was said on a petition's page. `undefined`: this person has not spoken there. */
  talk(petition: Slug, person: Person): Talk | undefined;
  /** What stands in the chat without a petition; before the first word, a greeting. */
  greetedTalk(occasion: PersonOccasion): Promise<Talk>;
  /** Hears what a person did, and answers on the page of the petition that it is about. */
  hear(post: Post, sent: string, occasion: PersonOccasion): Promise<Heard>;
}

/** What came of something that a person did. */
export interface Heard {
  /** The petition's page that shows it; `undefined`: the chat without one. */
  readonly page: Slug | undefined;
  /** The page itself is the answer, and its talk is as it was. */
  readonly pageAnswers: boolean;
}

/** An occasion with a person: in the browser there always is one. */
export type PersonOccasion = Occasion & { readonly person: Person };

const talksMost = 2_000;
/** All talks together. A usual one takes less than ten thousand. */
const talksMostUnits = 32 * 1024 * 1024;
const talkIdleMs = 24 * 60 * 60 * 1_000;

/** Keeps the talks. `reportFault` hears of what the core threw and answers with the excuse that the person reads. */
export function createChat(core: Core, reportFault: (fault: unknown, occasion: Occasion) => Message): Chat {
  const talks = new LRUCache<string, Talk>({
    max: talksMost,
    maxSize: talksMostUnits,
    sizeCalculation: talkUnits,
    ttl: talkIdleMs,
    updateAgeOnGet: true,
  });
  const inTurn = createTurns();

  const greetedTalk = async (occasion: PersonOccasion): Promise<Talk> => {
    const begun = talks.get(talkKey(undefined, occasion.person));
    return begun ?? newTalk((await core.receive({ kind: 'command', command: 'start' }, occasion)).message);
  };

  const talkOn = async (page: Slug | undefined, occasion: PersonOccasion): Promise<Talk> =>
    page === undefined ? greetedTalk(occasion) : (talks.get(talkKey(page, occasion.person)) ?? emptyTalk);

  // A name is given in one place and taken back in another.
  const forget = (person: Person): void => {
    const own = [...talks.keys()].filter((key) => key.startsWith(talkKey(undefined, person)));
    for (const key of own) talks.delete(key);
  };

  const answer = async (talk: Talk, turn: Turn, occasion: PersonOccasion): Promise<Talk> => {
    try {
      const reply = await core.receive(turn.input, occasion);
      if (reply.isFarewell) forget(occasion.person);
      return withReply(talk, turn, reply);
    } catch (fault) {
      return withFault(talk, turn, reportFault(fault, occasion));
    }
  };

  const petitionPage = async ({ input, page }: Post): Promise<Slug | undefined> => {
    const named = namedPetition(input);
    if (named === undefined || named === page) return page;
    return (await core.find(named))?.slug ?? page;
  };

  const answerOn = async (page: Slug | undefined, post: Post, sent: string, occasion: PersonOccasion) => {
    const talk = await talkOn(page, occasion);
    if (talk.lastSent === sent) return;
    const pressedOn = liveAnswer(page === post.page ? talk : await talkOn(post.page, occasion));
    const said = post.written ?? saidWords(post.input, pressedOn?.message, speak(occasion.language));
    const pressedLive = page === post.page && post.turns === talk.turns && isPress(post.input);
    const turn = { sent, input: post.input, said, pressedLive };
    talks.set(talkKey(page, occasion.person), await answer(talk, turn, occasion));
  };

  return {
    talk: (petition, person) => talks.get(talkKey(petition, person)),
    greetedTalk,
    hear: async (post, sent, occasion) => {
      const page = await petitionPage(post);
      if (page !== post.page && asksForCard(post.input)) return { page, pageAnswers: true };
      await inTurn(talkKey(page, occasion.person), () => answerOn(page, post, sent, occasion));
      return { page, pageAnswers: false };
    },
  };
}

const talkKey = (page: Slug | undefined, { account }: Person) => `${account} ${page ?? ''}`;

function isPress(input: Input): boolean {
  return input.kind === 'press' || input.kind === 'answers';
}

function asksForCard(input: Input): boolean {
  if (input.kind === 'command') return input.command === 'petition';
  return input.kind === 'press' && input.action.do === 'show' && input.action.view === 'petition';
}
