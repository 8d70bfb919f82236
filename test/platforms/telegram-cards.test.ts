import { expect, test } from 'vitest';
import type { EditOutcome, Message } from '../../src/index.ts';
import { startBot } from '../support/telegram/bot.ts';
import type { FakeGroup } from '../support/telegram/groups.ts';

const card = (count: number): Message => ({
  paragraphs: [
    { kind: 'heading', text: 'Save the elms' },
    { kind: 'plain', text: ['Signed by ', { href: 'https://elms.example.org', text: String(count) }] },
  ],
  buttons: [{ label: 'Sign', press: { do: 'begin', flow: 'sign', petition: 'elms' }, style: 'primary' }],
});

/** A connected bot whose live card stands in topic 7 of a group. */
async function withCard(options: Parameters<typeof startBot>[1] = {}) {
  const bot = await startBot({}, options);
  const town = bot.telegram.group({ title: 'Town' });
  await expect.poll(() => bot.platform.status().state).toBe('connected');
  const place = { community: String(town.id), topic: '7', number: 40 };
  const outcome = await bot.platform.announce(place, card(10), 'card');
  const sent = outcome.kind === 'sent' ? outcome.message : '';
  return { ...bot, town, place, sent, edit: (message = card(11)) => bot.platform.edit(place, sent, message) };
}

test('a live card is changed where it stands, and no page is previewed', async () => {
  const { town, edit } = await withCard();

  const outcome = await edit();

  expect(outcome).toEqual({ kind: 'edited' });
  expect(town.chat).toHaveLength(1);
  expect(town.last).toMatchObject({ text: 'Save the elms\n\nSigned by 11', topic: 7, edits: 1, linkPreview: false });
  expect(town.last.buttons).toMatchObject([{ label: 'Sign', url: 'https://t.me/UndersignedBot?start=elms_14' }]);
});

test('a live card that shows that already is right, and nobody is warned', async () => {
  const { town, log, edit } = await withCard();

  expect(await edit(card(10))).toEqual({ kind: 'edited' });
  expect(town.last.edits).toBe(0);
  expect(log.lines).toHaveLength(1);
});

const losses: readonly (readonly [string, (town: FakeGroup) => unknown, EditOutcome['kind']])[] = [
  ['was deleted', (town) => town.deletes(town.last), 'noMessage'],
  ['went with its topic', (town) => town.deletesTopic(7), 'noMessage'],
  ['stands where the bot is no more', (town) => town.removesBot(), 'noCommunity'],
];
test.each(losses)('a live card that %s is not made anew by a change', async (_, loses, kind) => {
  const { town, telegram, edit } = await withCard();
  await loses(town);

  expect(await edit()).toEqual({ kind });
  expect(telegram.requestsFor('sendMessage')).toHaveLength(1);
});

const refusal = (description: string, code = 400) => ({ code, description });

test.each([
  ['a flood', { code: 429, retryAfter: 40 }, { kind: 'later', afterMs: 40_000 }],
  ['a server error', { broken: 'before' }, { kind: 'later', afterMs: 5_000 }],
  ['a lost answer', { broken: 'after' }, { kind: 'later', afterMs: 5_000 }],
  ['a broken connection', { dropped: true }, { kind: 'later', afterMs: 5_000 }],
  ['an answer that never comes', { silent: true }, { kind: 'later', afterMs: 5_000 }],
  ['a revoked token', refusal('Unauthorized', 401), { kind: 'later', afterMs: 5_000 }],
  [
    'a group that has another id',
    refusal('Bad Request: group chat was upgraded to a supergroup chat'),
    { kind: 'later', afterMs: 5_000 },
  ],
  ['a message that is none', refusal('Bad Request: MESSAGE_ID_INVALID'), { kind: 'noMessage' }],
  ['a missing right', refusal('Bad Request: CHAT_WRITE_FORBIDDEN'), { kind: 'noRights' }],
  ['a group that is gone', refusal('Bad Request: chat not found'), { kind: 'noCommunity' }],
  ['anything else', refusal("Bad Request: can't parse entities"), { kind: 'refused' }],
] as const)('a change that meets %s ends in an outcome', async (_, failure, expected) => {
  const { telegram, edit } = await withCard({ patienceMs: 200 });
  telegram.fails('editMessageText', failure);

  expect(await edit()).toEqual(expected);
  expect(telegram.requestsFor('editMessageText')).toHaveLength(1);
});

test('a change that was made before its answer was lost can be made again', async () => {
  const { telegram, town, edit } = await withCard();
  telegram.fails('editMessageText', { broken: 'after' });

  await edit();

  expect(await edit()).toEqual({ kind: 'edited' });
  expect(town.last.edits).toBe(1);
});

test.each([
  ['a picture', { ...card(11), picture: { id: 'elms/photo', alternativeText: 'An elm' } }],
  ['more than a message holds', { paragraphs: [{ kind: 'plain', text: 'elm '.repeat(1_100) }] }],
] as const)('%s takes the place of no live card', async (_, message) => {
  const { telegram, edit } = await withCard();

  expect(await edit(message)).toEqual({ kind: 'refused' });
  expect(telegram.requestsFor('editMessageText')).toEqual([]);
});

test('a live card is pinned, and nobody is notified', async () => {
  const { telegram, town, platform, place, sent } = await withCard();
  await town.promotesBot({ can_pin_messages: true });

  expect(await platform.pin(place, sent, true)).toBe(true);
  expect(town.pinned.map(({ text }) => text)).toEqual(['Save the elms\n\nSigned by 10']);
  expect(telegram.requestsFor('pinChatMessage')[0]?.parameters).toMatchObject({ disable_notification: true });
});

test('a live card is unpinned again, and stays', async () => {
  const { town, platform, place, sent } = await withCard();
  await town.promotesBot({ can_pin_messages: true });
  await platform.pin(place, sent, true);

  expect([await platform.pin(place, sent, false), await platform.pin(place, sent, false)]).toEqual([true, true]);
  expect(town.pinned).toEqual([]);
  expect(town.chat).toHaveLength(1);
});

const unpinnable: readonly (readonly [string, (town: FakeGroup) => unknown])[] = [
  ['without the right to', () => undefined],
  ['by an administrator without the right to', (town) => town.promotesBot({ can_pin_messages: false })],
  [
    'after it was deleted',
    async (town) => {
      await town.promotesBot({ can_pin_messages: true });
      town.deletes(town.last);
    },
  ],
  ['by a bot that was thrown out', (town) => town.removesBot()],
];
test.each(unpinnable)('a live card cannot be pinned or unpinned %s', async (_, happens) => {
  const { town, platform, log, place, sent } = await withCard();
  await happens(town);

  expect(await platform.pin(place, sent, true)).toBe(false);
  expect(town.pinned).toEqual([]);
  expect(log.lines.at(-1)).toContain('was not pinned');
  expect(await platform.pin(place, sent, false)).toBe(false);
  expect(log.lines.at(-1)).toContain('was not unpinned');
});

test('a bot that is not connected neither changes nor pins', async () => {
  const { telegram, town, platform, place, sent, edit } = await withCard();
  await platform.stop();

  expect(await edit()).toEqual({ kind: 'later', afterMs: 5_000 });
  expect(await platform.pin(place, sent, true)).toBe(false);
  expect(telegram.requestsFor('pinChatMessage')).toEqual([]);
  expect(town.last.edits).toBe(0);
});

test('what is logged of a failed change names neither the group nor its words', async () => {
  const { town, log, edit } = await withCard();
  town.deletes(town.last);

  await edit();

  expect(log.lines.at(-1)).toContain('A live card on Telegram was not changed');
  expect(log.lines.join()).not.toMatch(/elms|Signed/);
  expect(log.lines.join()).not.toContain(String(town.id));
});
