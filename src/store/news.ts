import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { TimedNews } from '../domain/news.ts';
import type { PetitionUpdate } from '../domain/petition.ts';
import type { Db } from './database.ts';
import { newsCodes } from './news-codes.ts';
import { news } from './schema.ts';

const secondMs = 1_000;
const ofUpdates = inArray(news.kind, [newsCodes.update, newsCodes.answer]);

/** Keeps news that time has made, each once. */
export async function addTimedNews(db: Db, timed: readonly TimedNews[]): Promise<void> {
  if (timed.length === 0) return;
  const values = timed.map(({ petition: petitionId, kind, at }) => ({
    petitionId,
    kind: newsCodes[kind],
    mark: Math.floor(at.getTime() / secondMs),
    at,
  }));
  await db.insert(news).values(values).onConflictDoNothing();
}

/** A petition's newest update or answer. They are numbered together, so that the newest has the highest mark. */
export async function findNewestUpdate(db: Db, petitionId: number) {
  const [newest] = await db
    .select()
    .from(news)
    .where(and(eq(news.petitionId, petitionId), ofUpdates))
    .orderBy(desc(news.mark))
    .limit(1);
  return newest;
}

/** The newest update or answer of each petition, by its number. */
export async function readNewestUpdates(db: Db): Promise<ReadonlyMap<number, PetitionUpdate>> {
  const newest = await db
    .selectDistinctOn([news.petitionId])
    .from(news)
    .where(ofUpdates)
    .orderBy(news.petitionId, desc(news.mark));
  return new Map(newest.map(({ petitionId, kind, text, at }) => [petitionId, readUpdate(kind, text, at)]));
}

function readUpdate(code: number, text: string | null, at: Date): PetitionUpdate {
  return { kind: code === newsCodes.answer ? 'answer' : 'update', text: text ?? '', at };
}

/** The counts that crossed a milestone of a petition, rising. */
export async function readReached(db: Db, petitionId: number): Promise<readonly number[]> {
  const reached = await db
    .select({ mark: news.mark })
    .from(news)
    .where(and(eq(news.petitionId, petitionId), eq(news.kind, newsCodes.reached)))
    .orderBy(asc(news.mark));
  return reached.map(({ mark }) => mark);
}
