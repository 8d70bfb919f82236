import { availableParallelism } from 'node:os';
import { embeddedEngine, serverEngine } from './engine.ts';
import { measure } from './measure.ts';
import { printAims, printFigures } from './report.ts';

// Measures how fast signatures are counted, beside the usual way and the limit: `npm run bench`.

const present = 1_000_000;

console.log(`On ${availableParallelism()} cores, Node ${process.version}. Each figure is the median of three rounds.`);
for (const open of [serverEngine, embeddedEngine]) {
  const engine = await open();
  if ('reason' in engine) {
    console.log(`\nLeft out: a PostgreSQL server. ${engine.reason}.`);
    continue;
  }
  const empty = await measure(engine, 0);
  const full = await measure(engine, present);
  console.log(`\n${engine.name}`);
  printFigures(empty, full);
  printAims(empty, full);
  await engine.close();
}
