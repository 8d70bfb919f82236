import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** What queries run on, whichever PostgreSQL is behind it. Inside `db.transaction` use the transaction alone. */
export type Db = PgDatabase<PgQueryResultHKT>;

/** An open database with its tables in place. */
export interface Database {
  readonly db: Db;
  /**
   * Runs a statement that runs all the time, planned once where the engine can do so; {@link rows} reads the answer. It
   * comes or fails within a time, since whoever signs next waits for it.
   */
  runPlanned(statement: string, parameters: readonly (string | number | null)[]): Promise<unknown>;
  /** Tells how many rows a commit wrote, for the upkeep of an engine that has none of its own. */
  wrote(rows: number): void;
  close(): Promise<void>;
}

/** Where the migrations are: SQL made by `npm run migrations` from the schema. */
export const migrationsFolder = fileURLToPath(new URL('migrations', import.meta.url));

/** How columns are called in SQL; the drizzle kit must use the same. */
export const casing = 'snake_case';

/** The rows of a raw query; the two drivers wrap them differently. `Row` is what the statement selects. */
export function rows<Row>(result: unknown): readonly Row[] {
  const list = isObject(result) && 'rows' in result ? result.rows : result;
  if (!isListOf<Row>(list)) throw new TypeError('The database driver answered in an unknown form');
  return list;
}

/** A time in a raw query, as both drivers take it. */
export const timeSql = (time: Date) => sql`${time.toISOString()}::timestamptz`;

/** A list of numbers in a raw query, as both drivers take it. */
export const numbersSql = (numbers: readonly number[]) => sql`${`{${numbers.join(',')}}`}::text::int[]`;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isListOf = <Row>(value: unknown): value is readonly Row[] => Array.isArray(value);
