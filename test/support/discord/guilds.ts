import { type FakeChannel, rightsIn } from './channels.ts';
import { type Founded, found, type GuildTown } from './found-guild.ts';
import type { FakeGuild, Founding } from './guild.ts';

/** A channel, with the server it is in and what the bot may do there. */
export interface Located {
  readonly guild: FakeGuild;
  readonly channel: FakeChannel;
  readonly rights: bigint;
  readonly role: string;
}

/** All servers. */
export interface Guilds {
  /** A server. One that has the bot has just taken it in, if the bot is connected. */
  found(what?: Founding): FakeGuild;
  /** A channel that is not deleted. */
  channel(id: string): Located | undefined;
  /** The servers that the bot is in, as READY lists them. */
  listed(): readonly { readonly id: string; readonly unavailable: true }[];
  /** Those of them that are there, as GUILD_CREATE tells of them. */
  told(): readonly object[];
}

/** No servers yet. */
export function createGuilds(town: GuildTown): Guilds {
  const known: Founded[] = [];
  const present = () => known.filter(({ guild }) => guild.hasBot);
  return {
    found: (what = {}) => {
      const founded = found(town, what);
      known.push(founded);
      if (founded.guild.hasBot) town.tell('GUILD_CREATE', founded.payload());
      return founded.guild;
    },
    channel: (id) => {
      for (const { guild, channels, role } of known) {
        const channel = channels.find((one) => one.id === id);
        if (channel !== undefined)
          return { guild, channel, rights: rightsIn(BigInt(guild.appPermissions), channel), role };
      }
      return undefined;
    },
    listed: () => present().map(({ guild }) => ({ id: guild.id, unavailable: true })),
    told: () =>
      present()
        .filter(({ isDown }) => !isDown())
        .map(({ payload }) => payload()),
  };
}
