import type { PGlite } from '@electric-sql/pglite';
import type { Database } from './database.ts';

/**
 * Runs statements that PGlite plans once. Its own queries are parsed and planned anew each time, which takes longer than a
 * signature; so this is SQL's `prepare` and `execute`, and `execute` takes its values as literals alone.
 */
export function planOnce(pglite: PGlite): Database['runPlanned'] {
  const names = new Map<string, Promise<string>>();

  function prepare(statement: string): Promise<string> {
    const name = `planned_${names.size + 1}`;
    const prepared = pglite.query(`prepare ${name} as ${statement}`).then(() => name);
    names.set(statement, prepared);
    // What failed once is tried again, rather than refuse all signatures until a restart.
    prepared.catch(() => names.delete(statement));
    return prepared;
  }

  return async (statement, parameters) => {
    const prepared = names.get(statement) ?? prepare(statement);
    const values = parameters.length === 0 ? '' : `(${parameters.map(literal).join(', ')})`;
    return await pglite.query(`execute ${await prepared} ${values}`);
  };
}

// With `standard_conforming_strings`, as is the default, nothing but the quote has a meaning in a string.
function literal(value: string | number | null): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  return value === null ? 'null' : String(value);
}
