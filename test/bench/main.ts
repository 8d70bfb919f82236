import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { benchAnnouncing } from './announcing.ts';
import { benchMilestones } from './milestones.ts';
import { benchModerating } from './moderating.ts';
import { benchPages } from './pages.ts';
import { benchSigning } from './signing.ts';

// `npm run bench` measures everything, `npm run bench -- announcing` one part; with `--whole` all 10,000 communities are told,
// with `--brief` little is asked of pages, only to see that it works.

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { whole: { type: 'boolean' }, brief: { type: 'boolean' } },
});
const parts = new Map([
  ['signing', benchSigning],
  ['milestones', benchMilestones],
  ['moderating', benchModerating],
  ['announcing', () => benchAnnouncing({ whole: values.whole ?? false })],
  ['pages', () => benchPages({ isBrief: values.brief ?? false })],
]);

const unknown = positionals.find((name) => !parts.has(name));
if (unknown === undefined) {
  console.log(
    `On ${availableParallelism()} cores, Node ${process.version}. A figure is the median of three rounds, but for announcing and for viewers of pages, of which there is one.`,
  );
  for (const [name, bench] of parts) if (positionals.length === 0 || positionals.includes(name)) await bench();
} else {
  console.log(`There is no part “${unknown}”. The parts are ${[...parts.keys()].join(', ')}.`);
  process.exitCode = 2;
}
