import type { Announcing } from './announcing.ts';
import type { Occasion } from './dialogue/input.ts';
import type { Grant, Refused } from './dialogue/moderator-effect.ts';
import type { Remit } from './domain/moderation.ts';
import type { Person, Platform } from './domain/person.ts';
import type { Store } from './store/store.ts';

/** Grants what somebody may act on, asking the store and the platform anew each time. */
export interface Remits {
  /**
   * All that this person may act on of what is asked for. Those whom the host named for the petition get just that; moderators
   * of a community get what came through it, if that or the whole petition is asked for.
   */
  grant(asked: Remit, occasion: Occasion): Promise<Grant | Refused>;
}

/** This person is no moderator of that. */
export const notModerator: Refused = { refused: 'notModerator' };

/** What granting takes. */
export interface RemitParts {
  readonly store: Pick<Store, 'isModerator' | 'communityNumber' | 'community' | 'moderatorRole'>;
  /** The platform, if it is on. */
  announcing(platform: Platform): Pick<Announcing, 'moderates'> | undefined;
}

/** Remits by what a store knows of petitions and communities, and platforms of their people. */
export function createRemits({ store, announcing }: RemitParts): Remits {
  /** The community that this person could moderate: the one they are in, or, in private, the one that is asked for or led there. */
  async function communityOf(asked: Remit, { community }: Occasion): Promise<number | undefined> {
    return typeof community === 'object' ? store.communityNumber(community) : (asked.community ?? community);
  }

  async function moderates(community: number, person: Person, occasion: Occasion): Promise<boolean | undefined> {
    if (typeof occasion.community !== 'object') return ask(community, person);
    return (await hasRole(community, occasion)) || occasion.moderates;
  }

  async function hasRole(community: number, { roles = [] }: Occasion): Promise<boolean> {
    const chosen = roles.length === 0 ? undefined : await store.moderatorRole(community);
    return chosen !== undefined && roles.includes(chosen);
  }

  async function ask(number: number, { platform, account }: Person): Promise<boolean | undefined> {
    const community = await store.community(number);
    const isTheirs = community?.platform === platform;
    const asking = isTheirs ? announcing(platform)?.moderates?.(community.id, account) : undefined;
    return asking ?? false;
  }

  return {
    grant: async (asked, occasion) => {
      const { person } = occasion;
      if (person === undefined) return notModerator;
      if (await store.isModerator(asked.petition, person)) return { remit: asked, maySwitch: true };
      const own = await communityOf(asked, occasion);
      if (own === undefined || own !== (asked.community ?? own)) return notModerator;
      const isModerator = await moderates(own, person, occasion);
      if (isModerator) return { remit: { petition: asked.petition, community: own }, maySwitch: false };
      return isModerator === undefined ? { refused: 'unknown' } : notModerator;
    },
  };
}
