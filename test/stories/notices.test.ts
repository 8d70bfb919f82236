import { describe, expect, test } from 'vitest';
import type { SignOutcome } from '../../src/domain/signature.ts';
import { type Communities, communities } from '../support/communities.ts';
import { visitor } from '../support/petitions.ts';

const minuteMs = 60_000;
/** Longer than what has just come is left to settle, and than a community is left alone after a message. */
const soonMs = 10_000;
const topic = 9;

/** What was said of things that wait. */
const notices = <Seen extends { readonly text: string }>(chat: readonly Seen[]) =>
  chat.filter(({ text }) => text.includes('Something waits for the moderators'));

/** A place whose moderators are told what waits, apart from where the news is told. */
interface Watched {
  /** What they are told. */
  heard(): readonly string[];
  /** What was said of it anywhere else. */
  heardElsewhere(): readonly string[];
  /** What its managers were told about that. */
  managersHeard(): readonly string[];
  /** The channel or topic goes. */
  loses(): void;
  /** The platform asks to wait, once. */
  asksToWait(): void;
  /** The message arrives, and the answer does not. */
  losesAnswer(): void;
  putsBotOut(): void;
  /** So many people sign through it whose signatures wait. */
  hold(count: number): Promise<readonly SignOutcome[]>;
  /** So many people sign through it who are counted. */
  count(count: number): Promise<readonly SignOutcome[]>;
  /** How its managers want to hear. */
  noticesIn(): Promise<string | undefined>;
}

const texts = (chat: readonly { readonly text: string }[]) => chat.map(({ text }) => text);

async function onTelegram(all: Communities): Promise<Watched> {
  const { group, dee, telegram } = all;
  await dee.writes('/follow@UndersignedBot', { in: group });
  await dee.writes('/setup@UndersignedBot', { in: group, topic });
  await dee.presses('Tell moderators here', { in: group });
  const told = () => notices(group.chat);
  return {
    ...(await through(all, { platform: 'telegram', id: String(group.api.id) })),
    heard: () => texts(told().filter((message) => message.topic === topic)),
    heardElsewhere: () => texts(told().filter((message) => message.topic !== topic)),
    managersHeard: () => texts(group.chat.filter(({ text }) => text.includes('not told any more'))),
    loses: () => group.deletesTopic(topic),
    asksToWait: () => telegram.fails('sendMessage', { code: 429, retryAfter: 30 }, 1),
    losesAnswer: () => telegram.fails('sendMessage', { broken: 'after' }, 1),
    putsBotOut: () => void group.removesBot(),
  };
}

async function onDiscord(all: Communities): Promise<Watched> {
  const { guild, ada, inServer, discord, store } = all;
  const channel = guild.opensChannel();
  await ada.uses('follow', inServer);
  await ada.sees('hears what is new about');
  await store.changeFollowing({ platform: 'discord', id: guild.id }, { noticesIn: channel.id });
  return {
    ...(await through(all, { platform: 'discord', id: guild.id })),
    heard: () => texts(notices(guild.chatIn(channel.id))),
    heardElsewhere: () => texts([...notices(guild.chat), ...notices(guild.managersChat)]),
    managersHeard: () => texts(guild.managersChat.filter(({ text }) => text.includes('not told any more'))),
    loses: () => guild.deletesChannel(channel.id),
    asksToWait: () => discord.fails('messages', { retryAfterSeconds: 30 }, 1),
    losesAnswer: () => discord.fails('messages', { broken: 'after' }, 1),
    putsBotOut: () => guild.putsBotOut(),
  };
}

async function through(
  { store }: Communities,
  place: { readonly platform: 'telegram' | 'discord'; readonly id: string },
) {
  const { petition } = (await store.following(place)) ?? {};
  const community = await store.communityNumber(place);
  let people = 0;
  const signs = (count: number, hold: boolean) =>
    Promise.all(
      Array.from({ length: count }, () => {
        people += 1;
        const person = visitor(`here ${people}`);
        return store.sign({ petition: petition!, person, name: 'Eve Spammer', visibility: 'public', community, hold });
      }),
    );
  return {
    hold: (count: number) => signs(count, true),
    count: (count: number) => signs(count, false),
    noticesIn: async () => (await store.following(place))?.noticesIn,
  };
}

const watched = { telegram: onTelegram, discord: onDiscord } as const;

describe.each(['telegram', 'discord'] as const)('on %s', (platform) => {
  async function scene() {
    const all = await communities();
    const place = await watched[platform](all);
    const later = async (milliseconds: number) => {
      all.passes(milliseconds);
      // Whoever hears nothing of Discord for long takes the line for dead.
      if (milliseconds > minuteMs) await all.restarts();
      await all.announces();
    };
    return { ...all, ...place, later };
  }

  test('moderators hear within seconds that signatures wait, where they want to, and nobody is named', async () => {
    const { hold, later, announces, heard, heardElsewhere } = await scene();
    await hold(3);
    await later(soonMs);
    await announces();

    expect(heard()).toHaveLength(1);
    expect(heard()[0]).toContain('3 signatures that came from here wait for a look.');
    expect(heard()[0]).toContain(platform === 'telegram' ? '/moderate@UndersignedBot' : '/moderate');
    expect(heard()[0]).not.toContain('Eve');
    expect(heardElsewhere()).toEqual([]);
  });

  test('of a raid of half an hour they hear every ten minutes, and of nothing once it is over', async () => {
    const { hold, later, heard } = await scene();
    const fiveMinutes = async () => {
      await later(5 * minuteMs);
      return heard().length;
    };
    const soFar: number[] = [];
    for (let stretch = 0; stretch < 6; stretch += 1) {
      await hold(2);
      soFar.push(await fiveMinutes());
    }
    for (let stretch = 0; stretch < 4; stretch += 1) soFar.push(await fiveMinutes());

    expect(soFar).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 4, 4]);
    expect(heard().at(-1)).toContain('12 signatures that came from here wait for a look.');
  });

  test('they hear of what several people reported, and of a new name that looks wrong', async () => {
    const { count, later, heard, store } = await scene();
    const [petition] = (await store.catalogue()).petitions;
    await count(2);
    for (const reporter of ['Ada', 'Ben']) {
      const report = { petition: petition!.id, number: 1, by: visitor(reporter), why: 'spam' } as const;
      expect(await store.report({ ...report, weighs: true, holdAt: 2 })).toBe('reported');
    }
    await later(soonMs);
    expect(heard()).toHaveLength(1);
    expect(heard()[0]).toContain('1 signature that came from here waits for a look.');
    expect(heard()[0]).toContain('1 signature that came from here was reported');

    await later(10 * minuteMs);
    await store.changeSignature(petition!.id, visitor('here 2'), { name: 'F.U.C.K. You' }, ['profanity']);
    await later(soonMs);
    expect(heard()).toHaveLength(2);
    expect(heard()[1]).toContain('2 signatures that came from here wait for a look.');
  });

  test('of what was dealt with in time they hear nothing', async () => {
    const { hold, later, heard, store } = await scene();
    const signed = await hold(2);
    const numbers = signed.flatMap((each) => (each.kind === 'signed' ? each.signature.number : []));
    const [petition] = (await store.catalogue()).petitions;
    const remit = { petition: petition!.id, community: undefined };
    await store.moderate({ remit, numbers, deed: 'accept', by: { platform: 'host' }, reason: undefined });
    await later(soonMs);
    expect(heard()).toEqual([]);
  });

  test('a platform that asks to wait is told later, and once', async () => {
    const { hold, later, heard, asksToWait } = await scene();
    await hold(1);
    asksToWait();
    await later(soonMs);
    expect(heard()).toEqual([]);
    await later(soonMs);
    expect(heard()).toEqual([]);
    await later(minuteMs);
    await later(soonMs);
    expect(heard()).toHaveLength(1);
  });

  test('what may have been said is not said again', async () => {
    const { hold, later, heard, losesAnswer } = await scene();
    await hold(1);
    losesAnswer();
    await later(soonMs);
    await later(30 * minuteMs);
    expect(heard()).toHaveLength(1);
  });

  test('where the place for it is gone, its managers hear so once, and news is told as before', async () => {
    const { hold, later, heardElsewhere, managersHeard, loses, noticesIn, sign, group, guild } = await scene();
    await hold(1);
    loses();
    await later(soonMs);
    await hold(1);
    await later(30 * minuteMs);
    expect(managersHeard()).toHaveLength(1);
    expect(heardElsewhere()).toEqual([]);
    expect(await noticesIn()).toBeUndefined();

    await sign(10);
    await later(soonMs);
    const { chat } = platform === 'telegram' ? group : guild;
    expect(texts(chat).filter((text) => text.includes('10 signatures!'))).toHaveLength(1);
  });

  test('a place that has put the bot out hears nothing', async () => {
    const { hold, later, heard, managersHeard, putsBotOut, noticesIn } = await scene();
    await hold(1);
    putsBotOut();
    await later(soonMs);
    expect([...heard(), ...managersHeard()]).toEqual([]);
    expect(await noticesIn()).toBeUndefined();
  });

  test('the bot that starts anew says what was left to say, and not what was said', async () => {
    const { hold, later, heard, restarts, announces } = await scene();
    await hold(1);
    await later(soonMs);
    expect(heard()).toHaveLength(1);
    await hold(1);
    await restarts();
    await announces();
    expect(heard()).toHaveLength(1);
    await later(10 * minuteMs);
    expect(heard()).toHaveLength(2);
  });
});

test('the button under it leads moderators to what waits, and tells everybody else who may look', async () => {
  const all = await communities();
  const { guild, discord, store, announces, passes } = all;
  const { hold, noticesIn } = await onDiscord(all);
  // The channel in which people are.
  await store.changeFollowing({ platform: 'discord', id: guild.id }, { noticesIn: guild.channelId });
  expect(await noticesIn()).toBe(guild.channelId);
  await hold(2);
  passes(soonMs);
  await announces();
  const dee = discord.user({ username: 'dee', globalName: 'Dee' });
  const eve = discord.user({ username: 'eve', globalName: 'Eve' });

  await dee.presses('Look at them', { in: guild, permissions: '8192' });
  await dee.sees('Eve Spammer');
  await eve.presses('Look at them', { in: guild });
  await eve.sees('Only moderators');
  expect(eve.chat.some(({ text }) => text.includes('Eve Spammer'))).toBe(false);
});
