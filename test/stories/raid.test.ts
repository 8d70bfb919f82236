import { expect, test } from 'vitest';
import { defaultSignalSettings } from '../../src/domain/signals.ts';
import { createJudgedSigning } from '../../src/judge.ts';
import { communities } from '../support/communities.ts';
import { candidate, desk } from '../support/desk.ts';
import { moderatorPermissions } from '../support/discord/guild.ts';
import { pool } from '../support/installation.ts';
import { visitor } from '../support/petitions.ts';

const [raiders, elsewhere, within, newWithin] = [2_000, 50, 20, 2];
/** A prime that does not divide how many come. */
const stride = 7_919;
const dayMs = 24 * 60 * 60_000;
const discordEpochMs = 1_420_070_400_000;

const firstNames =
  'Anna Ben Clara David Elif Fatima Greta Hugo Ines Jonas Kenji Lucia Mehmet Nora Olga Paul Rosa Samir Tom Uma';
const lastNames =
  'Becker Chen Diallo Evans Fischer Garcia Haddad Ivanov Jensen Kaya Lopez Murphy Novak Okafor Patel Rossi Silva';
/** Of so many people no two have the same name. */
const honestName = (index: number) => {
  const [first, last] = [firstNames.split(' '), lastNames.split(' ')];
  return `${first[index % first.length]} ${last[(index * 7 + Math.floor(index / first.length)) % last.length]}`;
};
const raiderNames = ['Robert Raider', 'Rob Raider', 'Bobby Raider', 'Roberta Raider'];

/** In a minute 2,000 sign through a server, with new accounts and few names, among 50 people from elsewhere and 20 of the server. */
async function raided() {
  const all = await communities();
  const { store, now, guild, group, dee, ada, announces, passes } = all;
  const [table, begun] = [await desk(all), now()];
  await ada.uses('follow', all.inServer);
  await dee.writes('/follow@UndersignedBot', { in: group });
  await dee.presses('Keep a live card', { in: group });
  const [server, telegram] = await Promise.all([
    store.communityNumber({ platform: 'discord', id: guild.id }),
    store.communityNumber({ platform: 'telegram', id: String(group.api.id) }),
  ]);
  const account = (days: number, index: number) =>
    String((BigInt(begun.getTime() - days * dayMs - discordEpochMs) << 22n) + BigInt(index));
  const onDiscord = (days: number, index: number) => ({ platform: 'discord', account: account(days, index) }) as const;
  const comers = [
    ...Array.from({ length: raiders }, (_, at) => {
      const name = `${raiderNames[at % raiderNames.length]} ${at}`;
      return { side: 'raiders', name, person: onDiscord(at % 3, at), community: server } as const;
    }),
    ...Array.from({ length: elsewhere }, (_, at) => {
      const community = at % 2 === 0 ? telegram : undefined;
      return { side: 'elsewhere', name: honestName(at), person: visitor(`elsewhere ${at}`), community } as const;
    }),
    ...Array.from({ length: within }, (_, at) => {
      const person = onDiscord(at < newWithin ? 1 : 500, raiders + at);
      return { side: 'within', name: honestName(elsewhere + at), person, community: server } as const;
    }),
  ];
  // Each step of the stride leads to another one, and to all of them: those of each side come far from each other.
  const inTurn = comers.map((_, at) => comers[(at * stride) % comers.length]!);
  const sign = createJudgedSigning(store, defaultSignalSettings);
  const outcomes = await Promise.all(
    inTurn.map(({ name, person, community }, at) => {
      const moment = new Date(begun.getTime() + (at / inTurn.length) * 60_000);
      return sign({ petition: table.petition, person, name, visibility: 'public', community }, moment);
    }),
  );
  const held = { raiders: 0, elsewhere: 0, within: 0 };
  outcomes.forEach((outcome, at) => {
    if (outcome.kind !== 'notOpen' && outcome.signature.state === 'held') held[inTurn[at]!.side] += 1;
  });
  const tells = async () => {
    // A look of the product's own may have begun before; what it missed is shown at the next.
    for (const _ of [1, 2]) {
      passes(60_000);
      await announces();
    }
  };
  await tells();
  return { ...table, all, server, held, tells };
}

test('of a raid nearly all is held, the rest is found by name, and the honest count stays', async () => {
  const { all, run, tally, held, server, tells } = await raided();
  expect(held.raiders).toBeGreaterThan(1_950);
  expect(held).toMatchObject({ elsewhere: 0, within: newWithin });
  const honest = elsewhere + within - newWithin;
  const raid = { count: honest + raiders - held.raiders, held: held.raiders + newWithin };
  expect(await tally()).toEqual(raid);
  const [zoe, ben] = [candidate(all, 'telegram', 'Zoe'), candidate(all, 'discord', 'Ben')];
  await run('moderators', 'add', pool.slug, zoe.account);
  await run('moderators', 'add', pool.slug, ben.account);

  let presses = 0;
  const press = async (person: typeof zoe, label: string) => {
    presses += 1;
    await person.presses(label);
  };
  await zoe.asks('moderate');
  await zoe.sees(`of them came through community no. ${server}, `);
  await press(zoe, 'Find');
  await zoe.answers('line', `"*raider*" community ${server}`);
  await zoe.sees(`2,000 signatures: ${raiders - held.raiders} counted`);
  await press(zoe, 'Remove all 2,000');
  await press(zoe, 'It is spam');
  await zoe.sees('Nothing is changed yet');
  expect(await tally()).toEqual(raid);
  await ben.asks('moderate');
  await press(ben, 'See proposal no. 1');
  await ben.sees(`Removing makes the count ${honest}.`);
  await press(ben, 'Confirm it');
  await ben.sees(`Confirmed: 2,000 signatures are changed. The count is ${honest} now.`);

  expect(presses).toBeLessThanOrEqual(5);
  expect(await tally()).toEqual({ count: honest, held: newWithin });
  await tells();
  const card = () => all.group.chat.findLast(({ text }) => text.includes('To Mara Lind'))?.text;
  expect(card()).toContain(`${honest} signed · ${newWithin} under review`);
  await ben.presses('Undo');
  await ben.sees('2,000 signatures are as before.');
  expect(await tally()).toEqual(raid);
  await tells();
  expect(card()).toContain(`${raid.count} signed`);
  const milestones = all.group.chat.flatMap(({ text }) => /(\d+) signatures!/.exec(text)?.[1] ?? []);
  expect(milestones.every((milestone) => Number(milestone) <= honest)).toBe(true);
  expect(new Set(milestones).size).toBe(milestones.length);
});

test('what is held of a raid is removed as one crowd by two moderators of the server, and undone in one', async () => {
  const { all, held, tally, tells } = await raided();
  const before = await tally();
  const crowd = (held.raiders + newWithin).toLocaleString('en');
  const isCrowd = (label: string) => label.startsWith('See the crowd of');
  const where = { in: all.guild, permissions: moderatorPermissions };
  const [chi, ben] = ['chi', 'ben'].map((username) => all.discord.user({ username, locale: 'en-GB' }));

  await chi!.uses('moderate', where);
  const panel = await chi!.sees('of them came through your server or group');
  await chi!.presses(panel.buttons.map(({ label }) => label).find(isCrowd)!);
  await chi!.sees(`${crowd} signatures: 0 counted`);
  await chi!.presses(`Remove all ${crowd}`);
  await chi!.submits({});
  await chi!.sees('Nothing is changed yet');
  await ben!.uses('moderate', where);
  await ben!.presses('See proposal no. 1');
  await ben!.presses('Confirm it');

  await ben!.sees(`Confirmed: ${crowd} signatures are changed.`);
  expect(await tally()).toEqual({ count: before.count, held: 0 });
  await tells();
  await ben!.presses('Undo');
  expect(await tally()).toEqual(before);
});
