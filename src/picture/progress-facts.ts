/** How many signatures a petition had at a moment. */
export interface GrowthPoint {
  readonly at: Date;
  readonly count: number;
}

/** What a progress picture shows. The sentences are already in the language of `locale`. */
export interface ProgressFacts {
  readonly title: string;
  /** Who is asked to act, as it stands below the title. Missing: nothing stands there. */
  readonly addressee?: string | undefined;
  /** The count as it is said aloud, such as "1,204 of 2,000". */
  readonly countLine: string;
  readonly caption: string;
  /** The part of the way to the goal or the next milestone: 0 is nothing, 1 all of it, more is beyond. */
  readonly part: number;
  /** Running totals, rising in time. */
  readonly growth: readonly GrowthPoint[];
  /** A BCP 47 tag, such as "en" or "ar". */
  readonly locale: string;
}
