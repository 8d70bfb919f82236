import { createStore } from '../../src/store/create-store.ts';
import { createSignWriter } from '../../src/store/sign-writer.ts';
import { startPetition } from '../support/petitions.ts';
import { type Engine, embeddedEngine, serverEngine } from './engine.ts';
import { letFollow, silentFollowers } from './followers.ts';
import { medianOf, milliseconds, printAim, printRow, times } from './print.ts';
import { makeOffered } from './rows.ts';

/** Median milliseconds until a signature is committed that crosses a milestone which so many communities hear of. */
interface Crossings {
  readonly few: number;
  readonly many: number;
  /** The same for one that crosses none, with few communities. */
  readonly none: number;
}

const followers = { few: 10, many: 10_000, none: 10 } as const;
const names = ['few', 'many', 'none'] as const;
const rounds = 3;
const signaturesPerRound = 200;
const warmUpSignatures = 50;
const mostCrossings = warmUpSignatures + rounds * signaturesPerRound;
const neverReached = 1_000_000_000;
const mostRatio = 1.1;

/** What a milestone costs the signature that crosses it, by how many communities hear of it. */
export async function benchMilestones(): Promise<void> {
  for (const open of [serverEngine, embeddedEngine]) {
    const engine = await open();
    if ('reason' in engine) {
      console.log(`\nLeft out: milestones on a PostgreSQL server. ${engine.reason}.`);
      continue;
    }
    print(engine.name, await measureOn(engine));
    await engine.close();
  }
}

async function measureOn(engine: Engine): Promise<readonly Crossings[]> {
  const { database } = engine;
  const store = createStore({ database, secret: 'a secret for measurements' });
  const petitions = { few: 0, many: 0, none: 0 };
  for (const name of names) {
    petitions[name] = await startPetition(store, {
      slug: name,
      milestones: name === 'none' ? [neverReached] : everyCount(),
    });
    await letFollow(database.db, petitions[name], silentFollowers(followers[name], name));
  }
  const writer = createSignWriter(database);
  const sign = async (petition: number) => {
    const start = performance.now();
    await Promise.all(makeOffered(petition, 1).map(writer.write));
    return performance.now() - start;
  };
  await signInTurn(petitions, sign, warmUpSignatures);
  const results: Crossings[] = [];
  while (results.length < rounds) results.push(await signInTurn(petitions, sign, signaturesPerRound));
  return results;
}

/** One signature under each petition in turn, so that whatever else the machine does meets all of them. */
async function signInTurn(
  petitions: Readonly<Record<keyof Crossings, number>>,
  sign: (petition: number) => Promise<number>,
  count: number,
): Promise<Crossings> {
  const took: Record<keyof Crossings, number[]> = { few: [], many: [], none: [] };
  for (let turn = 0; turn < count; turn += 1) {
    for (const offset of names.keys()) {
      const name = names[(turn + offset) % names.length] ?? 'none';
      took[name].push(await sign(petitions[name]));
    }
  }
  return { few: medianOf(took.few), many: medianOf(took.many), none: medianOf(took.none) };
}

const everyCount = () => Array.from({ length: mostCrossings }, (_, index) => index + 1);

function print(engine: string, results: readonly Crossings[]): void {
  const median = (figure: (crossings: Crossings) => number) => medianOf(results.map(figure));
  console.log(`\n${engine}: what a milestone costs the signature that crosses it`);
  printRow('', '10 follow', '10,000 follow');
  printRow(
    'ms, a milestone is crossed, median',
    milliseconds(median(({ few }) => few)),
    milliseconds(median(({ many }) => many)),
  );
  printRow('ms, none is crossed, median', milliseconds(median(({ none }) => none)));
  const ratio = median(({ few, many }) => many / few);
  printAim(`10,000 follow: at most ${mostRatio} times`, times(ratio), ratio <= mostRatio);
}
