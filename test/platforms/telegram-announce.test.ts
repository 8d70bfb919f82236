import { expect, test } from 'vitest';
import { createAnnouncing } from '../../adapters/telegram/announcing.ts';
import { createAnswersLately } from '../../adapters/telegram/answers-lately.ts';
import { createApi } from '../../adapters/telegram/api.ts';
import { createPhotos } from '../../adapters/telegram/photos.ts';
import { createUnderWay } from '../../adapters/under-way.ts';
import type { Message, SendOutcome } from '../../src/index.ts';
import { startFakeTelegram } from '../support/fake-telegram.ts';
import { recordingLog } from '../support/recording-log.ts';
import { type Script, saysToAll, scriptCore } from '../support/scripted-core.ts';
import { createBot, startBot } from '../support/telegram/bot.ts';
import type { FakeGroup } from '../support/telegram/groups.ts';

const milestone: Message = {
  paragraphs: [{ kind: 'plain', text: '1,000 people signed.' }],
  buttons: [{ label: 'Sign', press: { do: 'begin', flow: 'sign', petition: 'elms' }, style: 'primary' }],
};
const picture = { alternativeText: 'An elm', id: 'elms/photo' };
const jpeg: Script = {
  picture: async () => ({ bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]), mediaType: 'image/jpeg' }),
};
const nonce = 'milestone-1000';

/** A connected bot in a group, and what announces there. */
async function inGroup(script: Script = {}, options: Parameters<typeof startBot>[1] = {}) {
  const bot = await startBot({ answer: () => saysToAll('Done'), ...script }, options);
  const town = bot.telegram.group({ title: 'Town' });
  await expect.poll(() => bot.platform.status().state).toBe('connected');
  const announce = (message = milestone, topic?: string) =>
    bot.platform.announce({ community: String(town.id), topic, number: 40 }, message, nonce);
  return { ...bot, town, announce };
}

test('an announcement is heard once, and its button leads to the private chat with the number of the group', async () => {
  const { town, announce } = await inGroup();

  const outcome = await announce();

  expect(town.chat).toHaveLength(1);
  expect(outcome).toEqual({ kind: 'sent', message: String(town.last.id) });
  expect(town.last.text).toBe('1,000 people signed.');
  expect(town.last.buttons).toMatchObject([{ label: 'Sign', url: 'https://t.me/UndersignedBot?start=elms_14' }]);
});

test('an announcement stands in its topic', async () => {
  const { town, announce } = await inGroup(jpeg);

  await announce({ ...milestone, picture }, '7');
  await announce(milestone, '7');

  expect(town.chat.map(({ topic }) => topic)).toEqual([7, 7]);
});

const hindrances: readonly (readonly [string, (town: FakeGroup) => unknown, SendOutcome['kind']])[] = [
  ['was thrown out', (town) => town.removesBot(), 'noCommunity'],
  ['left', (town) => town.removesBot(undefined, 'left'), 'noCommunity'],
  ['may write no more', (town) => town.forbidsBot(), 'noRights'],
  ['is silenced with all members', (town) => town.permits({ can_send_messages: false }), 'noRights'],
  ['finds its topic closed', (town) => town.closesTopic(7), 'noTopic'],
  ['finds its topic deleted', (town) => town.deletesTopic(7), 'noTopic'],
];
test.each(hindrances)('a bot that %s says nothing anywhere else', async (_, hinders, kind) => {
  const { town, telegram, announce } = await inGroup();
  await hinders(town);

  const outcome = await announce(milestone, '7');

  expect(outcome).toEqual({ kind });
  expect(town.chat).toEqual([]);
  expect(telegram.requestsFor('sendMessage')).toHaveLength(1);
});

test('an administrator of the group announces in a closed topic', async () => {
  const { town, announce } = await inGroup();
  await town.promotesBot();
  town.closesTopic(7);

  expect(await announce(milestone, '7')).toMatchObject({ kind: 'sent' });
});

test('a group that became another is told later, when its new number is known', async () => {
  const { town, announce } = await inGroup();
  await town.becomesSupergroup(-1_001_777_777_777);

  expect(await announce()).toMatchObject({ kind: 'later' });
});

test('a group that nobody knows is none that the bot is in', async () => {
  const { platform } = await inGroup();

  const outcome = await platform.announce({ community: '-100123', topic: undefined, number: 1 }, milestone, nonce);

  expect(outcome).toEqual({ kind: 'noCommunity' });
});

const refusal = (description: string, code = 400) => ({ code, description });

test.each([
  ['a flood is waited for', { code: 429, retryAfter: 7 }, { kind: 'later', afterMs: 7_000 }],
  ['a revoked token is waited for', refusal('Unauthorized', 401), { kind: 'later', afterMs: 5_000 }],
  ['a forbidden chat has no right', refusal('Bad Request: CHAT_WRITE_FORBIDDEN'), { kind: 'noRights' }],
  ['a forbidden text has no right', refusal('Bad Request: CHAT_SEND_PLAIN_FORBIDDEN'), { kind: 'noRights' }],
  ['a right refused with 403 is no departure', refusal('Forbidden: CHAT_WRITE_FORBIDDEN', 403), { kind: 'noRights' }],
  ['a deleted group is gone', refusal('Forbidden: the group chat was deleted', 403), { kind: 'noCommunity' }],
  ['a deactivated person is gone', refusal('Forbidden: user is deactivated', 403), { kind: 'noCommunity' }],
  ['a deleted topic is gone', refusal('Bad Request: TOPIC_DELETED'), { kind: 'noTopic' }],
  ['another refusal is final', refusal("Bad Request: can't parse entities"), { kind: 'refused' }],
  ['a request that is too large is refused', { code: 413, description: 'Too Large' }, { kind: 'refused' }],
  ['a server error leaves it open', { broken: 'before' }, { kind: 'maybeSent' }],
  ['a broken connection leaves it open', { dropped: true }, { kind: 'maybeSent' }],
  ['an answer that never comes leaves it open', { silent: true }, { kind: 'maybeSent' }],
] as const)('%s, and nothing is said again', async (_, failure, expected) => {
  const { telegram, town, announce } = await inGroup({}, { patienceMs: 200 });
  telegram.fails('sendMessage', failure);

  const outcome = await announce();

  expect(outcome).toEqual(expected);
  expect(telegram.requestsFor('sendMessage')).toHaveLength(1);
  expect(town.chat).toEqual([]);
});

test('an announcement that was said before its answer was lost is not repeated', async () => {
  const { telegram, town, announce } = await inGroup();
  telegram.fails('sendMessage', { broken: 'after' });

  const outcome = await announce();

  expect(outcome).toEqual({ kind: 'maybeSent' });
  expect(town.chat).toHaveLength(1);
});

test('an announcement comes with its photo, uploaded once', async () => {
  const { telegram, town, announce } = await inGroup(jpeg);

  await announce({ ...milestone, picture });
  await announce({ ...milestone, picture });

  expect(town.chat.map(({ text, photo }) => [text, photo?.size])).toEqual([
    ['1,000 people signed.', 4],
    ['1,000 people signed.', 4],
  ]);
  expect(typeof telegram.requestsFor('sendPhoto')[1]?.parameters.photo).toBe('string');
});

test.each([
  ['is not there', async () => undefined, 0],
  ['cannot be read', () => Promise.reject(new Error('the database is away')), 0],
  ['is refused', async () => ({ bytes: new Uint8Array(0), mediaType: 'image/jpeg' }), 1],
])('a photo that %s does not hold an announcement back', async (_, find, asked) => {
  const { telegram, town, announce } = await inGroup({ picture: find });

  const outcome = await announce({ ...milestone, picture });

  expect(outcome).toEqual({ kind: 'sent', message: String(town.last.id) });
  expect(town.chat.map(({ text, photo }) => [text, photo])).toEqual([['1,000 people signed.', undefined]]);
  expect(telegram.requestsFor('sendPhoto')).toHaveLength(asked);
});

test('a photo with words that may have been sent is not followed by the words alone', async () => {
  const { telegram, town, announce } = await inGroup(jpeg);
  telegram.fails('sendPhoto', { broken: 'after' });

  const outcome = await announce({ ...milestone, picture });

  expect(outcome).toEqual({ kind: 'maybeSent' });
  expect(town.chat).toHaveLength(1);
});

test.each([
  ['the photo', 'sendPhoto', { kind: 'sent', message: '1' }],
  ['the words', 'sendMessage', { kind: 'maybeSent' }],
] as const)('where photo and words stand apart, the words decide: %s got lost', async (_, method, expected) => {
  const { telegram, announce } = await inGroup(jpeg);
  telegram.fails(method, { dropped: true });

  const outcome = await announce({ ...milestone, picture, paragraphs: [{ kind: 'plain', text: 'elm '.repeat(400) }] });

  expect(outcome).toEqual(expected);
  expect(telegram.requestsFor('sendMessage')).toHaveLength(1);
});

test('before the bot is connected and after it was stopped, announcements wait', async () => {
  const { telegram, core, platform, town, announce } = await inGroup();
  const place = { community: String(town.id), topic: undefined, number: 40 };

  const early = await createBot(telegram, core).platform.announce(place, milestone, nonce);
  await platform.stop();
  const late = await announce();

  expect([early, late]).toEqual([
    { kind: 'later', afterMs: 5_000 },
    { kind: 'later', afterMs: 5_000 },
  ]);
  expect(town.chat).toEqual([]);
});

test('an announcement waits while nobody answers where Telegram was', async () => {
  const telegram = await startFakeTelegram();
  await telegram.goesAway();
  const announcing = createAnnouncing({
    api: createApi({ token: telegram.token, apiUrl: telegram.url, patienceMs: 2_000 }),
    photos: createPhotos(scriptCore()),
    log: recordingLog(),
    bot: () => ({ id: 1, username: telegram.username }),
    username: () => telegram.username,
    answersLately: createAnswersLately(() => new Date()),
    underWay: createUnderWay(),
    signal: new AbortController().signal,
  });

  const outcome = await announcing.announce({ community: '-1001', topic: undefined, number: 40 }, milestone, nonce);

  expect(outcome).toEqual({ kind: 'later', afterMs: 5_000 });
});

test('what announces names the message with the words, not the photo above them', async () => {
  const { town, announce } = await inGroup(jpeg);

  const outcome = await announce({ ...milestone, picture, paragraphs: [{ kind: 'plain', text: 'elm '.repeat(400) }] });

  expect(town.chat.map(({ photo }) => photo !== undefined)).toEqual([true, false]);
  expect(outcome).toEqual({ kind: 'sent', message: String(town.last.id) });
});

test('a photo without its topic is followed by no words', async () => {
  const { town, telegram, announce } = await inGroup(jpeg);
  town.deletesTopic(7);
  const paragraphs: Message['paragraphs'] = [{ kind: 'plain', text: 'elm '.repeat(400) }];

  const outcome = await announce({ ...milestone, picture, paragraphs }, '7');

  expect(outcome).toEqual({ kind: 'noTopic' });
  expect(telegram.requestsFor('sendMessage')).toEqual([]);
});

test('a message that cannot be shown at all is refused, asked of Telegram never, and told as a fault', async () => {
  const { telegram, platform, town, log, announce } = await inGroup();
  const unwritable: Message = {
    get paragraphs(): never {
      throw new Error('no words for Ada');
    },
  };
  const place = { community: String(town.id), topic: undefined, number: 40 };

  expect(await announce(unwritable)).toEqual({ kind: 'refused' });
  expect(await platform.edit(place, '1', unwritable)).toEqual({ kind: 'refused' });

  expect([telegram.requestsFor('sendMessage'), telegram.requestsFor('editMessageText')]).toEqual([[], []]);
  expect(log.lines.filter((line) => line.includes('could not be'))).toHaveLength(2);
  expect(log.lines.join()).not.toContain('Ada');
});

test('a group that takes no photos takes the words', async () => {
  const { town, announce } = await inGroup(jpeg);
  town.permits({ can_send_photos: false });

  const outcome = await announce({ ...milestone, picture });

  expect(outcome).toMatchObject({ kind: 'sent' });
  expect(town.chat.map(({ text, photo }) => [text, photo])).toEqual([['1,000 people signed.', undefined]]);
});

test('commands reach this bot by its name, which is known when it was connected once', async () => {
  const { telegram, core, platform } = await inGroup();

  expect(createBot(telegram, core).platform.commandSuffix()).toBe('');
  expect(platform.commandSuffix()).toBe('@UndersignedBot');
});

test('announcements leave the second to the answers that were just sent, but for one', async () => {
  let now = new Date('2026-11-22T12:00:00Z');
  const { telegram, platform } = await inGroup({}, { clock: () => now });
  const ada = telegram.user({ firstName: 'Ada' });
  const before = platform.perSecond();

  for (let written = 0; written < 3; written += 1) await ada.writes('/help');
  const busy = platform.perSecond();
  for (let written = 0; written < 30; written += 1) await ada.writes('/help');
  const busiest = platform.perSecond();
  now = new Date(now.getTime() + 1_000);

  expect([before, busy, busiest, platform.perSecond()]).toEqual([29, 26, 1, 29]);
});

test('what is logged of a failed announcement names neither the group nor its words', async () => {
  const { town, log, announce } = await inGroup();
  town.forbidsBot();

  await announce();

  expect(log.lines.at(-1)).toContain('"code":400');
  expect(log.lines.join()).not.toContain('1,000');
  expect(log.lines.join()).not.toContain(String(town.id));
});
