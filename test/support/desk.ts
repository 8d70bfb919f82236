import { performCommand } from '../../adapters/cli/perform.ts';
import { readCommand } from '../../adapters/cli/read-command.ts';
import type { SignalName } from '../../src/domain/moderation.ts';
import { type Actor, onDiscord, onTelegram } from './actors.ts';
import { type Installation, installation, pool } from './installation.ts';
import { visitor } from './petitions.ts';

/** The platforms on which somebody moderates. */
export const moderatingPlatforms = ['telegram', 'discord'] as const;
/** One of the platforms on which somebody moderates. */
export type ModeratingPlatform = (typeof moderatingPlatforms)[number];

/** Somebody who could moderate. */
export interface Candidate extends Actor {
  /** As the command line calls them. */
  readonly account: string;
  /** Sends a press that their app kept from long ago. */
  pressesPayload(payload: string): Promise<void>;
  /** Answers the one open question, on Discord in its form. */
  answers(question: string, words: string): Promise<void>;
}

/** Somebody on a platform who could moderate there. */
export function candidate({ telegram, discord }: Installation, platform: ModeratingPlatform, name = 'Dee'): Candidate {
  if (platform === 'telegram') {
    const person = telegram.user({ firstName: name, languageCode: 'en' });
    return {
      ...onTelegram(person),
      account: `telegram:${person.api.id}`,
      pressesPayload: person.pressesPayload,
      answers: (_, words) => person.writes(words),
    };
  }
  const person = discord.user({ username: name.toLowerCase(), globalName: name, locale: 'en-GB' });
  return {
    ...onDiscord(person),
    account: `discord:${person.api.id}`,
    pressesPayload: person.pressesPayload,
    answers: (question, words) => person.submits({ [question]: words }),
  };
}

/** The terminal of whoever runs an installation, and its petition in the store. */
export async function desk({ store, now }: Pick<Installation, 'store' | 'now'>) {
  const petition = (await store.catalogue()).petitions.find(({ slug }) => slug === pool.slug)!.id;
  return {
    petition,
    /** All signatures of the petition. */
    remit: { petition, community: undefined },
    run: async (...argv: string[]) => {
      const command = await readCommand(argv, () => Promise.reject(new Error('No file is there')));
      return 'do' in command ? performCommand(command, { store, now: now(), tells: true }) : command;
    },
    /** So many people sign whose signatures wait. */
    hold: async (count: number, signals: readonly SignalName[] = ['burst'], community?: number) => {
      for (let at = 1; at <= count; at++) {
        const person = visitor(`held ${at} ${signals.join()} ${community}`);
        await store.sign({
          petition,
          person,
          name: `Held ${at}`,
          visibility: 'public',
          signals,
          hold: true,
          community,
        });
      }
    },
    /** So many people sign and are counted. */
    count: async (count: number, community?: number) => {
      for (let at = 1; at <= count; at++) {
        const person = visitor(`counted ${at} ${community}`);
        await store.sign({ petition, person, name: `Counted ${at}`, visibility: 'public', community });
      }
    },
    tally: async () => {
      const { count, held } = await store.tally(petition);
      return { count, held };
    },
  };
}

/** An installation whose petition Dee moderates on a platform on which Eve may sign, with the desk of whoever runs it. */
export async function moderated(platform: ModeratingPlatform) {
  const all = await installation();
  const ofHost = await desk(all);
  const [dee, eve] = [candidate(all, platform), all.person(platform, 'Eve')];
  await ofHost.run('moderators', 'add', pool.slug, dee.account);
  return { all, ...ofHost, dee, eve };
}
