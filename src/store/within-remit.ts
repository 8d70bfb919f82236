import { type SQL, sql } from 'drizzle-orm';
import type { Remit } from '../domain/moderation.ts';

/** Whether a query's signature of the petition lies within a remit. */
export const isWithin = ({ community }: Remit): SQL =>
  community === undefined ? sql`true` : sql`community = ${community}`;

/**
 * Whether nobody from outside of a community has dealt with the signature of that number since that batch: its moderators put
 * nothing back over the heads of those who act on the whole petition.
 */
export const isLeftByOthers = ({ petition, community }: Remit, number: SQL, since: SQL): SQL =>
  community === undefined
    ? sql`true`
    : sql`not exists (
        select from deed as later join deed_signature as touched using (petition_id, batch)
        where petition_id = ${petition} and batch > ${since} and later.community is distinct from ${community}::int
          and touched.number = ${number}
      )`;
