import { LRUCache } from 'lru-cache';
import { type Core, type Input, type Message, type Occasion, type Person, type Slug, speak } from '../../src/index.ts';
import { createTurns } from '../in-turn.ts';
import type { Post } from './read.ts';
import { liveAnswer, newTalk, saidWords, type Talk, type Turn, withFault, withReply } from './talk.ts';

/** The talks of everyone, in memory: what is lost at a restart is only what the page shows of the past. */
export interface Chat {
  /** What stands on a page for a person; before the first word, the petition's card. */
  talk(page: Slug | undefined, occasion: PersonOccasion): Promise<Talk>;
  /** Hears what a person did and answers on the page of the petition it is about: that page. */
  hear(post: Post, sent: string, occasion: PersonOccasion): Promise<Slug | undefined>;
}

/** An occasion with a person: in the browser there always is one. */
export type PersonOccasion = Occasion & { readonly person: Person };

const talksMost = 2_000;
const talkIdleMs = 24 * 60 * 60 * 1_000;

/** Keeps the talks. `reportFault` hears of what the core threw and answers with the excuse that the person reads. */
export function createChat(core: Core, reportFault: (fault: unknown, occasion: Occasion) => Message): Chat {
  const talks = new LRUCache<string, Talk>({ max: talksMost, ttl: talkIdleMs, updateAgeOnGet: true });
  const inTurn = createTurns();

  const greet = async (petition: Slug | undefined, occasion: Occasion): Promise<Talk> => {
    const { message } = await core.receive({ kind: 'command', command: 'start', petition }, occasion);
    return newTalk(message);
  };

  const answer = async (talk: Talk, turn: Turn, occasion: Occasion): Promise<Talk> => {
    try {
      return withReply(talk, turn, await core.receive(turn.input, occasion));
    } catch (fault) {
      return withFault(talk, turn, reportFault(fault, occasion));
    }
  };

  const petitionPage = async ({ input, page }: Post): Promise<Slug | undefined> => {
    const named = namedPetition(input);
    if (named === undefined || named === page) return page;
    return (await core.find(named))?.slug ?? page;
  };

  return {
    talk: async (page, occasion) => talks.get(talkKey(page, occasion)) ?? greet(page, occasion),
    hear: async (post, sent, occasion) => {
      const page = await petitionPage(post);
      const key = talkKey(page, occasion);
      await inTurn(key, async () => {
        const begun = talks.get(key);
        if (begun?.lastSent === sent) return;
        // A page that nobody has spoken on yet shows the card by itself.
        if (begun === undefined && page !== post.page && asksForCard(post.input)) return;
        const talk = begun ?? (await greet(page, occasion));
        const origin = page === post.page ? talk : talks.get(talkKey(post.page, occasion));
        const said =
          post.written ?? saidWords(post.input, origin && liveAnswer(origin)?.message, speak(occasion.language));
        const pressedLive = page === post.page && post.turns === talk.turns && isPress(post.input);
        talks.set(key, await answer(talk, { sent, input: post.input, said, pressedLive }, occasion));
      });
      return page;
    },
  };
}

function talkKey(page: Slug | undefined, { person }: PersonOccasion): string {
  return `${person.account} ${page ?? ''}`;
}

function namedPetition(input: Input): string | undefined {
  switch (input.kind) {
    case 'command':
    case 'answers':
      return input.petition;
    case 'press':
      return 'petition' in input.action ? input.action.petition : undefined;
    default:
      return undefined;
  }
}

function isPress(input: Input): boolean {
  return input.kind === 'press' || input.kind === 'answers';
}

function asksForCard(input: Input): boolean {
  if (input.kind === 'command') return input.command === 'petition';
  return input.kind === 'press' && input.action.do === 'show' && input.action.view === 'petition';
}
