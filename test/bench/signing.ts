import { embeddedEngine, serverEngine } from './engine.ts';
import { measure } from './measure.ts';
import { printAims, printFigures } from './report.ts';

const present = 1_000_000;

/** How fast signatures are counted, beside the usual way and the limit. */
export async function benchSigning(): Promise<void> {
  for (const open of [serverEngine, embeddedEngine]) {
    const small = await open();
    const large = await open();
    if ('reason' in small || 'reason' in large) {
      console.log(`\nLeft out: a PostgreSQL server. ${'reason' in small ? small.reason : ''}.`);
      continue;
    }
    const rounds = await measure(small, large, present);
    console.log(`\n${small.name}`);
    printFigures(rounds);
    printAims(rounds);
    await Promise.all([small.close(), large.close()]);
  }
}
