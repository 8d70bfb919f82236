import { type SQL, sql } from 'drizzle-orm';
import type { Remit } from '../domain/moderation.ts';
import { type DoneWith, isDoneWith } from './deed-codes.ts';

/** Whether a query's signature of the petition lies within a remit. */
export const isWithin = ({ community }: Remit): SQL =>
  community === undefined ? sql`true` : sql`community = ${community}`;

/**
 * Whether nobody from outside of a community has dealt with the signature of that number, or with its comment, since that batch: its
 * moderators put nothing back over the heads of those who act on the whole petition.
 */
export const isLeftByOthers = ({ petition, community }: Remit, what: DoneWith, number: SQL, since: SQL): SQL =>
  community === undefined
    ? sql`true`
    : sql`not exists (
        select from deed as later join deed_signature as touched using (petition_id, batch)
        where petition_id = ${petition} and batch > ${since} and later.community is distinct from ${community}::int
          and touched.number = ${number} and ${isDoneWith(what, sql`later.deed`)}
      )`;

/** What others removed by that batch, or have dealt with since, moderators of a community cannot put back. */
export const isRemovedWithin = (remit: Remit, what: DoneWith, number: SQL, batch: SQL): SQL =>
  remit.community === undefined
    ? sql`true`
    : sql`(
        (select community = ${remit.community} from deed where petition_id = ${remit.petition} and deed.batch = ${batch})
        and ${isLeftByOthers(remit, what, number, batch)}
      )`;
