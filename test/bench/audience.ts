import { type FakeDiscord, startFakeDiscord } from '../support/fake-discord.ts';
import { type FakeTelegram, startFakeTelegram } from '../support/fake-telegram.ts';
import type { Follower } from './followers.ts';

/** A platform with many communities on it. */
export interface Audience {
  readonly name: string;
  /** So many messages a second the platform takes. */
  readonly perSecond: number;
  /** What the product has to be told to find it. */
  readonly env: Readonly<Record<string, string>>;
  /** Communities that have heard nothing yet. */
  gather(count: number): readonly Follower[];
  /** How many messages the communities have heard in all. */
  told(): number;
  /** How many communities have heard something. */
  reached(): number;
  /** How often the platform has refused because it was asked too much. */
  floods(): number;
  /** The most requests that came in one second. */
  busiest(): number;
  close(): Promise<void>;
}

/** A Telegram with the limits of the real one. */
export async function telegramAudience(): Promise<Audience> {
  const telegram: FakeTelegram = await startFakeTelegram();
  telegram.enforcesLimits();
  const groups: ReturnType<FakeTelegram['group']>[] = [];
  return {
    name: 'Telegram',
    perSecond: 30,
    env: { TELEGRAM_TOKEN: telegram.token, TELEGRAM_API_URL: telegram.url },
    gather: (count) =>
      Array.from({ length: count }, (_, index) => {
        const group = telegram.group({ title: `Group ${index}` });
        groups.push(group);
        return { platform: 'telegram', id: String(group.id), topic: undefined };
      }),
    told: () => groups.reduce((sum, { chat }) => sum + chat.length, 0),
    reached: () => groups.filter(({ chat }) => chat.length > 0).length,
    floods: () => telegram.tooFast,
    busiest: () => telegram.rates.perSecond,
    close: telegram.close,
  };
}

/** A Discord with the limits of the real one. */
export async function discordAudience(): Promise<Audience> {
  const discord: FakeDiscord = await startFakeDiscord();
  discord.limits.areEnforced = true;
  const told = () => discord.requestsFor('messages').filter(({ status }) => status === 200);
  return {
    name: 'Discord',
    perSecond: 50,
    env: { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.url },
    gather: (count) =>
      Array.from({ length: count }, () => {
        const { id, channelId } = discord.guild();
        return { platform: 'discord', id, topic: channelId };
      }),
    told: () => told().length,
    reached: () => new Set(told().map(({ path }) => path)).size,
    floods: () => discord.requests.filter(({ status }) => status === 429).length,
    busiest: () => discord.limits.highestPerSecond,
    close: discord.close,
  };
}
