import { expect, test } from 'vitest';
import type { Action, Button } from '../../src/index.ts';
import { says, saysToAll } from '../support/scripted-core.ts';
import { startBot } from '../support/telegram/bot.ts';

const turn = (page: number): Action => ({ do: 'show', view: 'letter', petition: 'evidence', page });
const next: Button = { label: 'Next', press: turn(2) };
const unfollow: Button = { label: 'Stop', press: { do: 'unfollow' } };
const picture = { alternativeText: 'A camera', id: 'evidence/photo' };
const jpeg = { bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]), mediaType: 'image/jpeg' };

test('in a group, only our commands are heard', async () => {
  const { telegram, core } = await startBot({ answer: () => saysToAll('Welcome') });
  const ada = telegram.user({ firstName: 'Ada' });
  const town = telegram.group({ title: 'Town', botIsAdmin: true });

  await ada.writes('good morning', { in: town });
  await ada.writes('/sign@SomeOtherBot', { in: town });
  await ada.writes('/weather', { in: town });
  await ada.writes(`/sign@${telegram.username.toLowerCase()} evidence`, { in: town });
  await ada.writes('/help', { in: town });

  expect(core.heard.map(({ input }) => input)).toEqual([
    { kind: 'command', command: 'sign', petition: 'evidence' },
    { kind: 'command', command: 'help', petition: undefined },
  ]);
  expect(town.chat).toHaveLength(2);
});

test.each(['anonymousAdmin', 'channelPersona'] as const)('%s is nobody who could sign', async (disguise) => {
  const { telegram, core } = await startBot({ answer: () => saysToAll('Write to me in private.') });
  const town = telegram.group({ title: 'Town' });

  await town[disguise].writes('/sign');

  expect(core.heard[0]?.occasion.person).toBeUndefined();
  expect(core.heard[0]?.occasion.profileName).toBeUndefined();
  expect(town.last.text).toBe('Write to me in private.');
});

test('what is for one person alone never stands in a group', async () => {
  const { telegram } = await startBot({ answer: () => says('You are signatory no. 7.') });
  const [ada, ben] = [telegram.user({ firstName: 'Ada' }), telegram.user({ firstName: 'Ben' })];
  const town = telegram.group({ title: 'Town' });
  await ada.opens();

  await ada.writes('/mysignature', { in: town });
  await ben.writes('/mysignature', { in: town });
  await town.anonymousAdmin.writes('/mysignature');

  expect(town.chat).toEqual([]);
  expect(ada.last.text).toBe('You are signatory no. 7.');
  expect(ben.chat).toEqual([]);
});

test('edited messages, votes and service notes are left alone, stickers are not', async () => {
  const { telegram, core } = await startBot({ answer: () => says('I did not understand that.') });
  const ada = telegram.user({ firstName: 'Ada' });
  await ada.opens();

  await ada.edits('Ada Byron');
  await ada.sends({ pinned_message: { message_id: 1, date: 0, chat: { id: ada.id, type: 'private' } } });
  await ada.sends({ sticker: { file_id: 'x', emoji: '👍' } });
  await ada.writes('/dance');

  expect(core.heard.map(({ input }) => input.kind)).toEqual(['command', 'unreadable', 'unreadable']);
});

test('a link into the chat that nobody knows is a greeting', async () => {
  const { telegram, core } = await startBot({ answer: () => says('Welcome') });

  await telegram.user({ firstName: 'Ada' }).opens('ref_campaign_42_x');

  expect(core.heard[0]?.input).toEqual({ kind: 'command', command: 'start', petition: undefined });
});

test('a press that is too old to be acknowledged still counts, and one of an old version is stale', async () => {
  const { telegram, core } = await startBot({
    answer: (input) => says(input.kind === 'press' ? 'Page two' : 'Page one', { buttons: [next] }),
  });
  const ada = telegram.user({ firstName: 'Ada' });
  await ada.opens();
  telegram.hold();
  const pressed = ada.presses('Next');
  telegram.expirePresses();

  telegram.release();
  await pressed;
  await ada.pressesPayload('0:sign');

  expect(core.heard.map(({ input }) => input.kind)).toEqual(['command', 'press', 'stale']);
  expect(ada.chat.map(({ text }) => text)).toContain('Page two');
});

test.each([
  ['is gone', { id: 999_999, inaccessible: false }],
  ['is too old to be shown', { id: undefined, inaccessible: true }],
])('what would replace a message that %s is said anew', async (_, { id, inaccessible }) => {
  const { telegram } = await startBot({
    answer: (input) => ({
      ...says(input.kind === 'press' ? 'Page two' : 'Page one', { buttons: [next] }),
      replaces: input.kind === 'press',
    }),
  });
  const ada = telegram.user({ firstName: 'Ada' });
  await ada.opens();

  await ada.presses('Next', { on: { ...ada.last, id: id ?? ada.last.id }, inaccessible });

  expect(ada.chat.map(({ text }) => text)).toEqual(['Page one', 'Page two']);
});

test('a payload that no button of the message holds replaces nothing that others see', async () => {
  const { telegram } = await startBot({
    answer: (input) => ({
      ...saysToAll(input.kind === 'press' ? 'Page two' : 'Page one', { buttons: [unfollow] }),
      replaces: input.kind === 'press',
    }),
  });
  const town = telegram.group({ title: 'Town' });
  const eve = telegram.user({ firstName: 'Eve' });
  await eve.writes('/petition@UndersignedBot', { in: town });

  const forged = town.last.buttons.map((button) => ({ ...button, data: '1:v:cause:save-the-elms:1' }));
  await eve.presses('Stop', { in: town, on: { ...town.last, buttons: forged } });

  expect(town.chat.map(({ text }) => text)).toEqual(['Page one', 'Page two']);
});

test('replacing a message with itself is no fault', async () => {
  const { telegram, log } = await startBot({
    answer: () => ({ ...says('Page one', { buttons: [next] }), replaces: true }),
  });
  const ada = telegram.user({ firstName: 'Ada' });
  await ada.opens();

  await ada.presses('Next');

  expect(ada.chat).toHaveLength(1);
  expect(log.lines).toHaveLength(1);
});

test('a photo is uploaded once, and a press under it is answered with a message of its own', async () => {
  const { telegram } = await startBot({
    answer: (input) => ({
      ...says('The card', input.kind === 'press' ? { buttons: [next] } : { buttons: [next], picture }),
      replaces: true,
    }),
    picture: () => Promise.resolve(jpeg),
  });
  const [ada, ben] = [telegram.user({ firstName: 'Ada' }), telegram.user({ firstName: 'Ben' })];

  await ada.writes('/petition');
  await ben.writes('/petition');
  await ada.presses('Next');

  expect(ada.chat[0]?.photo).toMatchObject({ size: 4 });
  expect(ben.last.photo).toEqual(ada.chat[0]?.photo);
  expect(telegram.requestsFor('sendPhoto').map(({ parameters }) => typeof parameters.photo)).toEqual([
    'object',
    'string',
  ]);
  expect(ada.chat.map((message) => message.photo === undefined)).toEqual([false, true]);
  expect(ada.chat[0]?.buttons.map(({ label }) => label)).toEqual(['Next']);
});

test.each([
  ['is not there', () => Promise.resolve(undefined)],
  ['cannot be read', () => Promise.reject(new Error('the database is away'))],
  ['is refused', () => Promise.resolve({ bytes: new Uint8Array(0), mediaType: 'image/jpeg' })],
])('a photo that %s does not hold the words back', async (_, find) => {
  const { telegram } = await startBot({ answer: () => says('The card', { picture, buttons: [next] }), picture: find });
  const ada = telegram.user({ firstName: 'Ada' });

  await ada.writes('/petition');

  expect(ada.last).toMatchObject({ text: 'The card', photo: undefined });
  expect(ada.last.buttons).toHaveLength(1);
});

test('a photo that is asked for by its address is sent by it, and never reaches the core', async () => {
  const elsewhere = { ...picture, address: 'https://pictures.example.org/camera.jpg' };
  const { telegram } = await startBot({
    answer: () => says('The card', { picture: elsewhere }),
    picture: () => Promise.reject(new Error()),
  });
  const ada = telegram.user({ firstName: 'Ada' });

  await ada.writes('/petition');

  expect(ada.last.photo).toBeDefined();
  expect(telegram.requestsFor('sendPhoto')[0]?.parameters.photo).toBe(elsewhere.address);
});

test('words too long for a caption stand whole under their photo', async () => {
  const long = 'All of it. '.repeat(200).trim();
  const { telegram } = await startBot({
    answer: () => says(long, { picture, buttons: [next] }),
    picture: () => Promise.resolve(jpeg),
  });
  const ada = telegram.user({ firstName: 'Ada' });

  await ada.writes('/petition');

  expect(ada.chat.map(({ text }) => text)).toEqual(['', long]);
  expect(ada.chat[0]?.photo).toBeDefined();
  expect(ada.last.buttons).toHaveLength(1);
});
