/** A stretch of time: from then on, and until before then. */
export interface Stretch {
  readonly from: Date;
  readonly until: Date;
}

const [secondMs, minuteMs, dayMs] = [1_000, 60_000, 24 * 60 * 60_000];

/** One end of a stretch, as it was written. */
interface Moment {
  /** Midnight, in milliseconds since 1970; missing where no day was named. */
  readonly day: number | undefined;
  /** The day is written out, and the same whenever it is read. */
  readonly isFixed: boolean;
  /** Since midnight; missing where a whole day is meant. */
  readonly timeMs: number | undefined;
  /** How long what was named lasts: a day, a minute, a second. */
  readonly lastsMs: number;
}

/**
 * Reads a stretch of time in UTC, such as `18:00-18:10`, `today` or `2030-01-31 18:00 - 2030-02-01`. Both ends are within: the
 * last minute, or day, up to its end. What names no day is of the last day on which it has begun by `now`.
 */
export function parseStretch(written: string, now: Date): Stretch | undefined {
  const [begin, finish, ...more] = written.trim().split(between);
  const first = momentOf(begin, now);
  const last = finish === undefined ? first : momentOf(finish, now);
  if (first === undefined || last === undefined || more.length > 0) return undefined;
  const from = startOf(first, now);
  const until = endOf(last, from);
  // What was written as of now may mean nothing now, and is no mistake.
  const isBackwards = first.isFixed && last.isFixed && until <= from;
  return isBackwards ? undefined : { from: new Date(from), until: new Date(until) };
}

// The hyphens of a day have digits on both sides and none of them a time before it.
const between = /\s+[-–—]\s*|\s*[–—]\s*|(?<=:\d\d|[a-z])-\s*/iu;

function momentOf(written = '', now: Date): Moment | undefined {
  const match =
    /^(?:(\d{4}-\d{2}-\d{2})|(today|heute)|(yesterday|gestern))?\s*(?:(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/iu.exec(
      written.trim(),
    );
  if (match === null || match[0] === '') return undefined;
  const [, date, today, yesterday, hours, minutes, seconds] = match;
  const timeMs = timeOf(hours, minutes, seconds);
  const day = date === undefined ? relativeDay(today, yesterday, now) : midnightOf(date);
  if (Number.isNaN(timeMs) || Number.isNaN(day)) return undefined;
  const lastsMs = timeMs === undefined ? dayMs : seconds === undefined ? minuteMs : secondMs;
  return { day, isFixed: date !== undefined, timeMs, lastsMs };
}

/** Not a number for a time that no clock shows. */
function timeOf(hours: string | undefined, minutes = '0', seconds = '0'): number | undefined {
  if (hours === undefined) return undefined;
  const isTime = Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
  return isTime ? (Number(hours) * 60 + Number(minutes)) * minuteMs + Number(seconds) * secondMs : Number.NaN;
}

function relativeDay(today: string | undefined, yesterday: string | undefined, now: Date): number | undefined {
  if (today !== undefined) return midnightBefore(now.getTime());
  return yesterday === undefined ? undefined : midnightBefore(now.getTime()) - dayMs;
}

/** Not a number for a day that no calendar has: `Date` would take February 30 for the second of March. */
function midnightOf(date: string): number {
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date) ? at : Number.NaN;
}

const midnightBefore = (at: number) => Math.floor(at / dayMs) * dayMs;

function startOf({ day, timeMs = 0 }: Moment, now: Date): number {
  const today = midnightBefore(now.getTime());
  const isToCome = today + timeMs > now.getTime();
  return (day ?? (isToCome ? today - dayMs : today)) + timeMs;
}

/** Where no day was named it is that of the beginning, or the next one. */
function endOf({ day, timeMs = 0, lastsMs }: Moment, from: number): number {
  const until = (day ?? midnightBefore(from)) + timeMs + lastsMs;
  return day === undefined && until <= from ? until + dayMs : until;
}
