import { randomBytes } from 'node:crypto';
import type { Announcing } from './announcing.ts';
import type { OutcomeOf, Standing } from './dialogue/effect.ts';
import type { Occasion } from './dialogue/input.ts';
import { speak } from './dialogue/text/say.ts';
import { rehearsal } from './dialogue/views/rehearsal.ts';
import type { Following, FollowingChange } from './domain/following.ts';
import type { Community, Platform } from './domain/person.ts';
import type { Petition } from './domain/petition.ts';
import type { Place, PlaceState } from './domain/place.ts';
import type { Store } from './store/store.ts';

/** What arranging takes. */
export interface ArrangerParts {
  readonly store: Store;
  /** The platform, if it is on. */
  announcing(platform: Platform): Announcing | undefined;
  /** All petitions, as they are now. */
  petitions(): readonly Petition[];
}

/** Arranges how communities follow. */
export interface Arranger {
  /** The community follows in the topic of the occasion, unless the bot cannot speak there. */
  follow(community: Community, petition: Petition, where: Occasion): Promise<OutcomeOf<'follow'>['outcome']>;
  /** `undefined`: it follows nothing. */
  change(community: Community, change: FollowingChange): Promise<Standing | undefined>;
  inspect(community: Community): Promise<Standing | undefined>;
  /** Says something for a trial. */
  rehearse(community: Community): Promise<OutcomeOf<'rehearse'>['outcome']>;
}

/** An arranger, which looks at places and speaks there through the platforms that are on. */
export function createArranger({ store, announcing, petitions }: ArrangerParts): Arranger {
  const placeOf = async (community: Community, topic: string | undefined): Promise<Place> => ({
    community: community.id,
    topic,
    number: await store.communityNumber(community),
  });

  async function look({ platform }: Community, place: Place, pins: boolean): Promise<PlaceState> {
    return (await announcing(platform)?.inspect(place, pins)) ?? { kind: 'unknown' };
  }

  async function standing(community: Community, following: Following): Promise<Standing> {
    const place = await placeOf(community, following.topic);
    const [state, counts] = await Promise.all([
      look(community, place, following.card === 'pinned'),
      store.counts([following.petition]),
    ]);
    return { following, count: counts.get(following.petition)?.count ?? 0, place: state };
  }

  async function say(speaker: Announcing, community: Community, following: Following) {
    const petition = petitions().find(({ id }) => id === following.petition);
    if (petition === undefined) return 'refused';
    const message = rehearsal(speak(following.language ?? petition.language), petition);
    // Each trial is one of its own.
    const nonce = `rehearsal-${randomBytes(6).toString('hex')}`;
    const { kind } = await speaker.announce(await placeOf(community, following.topic), message, nonce);
    return kind;
  }

  return {
    follow: async (community, petition, { topic, language }) => {
      const state = await look(community, await placeOf(community, topic), false);
      if (isSilenced(state)) return { obstacle: state };
      return standing(community, await store.follow(community, { petition: petition.id, topic, language }));
    },
    change: async (community, change) => {
      const following = await store.changeFollowing(community, change);
      return following && standing(community, following);
    },
    inspect: async (community) => {
      const following = await store.following(community);
      return following && standing(community, following);
    },
    rehearse: async (community) => {
      const following = await store.following(community);
      if (following === undefined) return undefined;
      const speaker = announcing(community.platform);
      const kind = speaker === undefined ? 'later' : await say(speaker, community, following);
      // Where the bot can speak again, nothing is held back any longer.
      const ended = kind === 'sent' && following.paused !== undefined;
      const now = ended ? await store.changeFollowing(community, { topic: following.topic }) : following;
      return { ...(await standing(community, now ?? following)), rehearsal: kind };
    },
  };
}

/** Where a platform does not say what the bot may do, trying will show it. */
function isSilenced(state: PlaceState): state is Exclude<PlaceState, { kind: 'unknown' }> {
  return state.kind !== 'unknown' && !(state.kind === 'there' && state.canSpeak);
}
