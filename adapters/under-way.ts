/** What has begun and not ended yet. */
export interface UnderWay {
  /** Counts `work` as under way until it ends, and answers it. Its failure is nobody's fault but the one's who awaits it. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing is under way. Never rejects. */
  finished(): Promise<void>;
}

/** Nothing is under way yet. */
export function createUnderWay(): UnderWay {
  const ends = new Set<Promise<void>>();
  return {
    track: (work) => {
      const noted = () => void ends.delete(end);
      const end: Promise<void> = work.then(noted, noted);
      ends.add(end);
      return work;
    },
    finished: async () => {
      while (ends.size > 0) await Promise.all(ends);
    },
  };
}
