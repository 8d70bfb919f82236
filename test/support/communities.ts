import type { FakeGuild } from './discord/guild.ts';
import type { FakePerson as DiscordPerson } from './discord/people.ts';
import { type Installation, installation } from './installation.ts';
import { visitor } from './petitions.ts';
import type { FakeGroup } from './telegram/groups.ts';
import type { FakePerson as TelegramPerson } from './telegram/people.ts';
import { withParts } from './telegram/town.ts';

/** An installation with a group and a server that can follow, each with somebody who manages it. */
export interface Communities extends Installation {
  readonly group: FakeGroup;
  readonly guild: FakeGuild;
  /** Manages the group. */
  readonly dee: TelegramPerson;
  /** Manages the server, where she is {@link inServer}. */
  readonly ada: DiscordPerson;
  readonly inServer: { readonly in: FakeGuild; readonly permissions: string };
  /** So many more people sign, at once. */
  sign(count: number): Promise<void>;
  /** The last so many who signed take their names back. */
  withdraw(count: number): Promise<void>;
  /** Everything that is due is said. */
  announces(): Promise<void>;
}

/** Manage Server. */
const managerPermissions = '32';

/** Starts the product beside a group and a server. */
export async function communities(): Promise<Communities> {
  const all = await installation();
  const [group, guild] = [all.telegram.group({ title: 'Harbour Town' }), all.discord.guild()];
  const dee = all.telegram.user({ firstName: 'Dee' });
  const ada = all.discord.user({ username: 'ada', globalName: 'Ada' });
  group.administrator(dee);
  const { petitions } = await all.store.catalogue();
  const petition = petitions[0]!.id;
  const signed: number[] = [];
  return withParts(all, {
    group,
    guild,
    dee,
    ada,
    inServer: { in: guild, permissions: managerPermissions },
    sign: async (count: number) => {
      const fresh = Array.from({ length: count }, (_, at) => (signed.at(-1) ?? 0) + at + 1);
      signed.push(...fresh);
      await Promise.all(
        fresh.map((number) =>
          all.store.sign({ petition, person: visitor(number), name: 'Somebody', visibility: 'public' }),
        ),
      );
    },
    withdraw: async (count: number) => {
      const leaving = signed.splice(-count);
      await Promise.all(leaving.map((number) => all.store.withdrawSignature(petition, visitor(number))));
    },
    announces: () => all.undersigned.announcer.look(),
  });
}
