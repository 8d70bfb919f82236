import { type SQL, sql } from 'drizzle-orm';
import type { Remit, SignatureState } from '../domain/moderation.ts';
import { namePattern } from '../domain/name-pattern.ts';
import { proposalMaxSignatures } from '../domain/proposal.ts';
import type { Selection } from '../domain/selection.ts';
import { type Db, rows } from './database.ts';
import type { Keys } from './keys.ts';
import { findLikeness } from './likeness.ts';
import { everyNumber, noNumber, type Run, runsWithin, windows } from './number-runs.ts';
import { numbersBetween } from './number-times.ts';
import { publicCode } from './signature-row.ts';
import { stateCodes } from './signature-states.ts';
import { isWithin } from './within-remit.ts';

/** The numbers of signatures that were looked for, falling. */
export interface Selected {
  readonly numbers: readonly number[];
  /** There were more; these are the newest. */
  readonly isCut: boolean;
}

/** What is looked for, where, and what of a public name tells whether it is meant. */
interface Search {
  readonly runs: readonly Run[];
  readonly conditions: readonly SQL[];
  readonly tests: readonly ((name: string) => boolean)[];
}

/** So many numbers are looked at in one go, between which others have their turn. */
const windowNumbers = 2 ** 13;

/** Finds the signatures of a remit that are meant, the newest first. */
export async function selectSignatures(db: Db, keys: Keys, remit: Remit, selection: Selection): Promise<Selected> {
  const search = await readSearch(db, keys, remit, selection);
  if (search === undefined) return { numbers: [], isCut: false };
  const numbers: number[] = [];
  for (const run of windows(search.runs, windowNumbers)) {
    numbers.push(...(await readWindow(db, remit, run, search)));
    if (numbers.length > proposalMaxSignatures) break;
  }
  return { numbers: numbers.slice(0, proposalMaxSignatures), isCut: numbers.length > proposalMaxSignatures };
}

/** `undefined`: there is nothing that others could be like. */
async function readSearch(db: Db, keys: Keys, remit: Remit, selection: Selection): Promise<Search | undefined> {
  const { numbers = [everyNumber], name, from, until, like, account } = selection;
  const likeness = like === undefined ? undefined : await findLikeness(db, remit, like);
  if (like !== undefined && likeness === undefined) return undefined;
  const { petition } = remit;
  const spans = [
    await numbersBetween(db, petition, from, until),
    likeness && (await numbersBetween(db, petition, likeness.from, likeness.until)),
    account && (await numberOf(db, petition, keys.signatoryId(petition, account))),
  ];
  return {
    runs: spans.reduce((runs, span) => (span === undefined ? runs : runsWithin(runs, span)), numbers),
    conditions: [...conditionsOf(remit, selection), ...(likeness === undefined ? [] : [likeness.isThrough])],
    tests: [...(name === undefined ? [] : [namePattern(name)]), ...(likeness === undefined ? [] : [likeness.test])],
  };
}

/** The run that is the number of one signatory alone, if there is one. */
async function numberOf(db: Db, petition: number, signatory: string): Promise<Run> {
  const [own] = rows<{ readonly number: number }>(
    await db.execute(sql`
      select number from signature where petition_id = ${petition} and signatory = ${signatory}::uuid
    `),
  );
  return own === undefined ? noNumber : [own.number, own.number];
}

function conditionsOf(remit: Remit, selection: Selection): readonly SQL[] {
  const { community, direct, state, name, like, account } = selection;
  const states = state === undefined ? anyState(like !== undefined) : [state];
  return [
    sql`state in (${sql.raw(states.flatMap(stateCodes).join(', '))})`,
    isWithin(remit),
    ...(community === undefined ? [] : [sql`community = ${community}`]),
    ...(direct === undefined ? [] : [sql`community is null`]),
    // Nobody but the target learns who signed anonymously, nor whether somebody did.
    ...([name, like, account].every((each) => each === undefined) ? [] : [sql`visibility = ${publicCode}`]),
  ];
}

/** What is like another is gathered to be acted on: what was removed is done with. */
const anyState = (isGathered: boolean): readonly SignatureState[] =>
  isGathered ? ['counted', 'held'] : ['counted', 'held', 'removed'];

/** A window's signatures as two lists in JSON that go together: drivers are slow with many rows. */
interface WindowRow {
  readonly numbers: string;
  readonly names: string;
}

async function readWindow(db: Db, { petition }: Remit, [first, last]: Run, search: Search): Promise<readonly number[]> {
  const { conditions, tests } = search;
  const [found] = rows<WindowRow>(
    await db.execute(sql`
      select coalesce(json_agg(number), '[]')::text as numbers, coalesce(json_agg(name), '[]')::text as names
      from (
        select number, ${tests.length === 0 ? sql`null` : sql`name`} as name from signature
        where petition_id = ${petition} and number between ${first} and ${last} and ${sql.join([...conditions], sql` and `)}
        order by number desc
      ) as seen
    `),
  );
  const numbers: readonly number[] = JSON.parse(found?.numbers ?? '[]');
  if (tests.length === 0) return numbers;
  const names: readonly string[] = JSON.parse(found?.names ?? '[]');
  return numbers.filter((_, at) => tests.every((test) => test(names[at] ?? '')));
}
