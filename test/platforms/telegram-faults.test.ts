import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { commandLists, inEnglish } from '../support/command-lists.ts';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts';
import { type Script, says, scriptCore } from '../support/scripted-core.ts';
import { createBot, manualPauses, startBot } from '../support/telegram/bot.ts';

/** The names of the commands that were listed last, by the people who are shown them. */
function listedCommands(telegram: FakeTelegram) {
  const lists = telegram.requestsFor('setMyCommands').map(({ parameters }) => {
    const { scope, commands } = ListOfCommands.parse(parameters);
    return [scope.type, commands.map(({ command }) => command)] as const;
  });
  return Object.fromEntries(lists);
}

const ListOfCommands = z.object({
  scope: z.object({ type: z.string() }),
  commands: z.array(z.object({ command: z.string() })),
});

const echo: Script = { answer: (input) => says(input.kind === 'text' ? `You wrote ${input.text}` : 'Welcome') };

test('an update that cannot be answered is apologised for, and the next one is answered', async () => {
  const { telegram, log } = await startBot({
    answer: (input) => {
      if (input.kind === 'text' && input.text === 'Ada Lovelace') throw new Error('insert failed for Ada Lovelace');
      return says('Welcome');
    },
  });
  const ada = telegram.user({ firstName: 'Ada' });

  await ada.writes('Ada Lovelace');
  await ada.writes('/start');

  expect(ada.chat.map(({ text }) => text)).toEqual(['Something broke. Nothing was saved.', 'Welcome']);
  expect(log.lines.join()).not.toContain('Lovelace');
  expect(log.lines.join()).not.toContain(String(ada.id));
});

test('an update whose excuse fails too keeps nobody from being answered', async () => {
  const broken = () => {
    throw new Error('nothing works');
  };
  const answer: Script['answer'] = (input) => (input.kind === 'text' ? broken() : says('Welcome'));
  const { telegram, log } = await startBot({ answer }, { sayFault: broken });
  const ada = telegram.user({ firstName: 'Ada' });

  await ada.writes('hello');
  await ada.writes('/start');

  expect(ada.chat.map(({ text }) => text)).toEqual(['Welcome']);
  expect(log.lines.join()).toContain('was not answered');
});

test('a second poller does not end the polling', async () => {
  const { telegram, platform, pauses } = await startBot(echo);
  const ada = telegram.user({ firstName: 'Ada' });
  telegram.fails('getUpdates', { code: 409, description: 'Conflict: terminated by other getUpdates request' }, 3);

  await ada.writes('one');
  await ada.writes('two');

  expect(ada.last.text).toBe('You wrote two');
  expect(pauses).toEqual([500, 1_000, 2_000]);
  expect(platform.status().state).toBe('connected');
});

test.each([
  ['a server error', { broken: 'before' }],
  ['an answer lost on its way', { broken: 'after' }],
  ['a dropped connection', { dropped: true }],
  ['a flood', { code: 429, retryAfter: 7 }],
] as const)('%s while polling loses no update', async (_, failure) => {
  const { telegram } = await startBot(echo);
  const ada = telegram.user({ firstName: 'Ada' });
  await ada.writes('before');
  telegram.fails('getUpdates', failure, 2);

  await ada.writes('after');
  await ada.writes('later');

  expect(ada.chat.map(({ text }) => text)).toEqual(['You wrote before', 'You wrote after', 'You wrote later']);
});

test('a network that is away at the start is waited for', async () => {
  const telegram = await startFakeTelegram();
  const { platform, log, pauses } = createBot(telegram, scriptCore(echo));
  onTestFinished(async () => {
    await platform.stop();
    await telegram.close();
  });
  await telegram.goesAway();
  platform.start();
  await expect.poll(() => platform.status().state).toBe('unreachable');

  await telegram.comesBack();
  const ada = telegram.user({ firstName: 'Ada' });
  await ada.writes('/start');

  expect(ada.last.text).toBe('Welcome');
  expect(platform.status()).toEqual({ state: 'connected', username: telegram.username });
  expect(Math.max(...pauses)).toBeLessThanOrEqual(60_000);
  expect(log.lines.filter((line) => line.includes('Telegram is not reachable'))).toHaveLength(1);
});

test('a network that goes after a flood is told all the same', async () => {
  const { telegram, platform, log } = await startBot(echo);
  const ada = telegram.user({ firstName: 'Ada' });
  await ada.writes('before');
  telegram.fails('getUpdates', { code: 429, retryAfter: 7 });
  telegram.fails('getUpdates', { dropped: true });

  await ada.writes('after');
  await ada.writes('later');

  expect(platform.status().state).toBe('connected');
  expect(log.lines.filter((line) => line.includes('Telegram is not reachable'))).toHaveLength(1);
});

test('a connection that died silently is given up', async () => {
  const { telegram } = await startBot(echo, { pollSeconds: 0, patienceMs: 100 });
  const ada = telegram.user({ firstName: 'Ada' });
  telegram.fails('getUpdates', { silent: true });

  await ada.writes('hello');

  expect(ada.last.text).toBe('You wrote hello');
});

test.each([
  ['of another bot', '4242424242:AAnotherTokenThatIsNotOurs_andNothing'],
  ['of no form at all', 'nonsense'],
])('a token %s is told once and tried no further', async (_, token) => {
  const { telegram, platform, log } = await startBot(echo, { token });

  await expect.poll(() => platform.status().state).toBe('wrongToken');

  expect(telegram.requests.map(({ method }) => method)).toEqual(['getMe']);
  expect(log.lines).toEqual([expect.stringContaining('Telegram refuses the token')]);
  expect(log.lines.join()).not.toContain(token);
});

test('a token that is revoked later ends the polling with a sentence', async () => {
  const { telegram, platform, log } = await startBot(echo);
  const ada = telegram.user({ firstName: 'Ada' });
  await ada.writes('hello');

  telegram.revokeToken();
  ada.writes('are you there?');

  await expect.poll(() => platform.status().state).toBe('wrongToken');
  expect(log.lines.at(-1)).toContain('Telegram refuses the token');
});

test('a flooded chat waits alone', async () => {
  const pauses = manualPauses();
  const { telegram } = await startBot(echo, { wait: pauses.wait });
  const [ada, ben] = [telegram.user({ firstName: 'Ada' }), telegram.user({ firstName: 'Ben' })];
  telegram.fails('sendMessage', { code: 429, retryAfter: 30 });
  await ada.writes('one');
  await ada.writes('two');

  await ben.writes('three');

  expect(ben.last.text).toBe('You wrote three');
  expect(ada.chat).toEqual([]);
  expect(pauses.asked).toEqual([30_000]);
  pauses.end();
  await ada.sees('You wrote two');
  expect(ada.chat.map(({ text }) => text)).toEqual(['You wrote one', 'You wrote two']);
});

test('a message that Telegram takes and never confirms holds up its own chat alone', async () => {
  const { telegram } = await startBot(echo, { farewellMs: 20 });
  const [ada, ben] = [telegram.user({ firstName: 'Ada' }), telegram.user({ firstName: 'Ben' })];
  telegram.fails('sendMessage', { silent: true });
  ada.writes('hello');
  await telegram.asked('sendMessage');

  ben.writes('hello');

  expect((await ben.sees('You wrote hello')).text).toBe('You wrote hello');
  expect(ada.chat).toEqual([]);
});

test.each([
  ['before it took effect', { broken: 'before' }, 1],
  ['by a lost connection', { dropped: true }, 1],
  // Twice is better than never.
  ['after it took effect', { broken: 'after' }, 2],
] as const)('a reply that failed %s is said again', async (_, failure, times) => {
  const { telegram } = await startBot(echo);
  const ada = telegram.user({ firstName: 'Ada' });
  telegram.fails('sendMessage', failure);

  await ada.writes('hello');

  await expect.poll(() => ada.chat.length).toBe(times);
  expect(ada.last.text).toBe('You wrote hello');
});

test('somebody who blocked the bot stops nobody else', async () => {
  const { telegram, log } = await startBot(echo);
  const [ada, ben] = [telegram.user({ firstName: 'Ada' }), telegram.user({ firstName: 'Ben' })];
  telegram.hold();
  ada.writes('goodbye');
  ada.blocksBot();
  const heard = ben.writes('hello');

  telegram.release();
  await heard;

  expect(ben.last.text).toBe('You wrote hello');
  expect(log.lines.at(-1)).toContain('"code":403');
  expect(log.lines.join()).not.toContain('goodbye');
});

test('one person is answered in order while another is not kept waiting', async () => {
  const gate = Promise.withResolvers<void>();
  const { telegram } = await startBot({
    answer: async (input) => {
      if (input.kind === 'text' && input.text === 'slow') await gate.promise;
      return says(input.kind === 'text' ? input.text : 'Welcome');
    },
  });
  const [ada, ben] = [telegram.user({ firstName: 'Ada' }), telegram.user({ firstName: 'Ben' })];
  telegram.hold();
  ada.writes('slow');
  const second = ada.writes('quick');
  ben.writes('hello');

  telegram.release();
  await ben.sees('hello');

  expect(ada.chat).toEqual([]);
  gate.resolve();
  await second;
  expect(ada.chat.map(({ text }) => text)).toEqual(['slow', 'quick']);
});

test('stopping answers what is under way, and nobody is answered again after the next start', async () => {
  const gate = Promise.withResolvers<void>();
  const { telegram, platform, core } = await startBot({
    answer: async () => {
      await gate.promise;
      return says('Signed');
    },
  });
  const ada = telegram.user({ firstName: 'Ada' });
  const written = ada.writes('/sign');
  await expect.poll(() => core.heard.length).toBe(1);

  const stopped = platform.stop();
  gate.resolve();
  await Promise.all([stopped, written]);

  expect(ada.chat.map(({ text }) => text)).toEqual(['Signed']);
  expect(platform.status().state).toBe('stopped');
  const second = createBot(telegram, core);
  onTestFinished(() => second.platform.stop());
  second.platform.start();
  await telegram.user({ firstName: 'Ben' }).writes('/sign');
  expect(ada.chat).toHaveLength(1);
});

test('stopping does not wait for ever', async () => {
  const { telegram, platform, core } = await startBot(
    { answer: () => new Promise(() => undefined) },
    { farewellMs: 20 },
  );
  telegram.user({ firstName: 'Ada' }).writes('/sign');
  await expect.poll(() => core.heard.length).toBe(1);

  await platform.stop();

  expect(platform.status().state).toBe('stopped');
});

test('updates delivered twice and out of order are all answered', async () => {
  const { telegram, core } = await startBot(echo);
  const ada = telegram.user({ firstName: 'Ada' });
  telegram.hold();
  const all = [ada.writes('one'), ada.writes('two')];

  telegram.deliversInDisorder();
  telegram.release();
  await Promise.all(all);
  telegram.deliversTwice();
  await ada.writes('three');

  expect(core.heard.map(({ input }) => (input.kind === 'text' ? input.text : ''))).toEqual([
    'two',
    'one',
    'three',
    'three',
  ]);
});

test('a webhook that somebody sets while the bot runs is taken off as well', async () => {
  const { telegram } = await startBot(echo);
  const ada = telegram.user({ firstName: 'Ada' });
  await ada.writes('/start');

  telegram.webhook = 'https://bots.example.org/hook';
  await ada.writes('/start');

  expect(telegram.webhook).toBe('');
  expect(ada.chat).toHaveLength(2);
});

test('a webhook that keeps the updates away is taken off', async () => {
  const telegram = await startFakeTelegram();
  telegram.webhook = 'https://bots.example.org/hook';
  const { platform } = createBot(telegram, scriptCore(echo));
  onTestFinished(async () => {
    await platform.stop();
    await telegram.close();
  });
  platform.start();

  const ada = telegram.user({ firstName: 'Ada' });
  await ada.writes('/start');

  expect(ada.last.text).toBe('Welcome');
  expect(telegram.webhook).toBe('');
});

test('the list of commands is sent only when it differs', async () => {
  const { telegram, platform, core } = await startBot(echo);
  await telegram.user({ firstName: 'Ada' }).writes('/start');
  await platform.stop();
  const again = createBot(telegram, core);
  onTestFinished(() => again.platform.stop());

  again.platform.start();
  await telegram.user({ firstName: 'Ben' }).writes('/start');

  expect(telegram.requestsFor('getMyCommands')).toHaveLength(4);
  expect(telegram.requestsFor('setMyCommands')).toHaveLength(2);
});

test('commands for managers are listed for the administrators of groups alone', async () => {
  const names = ['sign', 'follow', 'unfollow', 'setup', 'help'] as const;
  const commands = commandLists(inEnglish(names.map((name) => ({ name, description: `What ${name} does` }))));
  const { telegram } = await startBot(echo, { commands });

  await telegram.user({ firstName: 'Ada' }).writes('/start');

  expect(listedCommands(telegram)).toEqual({
    default: ['sign', 'help'],
    all_chat_administrators: ['sign', 'follow', 'unfollow', 'setup', 'help'],
  });
});

test('a list that is right already is not sent again because the other one differs', async () => {
  const { telegram, platform, core } = await startBot(echo);
  await telegram.user({ firstName: 'Ada' }).writes('/start');
  await platform.stop();
  const commands = commandLists(
    inEnglish([
      { name: 'sign', description: 'Sign the petition' },
      { name: 'help', description: 'What this bot can do' },
      { name: 'setup', description: 'Set up this group' },
    ]),
  );
  const again = createBot(telegram, core, { commands });
  onTestFinished(() => again.platform.stop());

  again.platform.start();
  await telegram.user({ firstName: 'Ben' }).writes('/start');

  expect(telegram.requestsFor('setMyCommands').map(({ parameters }) => parameters.scope)).toEqual([
    { type: 'default' },
    { type: 'all_chat_administrators' },
    { type: 'all_chat_administrators' },
  ]);
});

test('a list of commands that Telegram refuses keeps nobody from being answered', async () => {
  const { telegram, log } = await startBot(echo, {
    commands: commandLists(inEnglish([{ name: 'sign', description: '' }])),
  });
  const ada = telegram.user({ firstName: 'Ada' });

  await ada.writes('/start');

  expect(ada.last.text).toBe('Welcome');
  expect(log.lines.join()).toContain('refused the list of commands');
});
