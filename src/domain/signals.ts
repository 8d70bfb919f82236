import { foldPattern } from './fold-pattern.ts';
import { type SignalName, signalNames } from './moderation.ts';

/** What is known when somebody signs, that may make a moderator look. */
export interface SignFacts {
  /** Missing where the platform does not tell. */
  readonly accountAgeMs: number | undefined;
  /** How many signatures came through the same community in the last minutes, with this one. */
  readonly recent: number;
  /** How many usually come there in as many minutes. */
  readonly usual: number;
  /** How many of those recent names are nearly the same as this one. */
  readonly alike: number;
  /** A first name alone, which many people share. */
  readonly isFirstName: boolean;
  /** It passes for a name in another alphabet. */
  readonly isLookAlike: boolean;
  readonly isProfane: boolean;
  readonly isTroll: boolean;
}

/** When something looks wrong, and how much that weighs. */
export interface SignalSettings {
  readonly weights: Readonly<Record<SignalName, number>>;
  /** A signature is held when its signals weigh so much together. */
  readonly holdAt: number;
  /** Accounts are young until then. */
  readonly youngUntilMs: number;
  /** Fewer signatures in the last minutes are no burst, whatever is usual. */
  readonly burstFrom: number;
  /** A burst is so many times what is usual. */
  readonly burstTimesUsual: number;
  /** So many others have nearly the same name. */
  readonly alikeFrom: number;
  /** Joke names, as `trollPattern` makes them. */
  readonly trollNames: RegExp;
}

/** What looks wrong about a signature, and whether a moderator has to look before it counts. */
export interface Judgement {
  readonly signals: readonly SignalName[];
  readonly hold: boolean;
}

/** A first name alone has to come so many times as often before it looks wrong. */
const firstNameAllowance = 3;

/** Weighs what is known of a signature. */
export function weigh(facts: SignFacts, settings: SignalSettings): Judgement {
  const isSeen: Readonly<Record<SignalName, boolean>> = {
    youngAccount: (facts.accountAgeMs ?? settings.youngUntilMs) < settings.youngUntilMs,
    burst: facts.recent >= burstSize(facts.usual, settings),
    alike: facts.alike >= alikeEnough(facts, settings),
    lookAlike: facts.isLookAlike,
    profanity: facts.isProfane,
    troll: facts.isTroll,
  };
  const signals = signalNames.filter((name) => isSeen[name]);
  const weight = signals.reduce((sum, name) => sum + settings.weights[name], 0);
  return { signals, hold: weight >= settings.holdAt };
}

/** From how many signatures in the last minutes on it is a burst, where so many are usual. */
export function burstSize(usual: number, { burstFrom, burstTimesUsual }: SignalSettings): number {
  return Math.max(burstFrom, usual * burstTimesUsual);
}

/** How many names have to be alike before that looks wrong. */
export function alikeEnough({ isFirstName }: Pick<SignFacts, 'isFirstName'>, { alikeFrom }: SignalSettings): number {
  return isFirstName ? alikeFrom * firstNameAllowance : alikeFrom;
}

const dayMs = 24 * 60 * 60_000;

/**
 * The usual settings. Profanity and joke names are held by themselves. Everything else needs company, because it happens
 * to honest people too: they join a platform in order to sign (youngAccount), come all at once when a community speaks of
 * a petition (burst), share their name with others (alike), or write it in another alphabet (lookAlike). A burst together
 * with any other signal is held; so is a name that many gave from an account that is new.
 */
export const defaultSignalSettings: SignalSettings = {
  weights: { youngAccount: 40, burst: 60, alike: 60, lookAlike: 40, profanity: 100, troll: 100 },
  holdAt: 100,
  // Raids are made with accounts of the same day or week; those who wait longer are few.
  youngUntilMs: 7 * dayMs,
  // In a lively community some dozens sign within minutes of an announcement.
  burstFrom: 30,
  burstTimesUsual: 5,
  // Two or three people of one name meet by chance, in countries where most share a few family names.
  alikeFrom: 5,
  trollNames: trollPattern([
    ...['adolf hitler', 'heil hitler', 'osama bin laden', 'satan', 'jesus christ', 'santa claus'],
    ...['(?:mickey|minnie) mouse', 'donald duck', 'bugs bunny', 'sponge ?bob(?: square ?pants)?', 'homer simpson'],
    ...['batman', 'spider ?man', 'darth vader', 'mike (?:hunt|oxlong|coxlong)', 'hugh jass', 'ben dover', 'moe lester'],
    ...[
      'seymour butts',
      'heywood jablome',
      'amanda hugginkiss',
      'jack mehoff',
      'dixie normous',
      'deez nuts',
      'joe mama',
    ],
    ...['test(?: test)*', '(?:asdf+g?h?j?k?l? ?)+', 'qwert[yz](?:uiop)?'],
  ]),
};

/**
 * One pattern out of several, each of which matches a whole folded name: words with one space between them. Its letters are
 * folded as those of names are. Throws where one is no regular expression.
 */
export function trollPattern(sources: readonly string[]): RegExp {
  // Each has to be whole by itself: a stray bracket in one could close another's.
  const whole = sources.map((source) => new RegExp(`^(?:${foldPattern(source)})$`, 'u').source);
  return new RegExp(whole.join('|') || '(?!)', 'u');
}
