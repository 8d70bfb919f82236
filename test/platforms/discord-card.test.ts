import { expect, test } from 'vitest';
import type { Message, Reply } from '../../src/index.ts';
import { opensSigning, startBot } from '../support/discord/bot.ts';
import type { Failure } from '../support/discord/failure.ts';
import { aPhoto } from '../support/discord/photo.ts';
import { placeIn } from '../support/discord/places.ts';
import { says } from '../support/scripted-core.ts';

const sign = { label: 'Sign', press: { do: 'begin', flow: 'sign', petition: 'save-the-elms' } } as const;
const cardOf = (count: number): Message => ({
  paragraphs: [{ kind: 'plain', text: `${count} of 100` }],
  buttons: [sign],
});
const receipt: Reply = says('You are signatory no. 11.');
const withCard: Reply = { ...receipt, card: cardOf(11) };
const filled = { name: 'Ben', visibility: 'public', consent: true } as const;

/** What people do here may stay without an answer; that is what is looked at. */
const mayFail = (doing: Promise<unknown>) => void doing.catch(() => {});

/** A server with a live card, whose form Ben has opened. */
async function opened(answer: () => Reply | Promise<Reply>, picture?: Parameters<typeof startBot>[0]) {
  const all = await startBot({ open: opensSigning, answer, ...picture });
  const town = all.discord.guild();
  await all.bot.announce(placeIn(town), cardOf(10), 'n-1');
  const [card] = town.chat;
  if (card === undefined) throw new Error('There is no card.');
  const ben = all.discord.user({ username: 'ben' });
  await ben.presses('Sign', { in: town });
  const answers = () => all.discord.requestsFor('callback').slice(1);
  return { ...all, town, ben, card, answers };
}

test('a form sent from a live card shows the card anew, and the receipt to the person alone', async () => {
  const { discord, core, town, ben, card, answers } = await opened(() => withCard);

  await ben.submits(filled);

  await ben.sees('You are signatory no. 11.');
  expect(ben.last).toMatchObject({ text: 'You are signatory no. 11.', isEphemeral: true });
  expect(town.chat).toMatchObject([{ id: card.id, text: '11 of 100', isEphemeral: false }]);
  expect(core.heard.at(-1)?.occasion.message).toBe(card.id);
  expect(answers().map(({ body }) => body)).toMatchObject([{ type: 7, data: { allowed_mentions: { parse: [] } } }]);
  expect(discord.requestsFor('followUp').map(({ body }) => body)).toMatchObject([{ flags: 32_768 | 64 }]);
  expect(discord.requestsFor('original')).toEqual([]);
  expect(discord.refusals).toEqual([]);
});

test('a form whose reply has no card is answered as ever, and the message stays', async () => {
  const { discord, town, ben, answers } = await opened(() => receipt);

  await ben.submits(filled);

  expect(ben.last).toMatchObject({ text: 'You are signatory no. 11.', isEphemeral: true });
  expect(town.chat).toMatchObject([{ text: '10 of 100' }]);
  expect(answers().map(({ body }) => body)).toEqual([{ type: 5, data: { flags: 64 } }]);
  expect(discord.refusals).toEqual([]);
});

test('a slow core is not waited for: the card is held open, and both come when they can', async () => {
  const slow = Promise.withResolvers<Reply>();
  const { discord, town, ben, answers } = await opened(() => slow.promise);

  const submitting = ben.submits(filled);
  await discord.until(() => answers()[0]?.status === 204, 'Nothing was acknowledged.');
  expect(town.chat).toMatchObject([{ text: '10 of 100' }]);
  slow.resolve(withCard);
  await submitting;

  await ben.sees('You are signatory no. 11.');
  await discord.until(() => town.chat[0]?.text === '11 of 100', 'The card was not shown anew.');
  expect(ben.last).toMatchObject({ text: 'You are signatory no. 11.', isEphemeral: true });
  expect(town.chat).toHaveLength(1);
  expect(answers().map(({ body }) => body)).toEqual([{ type: 6 }]);
  expect(discord.refusals).toEqual([]);
});

test('a slow core that has no card to show writes the receipt for the person, and nothing into the card', async () => {
  const slow = Promise.withResolvers<Reply>();
  const { discord, town, ben, answers } = await opened(() => slow.promise);

  const submitting = ben.submits(filled);
  await discord.until(() => answers()[0]?.status === 204, 'Nothing was acknowledged.');
  slow.resolve(receipt);
  await submitting;

  expect(ben.last).toMatchObject({ text: 'You are signatory no. 11.', isEphemeral: true });
  expect(town.chat).toMatchObject([{ text: '10 of 100' }]);
  expect(discord.requestsFor('original')).toEqual([]);
});

test('whose card was deleted meanwhile gets the receipt all the same', async () => {
  const { discord, town, ben, card, answers } = await opened(() => withCard);
  discord.deletes(card);

  await ben.submits(filled);

  await ben.sees('You are signatory no. 11.');
  expect(ben.last).toMatchObject({ isEphemeral: true, isLoading: false });
  expect(town.chat).toEqual([]);
  expect(answers().map(({ code }) => code)).toEqual([10_008, undefined]);
});

test('whose card was deleted before a slow core answered gets the receipt all the same', async () => {
  const slow = Promise.withResolvers<Reply>();
  const { discord, town, ben, card, answers } = await opened(() => slow.promise);

  const submitting = ben.submits(filled);
  await discord.until(() => answers()[0]?.status === 204, 'Nothing was acknowledged.');
  discord.deletes(card);
  slow.resolve(withCard);
  await submitting;

  await ben.sees('You are signatory no. 11.');
  expect(ben.last.isEphemeral).toBe(true);
  expect(town.chat).toEqual([]);
});

test.each<[string, Failure]>([
  ['breaks on after the card is shown', { broken: 'after' }],
  ['cuts off after the card is shown', { cut: 'after' }],
  ['refuses', { status: 400, code: 50_035 }],
  ['cuts off before anything is shown', { cut: 'before' }],
])('an answer that Discord %s makes no receipt public', async (_, failure) => {
  const { discord, town, ben } = await opened(() => withCard);
  discord.fails('callback', failure);

  mayFail(ben.submits(filled));

  expect(await ben.sees('You are signatory no. 11.')).toMatchObject({ isEphemeral: true });
  expect(town.chat).toHaveLength(1);
  expect(town.chat[0]?.text).toMatch(/^1[01] of 100$/);
  expect(discord.requestsFor('original')).toEqual([]);
});

test('what somebody else acknowledged already, perhaps with the card, is not overwritten with a receipt', async () => {
  const { discord, town, ben } = await opened(() => receipt);
  discord.fails('callback', { status: 400, code: 40_060 });

  mayFail(ben.submits(filled));
  await discord.asked('followUp');

  expect(discord.requestsFor('original')).toEqual([]);
  expect(discord.requestsFor('followUp')[0]?.body).toMatchObject({ flags: 32_768 | 64 });
  expect(town.chat).toMatchObject([{ text: '10 of 100' }]);
});

test('the card shows its photo again, and one that Discord refuses does not keep it from the count', async () => {
  const photographed = { ...cardOf(11), picture: { id: 'save-the-elms/photo', alternativeText: 'Elms' } };
  const { discord, town, ben } = await opened(() => ({ ...receipt, card: photographed }), {
    picture: aPhoto,
  });

  await ben.submits(filled);
  await ben.sees('signatory');
  expect(town.chat).toMatchObject([{ text: '11 of 100', pictures: [{ source: 'attachment://picture.jpg' }] }]);

  await ben.presses('Sign', { in: town });
  discord.fails('callback', { status: 413, code: 40_005 });
  await ben.submits(filled);
  await discord.asked('followUp', 2);
  expect(town.chat).toMatchObject([{ text: '11 of 100', pictures: [] }]);
});

test('a form that was opened by a command is answered as ever, whatever card there is', async () => {
  const { discord, ben, town, answers } = await opened(() => withCard);
  await ben.uses('/sign', { in: town });

  await ben.submits(filled);

  expect(ben.last).toMatchObject({ text: 'You are signatory no. 11.', isEphemeral: true });
  expect(town.chat).toMatchObject([{ text: '10 of 100' }]);
  expect(answers().map(({ body }) => body)).toMatchObject([{ type: 9 }, { type: 5 }]);
  expect(discord.refusals).toEqual([]);
});
