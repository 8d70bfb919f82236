import { Telegram } from 'telegraf';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts';
import { liveEntities } from '../support/telegram/live-text.ts';

/** A Telegram on which Ada has talked to the bot, and telegraf's own client. */
async function open() {
  const telegram = await startFakeTelegram();
  onTestFinished(telegram.close);
  const client = new Telegram(telegram.token, { apiRoot: telegram.url, webhookReply: false });
  const ada = telegram.user({ firstName: 'Ada' });
  ada.opens();
  return { telegram, client, ada };
}

const button = (text: string, data: string) => ({ inline_keyboard: [[{ text, callback_data: data }]] });
const html = { parse_mode: 'HTML' } as const;

type Attempt = (client: Telegram, ada: number, telegram: FakeTelegram) => Promise<unknown>;
const refusals: readonly (readonly [what: string, code: number, description: RegExp, attempt: Attempt])[] = [
  ['a message that says nothing', 400, /message text is empty/, (c, ada) => c.sendMessage(ada, '<b> </b>', html)],
  ['a message of 4,097 characters', 400, /message is too long/, (c, ada) => c.sendMessage(ada, 'x'.repeat(4_097))],
  [
    'an unknown tag',
    400,
    /can't parse entities: Unsupported start tag "h1"/,
    (c, ada) => c.sendMessage(ada, '<h1>x</h1>', html),
  ],
  ['an open tag', 400, /can't parse entities: Can't find end tag/, (c, ada) => c.sendMessage(ada, '<b>x', html)],
  [
    'crossed tags',
    400,
    /can't parse entities: Unmatched end tag/,
    (c, ada) => c.sendMessage(ada, '<b><i>x</b></i>', html),
  ],
  ['a bare less-than sign', 400, /can't parse entities/, (c, ada) => c.sendMessage(ada, 'I <3 elms', html)],
  [
    'a button of 65 bytes',
    400,
    /BUTTON_DATA_INVALID/,
    (c, ada) => c.sendMessage(ada, 'x', { reply_markup: button('a', 'é'.repeat(33)) }),
  ],
  [
    'a button without a word',
    400,
    /text must be non-empty/,
    (c, ada) => c.sendMessage(ada, 'x', { reply_markup: button('', 'a') }),
  ],
  [
    'an empty row of buttons',
    400,
    /REPLY_MARKUP_INVALID/,
    (c, ada) => c.sendMessage(ada, 'x', { reply_markup: { inline_keyboard: [[]] } }),
  ],
  [
    'a link to this machine',
    400,
    /Wrong HTTP URL/,
    (c, ada) =>
      c.sendMessage(ada, 'x', { reply_markup: { inline_keyboard: [[{ text: 'a', url: 'http://localhost:8080' }]] } }),
  ],
  ['a chat that does not exist', 400, /chat not found/, (c) => c.sendMessage(12, 'x')],
  [
    'somebody who never pressed start',
    403,
    /can't initiate/,
    (c, _, t) => c.sendMessage(t.user({ firstName: 'Eve' }).id, 'x'),
  ],
  [
    'a photo with a caption of 1,025 characters',
    400,
    /caption is too long/,
    (c, ada) => c.sendPhoto(ada, { source: Buffer.from('x') }, { caption: 'x'.repeat(1_025) }),
  ],
  [
    'a photo that nobody uploaded',
    400,
    /wrong remote file identifier/,
    (c, ada) => c.sendPhoto(ada, 'AgACAgIAAxkBAAI'),
  ],
  ['a message that is gone', 400, /message to edit not found/, (c, ada) => c.editMessageText(ada, 99, undefined, 'x')],
  ['a press that nobody made', 400, /query is too old and response timeout expired/, (c) => c.answerCbQuery('1')],
  [
    'a command in capitals',
    400,
    /BOT_COMMAND_INVALID/,
    (c) => c.setMyCommands([{ command: 'Sign', description: 'x' }]),
  ],
  [
    'a language of more than two letters',
    400,
    /invalid language code specified/,
    (c) => c.setMyCommands([{ command: 'sign', description: 'x' }], { language_code: 'de-CH' }),
  ],
];

describe('like the real one, the fake refuses', () => {
  test.each(refusals)('%s', async (_, code, description, attempt) => {
    const { telegram, client, ada } = await open();
    await expect(attempt(client, ada.id, telegram)).rejects.toMatchObject({
      code,
      description: expect.stringMatching(description),
    });
  });

  test('to change the text of a photo, or a message into itself', async () => {
    const { client, ada } = await open();
    const photo = await client.sendPhoto(ada.id, { source: Buffer.from('x') }, { caption: 'Elms' });
    const text = await client.sendMessage(ada.id, 'Elms');

    await expect(client.editMessageText(ada.id, photo.message_id, undefined, 'x')).rejects.toThrow(
      'there is no text in',
    );
    await expect(client.editMessageCaption(ada.id, text.message_id, undefined, 'x')).rejects.toThrow(
      'there is no caption',
    );
    await expect(client.editMessageText(ada.id, text.message_id, undefined, 'Elms')).rejects.toThrow('is not modified');
  });

  test('to answer one press twice', async () => {
    const { client, ada } = await open();
    await client.sendMessage(ada.id, 'x', { reply_markup: button('Press', 'a') });
    ada.presses('Press');
    const updates = await client.getUpdates(0, 100, 0, undefined);
    const id = updates.flatMap((update) => ('callback_query' in update ? [update.callback_query.id] : []))[0] ?? '';

    await client.answerCbQuery(id, 'Done');

    await expect(client.answerCbQuery(id)).rejects.toThrow('query ID is invalid');
  });

  test('the first of two pollers', async () => {
    const { telegram, client } = await open();
    await client.getUpdates(0, 100, 870_000_002, undefined);
    const first = client.getUpdates(50, 100, 870_000_002, undefined);
    const refused = expect(first).rejects.toMatchObject({ code: 409 });
    await telegram.asked('getUpdates', 2);

    await client.getUpdates(0, 100, 870_000_002, undefined);

    await refused;
  });
});

test('an update comes again until it is confirmed', async () => {
  const { client, ada } = await open();
  const written = ada.writes('hello');

  const once = await client.getUpdates(0, 100, 0, undefined);
  const again = await client.getUpdates(0, 100, 0, undefined);
  const rest = await client.getUpdates(0, 100, (again.at(-1)?.update_id ?? 0) + 1, undefined);

  expect(once).toHaveLength(2);
  expect(again).toEqual(once);
  expect(rest).toEqual([]);
  await expect(written).resolves.toBeUndefined();
});

test.each([
  ['hello @ada_l', ['mention']],
  ['mail ada@example.org', ['email', 'url']],
  ['try /sign or #elms for $USD', ['bot_command', 'hashtag', 'cashtag']],
  ['see example.org/x, https://a.b.co and 10.0.0.1', ['url', 'url', 'url']],
  ['tg://resolve?domain=x', ['url']],
  ['a@b, 3/4, #1, J.R. and $5', []],
])('Telegram finds in “%s” what it would bring to life', (text, types) => {
  expect(
    liveEntities(text)
      .map(({ type }) => type)
      .toSorted(),
  ).toEqual(types.toSorted());
});
