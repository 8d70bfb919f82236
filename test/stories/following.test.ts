import { expect, test } from 'vitest';
import { installation, pool } from '../support/installation.ts';
import { petitionContent, visitor } from '../support/petitions.ts';

/** A group and a server that can follow, each with a manager. */
async function communities() {
  const all = await installation();
  const [group, guild] = [all.telegram.group({ title: 'Harbour Town' }), all.discord.guild()];
  const [dee, ada] = [
    all.telegram.user({ firstName: 'Dee' }),
    all.discord.user({ username: 'ada', globalName: 'Ada' }),
  ];
  group.administrator(dee);
  const { petitions } = await all.store.catalogue();
  let signed = 0;
  const sign = (count: number) =>
    Promise.all(
      Array.from({ length: count }, () => {
        signed += 1;
        const person = visitor(`signatory ${signed}`);
        return all.store.sign({ petition: petitions[0]!.id, person, name: 'Somebody', visibility: 'public' });
      }),
    );
  return { ...all, group, guild, dee, ada, sign, managesServer: { in: guild, permissions: '32' } };
}

test('a group and a server follow, and each hears of the tenth signature once', async () => {
  const { group, guild, dee, ada, sign, undersigned, managesServer } = await communities();
  await dee.writes('/follow@UndersignedBot', { in: group });
  expect(group.last.text).toContain('hears of every milestone of “Keep the harbour pool open”');
  await ada.uses('follow', managesServer);
  await ada.sees('hears of every milestone of “Keep the harbour pool open”');
  await sign(9);
  await undersigned.announcer.look();
  expect(guild.chat).toHaveLength(0);

  await sign(1);
  await undersigned.announcer.look();
  await undersigned.announcer.look();

  const onTelegram = group.chat.filter(({ text }) => text.includes('10 signatures!'));
  expect(onTelegram).toHaveLength(1);
  expect(onTelegram[0]?.buttons.map(({ label }) => label)).toContain('Sign');
  expect(guild.chat.map(({ text }) => text.includes('10 signatures!'))).toEqual([true]);
});

test('only those who manage a place can make it follow', async () => {
  const { group, guild, ada, telegram, sign, undersigned } = await communities();
  await telegram.user({ firstName: 'Eve' }).writes('/follow@UndersignedBot', { in: group });
  expect(group.last.text).toContain('Only those who manage this server or group can do that.');
  await ada.uses('follow', { in: guild, permissions: '0' });
  await ada.sees('Only those who manage');
  await sign(10);

  await undersigned.announcer.look();

  expect(group.chat.some(({ text }) => text.includes('10 signatures!'))).toBe(false);
  expect(guild.chat).toHaveLength(0);
});

test('an anonymous administrator can make the group follow', async () => {
  const { group } = await communities();
  await group.anonymousAdmin.writes('/follow@UndersignedBot');
  expect(group.last.text).toContain('hears of every milestone');
});

test('following means that petition where none is named, until it ends', async () => {
  const { group, dee, store } = await communities();
  await store.importPetition(petitionContent({ slug: 'night-bus', title: 'Run the night bus' }), undefined);
  await dee.writes('/follow@UndersignedBot night-bus', { in: group });

  await dee.writes('/progress@UndersignedBot', { in: group });
  expect(group.last.text).toContain('Run the night bus');

  await dee.writes('/unfollow@UndersignedBot', { in: group });
  expect(group.last.text).toContain('hears of no more milestones');
  await dee.writes('/progress@UndersignedBot', { in: group });
  expect(group.last.text).toContain(pool.title);
  await dee.writes('/unfollow@UndersignedBot', { in: group });
  expect(group.last.text).toContain('This place follows no petition.');
});

test('following makes no sense in private', async () => {
  const { dee } = await communities();
  await dee.writes('/follow');
  await dee.sees('Please use this command in the server or group');
});

test('a group that grew into a supergroup hears of milestones there', async () => {
  const { group, dee, sign, undersigned } = await communities();
  await dee.writes('/follow@UndersignedBot', { in: group });
  const grown = await group.becomesSupergroup(-1_003_333_333_333);
  await sign(10);

  await undersigned.announcer.look();

  expect(grown.chat.map(({ text }) => text.includes('10 signatures!'))).toEqual([true]);
});

test('a place that is asked to wait hears of it later, and once', async () => {
  const { group, dee, sign, telegram, undersigned, passes } = await communities();
  await dee.writes('/follow@UndersignedBot', { in: group });
  await sign(10);
  telegram.fails('sendPhoto', { code: 429, retryAfter: 30 }, 1);
  await undersigned.announcer.look();
  expect(group.chat.some(({ text }) => text.includes('10 signatures!'))).toBe(false);

  passes(60_000);
  await undersigned.announcer.look();
  await undersigned.announcer.look();

  expect(group.chat.filter(({ text }) => text.includes('10 signatures!'))).toHaveLength(1);
});
