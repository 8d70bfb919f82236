import { expect, test } from 'vitest';
import { communities } from '../support/communities.ts';

const minuteMs = 60_000;
const cards = <Seen extends { readonly text: string }>(chat: readonly Seen[]) =>
  chat.filter(({ text }) => /(?:have|has) signed/.test(text) && !text.includes('signatures!'));

/** A group and a server with a live card each. */
async function withCards(label = 'Keep a live card') {
  const all = await communities();
  const { dee, ada, group, inServer, announces } = all;
  await group.promotesBot({ can_pin_messages: true });
  await dee.writes('/follow@UndersignedBot', { in: group });
  await dee.presses(label, { in: group });
  await ada.uses('follow', inServer);
  await ada.presses(label, inServer);
  await ada.sees(/A live card shows the count there/);
  await announces();
  return all;
}

test('a live card shows the running count', async () => {
  const { group, guild, sign, announces, passes } = await withCards();
  await sign(3);
  passes(minuteMs);
  await announces();
  expect(cards(group.chat).map(({ text }) => text.includes('3 people have signed'))).toEqual([true]);
  expect(cards(guild.chat).map(({ text }) => text.includes('3 people have signed'))).toEqual([true]);
});

test('a live card is changed at most every so often, and only when it would look different', async () => {
  const { group, sign, withdraw, announces, passes } = await withCards();
  const edits = () => cards(group.chat)[0]?.edits ?? 0;
  passes(minuteMs);
  await sign(1);
  await announces();
  expect(edits()).toBe(1);
  await sign(1);
  passes(14_000);
  await announces();
  expect(edits()).toBe(1);
  passes(2_000);
  await announces();
  expect(edits()).toBe(2);
  passes(minuteMs);
  await sign(1);
  await withdraw(1);
  await announces();
  expect(edits()).toBe(2);
});

test('a pinned card is pinned once, quietly', async () => {
  const { group, guild, sign, announces, passes } = await withCards('Pin the live card');
  await sign(1);
  passes(minuteMs);
  await announces();
  expect(group.pinned).toHaveLength(1);
  expect(guild.pinned).toHaveLength(1);
});

test('a card that somebody deletes is made anew once, and then given up', async () => {
  const { group, dee, sign, announces, passes } = await withCards();
  for (let deletion = 0; deletion < 2; deletion += 1) {
    const [card] = cards(group.chat);
    group.deletes(card!);
    await sign(1);
    for (let look = 0; look < 3; look += 1) {
      passes(minuteMs);
      await announces();
    }
    expect(cards(group.chat)).toHaveLength(deletion === 0 ? 1 : 0);
  }
  await dee.writes('/setup@UndersignedBot', { in: group });
  expect(group.last.text).toContain('I keep none any more');
});

test('whoever signs from the card sees it change at once, and the receipt is theirs alone', async () => {
  const { guild, discord, sign } = await withCards();
  await sign(1);
  const chi = discord.user({ username: 'chi', globalName: 'Chi' });
  const [card] = cards(guild.chat);
  await chi.presses('Sign', { in: guild, on: card! });
  await chi.submits({ name: 'Chi', visibility: 'public', consent: true });
  await chi.sees('You are signatory no. 2');

  expect(cards(guild.chat).map(({ id, text }) => [id, text.includes('2 people have signed')])).toEqual([
    [card!.id, true],
  ]);
  expect(guild.chat.some(({ text }) => text.includes('You are signatory'))).toBe(false);
});

test('a community that follows no more has a card that says so', async () => {
  const { group, dee, announces, passes } = await withCards();
  await dee.writes('/unfollow@UndersignedBot', { in: group });
  passes(minuteMs);
  await announces();
  expect(cards(group.chat)).toHaveLength(0);
  expect(group.chat.filter(({ text }) => text.includes('not kept up to date any more'))).toHaveLength(1);
});

test('the card goes along to another topic', async () => {
  const { group, dee, announces, passes } = await withCards();
  await dee.writes('/follow@UndersignedBot', { in: group, topic: 9 });
  for (let look = 0; look < 3; look += 1) {
    passes(minuteMs);
    await announces();
  }
  expect(cards(group.chat).map(({ topic }) => topic)).toEqual([9]);
});
