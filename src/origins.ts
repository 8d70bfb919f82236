import { LRUCache } from 'lru-cache';
import { withDeadline } from './deadline.ts';
import type { PetitionLink } from './dialogue/scene.ts';
import type { Following } from './domain/following.ts';
import type { Community } from './domain/person.ts';
import type { Petition } from './domain/petition.ts';
import type { ReceiverParts } from './receiver.ts';
import type { Store } from './store/store.ts';

/** Where a visitor came from, and the ways to a petition that remember it. */
export interface Origin {
  /** The store's number of a community that there is. */
  readonly community: number | undefined;
  /** In the order in which they are offered. */
  readonly links: readonly PetitionLink[];
}

/** What origins take. */
export interface OriginParts extends Pick<ReceiverParts, 'links' | 'announcing'> {
  readonly store: Pick<Store, 'community' | 'following'>;
}

/** A community as it was found at a number; `undefined`: there is none. */
interface Found {
  readonly here: Community | undefined;
  readonly following: Following | undefined;
}

/** Numbers stand in links, and anybody can write a link: so many are remembered, for so long. */
const rememberedNumbers = 1_000;
const rememberedMs = 60_000;
/** A page waits no longer than this to learn where its visitor came from. */
const patienceMs = 2_000;

/**
 * Finds where visitors came from, by the number that a link brought along. Never rejects: while the database is away, they
 * came from nowhere.
 */
export function createOrigins({ store, links, announcing }: OriginParts) {
  const found = new LRUCache<number, Found>({
    max: rememberedNumbers,
    ttl: rememberedMs,
    fetchMethod: async (number) => {
      const here = await store.community(number);
      return { here, following: here && (await store.following(here)) };
    },
  });

  function channelOf({ id }: Petition, { here, following }: Found): string | undefined {
    // On Discord one signs in the channel itself, on Telegram in the private chat that the link opens.
    if (here?.platform !== 'discord' || following?.petition !== id) return undefined;
    const { topic, paused } = following;
    if (topic === undefined || paused !== undefined) return undefined;
    return announcing(here.platform)?.topicLink(here.id, topic);
  }

  return async (petition: Petition, number: number | undefined): Promise<Origin> => {
    const fetched = number === undefined ? undefined : withDeadline(found.fetch(number), patienceMs);
    const known = await fetched?.catch(() => undefined);
    const community = known?.here && number;
    const offered = links(petition, community);
    const channel = known && channelOf(petition, known);
    if (channel === undefined) return { community, links: offered };
    return {
      community,
      links: [...offered.filter(({ kind }) => kind !== 'discord'), { kind: 'discord', href: channel }],
    };
  };
}
