import { expect, test } from 'vitest';
import { communities } from '../support/communities.ts';

const greetings = (chat: readonly { readonly text: string }[]) =>
  chat.filter(({ text }) => text.includes('Hello! I am Undersigned'));

test('a group that takes the bot in is greeted in one message, and again only when it comes back', async () => {
  const { telegram, dee, announces } = await communities();
  const group = telegram.group({ title: 'New friends', withoutBot: true });
  telegram.deliversTwice();
  await group.addsBot(dee);
  await group.promotesBot();
  await announces();
  expect(greetings(group.chat)).toHaveLength(1);
  expect(group.last.text).toContain('/follow@UndersignedBot');

  await group.removesBot();
  await group.addsBot(dee);
  expect(greetings(group.chat)).toHaveLength(2);
});

test('a server that takes the bot in is greeted where its managers read', async () => {
  const { discord } = await communities();
  const guild = discord.guild({ hasBot: false });
  guild.takesBotIn();
  await discord.until(() => greetings(guild.managersChat).length > 0, 'the greeting');
  expect(greetings(guild.managersChat)).toHaveLength(1);
  expect(guild.managersChat.at(-1)?.text).toContain('/follow');
});

test('a server is not greeted again when the bot starts again', async () => {
  const { guild, discord, restarts, announces } = await communities();
  await discord.until(() => greetings(guild.managersChat).length > 0, 'the greeting');
  await restarts();
  await announces();
  expect(greetings(guild.managersChat)).toHaveLength(1);
});
