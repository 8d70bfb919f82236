import type { DueAnnouncement } from './announcements.ts';
import { newsKindOf } from './news-codes.ts';

/** A claimed announcement as the raw query gives it. */
export type ClaimedRow = Omit<
  DueAnnouncement,
  'kind' | 'mark' | 'topic' | 'language' | 'newsAt' | 'count' | 'text' | 'sayAt'
> & {
  readonly kind: number;
  readonly mark: string;
  readonly topic: string | null;
  readonly language: string | null;
  readonly newsAt: string;
  readonly count: number | null;
  readonly text: string | null;
  readonly sayAt: string;
};

/** The announcement that a row holds. */
export function readDue(row: ClaimedRow): DueAnnouncement {
  return {
    ...row,
    kind: newsKindOf(row.kind),
    mark: Number(row.mark),
    topic: row.topic ?? undefined,
    language: row.language ?? undefined,
    newsAt: new Date(row.newsAt),
    count: row.count ?? undefined,
    text: row.text ?? undefined,
    sayAt: new Date(row.sayAt),
  };
}
