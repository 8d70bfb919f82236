import { createStore } from '../../src/store/create-store.ts';
import { type DatabaseSource, openDatabase } from '../../src/store/open-database.ts';
import { petitionContent, visitor } from './petitions.ts';

// A process that signs as fast as it can, and says so of each signature that was acknowledged, until it is killed. Run as
// `node storm.ts SOURCE NAME`: SOURCE is a database source as JSON, NAME tells its people from another storm's.

const [, , source = '', name = ''] = process.argv;
const peopleAtOnce = 200;

const database = await openDatabase(sourceOf(source));
const store = createStore({ database, secret: 'a secret for tests', batchSize: 50 });
await store.importPetition(petitionContent({ slug: 'storm' }), undefined);
const { petitions } = await store.catalogue();
const petition = petitions[0]?.id ?? 0;

let account = 0;
async function signOn(): Promise<never> {
  for (;;) {
    account += 1;
    const person = visitor(`${name}-${account}`);
    const outcome = await store.sign({ petition, person, name: 'Name', visibility: 'public' });
    if (outcome.kind === 'signed') process.stdout.write(`${person.account} ${outcome.signature.number}\n`);
  }
}

await Promise.all(Array.from({ length: peopleAtOnce }, signOn));

function sourceOf(json: string): DatabaseSource {
  return JSON.parse(json);
}
