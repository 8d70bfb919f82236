import type { FoldedName } from './domain/fold-name.ts';
import { areNearlyAlike, longWords, mayBeAlike } from './domain/nearly-alike.ts';

/** Signatures are counted, and their names compared and known, for so long. */
export const crowdMinutes = 5;
/** So many names are compared at most. */
const namesKept = 256;
/** What is usual is a mean in which each minute weighs so little: a raid of an hour must not become usual. */
const memoryMinutes = 240;
const minuteMs = 60_000;

/** Those who signed one petition through one community lately. The counts are this process's own. */
export interface Crowd {
  /** The last minutes' counts; a minute's place is its number modulo their number. */
  readonly counts: number[];
  /** The newest minute, counted from 1970. */
  minute: number;
  usualPerMinute: number;
  /** A ring: `next` is where the next name goes. Places where none is kept are empty. */
  readonly names: (SignedName | undefined)[];
  /** The `letterBits` of each, closely packed: most names are told apart by them alone. */
  readonly letterBits: Int32Array;
  next: number;
}

/** A name that was signed with lately. */
export interface SignedName {
  readonly name: FoldedName;
  readonly at: number;
  /** It was no new signature after all. */
  isTakenBack: boolean;
}

/** A crowd of nobody. */
export function emptyCrowd(now: number): Crowd {
  return {
    counts: new Array<number>(crowdMinutes).fill(0),
    minute: Math.floor(now / minuteMs),
    usualPerMinute: 0,
    names: new Array<SignedName | undefined>(namesKept).fill(undefined),
    letterBits: new Int32Array(namesKept),
    next: 0,
  };
}

/** Lets the clock go on. A minute adds to what is usual at most as much as `most` says; clocks that go back stand still. */
export function passMinutes(crowd: Crowd, now: number, most: (crowd: Crowd) => number): void {
  const minute = Math.floor(now / minuteMs);
  for (let passed = 0; crowd.minute < minute && passed < crowdMinutes; passed += 1) {
    const count = Math.min(crowd.counts[crowd.minute % crowdMinutes] ?? 0, most(crowd));
    crowd.usualPerMinute += (count - crowd.usualPerMinute) / memoryMinutes;
    crowd.minute += 1;
    crowd.counts[crowd.minute % crowdMinutes] = 0;
  }
  if (crowd.minute >= minute) return;
  // All that follows were minutes in which nobody came.
  crowd.usualPerMinute *= (1 - 1 / memoryMinutes) ** (minute - crowd.minute);
  crowd.minute = minute;
}

/** Takes somebody in. */
export function join(crowd: Crowd, name: FoldedName, now: number): SignedName {
  const signed = { name, at: now, isTakenBack: false };
  crowd.names[crowd.next] = signed;
  crowd.letterBits[crowd.next] = name.letterBits;
  crowd.next = (crowd.next + 1) % namesKept;
  addToCount(crowd, 1);
  return signed;
}

/** Forgets somebody whose signature was none. */
export function takeBack(crowd: Crowd, signed: SignedName): void {
  signed.isTakenBack = true;
  addToCount(crowd, -1);
}

/** How many came in the last minutes. */
export const recentOf = ({ counts }: Crowd): number => counts.reduce((sum, count) => sum + count, 0);

/** How many usually come in as many minutes. */
export const usualOf = ({ usualPerMinute }: Crowd): number => usualPerMinute * crowdMinutes;

/** How many of the latest names are nearly the same as this one, up to `enough`, and whether one wrote it in another alphabet. */
export function compare(crowd: Crowd, name: FoldedName, now: number, enough: number) {
  const words = longWords(name);
  let alike = 0;
  let isLookAlike = false;
  for (let back = 1; back <= namesKept && alike < enough; back += 1) {
    const place = (crowd.next - back + namesKept) % namesKept;
    const bits = crowd.letterBits[place] ?? 0;
    if (!mayBeAlike(name.letterBits, bits, words)) continue;
    const other = crowd.names[place];
    if (other === undefined || isTooOld(other, now)) break;
    if (other.isTakenBack || !areNearlyAlike(name, other.name)) continue;
    alike += 1;
    isLookAlike ||= name.letters === other.name.letters && name.hasLookAlikes !== other.name.hasLookAlikes;
  }
  return { alike, isLookAlike };
}

/** Forgets names that are no longer compared. Whether any are left. */
export function forgetOldNames({ names }: Crowd, now: number): boolean {
  for (const [place, signed] of names.entries()) {
    if (signed !== undefined && isTooOld(signed, now)) names[place] = undefined;
  }
  return names.some((signed) => signed !== undefined);
}

const isTooOld = ({ at }: SignedName, now: number) => at <= now - crowdMinutes * minuteMs;

function addToCount(crowd: Crowd, change: number): void {
  const place = crowd.minute % crowdMinutes;
  // The minute may have passed, and its count with it.
  crowd.counts[place] = Math.max(0, (crowd.counts[place] ?? 0) + change);
}
