import type { DeedRecord, Petition, Store } from '../../src/index.ts';
import type { Answer } from './command.ts';
import { counted, utc } from './describe-petition.ts';
import { done } from './done.ts';
import { named, quoted } from './named.ts';

/** Tells what was done with a petition, newest first; as JSON, an object on each line. */
export async function tellDeeds(
  { id, slug }: Pick<Petition, 'id' | 'slug'>,
  store: Pick<Store, 'deeds' | 'community'>,
  json: boolean,
): Promise<Answer> {
  const deeds = await allDeeds(id, store);
  const places = await placesOf(deeds, store);
  if (json) return done(...deeds.map((deed) => JSON.stringify(deedFacts(deed, places))));
  if (deeds.length === 0) return done(`No moderator has done anything with ${slug} yet.`);
  const width = Math.max(...deeds.map(({ batch }) => `${batch}`.length));
  return done(...deeds.map((deed) => `${`${deed.batch}`.padStart(width)}  ${deedWords(deed, places)}`));
}

/** So many deeds are read at once. */
const deedsAtOnce = 1_000;

async function allDeeds(petition: number, store: Pick<Store, 'deeds'>): Promise<readonly DeedRecord[]> {
  const all: DeedRecord[] = [];
  for (;;) {
    const next = await store.deeds({ petition, community: undefined }, deedsAtOnce, all.at(-1)?.batch);
    all.push(...next);
    if (next.length < deedsAtOnce) return all;
  }
}

/** Communities by their numbers, as the command line calls them. */
type Places = ReadonlyMap<number, string>;

async function placesOf(deeds: readonly DeedRecord[], store: Pick<Store, 'community'>): Promise<Places> {
  const numbers = [...new Set(deeds.flatMap(({ community }) => community ?? []))];
  return new Map(
    await Promise.all(
      numbers.map(async (number): Promise<[number, string]> => {
        const community = await store.community(number);
        return [number, community === undefined ? `community ${number}` : `${community.platform}:${community.id}`];
      }),
    ),
  );
}

const placeOf = (community: number | undefined, places: Places) =>
  community === undefined ? undefined : places.get(community);

function deedFacts(deed: DeedRecord, places: Places): object {
  const { by, confirmedBy, community } = deed;
  return {
    ...deed,
    by: named(by),
    confirmedBy: confirmedBy && named(confirmedBy),
    community: placeOf(community, places),
  };
}

function deedWords(record: DeedRecord, places: Places): string {
  const { by, confirmedBy, at, reason, undoes, undoneBy } = record;
  const place = placeOf(record.community, places);
  const where = place === undefined ? '' : ` of ${place}`;
  const second = confirmedBy === undefined ? '' : ` and ${named(confirmedBy)}`;
  const what = undoes === undefined ? verbs[record.deed](objectOf(record)) : `undid ${undoes}: ${objectOf(record)}`;
  const undone = undoneBy === undefined ? '' : `, undone by ${undoneBy}`;
  const why = reason === undefined ? '' : ` – ${quoted(reason)}`;
  return `${utc(at)}  ${named(by)}${where}${second}  ${what}${undone}${why}`;
}

/** What something was done with. */
const objectOf = ({ changed, commentOf }: DeedRecord): string =>
  commentOf === undefined ? counted(changed) : `what no. ${commentOf} wrote`;

const verbs: Readonly<Record<DeedRecord['deed'], (object: string) => string>> = {
  accept: (object) => `accepted ${object}`,
  remove: (object) => `removed ${object}`,
  restore: (object) => `put back ${object}`,
  block: (object) => `blocked ${object}`,
  hold: (object) => `let ${object} wait`,
  dismiss: (object) => `left ${object} as before`,
  acceptComment: (object) => `accepted ${object}`,
  removeComment: (object) => `removed ${object}`,
  restoreComment: (object) => `put back ${object}`,
  holdComment: (object) => `let ${object} wait`,
  takeAll: () => 'let new signatures count',
  holdAll: () => 'let all new signatures wait',
  stop: () => 'stopped signing',
  hideNames: () => 'hid the names',
  showNames: () => 'showed the names',
  setBanner: () => 'put up a banner',
  dropBanner: () => 'took the banner down',
};
