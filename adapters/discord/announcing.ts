import type { Announcing } from '../../src/index.ts';
import { ofOwnAccord } from '../own-accord.ts';
import { createTurnstile } from '../turnstile.ts';
import type { UnderWay } from '../under-way.ts';
import { announce } from './announce.ts';
import { edit } from './edit.ts';
import { inspect } from './inspect.ts';
import { cardEveryMs, recognisesRepetitionMs, requestsPerSecond, restMs } from './limits.ts';
import type { Line } from './line.ts';
import { pin } from './pin.ts';
import { describeRefusal } from './refusal.ts';
import { roleName } from './servers.ts';
import type { SpeakingParts } from './speaking.ts';
import { topicLink } from './topic-link.ts';

/** What speaking in servers takes, and who knows when it can be done. */
export interface AnnouncingParts extends SpeakingParts {
  /** Missing while the bot cannot speak. */
  line(): Line | undefined;
  readonly underWay: UnderWay;
}

/** What the bot says in servers of its own accord. */
export function createAnnouncing(parts: AnnouncingParts): Announcing {
  const { log, underWay } = parts;
  const turn = createTurnstile(1_000 / requestsPerSecond);
  const speaking = () => {
    const line = parts.line();
    return line && { ...parts, line, turn };
  };
  const onFault = (error: unknown) =>
    log.error(describeRefusal(error), 'What was to be said or looked at on Discord could not be.');
  return {
    platform: 'discord',
    recognisesRepetitionMs,
    restMs,
    cardEveryMs,
    ...ofOwnAccord({ announce, edit, pin, inspect }, { speaking, underWay, onFault }),
    perSecond: () => requestsPerSecond,
    commandSuffix: () => '',
    topicLink,
    roleName: (community, role) => {
      const line = parts.line();
      return line && roleName(line.client, community, role);
    },
  };
}
