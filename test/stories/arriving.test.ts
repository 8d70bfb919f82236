import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { communities } from '../support/communities.ts';
import { pool } from '../support/installation.ts';
import { petitionContent } from '../support/petitions.ts';

const elsewhere = 2_147_483_000;

/** A group and a server, their numbers, and where a petition's page leads that was opened with a number. */
async function arriving() {
  const all = await communities();
  const { store, group, guild } = all;
  const inGroup = await store.communityNumber({ platform: 'telegram', id: String(group.api.id) });
  const onServer = await store.communityNumber({ platform: 'discord', id: guild.id });
  const page = async (from: number | string | undefined, slug: string = pool.slug) => {
    const response = await fetch(`${all.url}/p/${slug}${from === undefined ? '' : `?from=${from}`}`);
    const links = parse(await response.text()).querySelectorAll('a');
    const to = (label: string) => links.find((each) => each.text === label)?.getAttribute('href');
    return { status: response.status, telegram: to('Sign on Telegram'), discord: to('Sign on Discord') };
  };
  const counts = async () => {
    const id = (await store.catalogue()).petitions[0]!.id;
    return { inGroup: await store.signedThrough(id, inGroup), onServer: await store.signedThrough(id, onServer) };
  };
  return { ...all, url: all.url, inGroup, onServer, page, counts };
}

test('what is shared in a group remembers the group', async () => {
  const { group, dee, url, inGroup } = await arriving();

  await dee.writes('/share@UndersignedBot', { in: group });

  expect(group.last.text.split('\n')).toContain(`${url}/p/${pool.slug}?from=${inGroup}`);
  expect(group.last.buttons.map((button) => button.url)).toContain(
    `https://t.me/UndersignedBot?start=${pool.slug}_${inGroup.toString(36)}`,
  );
});

test('the receipt of who signed on a server leads others through that server', async () => {
  const { ada, guild, url, onServer } = await arriving();

  await ada.uses('sign', { in: guild });
  await ada.submits({ name: 'Ada', visibility: 'public', consent: true });

  expect((await ada.sees('Thank you')).text).toContain(`${url}/p/${pool.slug}?from=${onServer}`);
});

test('who shares in private shares what remembers nothing', async () => {
  const { telegram, url } = await arriving();
  const ben = telegram.user({ firstName: 'Ben' });

  await ben.writes('/share');

  expect((await ben.sees('Pass it on')).text).toContain(`${url}/p/${pool.slug}\n`);
});

test('who comes to the page from a group and signs on Telegram has signed through the group', async () => {
  const { telegram, inGroup, page, counts } = await arriving();
  const ben = telegram.user({ firstName: 'Ben' });

  const { telegram: link } = await page(inGroup);
  await ben.opens(new URL(link!).searchParams.get('start')!);
  await ben.writes('Ben');
  await ben.presses('Sign publicly');

  expect(await counts()).toEqual({ inGroup: 1, onServer: 0 });
});

test('who comes from a server that follows the petition is led back to its channel', async () => {
  const { ada, inServer, guild, onServer, page, store, restarts } = await arriving();
  const before = (await page(onServer)).discord;
  expect(before).toContain('oauth2');

  await ada.uses('follow', inServer);
  await ada.sees('hears what is new');
  await store.importPetition(petitionContent({ slug: 'night-bus' }), undefined);
  await restarts();

  expect((await page(onServer)).discord).toBe(`https://discord.com/channels/${guild.id}/${guild.channelId}`);
  expect((await page(onServer, 'night-bus')).discord).toBe(before);
  expect((await page(undefined)).discord).toBe(before);
});

test('a channel that is gone is no way to sign', async () => {
  const { ada, inServer, guild, onServer, page, sign, announces } = await arriving();
  await ada.uses('follow', inServer);
  await ada.sees('hears what is new');
  await sign(10);
  guild.deletesChannel();
  await announces();

  expect((await page(onServer)).discord).toContain('oauth2');
});

test.each([elsewhere, 0, -1, 'x', '1e3', '99999999999999999999', ''])(
  'a page that is opened with %j, which is nobody’s number, comes from nowhere',
  async (from) => {
    const { page } = await arriving();
    expect(await page(from)).toEqual(await page(undefined));
  },
);
