import { expect, test } from 'vitest';
import { startBot } from '../support/discord/bot.ts';
import {
  administratorPermissions,
  managerPermissions,
  memberPermissions,
  moderatorPermissions,
} from '../support/discord/guild.ts';

test.each([
  ['a member', memberPermissions, false],
  ['somebody who may delete messages', moderatorPermissions, true],
  ['a manager of the server who may not', managerPermissions, false],
  ['an administrator', administratorPermissions, true],
  ['somebody with rights that cannot be read', 'everything', undefined],
])('%s moderates the server: %s → %s', async (_, permissions, moderates) => {
  const { discord, core } = await startBot();
  const town = discord.guild();

  await discord.user({ username: 'ada' }).uses('/help', { in: town, permissions });

  expect(core.heard[0]?.occasion).toMatchObject({ community: { id: town.id }, moderates });
});

test('the roles that somebody has in a server are told with every input', async () => {
  const { discord, core } = await startBot();
  const town = discord.guild();
  const [gardeners, bakers] = [town.opensRole('Gardeners'), town.opensRole('Bakers')];
  const ada = discord.user({ username: 'ada' });

  await ada.uses('/help', { in: town, roles: [gardeners, bakers] });
  await ada.uses('/help', { in: town });

  expect(core.heard.map(({ occasion }) => occasion.roles)).toEqual([[gardeners, bakers], []]);
});

test('where the bot is not, and in the chat with it, nobody moderates and nobody has a role', async () => {
  const { discord, core } = await startBot();
  const elsewhere = discord.guild({ hasBot: false });
  const ada = discord.user({ username: 'ada' });

  await ada.uses('/help', { in: elsewhere, permissions: administratorPermissions, roles: ['7'] });
  await ada.uses('/help');

  for (const { occasion } of core.heard) {
    expect(occasion).toMatchObject({ community: undefined, moderates: undefined, roles: undefined });
  }
  expect(core.heard).toHaveLength(2);
});

test('managers choose a role, and the core hears which', async () => {
  const { discord, core } = await startBot();
  const town = discord.guild();
  const role = town.opensRole('Gardeners');
  const ada = discord.user({ username: 'ada' });

  await ada.uses('/setup', { in: town, permissions: managerPermissions, role });
  await ada.uses('/setup', { in: town, permissions: managerPermissions });

  expect(core.heard.map(({ input }) => input)).toEqual([
    { kind: 'command', command: 'setup', role },
    { kind: 'command', command: 'setup' },
  ]);
});

test('what the role is for is said beside it', async () => {
  const { discord } = await startBot();
  expect(discord.user({ username: 'ada' }).reads('setup')).toEqual(['Shows how this server follows', 'Who moderates']);
});

test('a role has the name that the server last gave it, and none when it is gone', async () => {
  const { discord, bot } = await startBot();
  const town = discord.guild();
  const [gardeners, bakers] = [town.opensRole('Gardeners'), town.opensRole('Bakers')];
  const ada = discord.user({ username: 'ada' });
  // What happened before is told before.
  await ada.uses('/help', { in: town });
  expect(bot.roleName?.(town.id, gardeners)).toBe('Gardeners');

  town.deletesRole(gardeners);
  town.deletesRole(bakers);
  await ada.uses('/help', { in: town });

  expect(bot.roleName?.(town.id, gardeners)).toBeUndefined();
  expect(bot.roleName?.('80351110224678912', bakers)).toBeUndefined();
});
