import { expect, test } from 'vitest';
import { saysToAll } from '../support/scripted-core.ts';
import { startBot } from '../support/telegram/bot.ts';

/** A batch in which something hangs is over by then. */
const batchMaxMs = 4_000;

const group = (id: number) => ({ platform: 'telegram', id: String(id) });

test.each(['member', 'administrator'] as const)(
  'a group hears once that the bot came in as %s, in the language of who brought it',
  async (status) => {
    const languages: (string | undefined)[] = [];
    const { telegram, core } = await startBot({ join: async (_, language) => void languages.push(language) });
    const dee = telegram.user({ firstName: 'Dee', languageCode: 'de' });
    const town = telegram.group({ title: 'Town', withoutBot: true });

    await town.addsBot(dee, status);
    await town.promotesBot();
    await town.restrictsBot({ can_send_photos: false });

    expect(core.comings).toEqual([{ what: 'join', community: group(town.id) }]);
    expect(languages).toEqual(['de']);
  },
);

test('a small group is joined as well', async () => {
  const { telegram, core } = await startBot();
  const town = telegram.group({ title: 'Town', basic: true, id: -4_000_001, withoutBot: true });

  await town.addsBot(telegram.user({ firstName: 'Dee' }));

  expect(core.comings).toEqual([{ what: 'join', community: group(town.id) }]);
});

test.each(['kicked', 'left'] as const)('a bot that is %s has left, and may come again', async (status) => {
  const { telegram, core } = await startBot();
  const dee = telegram.user({ firstName: 'Dee' });
  const town = telegram.group({ title: 'Town' });

  await town.removesBot(dee, status);
  await town.addsBot(dee);

  expect(core.comings.map(({ what }) => what)).toEqual(['leave', 'join']);
});

test('somebody who is restricted has left when that is told, and comes in restricted', async () => {
  const { telegram, core } = await startBot();
  const town = telegram.group({ title: 'Town' });

  await town.restrictsBot({ can_send_photos: false }, false);
  await town.restrictsBot({ can_send_photos: false }, true);

  expect(core.comings.map(({ what }) => what)).toEqual(['leave', 'join']);
});

test('a person who blocks the bot is no group that it leaves', async () => {
  const { telegram, core } = await startBot();

  await telegram.user({ firstName: 'Ada' }).blocksBot();

  expect(core.comings).toEqual([]);
});

test('who brings the bot in and asks at once is answered after the greeting', async () => {
  const order: string[] = [];
  const gate = Promise.withResolvers<void>();
  const { telegram } = await startBot({
    join: async () => {
      await gate.promise;
      order.push('greeted');
    },
    answer: (_, { community }) => {
      if (community !== undefined) order.push('answered');
      return saysToAll('Done');
    },
  });
  const [dee, ben] = [telegram.user({ firstName: 'Dee' }), telegram.user({ firstName: 'Ben' })];
  const town = telegram.group({ title: 'Town', withoutBot: true });
  telegram.hold();
  const all = [town.addsBot(dee), dee.writes('/help', { in: town }), ben.writes('/help')];

  telegram.release();
  await ben.sees('Done');
  gate.resolve();
  await Promise.all(all);

  expect(order).toEqual(['greeted', 'answered']);
});

test.each(['join', 'leave'] as const)('a fault while noting that bots %s groups ends nothing', async (what) => {
  const broken = async () => {
    throw new Error('the database is away');
  };
  const { telegram, log, platform } = await startBot({ [what]: broken, answer: () => saysToAll('Done') });
  const [dee, town] = [telegram.user({ firstName: 'Dee' }), telegram.group({ title: 'Town' })];

  await (what === 'join' ? town.removesBot().then(() => town.addsBot(dee)) : town.removesBot());
  const other = telegram.group({ title: 'Village' });
  await dee.writes('/help', { in: other });

  expect(other.last.text).toBe('Done');
  expect(platform.status().state).toBe('connected');
  expect(log.lines.join()).toContain('was not noted');
  expect(log.lines.join()).not.toContain(String(town.id));
});

test('a group whose members throw the bot out and bring it back is heard of in that order', async () => {
  const gate = Promise.withResolvers<void>();
  const told: string[] = [];
  const { telegram, core } = await startBot({
    leave: async () => {
      await gate.promise;
      told.push('leave');
    },
    join: async () => void told.push('join'),
  });
  const [eve, dee] = [telegram.user({ firstName: 'Eve' }), telegram.user({ firstName: 'Dee' })];
  const town = telegram.group({ title: 'Town' });
  telegram.hold();
  const all = [eve.writes('/help', { in: town }), town.removesBot(eve), town.addsBot(dee)];

  telegram.release();
  await expect.poll(() => core.comings).toHaveLength(1);
  gate.resolve();
  await Promise.all(all);

  expect(told).toEqual(['leave', 'join']);
});

test('a group is left before it is joined again, however long leaving takes, and nobody else waits for it', async () => {
  const gate = Promise.withResolvers<void>();
  const told: string[] = [];
  const { telegram, core } = await startBot({
    answer: () => saysToAll('Done'),
    leave: async () => {
      await gate.promise;
      told.push('leave');
    },
    join: async () => void told.push('join'),
  });
  const [eve, dee] = [telegram.user({ firstName: 'Eve' }), telegram.user({ firstName: 'Dee' })];
  const [town, village] = [telegram.group({ title: 'Town' }), telegram.group({ title: 'Village', withoutBot: true })];

  town.removesBot(eve);
  await expect.poll(() => core.comings).toHaveLength(1);
  town.addsBot(dee);
  village.addsBot(dee);

  await expect.poll(() => told, { timeout: batchMaxMs }).toEqual(['join']);
  gate.resolve();
  await expect.poll(() => told).toEqual(['join', 'leave', 'join']);
});
