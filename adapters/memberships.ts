import { type Core, describeFault, type Platform } from '../src/index.ts';
import { createTurns } from './in-turn.ts';
import type { Log } from './log.ts';
import type { UnderWay } from './under-way.ts';

/** Tells the core which communities the bot came into and left. Nothing of this rejects. */
export interface Memberships {
  /** `language` is the community's, BCP 47. */
  joined(community: string, language: string | undefined): Promise<void>;
  left(community: string): Promise<void>;
  /** A community has another id from now on. */
  moved(from: string, to: string): Promise<void>;
}

/** What telling the core takes. */
export interface MembershipsParts {
  readonly platform: Platform;
  readonly core: Pick<Core, 'join' | 'leave' | 'moveCommunity'>;
  readonly log: Log;
  readonly underWay: UnderWay;
}

/** Memberships of which the core hears one after the other in each community, in the order in which they are told here. */
export function createMemberships({ platform, core, log, underWay }: MembershipsParts): Memberships {
  const inTurn = createTurns();
  const tell = (community: string, telling: () => Promise<void>) => {
    const told = inTurn(community, telling).catch((error: unknown) => {
      log.error(describeFault(error), `That the bot came into a community on ${platform}, or left it, was not noted.`);
    });
    return underWay.track(told);
  };
  return {
    joined: (id, language) => tell(id, () => core.join({ platform, id }, language)),
    left: (id) => tell(id, () => core.leave({ platform, id })),
    moved: (from, to) => tell(to, () => core.moveCommunity({ platform, id: from }, { platform, id: to })),
  };
}
