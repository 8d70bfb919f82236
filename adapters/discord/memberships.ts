import { type Core, describeFault } from '../../src/index.ts';
import { createTurns } from '../in-turn.ts';
import type { Log } from '../log.ts';

/** Tells the core which servers the bot came into and left. Nothing of this throws. */
export interface Memberships {
  joined(server: string, language: string | undefined): Promise<void>;
  left(server: string): Promise<void>;
}

/** Memberships of which the core hears one after the other in each server. */
export function createMemberships(core: Pick<Core, 'join' | 'leave'>, log: Log): Memberships {
  const turns = createTurns();
  const tell = (server: string, telling: () => Promise<void>) =>
    turns(server, telling).catch((error: unknown) => {
      log.error(describeFault(error), 'That the bot joined or left a server on Discord could not be worked on.');
    });
  return {
    joined: (id, language) => tell(id, () => core.join({ platform: 'discord', id }, language)),
    left: (id) => tell(id, () => core.leave({ platform: 'discord', id })),
  };
}
