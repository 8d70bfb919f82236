import { readCommunity, readModeratorRole } from './community-facts.ts';
import { changeFollowing, follow, readFollowing, unfollow } from './following.ts';
import { greet, leave } from './joining.ts';
import { pause } from './pausing.ts';
import { letRest } from './rest.ts';
import { readSignedThrough } from './signatures.ts';
import type { CommunityStore } from './store.ts';
import type { StoreParts } from './store-parts.ts';

/** What is kept of communities, over an open database. */
export function communityStore({ db, communities, now }: StoreParts): CommunityStore {
  return {
    communityNumber: communities.of,
    isCommunityNumber: communities.isGiven,
    moveCommunity: communities.move,
    community: (number) => readCommunity(db, number),
    moderatorRole: (community) => readModeratorRole(db, community),
    greet: async (community) => greet(db, await communities.of(community), now()),
    leave: (community) => leave(db, community),
    following: (community) => readFollowing(db, community),
    follow: (community, wish) => follow(db, community, wish, now()),
    changeFollowing: (community, change) => changeFollowing(db, community, change, now()),
    unfollow: (community) => unfollow(db, community),
    pause: (place, reason) => pause(db, place, reason),
    letRest: (community, until) => letRest(db, community, until),
    signedThrough: (petition, community) => readSignedThrough(db, petition, community),
  };
}
