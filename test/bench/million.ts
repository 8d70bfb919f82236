import { sql } from 'drizzle-orm';
import { samplePetition } from '../../adapters/cli/sample-petition.ts';
import { createStore } from '../../src/store/create-store.ts';
import type { Database, Db } from '../../src/store/database.ts';
import { openBooks } from '../support/bookkeeping.ts';
import { visitor } from '../support/petitions.ts';
import { secret } from './secret.ts';

/** A petition with a crowd of signatories, all of whom are named publicly. */
export interface Crowded {
  readonly slug: string;
  readonly signatures: number;
}

const reasons = 12;
const days = 30;

/** Puts the sample petition in and gives it so many signatures of the last month, a few of them with reasons. */
export async function gatherCrowd(database: Database, signatures: number): Promise<Crowded> {
  const store = createStore({ database, secret });
  const { content, photo } = await samplePetition();
  await store.importPetition(content, photo);
  const { petitions } = await store.catalogue();
  const petition = petitions.find(({ slug }) => slug === content.slug);
  if (petition === undefined) throw new Error('The petition was not put in');
  await fillPublicly(database.db, petition.id, signatures - reasons);
  for (let at = 0; at < reasons; at += 1) {
    const [person, name] = [visitor(`reason-${at}`), `Signatory with a Reason ${at}`];
    await store.sign({ petition: petition.id, person, name, visibility: 'public' });
    await store.comment(petition.id, person, `Those who come after us have to see what was done. ${at}`, false);
  }
  await store.addUpdate(content.slug, { kind: 'update', text: 'We spoke with three who keep archives.' });
  // A product that starts now leaves the counters alone.
  await database.db.execute(sql`update installation set checked_at = now()`);
  await database.db.execute(sql`vacuum (analyze) signature`);
  return { slug: content.slug, signatures };
}

async function fillPublicly(db: Db, petition: number, count: number): Promise<void> {
  await db.execute(sql`
    insert into signature (petition_id, number, signatory, name, visibility, signed_at)
    select ${petition}::int, n, gen_random_uuid(), 'Signatory Number ' || n, 0,
      now() - interval '1 day' * ${days}::int * (1 - n::float8 / ${count}::int)
    from generate_series(1, ${count}::int) as n
  `);
  await openBooks(db, petition, count);
}
