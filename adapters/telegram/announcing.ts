import type { Announcing } from '../../src/index.ts';
import { ofOwnAccord } from '../own-accord.ts';
import { createTurnstile } from '../turnstile.ts';
import type { UnderWay } from '../under-way.ts';
import { announce } from './announce.ts';
import type { AnswersLately } from './answers-lately.ts';
import type { Bot } from './api.ts';
import { edit } from './edit.ts';
import { inspect } from './inspect.ts';
import { cardEveryMs, messagesPerSecond, recognisesRepetitionMs, restMs } from './limits.ts';
import { moderates } from './moderators.ts';
import { pin } from './pin.ts';
import { describeRefusal } from './refusal.ts';
import type { SpeakingParts } from './speaking.ts';
import { topicLink } from './topic-link.ts';

/** What speaking in groups takes, and who knows when it can be done. */
export interface AnnouncingParts extends SpeakingParts {
  /** The bot, while it can speak. */
  bot(): Bot | undefined;
  /** Its user name, as soon as that was known once. */
  username(): string | undefined;
  readonly answersLately: AnswersLately;
  readonly underWay: UnderWay;
}

/** What the bot says in groups of its own accord. It passes by the outbox, which rather says a thing twice than never. */
export function createAnnouncing(parts: AnnouncingParts): Announcing {
  const { log, answersLately, underWay } = parts;
  const turn = createTurnstile(1_000 / messagesPerSecond);
  const speaking = () => {
    const bot = parts.bot();
    return bot && { ...parts, bot, turn };
  };
  const onFault = (error: unknown) =>
    log.error(describeRefusal(error), 'What was to be said or looked at on Telegram could not be.');
  return {
    platform: 'telegram',
    recognisesRepetitionMs,
    restMs,
    cardEveryMs,
    ...ofOwnAccord({ announce, edit, pin, inspect }, { speaking, underWay, onFault }),
    // One a second is left to announcements, or a busy hour would silence them.
    perSecond: () => Math.max(1, messagesPerSecond - answersLately.count()),
    commandSuffix: () => {
      const username = parts.username();
      return username === undefined ? '' : `@${username}`;
    },
    topicLink,
    moderates: (community, account) => moderates(parts.api, community, account, parts.signal),
  };
}
