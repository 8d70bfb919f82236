import { sql } from 'drizzle-orm';
import type { HeldCrowd, Remit } from '../domain/moderation.ts';
import { type Db, rows } from './database.ts';
import { isHeld, signalBits } from './signature-states.ts';
import { isWithin } from './within-remit.ts';

/** Fewer are no crowd. */
const crowdMin = 2;

interface CrowdRow {
  readonly community: number | null;
  readonly n: number;
  readonly first: string;
  readonly last: string;
}

/** The largest crowds of a remit among what is held: those that came through one community while unusually many did. */
export async function readHeldCrowds(db: Db, remit: Remit, limit: number): Promise<readonly HeldCrowd[]> {
  const found = rows<CrowdRow>(
    await db.execute(sql`
      select community, count(*)::int as n, min(signed_at) as first, max(signed_at) as last
      from signature
      where petition_id = ${remit.petition} and ${isHeld} and ${isWithin(remit)} and signals & ${signalBits(['burst'])}::int <> 0
      group by community having count(*) >= ${crowdMin} order by n desc, community limit ${limit}
    `),
  );
  return found.map(({ community, n, first, last }) => ({
    community: community ?? undefined,
    count: n,
    from: new Date(first),
    to: new Date(last),
  }));
}
