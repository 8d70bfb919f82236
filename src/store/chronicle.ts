import { and, desc, eq, ne } from 'drizzle-orm';
import { type ChronicleEntry, chronicleEntry } from '../domain/chronicle.ts';
import { watchedCounts } from '../domain/milestone.ts';
import type { Petition } from '../domain/petition.ts';
import type { Db } from './database.ts';
import { newsCodes, newsKindOf } from './news-codes.ts';
import { news } from './schema.ts';

/** What happened to a petition, newest first; see `Store.chronicle`. */
export async function readChronicle(db: Db, petition: Petition, limit: number): Promise<readonly ChronicleEntry[]> {
  const kept = await db
    .select({ kind: news.kind, at: news.at, after: news.after, upto: news.upto, text: news.text })
    .from(news)
    .where(and(eq(news.petitionId, petition.id), ne(news.kind, newsCodes.closing)))
    .orderBy(desc(news.at), desc(news.kind), desc(news.mark))
    // Of counts that are reached for others' sake, nothing is told: they must not take the place of what is.
    .limit(limit + watchedCounts(petition).length);
  return kept
    .flatMap(({ kind, at, after, upto, text }) => {
      const entry = chronicleEntry(petition, {
        kind: newsKindOf(kind),
        at,
        after: after ?? undefined,
        upto: upto ?? undefined,
        text: text ?? undefined,
      });
      return entry === undefined ? [] : [entry];
    })
    .slice(0, limit);
}
