import { LRUCache } from 'lru-cache';
import {
  type Crowd,
  compare,
  crowdMinutes,
  emptyCrowd,
  forgetOldNames,
  join,
  passMinutes,
  recentOf,
  takeBack,
  usualOf,
} from './crowd.ts';
import { accountAgeMs } from './domain/account-age.ts';
import { foldName } from './domain/fold-name.ts';
import { alikeEnough, burstSize, type Judgement, type SignalSettings, weigh } from './domain/signals.ts';
import type { SignOutcome } from './domain/signature.ts';
import { factsOfName } from './judge-name.ts';
import type { SignRequest, Store } from './store/store.ts';

/** What looks wrong about a signature that is about to be given. */
export interface JudgedSignature extends Judgement {
  /** It was no new signature: nobody is compared with it. */
  takeBack(): void;
}

/** Judges signatures as they come, each against those that came before it. */
export type Judge = (request: SignRequest, now: Date) => JudgedSignature;

/** Enough for the communities in which somebody signs within minutes; those left alone the longest begin anew. */
const crowdsKept = 500;
const forgetEveryMs = 60_000;

/** A judge of this process. It knows the names of the last minutes, in memory and folded, and no accounts. */
export function createJudge(settings: SignalSettings): Judge {
  const crowds = new LRUCache<string, Crowd>({ max: crowdsKept });
  const forgetLater = createForgetter(crowds);
  const mostPerMinute = (crowd: Crowd) => burstSize(usualOf(crowd), settings) / crowdMinutes;

  function crowdOf({ petition, community, person }: SignRequest, now: number): Crowd {
    const key = `${petition}:${community ?? person.platform}`;
    const known = crowds.get(key);
    if (known !== undefined) return known;
    const crowd = emptyCrowd(now);
    crowds.set(key, crowd);
    return crowd;
  }

  return (request, date) => {
    const now = date.getTime();
    const name = foldName(request.name);
    const crowd = crowdOf(request, now);
    passMinutes(crowd, now, mostPerMinute);
    const isFirstName = name.bareWords.length === 1 && !name.isNumbered;
    const { alike, isLookAlike } = compare(crowd, name, now, alikeEnough({ isFirstName }, settings));
    const signed = join(crowd, name, now);
    forgetLater();
    const named = factsOfName(name, settings);
    const facts = {
      accountAgeMs: accountAgeMs(request.person, date),
      recent: recentOf(crowd),
      usual: usualOf(crowd),
      alike,
      isFirstName,
      ...named,
      isLookAlike: isLookAlike || named.isLookAlike,
    };
    return { ...weigh(facts, settings), takeBack: () => takeBack(crowd, signed) };
  };
}

/** Signs, and lets a judge look first. */
export function createJudgedSigning(store: Pick<Store, 'sign'>, settings: SignalSettings) {
  const judge = createJudge(settings);
  return async (request: SignRequest, now: Date): Promise<SignOutcome> => {
    const { signals, hold, takeBack: forget } = judge(request, now);
    let isNew = false;
    try {
      const outcome = await store.sign({ ...request, signals, hold });
      isNew = outcome.kind === 'signed';
      return outcome;
    } finally {
      // Who presses twice, or tries again, would else look like two of one name.
      if (!isNew) forget();
    }
  };
}

/** Names are forgotten also where nobody signs any more. While there are none, nothing runs. */
function createForgetter(crowds: LRUCache<string, Crowd>): () => void {
  let isComing = false;
  function forgetLater(): void {
    if (isComing) return;
    isComing = true;
    setTimeout(forget, forgetEveryMs).unref();
  }
  function forget(): void {
    isComing = false;
    const holding = [...crowds.values()].filter((crowd) => forgetOldNames(crowd, Date.now()));
    if (holding.length > 0) forgetLater();
  }
  return forgetLater;
}
