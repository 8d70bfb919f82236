import { describe, expect, test } from 'vitest';
import { decodeStart, encodeStart } from '../../adapters/telegram/deep-link.ts';
import { lookupMaxWaitMs } from '../../adapters/telegram/limits.ts';
import type { Action } from '../../src/index.ts';
import { saysToAll } from '../support/scripted-core.ts';
import { startBot } from '../support/telegram/bot.ts';

/** A bot in a group, and Dee. */
async function inGroup(options: Parameters<typeof startBot>[1] = {}, botIsAdmin = false) {
  const bot = await startBot({}, options);
  const dee = bot.telegram.user({ firstName: 'Dee' });
  await bot.telegram.asked('getUpdates');
  const town = bot.telegram.group({ title: 'Town', botIsAdmin });
  const moderates = () => bot.platform.moderates?.(String(town.id), String(dee.id));
  return { ...bot, dee, town, moderates };
}

describe('who moderates a group', () => {
  test.each([
    ['its owner', 'creator', true],
    ['an administrator who may delete messages', 'administrator', true],
    ['an administrator who may not', 'administrator', false],
  ] as const)('%s, with the status %s: %s', async (_, status, deletesMessages) => {
    const { town, dee, moderates } = await inGroup();
    town.administrator(dee, status, false, deletesMessages);
    expect(await moderates()).toBe(deletesMessages);
  });

  test('no ordinary member', async () => {
    const { moderates } = await inGroup();
    expect(await moderates()).toBe(false);
  });

  test.each([
    ['is an administrator', true],
    ['is none', false],
  ])('an anonymous administrator, by their own account, where the bot %s itself', async (_, botIsAdmin) => {
    const { town, dee, moderates } = await inGroup({}, botIsAdmin);
    town.administrator(dee, 'administrator', true);
    expect(await moderates()).toBe(botIsAdmin);
  });

  test('is asked anew each time, so that a right that was taken back is lost at once', async () => {
    const { telegram, town, dee, moderates } = await inGroup();
    town.administrator(dee);
    expect(await moderates()).toBe(true);

    town.dismisses(dee);

    expect(await moderates()).toBe(false);
    expect(telegram.requestsFor('getChatAdministrators')).toHaveLength(2);
  });

  test.each([
    ['is refused', { code: 400, description: 'Bad Request: CHAT_ADMIN_REQUIRED' }],
    ['meets a flood', { code: 429, retryAfter: 30 }],
    ['breaks', { dropped: true }],
    ['is never answered', { silent: true }],
  ] as const)('is not known while the question %s', async (_, failure) => {
    const { telegram, town, dee, moderates } = await inGroup({ patienceMs: 200 });
    town.administrator(dee);
    telegram.fails('getChatAdministrators', failure);

    expect(await moderates()).toBeUndefined();
    expect(await moderates()).toBe(true);
  });

  test('is not known where the bot is no more', async () => {
    const { town, dee, moderates } = await inGroup();
    town.administrator(dee);
    await town.removesBot();
    expect(await moderates()).toBeUndefined();
  });

  test('is nobody in what a group left behind that had the id before', async () => {
    const { telegram, platform } = await inGroup();
    expect(await platform.moderates?.('moved from -1001 5', '7')).toBe(false);
    expect(telegram.requestsFor('getChatAdministrators')).toEqual([]);
  });

  test('is waited for no longer than a person waits', () => {
    expect(lookupMaxWaitMs).toBeLessThanOrEqual(2_000);
  });
});

const remit = { petition: 1, community: 7 };

describe('in a group a button for moderators leads into the private chat', () => {
  test('with the petition and the number of the group', async () => {
    const press: Action = { do: 'openReview', petition: 'save-the-elms' };
    const answer = () => ({ ...saysToAll('Three wait.', { buttons: [{ label: 'Look', press }] }), community: 7 });
    const { telegram, core } = await startBot({ answer });
    const town = telegram.group({ title: 'Town' });
    const dee = telegram.user({ firstName: 'Dee' });
    await dee.writes('/moderate', { in: town });

    await dee.presses('Look', { in: town });

    expect(core.heard.at(-1)).toMatchObject({
      input: { kind: 'press', action: press },
      occasion: { person: { account: String(dee.id) }, community: 7, alone: true },
    });
  });

  test.each<[string, Action, string | undefined]>([
    ['the panel', { do: 'openReview', petition: 'save-the-elms' }, 'save-the-elms_7_moderate'],
    [
      'an answer for a moderator’s form',
      { do: 'answer', flow: 'reason', petition: 'save-the-elms', id: 'a', question: 'q', value: 'v' },
      'save-the-elms_7_moderate',
    ],
    ['what begins one', { do: 'begin', flow: 'find', petition: 'save-the-elms' }, 'save-the-elms_7_moderate'],
    ['a deed, which names no petition by its slug,', { do: 'undo', remit, batch: 1 }, undefined],
  ])('%s by the payload %o → %s', (_, action, payload) => {
    expect(encodeStart({ action, community: 7 })).toBe(payload);
  });

  test.each([
    ['save-the-elms_7_moderate', { do: 'openReview', petition: 'save-the-elms' }, 7],
    ['save-the-elms__moderate', { do: 'openReview', petition: 'save-the-elms' }, undefined],
  ])('and the payload %s reads so', (payload, action, community) => {
    expect(decodeStart(payload)).toEqual({ action, community });
  });

  test.each(['find', 'reason', 'banner'])('and nobody begins the form %s by a link', (flow) => {
    expect(decodeStart(`save-the-elms_7_${flow}`)).toBeUndefined();
  });
});
