import { type SQL, sql } from 'drizzle-orm';
import { foldName } from '../domain/fold-name.ts';
import type { Remit } from '../domain/moderation.ts';
import { areNearlyAlike, longWords, mayBeAlike } from '../domain/nearly-alike.ts';
import { type Db, rows } from './database.ts';
import { publicCode } from './signature-row.ts';
import { withdrawnCode } from './signature-states.ts';
import { isWithin } from './within-remit.ts';

/** What those have in common who are like one signature. */
export interface Likeness {
  readonly from: Date;
  readonly until: Date;
  /** Whether a query's signature came through the same community. */
  readonly isThrough: SQL;
  readonly test: (name: string) => boolean;
}

const nearMs = 60 * 60_000;

interface Original {
  readonly name: string;
  readonly community: number | null;
  readonly signedAt: string;
}

/** What others have to be like the public signature of that number; `undefined`: there is none in the remit. */
export async function findLikeness(db: Db, remit: Remit, number: number): Promise<Likeness | undefined> {
  const [original] = rows<Original>(
    await db.execute(sql`
      select name, community, signed_at as "signedAt" from signature
      where petition_id = ${remit.petition} and number = ${number} and visibility = ${publicCode}
        and state <> ${withdrawnCode} and ${isWithin(remit)}
    `),
  );
  if (original === undefined) return undefined;
  const { name, community, signedAt } = original;
  const at = new Date(signedAt).getTime();
  return {
    from: new Date(at - nearMs),
    // What was signed just then is meant, too.
    until: new Date(at + nearMs + 1),
    isThrough: community === null ? sql`community is null` : sql`community = ${community}`,
    test: likenessOf(name),
  };
}

function likenessOf(name: string): (other: string) => boolean {
  const one = foldName(name);
  const words = longWords(one);
  return (written) => {
    if (written === name) return true;
    const other = foldName(written);
    return mayBeAlike(one.letterBits, other.letterBits, words) && areNearlyAlike(one, other);
  };
}
