import { eq } from 'drizzle-orm';
import type { PetitionUpdate, Slug } from '../domain/petition.ts';
import { lockCatalogue, markCatalogueChanged } from './catalogue.ts';
import type { Db } from './database.ts';
import { findNewestUpdate } from './news.ts';
import { newsCodes } from './news-codes.ts';
import { news, petition } from './schema.ts';

/** Keeps an update and makes it news; see `Store.addUpdate`. */
export function addUpdate(db: Db, slug: Slug, update: PetitionUpdate): Promise<'added' | 'repeated' | 'unknown'> {
  return db.transaction(async (transaction) => {
    await lockCatalogue(transaction);
    const [found] = await transaction.select({ id: petition.id }).from(petition).where(eq(petition.slug, slug));
    if (found === undefined) return 'unknown';
    const { kind, text, at } = update;
    const newest = await findNewestUpdate(transaction, found.id);
    if (newest?.kind === newsCodes[kind] && newest.text === text) return 'repeated';
    const mark = (newest?.mark ?? 0) + 1;
    await transaction.insert(news).values({ petitionId: found.id, kind: newsCodes[kind], mark, at, text });
    await markCatalogueChanged(transaction);
    return 'added';
  });
}
