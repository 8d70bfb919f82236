import { encodeStart } from '../../../adapters/telegram/deep-link.ts';
import { type Action, encodeAction } from '../../../src/dialogue/action.ts';
import { type Communities, communities } from '../communities.ts';
import { managerPermissions, memberPermissions, moderatorPermissions } from '../discord/guild.ts';
import { withParts } from '../telegram/town.ts';

/** Everybody whose rights differ. */
export const cast = [
  'stranger',
  'signatory',
  'moderator from elsewhere',
  'moderator',
  'manager',
  'petition moderator',
  'former moderator',
  'anonymous administrator',
] as const;
/** Somebody whose rights are looked at. */
export type Who = (typeof cast)[number];

/** The platforms on which somebody moderates. */
export const platforms = ['telegram', 'discord'] as const;
export type Platform = (typeof platforms)[number];

/** The role that the managers of the server chose. */
export const moderatorRole = '4711';

/** Somebody of the cast, in the community of the table, and what the bot has said to anybody since they were looked at last. */
export interface Acting {
  readonly account: string;
  /** Gives a command in the community. */
  commands(command: string, petition?: string): Promise<void>;
  /** Gives a command in the private chat with the bot. */
  commandsPrivately(command: string): Promise<void>;
  /** Presses something on a message in the community. */
  pressesThere(payload: string): Promise<void>;
  /** Presses something where they moderate, if they do: on Telegram in private, on Discord in their server. */
  presses(payload: string): Promise<void>;
  /** Presses something in the private chat with the bot. */
  pressesPrivately(payload: string): Promise<void>;
  /** Goes where a button that stands in the community leads: on Telegram into the private chat. */
  follows(action: Action): Promise<void>;
  /** Sends the form that has opened over a message, if one has, with these words. */
  sends(words: string): Promise<void>;
  /** Everything that the bot has said since this was asked for last. */
  heard(): string;
}

/** A community, another one, and who in them acts. */
export interface Stage extends Communities {
  /** The numbers of the community of the table and of another one. */
  readonly here: number;
  readonly elsewhere: number;
  readonly acting: Acting;
}

/** Puts somebody into a community of that platform, with their rights. */
export async function stage(platform: Platform, who: Who): Promise<Stage> {
  const all = await communities();
  const set = await (platform === 'telegram' ? inGroup(all, who) : inServer(all, who));
  const [here, elsewhere] = [await numberOf(all, platform, set.here), await numberOf(all, platform, set.elsewhere)];
  await set.acting.commandsPrivately('help');
  return withParts(all, { here, elsewhere, acting: set.acting });
}

const numberOf = ({ store }: Communities, platform: Platform, id: string) => store.communityNumber({ platform, id });

async function inGroup(all: Communities, who: Who) {
  const { telegram, group } = all;
  const here = String(group.id);
  const other = telegram.group({ title: 'Elsewhere' });
  const person = telegram.user({ firstName: 'Zoe', languageCode: 'en' });
  if (who === 'moderator') group.administrator(person);
  if (who === 'moderator from elsewhere') other.administrator(person);
  if (who === 'manager') group.administrator(person, 'administrator', false, false);
  if (who === 'anonymous administrator') group.administrator(person, 'administrator', true);
  if (who === 'former moderator') {
    group.administrator(person);
    group.dismisses(person);
  }
  const speaker = who === 'anonymous administrator' ? group.anonymousAdmin : undefined;
  const words = (command: string, petition = '') => `/${command}@${telegram.username} ${petition}`.trim();
  await group.anonymousAdmin.writes(words('help'));
  let read = 0;
  const acting: Acting = {
    account: String(person.id),
    commands: (command, petition) =>
      speaker?.writes(words(command, petition)) ?? person.writes(words(command, petition), { in: group }),
    commandsPrivately: (command) => person.writes(`/${command}`),
    pressesThere: (payload) => person.pressesPayload(payload, { in: group }),
    presses: (payload) => person.pressesPayload(payload),
    pressesPrivately: (payload) => person.pressesPayload(payload),
    follows: async (action) => person.opens(encodeStart({ action, community: await numberOf(all, 'telegram', here) })),
    sends: () => Promise.resolve(),
    heard: () => {
      const since = telegram.requests.slice(read);
      read = telegram.requests.length;
      return JSON.stringify(since.map(({ parameters: { text, caption } }) => text ?? caption ?? ''));
    },
  };
  return { here, elsewhere: String(other.id), acting };
}

async function inServer({ discord, guild }: Communities, who: Who) {
  const other = discord.guild();
  const person = discord.user({ username: 'zoe', locale: 'en-GB' });
  const permissions = who === 'manager' ? managerPermissions : memberPermissions;
  const here = { in: guild, permissions, roles: who === 'moderator' ? [moderatorRole] : [] };
  const own = who === 'moderator from elsewhere' ? { in: other, permissions: moderatorPermissions, roles: [] } : here;
  let read = 0;
  const acting: Acting = {
    account: person.api.id,
    commands: (command, petition) => person.uses(command, { ...here, ...(petition === undefined ? {} : { petition }) }),
    commandsPrivately: (command) => person.uses(command),
    pressesThere: (payload) => person.pressesPayload(payload, here),
    presses: (payload) => person.pressesPayload(payload, own),
    pressesPrivately: async (payload) => {
      await person.uses('help');
      await person.pressesPayload(payload);
    },
    follows: (action) => person.pressesPayload(encodeAction(action), here),
    sends: async (words) => {
      if (!person.hasModal) return;
      const texts = person.modal.fields.filter(({ kind }) => kind === 'text');
      await person.submits(Object.fromEntries(texts.map(({ label }) => [label, words])));
    },
    heard: () => {
      const since = discord.requests.slice(read);
      read = discord.requests.length;
      return JSON.stringify(since.map(({ body }) => body));
    },
  };
  return { here: guild.id, elsewhere: other.id, acting };
}
