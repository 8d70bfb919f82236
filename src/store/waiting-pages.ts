import { eq, type SQL, sql } from 'drizzle-orm';
import type { Remit, WaitingList, WaitingPage } from '../domain/moderation.ts';
import { type Db, rows } from './database.ts';
import { readModerated } from './moderated-rows.ts';
import { commentReportCode } from './plea-codes.ts';
import { tally } from './schema.ts';
import { isHeld, withdrawnCode } from './signature-states.ts';
import { numbersOfComments } from './waiting-comments.ts';
import { isWithin } from './within-remit.ts';

/** Signatures of a remit that wait for a look, newest first. Indexes hold these alone, so that it is the same how many others there are. */
export async function readWaitingPage(
  db: Db,
  remit: Remit,
  list: WaitingList,
  page: number,
  pageSize: number,
): Promise<WaitingPage> {
  const total = await countWaiting(db, remit, list);
  const ofPage = sql`${waits[list](remit)} order by number desc offset ${(page - 1) * pageSize} limit ${pageSize}`;
  const signatures = await readModerated(db, remit.petition, ofPage);
  return { list, signatures, page, pages: Math.max(1, Math.ceil(total / pageSize)), total };
}

/** How many signatures of a remit wait, by the lists in which they do. */
export async function readWaitingCounts(db: Db, remit: Remit): Promise<Readonly<Record<WaitingList, number>>> {
  return {
    held: await countWaiting(db, remit, 'held'),
    asked: await countWaiting(db, remit, 'asked'),
    comments: await countWaiting(db, remit, 'comments'),
  };
}

async function countWaiting(db: Db, remit: Remit, list: WaitingList): Promise<number> {
  if (list === 'held' && remit.community === undefined) return countHeld(db, remit.petition);
  const [counted] = rows<{ readonly n: number }>(
    await db.execute(sql`select count(*)::int as n from (${waits[list](remit)}) as waiting`),
  );
  return counted?.n ?? 0;
}

async function countHeld(db: Db, petition: number): Promise<number> {
  const [counted] = await db.select({ held: tally.held }).from(tally).where(eq(tally.petitionId, petition));
  return counted?.held ?? 0;
}

/** Selects the numbers of each list. */
const waits: Readonly<Record<WaitingList, (remit: Remit) => SQL>> = {
  held: (remit) => sql`
    select number from signature where petition_id = ${remit.petition} and ${isHeld} and ${isWithin(remit)}
  `,
  asked: (remit) => sql`
    select number from (
      select distinct number from plea
      where petition_id = ${remit.petition} and batch is null and kind <> ${commentReportCode}
    ) as asked
    cross join lateral (
      select state, community from signature where petition_id = ${remit.petition} and signature.number = asked.number offset 0
    ) as found
    where state <> ${withdrawnCode} and ${isWithin(remit)}
  `,
  comments: numbersOfComments,
};
