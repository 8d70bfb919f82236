import { expect, test, vi } from 'vitest';
import { opensSigning, startBot } from '../support/discord/bot.ts';
import { says, saysInstead } from '../support/scripted-core.ts';

const minuteMs = 60_000;

/** What people do here may stay without an answer; that is what is looked at. */
const mayFail = (doing: Promise<unknown>) => void doing.catch(() => {});

test('with a slow database, everything is acknowledged first and answered in the end', async () => {
  const slow = Promise.withResolvers<void>();
  const press = { do: 'show', view: 'letter', petition: 'save-the-elms', page: 2 } as const;
  const { discord } = await startBot({
    answer: async () => {
      await slow.promise;
      return says('1,204 of 2,000', { buttons: [{ label: 'On', press }] });
    },
  });
  const ada = discord.user({ username: 'ada' });

  const asking = ada.uses('/progress');
  await discord.until(() => ada.chat.length > 0, 'Nothing was acknowledged.');
  expect(ada.last).toMatchObject({ isLoading: true, isEphemeral: true });
  slow.resolve();
  await asking;

  expect(ada.last).toMatchObject({ text: '1,204 of 2,000', isLoading: false });
  expect(discord.requestsFor('callback').map(({ body }) => body)).toEqual([{ type: 5, data: { flags: 64 } }]);
  expect(discord.refusals).toEqual([]);
});

test('a form opens although the database does not answer', async () => {
  const { discord } = await startBot({ open: opensSigning, answer: () => new Promise(() => {}) });
  const ben = discord.user({ username: 'ben' });

  await ben.uses('/sign');

  expect(ben.modal.title).toBe('Sign the petition');
});

test('who acts while the database is away hears that nothing was saved, and no log says why in their words', async () => {
  const { discord, log } = await startBot({
    answer: () => Promise.reject(new Error("duplicate key value: name='Ben Ólafsson'")),
  });
  const ben = discord.user({ username: 'ben' });

  await ben.uses('/petition');

  expect(ben.last.text).toBe('Something broke. Nothing was saved.');
  expect(log.lines.join()).toContain('could not be worked on');
  expect(log.lines.join()).not.toMatch(/Ólafsson|interaction-token/);
});

test('an interaction that comes too late is worked on all the same, and nothing dies of it', async () => {
  const { discord, core, log } = await startBot({ answer: () => says('Done.') });
  const ben = discord.user({ username: 'ben' });

  discord.deliversLate();
  mayFail(ben.uses('/petition'));
  await discord.asked('original');
  await ben.uses('/help');

  expect(core.heard).toHaveLength(2);
  expect(ben.chat.map(({ text }) => text)).toEqual(['Done.']);
  expect(discord.refusals.map(({ code }) => code)).toEqual([10_062, 10_015]);
  expect(log.lines.join()).toContain('"code":10062');
  expect(log.lines.join()).not.toMatch(/interaction-token|https?:/);
});

test('nothing is sent with a token older than 14 minutes', async () => {
  const slow = Promise.withResolvers<void>();
  const { discord, bot, core } = await startBot({
    answer: async () => {
      await slow.promise;
      return says('At last.');
    },
  });
  mayFail(discord.user({ username: 'ben' }).uses('/petition'));
  await discord.until(() => core.heard.length > 0, 'Nothing was heard.');

  discord.passes(14 * minuteMs + 1);
  slow.resolve();
  await bot.stop();

  expect(discord.requestsFor('original')).toEqual([]);
});

test('the bot token is never sent where an interaction has one of its own', async () => {
  const { discord } = await startBot({ answer: () => says('Hello') });

  await discord.user({ username: 'ada' }).uses('/help');

  const ofInteractions = [...discord.requestsFor('callback'), ...discord.requestsFor('original')];
  expect(ofInteractions.map(({ authorization }) => authorization)).toEqual([undefined, undefined]);
});

test('an interaction that is delivered twice is answered once', async () => {
  const { discord, core } = await startBot({ answer: () => says('You are signatory no. 1.') });
  const ben = discord.user({ username: 'ben' });

  discord.deliversTwice();
  await ben.uses('/petition');
  await ben.uses('/help');

  expect(core.heard).toHaveLength(2);
  expect(discord.refusals).toEqual([]);
});

test('an acknowledgement that took effect before Discord broke is not taken for a refusal', async () => {
  const { discord, core } = await startBot({ answer: () => says('Done.') });
  const ben = discord.user({ username: 'ben' });

  discord.fails('callback', { broken: 'after' });
  await ben.uses('/petition');

  expect(ben.chat.map(({ text }) => text)).toEqual(['Done.']);
  expect(core.heard).toHaveLength(1);
});

test('a Discord that breaks for a moment is asked again', async () => {
  const { discord } = await startBot({ answer: () => says('Done.') });
  const ben = discord.user({ username: 'ben' });

  discord.fails('callback', { broken: 'before' });
  discord.fails('original', { broken: 'before' }, 2);
  await ben.uses('/petition');

  expect(ben.last.text).toBe('Done.');
});

test('an acknowledgement that nobody answers holds the work up for no one', async () => {
  const { discord, core } = await startBot({ answer: () => says('Done.') });

  discord.fails('callback', { silent: true });
  mayFail(discord.user({ username: 'ben' }).uses('/petition'));
  await discord.until(() => core.heard.length > 0, 'The work was not done.');

  expect(discord.requestsFor('callback')[0]?.status).toBeUndefined();
});

test('a crowd that acts at once is not held to the limit for bots of 50 requests a second', async () => {
  const { discord } = await startBot({ answer: () => says('Done.') });
  const crowd = Array.from({ length: 150 }, (_, at) => discord.user({ username: `person-${at}` }));
  const startedAt = performance.now();

  await Promise.all(crowd.map((person) => person.uses('/petition')));

  // With that limit the last of them would wait for more than two seconds.
  expect(performance.now() - startedAt).toBeLessThan(2_000);
  expect(crowd.map((person) => person.last.text)).toEqual(crowd.map(() => 'Done.'));
});

test('a short limit of requests is waited out', async () => {
  const { discord } = await startBot({ answer: () => says('Done.') });
  const ben = discord.user({ username: 'ben' });

  discord.fails('original', { retryAfterSeconds: 0.05 });
  await ben.uses('/petition');

  expect(ben.last.text).toBe('Done.');
});

test.each(['user', 'global', 'shared'] as const)('a %s limit of an hour is not waited for', async (scope) => {
  const { discord, bot, log } = await startBot({ answer: () => says('Done.') });

  discord.fails('original', { retryAfterSeconds: 3_600, scope });
  mayFail(discord.user({ username: 'ben' }).uses('/petition'));
  await discord.asked('original');
  await bot.stop();

  expect(log.lines.join()).toContain('RateLimitError');
});

test('an interaction of an unknown kind or shape ends nothing', async () => {
  const { discord } = await startBot({ answer: () => says('Hello') });
  const ada = discord.user({ username: 'ada' });
  const odd = { token: 'interaction-token-odd', application_id: discord.applicationId };

  discord.delivers({ ...odd, id: '12345678901234567', type: 99 });
  discord.delivers({ ...odd, id: '12345678901234568', type: 5, data: { custom_id: 'x', components: [{}] } });
  discord.delivers({ ...odd, id: '12345678901234569', type: 3, data: { component_type: 77 } });
  await ada.uses('/help');

  expect(ada.last.text).toBe('Hello');
});

test('a core that fails at once, at suggestions or at forms, ends nothing', async () => {
  const broken = () => {
    throw new Error('the catalogue was not read yet');
  };
  const { discord, log } = await startBot({ open: broken, suggest: broken });
  const ada = discord.user({ username: 'ada' });

  mayFail(ada.types('/sign', 'elm'));
  mayFail(ada.uses('/sign'));
  await vi.waitFor(() => expect(log.lines.filter((line) => line.includes('answering'))).toHaveLength(2));

  expect(log.lines.join()).not.toContain('catalogue');
});

test('a bot that stops answers what is under way and takes nothing new', async () => {
  const slow = Promise.withResolvers<void>();
  const { discord, bot, core } = await startBot({
    answer: async () => {
      await slow.promise;
      return saysInstead('You are signatory no. 7.');
    },
  });
  const ben = discord.user({ username: 'ben' });
  const signing = ben.uses('/petition');
  await discord.until(() => core.heard.length === 1, 'Nothing was heard.');

  const stopping = bot.stop();
  mayFail(discord.user({ username: 'chi' }).uses('/petition'));
  slow.resolve();
  await Promise.all([signing, stopping]);

  expect(ben.last.text).toBe('You are signatory no. 7.');
  expect(core.heard).toHaveLength(1);
  expect(bot.status()).toEqual({ state: 'stopped' });
  expect(discord.gateway.isConnected).toBe(false);
});
