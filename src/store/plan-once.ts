import type { PGlite } from '@electric-sql/pglite';
import type { Database } from './database.ts';

/**
 * Runs statements that PGlite plans once. Its own queries are parsed and planned anew each time, which takes longer than a
 * signature; so this is SQL's `prepare` and `execute`, and `execute` takes its values as literals alone.
 */
export function planOnce(pglite: PGlite): Database['runPlanned'] {
  const names = new Map<string, Promise<string>>();

  async function prepare(statement: string, name: string): Promise<string> {
    await pglite.query(`prepare ${name} as ${statement}`);
    return name;
  }

  return async (statement, parameters) => {
    const prepared = names.get(statement) ?? prepare(statement, `planned_${names.size + 1}`);
    names.set(statement, prepared);
    const values = parameters.length === 0 ? '' : `(${parameters.map(literal).join(', ')})`;
    return await pglite.query(`execute ${await prepared} ${values}`);
  };
}

// With `standard_conforming_strings`, as is the default, nothing but the quote has a meaning in a string.
function literal(value: string | number | null): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  return value === null ? 'null' : String(value);
}
