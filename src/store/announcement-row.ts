import type { DueAnnouncement } from './announcements.ts';
import { newsKindOf } from './news-codes.ts';

/** A claimed announcement as the raw query gives it. */
export interface ClaimedRow extends Pick<DueAnnouncement, 'petition' | 'goalReached' | 'attempts'> {
  readonly kind: number;
  readonly mark: string;
  readonly number: number;
  readonly community: string;
  readonly topic: string | null;
  readonly language: string | null;
  readonly count: number;
  readonly text: string | null;
  readonly sayAt: string;
}

/** The announcement that a row holds. */
export function readDue(row: ClaimedRow): DueAnnouncement {
  const { petition, goalReached, attempts, community, number } = row;
  return {
    petition,
    kind: newsKindOf(row.kind),
    mark: Number(row.mark),
    place: { community, topic: row.topic ?? undefined, number },
    language: row.language ?? undefined,
    count: row.count,
    goalReached,
    text: row.text ?? undefined,
    attempts,
    sayAt: new Date(row.sayAt),
  };
}
