import { type Input, namedPetition } from './dialogue/input.ts';
import type { Community } from './domain/person.ts';
import { type Petition, petitionState } from './domain/petition.ts';
import type { Catalogue, Store } from './store/store.ts';

/** The petitions in memory, kept fresh, so that a form can be shown without waiting for the database. */
export interface Register {
  /** All petitions as they were last read. */
  current(): Catalogue;
  /** The petition that is meant where none is named: the community's own, the default, the first open one, the first. */
  meant(community: Community | number | undefined, now: Date): Petition | undefined;
  /** The petition of that name; one that is not known is looked for in the database. */
  find(slug: string): Promise<Petition | undefined>;
  /** Looks again at the database. */
  refresh(): Promise<void>;
  /** The same, if `input` names a petition that is not known. */
  refreshFor(input: Input): Promise<void>;
  /** Petitions whose slug or title holds `query`, open ones first. */
  suggest(query: string, now: Date): readonly Petition[];
  /** Reads the petitions, and from then on looks for changes by other processes. */
  start(): Promise<void>;
  stop(): void;
}

/** Changes by other processes are seen after so long at the most. */
const lookEveryMs = 1_000;
const mostSuggestions = 25;
const nothing: Catalogue = { revision: -1, petitions: [], communityPetitions: new Map() };

/** A register of a store's petitions. */
export function createRegister(store: Pick<Store, 'catalogue' | 'catalogueRevision'>): Register {
  let catalogue = nothing;
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;

  const known = (slug: string) => catalogue.petitions.find((petition) => petition.slug === slug);

  async function refresh(): Promise<void> {
    if ((await store.catalogueRevision()) === catalogue.revision) return;
    const read = await store.catalogue();
    if (read.revision > catalogue.revision) catalogue = read;
  }

  function lookLater(): void {
    if (!isLooking) return;
    timer = setTimeout(() => {
      // A database that is away is told by whoever needs it; the next look finds it again.
      refresh().then(lookLater, lookLater);
    }, lookEveryMs).unref();
  }

  return {
    current: () => catalogue,
    refresh,
    meant: (community, now) => {
      const { petitions, communityPetitions, defaultPetition } = catalogue;
      const own = typeof community === 'object' ? communityPetitions.get(communityKey(community)) : undefined;
      const named = petitions.find(({ slug }) => slug === (own ?? defaultPetition));
      return named ?? petitions.find((petition) => petitionState(petition, now) === 'open') ?? petitions[0];
    },
    find: async (slug) => {
      if (known(slug) === undefined) await refresh();
      return known(slug);
    },
    refreshFor: async (input) => {
      const slug = namedPetition(input);
      if (slug === undefined ? catalogue.petitions.length === 0 : known(slug) === undefined) await refresh();
    },
    suggest: (query, now) => {
      const wanted = query.trim().toLowerCase();
      const isWanted = ({ slug, title }: Petition) => `${slug} ${title.toLowerCase()}`.includes(wanted);
      const closed = (petition: Petition) => Number(petitionState(petition, now) !== 'open');
      return catalogue.petitions
        .filter(isWanted)
        .sort((one, other) => closed(one) - closed(other))
        .slice(0, mostSuggestions);
    },
    start: async () => {
      await refresh();
      isLooking = true;
      lookLater();
    },
    stop: () => {
      isLooking = false;
      clearTimeout(timer);
    },
  };
}

const communityKey = ({ platform, id }: Community) => `${platform}:${id}`;
