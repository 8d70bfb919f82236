import type { Announcing, EditOutcome, SendOutcome } from '../../src/index.ts';
import { createTurnstile } from '../turnstile.ts';
import type { Bot } from './api.ts';
import { editCard } from './edit-card.ts';
import { inspect } from './inspect.ts';
import { messagesPerSecond } from './limits.ts';
import { unreachable } from './outcomes.ts';
import { pin } from './pin.ts';
import { describeRefusal } from './refusal.ts';
import { say } from './say.ts';
import type { Means, Speaker } from './speaker.ts';

/** Speaks in groups of its own accord. */
export interface Announcer extends Announcing {
  /** Resolves when nothing is under way. */
  finished(): Promise<void>;
}

interface Circumstances extends Means {
  /** The bot, while it can speak. */
  readonly bot: () => Bot | undefined;
  /** Its user name, as soon as that was known once. */
  readonly username: () => string | undefined;
  /** How many answers were sent in the last second. */
  readonly answersLately: () => number;
}

/** An announcer that said nothing yet. It passes by the outbox, which rather says a thing twice than never. */
export function createAnnouncer(means: Circumstances): Announcer {
  const underWay = new Set<Promise<unknown>>();
  const turn = createTurnstile(1_000 / messagesPerSecond);

  async function speaking<T>(act: (speaker: Speaker) => Promise<T>, whenSilent: T, whenImpossible: T): Promise<T> {
    const bot = means.bot();
    if (bot === undefined) return whenSilent;
    const done = act({ ...means, bot, turn }).catch((error: unknown) => {
      // Telegram's refusals end up as outcomes, so this is a message that cannot be shown at all.
      means.log.error(describeRefusal(error), 'An announcement on Telegram could not be written.');
      return whenImpossible;
    });
    underWay.add(done);
    const outcome = await done;
    underWay.delete(done);
    return outcome;
  }

  return {
    announce: (place, message) =>
      speaking<SendOutcome>((speaker) => say(speaker, place, message), unreachable, { kind: 'refused' }),
    edit: (place, sent, message) =>
      speaking<EditOutcome>((speaker) => editCard(speaker, place, sent, message), unreachable, { kind: 'refused' }),
    pin: (place, sent) => speaking((speaker) => pin(speaker, place, sent), false, false),
    inspect: (place, pins) =>
      speaking((speaker) => inspect(speaker, place, pins), { kind: 'unknown' }, { kind: 'unknown' }),
    // One a second is left to announcements, or a busy hour would silence them.
    perSecond: () => Math.max(1, messagesPerSecond - means.answersLately()),
    commandSuffix: () => {
      const username = means.username();
      return username === undefined ? '' : `@${username}`;
    },
    finished: async () => {
      await Promise.all(underWay);
    },
  };
}
