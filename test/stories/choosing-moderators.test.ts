import { expect, test } from 'vitest';
import { encodeAction } from '../../src/dialogue/action.ts';
import { type Communities, communities } from '../support/communities.ts';
import { memberPermissions, moderatorPermissions } from '../support/discord/guild.ts';
import { pool } from '../support/installation.ts';
import { visitor } from '../support/petitions.ts';

/** So many signatures wait that came through a community, and one that came through none. */
async function hold({ store, undersigned }: Communities, platform: 'discord' | 'telegram', id: string, count: number) {
  const petition = (await store.catalogue()).petitions.find(({ slug }) => slug === pool.slug)!.id;
  const community = await store.communityNumber({ platform, id });
  const held = { petition, visibility: 'public', signals: ['burst'], hold: true } as const;
  await store.sign({ ...held, person: visitor('direct'), name: 'Direct' });
  for (let at = 1; at <= count; at += 1) {
    await store.sign({ ...held, person: visitor(at), name: `Held ${at}`, community });
  }
  await undersigned.core.refresh();
  return async () => (await store.tally(petition)).held;
}

test('Ada chooses a role, its members moderate what came through the server, and no more when she takes it back', async () => {
  const all = await communities();
  const { guild, ada, inServer, discord } = all;
  await ada.uses('follow', inServer);
  const waiting = await hold(all, 'discord', guild.id, 2);
  const role = guild.opensRole('Gardeners');
  const ben = discord.user({ username: 'ben', locale: 'en-GB' });
  const asBen = { in: guild, permissions: memberPermissions, roles: [role] };
  await ben.uses('moderate', asBen);
  await ben.sees('Only moderators of this petition can do that.');

  await ada.uses('setup', { ...inServer, role });

  await ada.sees('or the role “Gardeners” moderates what is signed through this server.');
  await ben.uses('moderate', asBen);
  const panel = await ben.sees('What waits for a look');
  expect(panel.text).toContain('Held 2');
  expect(panel.text).not.toContain('Direct');
  await ben.presses('Accept no. 3');
  expect(await waiting()).toBe(2);

  await ada.presses('Let no role moderate');
  await ben.presses('Accept no. 2');
  await ben.sees('Only moderators of this petition can do that.');
  expect(await waiting()).toBe(2);
});

test('a role that was deleted moderates nothing, and the managers read so', async () => {
  const all = await communities();
  const { guild, ada, inServer } = all;
  await ada.uses('follow', inServer);
  const role = guild.opensRole('Gardeners');
  await ada.uses('setup', { ...inServer, role });

  guild.deletesRole(role);
  await ada.uses('setup', inServer);

  await ada.sees('✗ The role that moderated here is gone');
});

test('Dee comes from her group to what waits there, and loses it with the right to delete messages', async () => {
  const all = await communities();
  const { group, dee } = all;
  const waiting = await hold(all, 'telegram', String(group.id), 2);

  await dee.writes('/moderate@UndersignedBot', { in: group });
  await dee.presses('Continue in private', { in: group });

  const panel = await dee.sees('What waits for a look');
  expect(panel.text).toContain('Held 2');
  expect(panel.text).not.toContain('Direct');
  await dee.presses('Accept no. 3');
  expect(await waiting()).toBe(2);
  group.administrator(dee, 'administrator', false, false);
  await dee.presses('Accept no. 2');
  await dee.sees('Only moderators of this petition can do that.');
  expect(await waiting()).toBe(2);
});

test('an anonymous administrator is led to their own account, and moderates with it where the bot is told of them', async () => {
  const all = await communities();
  const { group, dee } = all;
  await hold(all, 'telegram', String(group.id), 1);
  group.administrator(dee, 'administrator', true);
  await group.anonymousAdmin.writes('/moderate@UndersignedBot');
  await dee.presses('Continue in private', { in: group });
  await dee.sees('If you are anonymous there, show yourself or make me an administrator');

  await group.promotesBot();
  await dee.presses('Continue in private', { in: group });

  await dee.sees('Held 1');
});

test('while Telegram does not say who may, nothing is done, and it is said that this can be tried again', async () => {
  const all = await communities();
  const { group, dee, telegram } = all;
  const waiting = await hold(all, 'telegram', String(group.id), 1);
  await dee.writes('/moderate@UndersignedBot', { in: group });
  await dee.presses('Continue in private', { in: group });
  telegram.fails('getChatAdministrators', { code: 429, retryAfter: 30 });

  await dee.presses('Accept no. 2');

  await dee.sees('I could not find out whether you may do that, so nothing was changed.');
  expect(await waiting()).toBe(2);
});

test('where moderators hear of what waits is chosen by managers, and said', async () => {
  const { group, dee } = await communities();
  await dee.writes('/follow@UndersignedBot', { in: group });

  await dee.presses('Tell moderators here', { in: group });

  expect(group.last.text).toContain('Moderators are told right here how much waits for them. Everyone who reads here');
  await dee.presses('Tell moderators nowhere', { in: group });
  expect(group.last.text).toContain('Moderators are not told here that something waits.');
});

test('what Ada moderates by the right of the platform is what came through her server', async () => {
  const all = await communities();
  const { guild, ada } = all;
  await hold(all, 'discord', guild.id, 1);

  await ada.uses('moderate', { in: guild, permissions: moderatorPermissions });

  const panel = await ada.sees('What waits for a look');
  expect(panel.text).toContain('Held 1');
  expect(panel.text).not.toContain('Direct');
});

test('whoever loses the right while they are asked what to look for finds nothing', async () => {
  const all = await communities();
  const { group, dee } = all;
  await hold(all, 'telegram', String(group.id), 1);
  await dee.writes('/moderate@UndersignedBot', { in: group });
  await dee.presses('Continue in private', { in: group });
  await dee.presses('Find');
  await dee.sees('What are you looking for?');
  group.dismisses(dee);

  await dee.writes('held');

  expect(dee.last.text).toContain('Only moderators of this petition can do that.');
});

test('a press that was made up for what came through elsewhere changes nothing', async () => {
  const all = await communities();
  const { group, dee, store } = all;
  const waiting = await hold(all, 'telegram', String(group.id), 1);
  const community = await store.communityNumber({ platform: 'telegram', id: String(group.id) });
  const remit = { petition: (await store.catalogue()).petitions[0]!.id, community };
  await dee.writes('/help');

  await dee.pressesPayload(
    encodeAction({ do: 'moderate', deed: 'accept', remit, numbers: [1], list: 'held', page: 1, seenAt: new Date() }),
  );

  await dee.sees('Nothing was changed');
  expect(await waiting()).toBe(2);
});
