import type { RouteName } from './failure.ts';

/** Discord's limits for a bot, and the highest rates at which it was asked. Answers to interactions do not count. */
export interface RateLimits {
  /** Whether requests above the limits are refused, and answers say what is left. */
  areEnforced: boolean;
  /** The most requests that came within any one second. */
  readonly highestPerSecond: number;
  /** The most messages, new or changed, that came within the time of a channel's limit in one channel. */
  readonly highestPerChannel: number;
  /** Counts a request. */
  take(route: RouteName, path: string): Allowance;
}

/** What the headers of an answer say of limits; `retryAfterSeconds`: the request is refused. */
export interface Allowance {
  readonly headers: Readonly<Record<string, string>>;
  readonly refused?: { readonly retryAfterSeconds: number; readonly scope: 'user' | 'global' };
}

/** So many requests a second are taken from a bot. */
const globalLimit = { requests: 50, perMs: 1_000 };
/** So many messages are taken in one channel, and as many changes of messages. */
const channelLimit = { requests: 5, perMs: 5_000 };

/** Answers to interactions are not bound to the limit for bots. */
const uncounted: readonly RouteName[] = ['callback', 'original', 'followUp', 'unknown'];
const perChannel: readonly RouteName[] = ['messages', 'edits'];

interface Window {
  readonly endsAt: number;
  left: number;
}

/** Limits that nobody has come near to. */
export function createRateLimits(now: () => number): RateLimits {
  const windows = new Map<string, Window>();
  const highest = { perSecond: 0, perChannel: 0 };
  const recent = new Map<string, number[]>();

  /** How many requests of that key came within the last `perMs`, with this one. */
  function rate(key: string, perMs: number): number {
    const at = now();
    const times = recent.get(key) ?? [];
    times.push(at);
    recent.set(key, times);
    while ((times[0] ?? at) <= at - perMs) times.shift();
    return times.length;
  }

  function windowOf(key: string, { requests, perMs }: typeof globalLimit): Window {
    const known = windows.get(key);
    if (known !== undefined && known.endsAt > now()) return known;
    const fresh = { endsAt: now() + perMs, left: requests };
    windows.set(key, fresh);
    return fresh;
  }

  function take(route: RouteName, path: string): Allowance {
    if (uncounted.includes(route)) return { headers: {} };
    const key = perChannel.includes(route) ? `${route} ${path.split('/')[2]}` : undefined;
    highest.perSecond = Math.max(highest.perSecond, rate('', globalLimit.perMs));
    if (key !== undefined) highest.perChannel = Math.max(highest.perChannel, rate(key, channelLimit.perMs));
    return limits.areEnforced ? enforced(route, key) : { headers: {} };
  }

  function enforced(route: RouteName, key: string | undefined): Allowance {
    const all = windowOf('', globalLimit);
    if (all.left === 0) return { headers: {}, refused: { retryAfterSeconds: secondsUntil(all), scope: 'global' } };
    const channel = key === undefined ? undefined : windowOf(key, channelLimit);
    const headers = channel === undefined ? {} : headersOf(route, channel);
    if (channel?.left === 0) return { headers, refused: { retryAfterSeconds: secondsUntil(channel), scope: 'user' } };
    all.left -= 1;
    if (channel === undefined) return { headers };
    channel.left -= 1;
    return { headers: headersOf(route, channel) };
  }

  function headersOf(route: RouteName, window: Window): Record<string, string> {
    return {
      'x-ratelimit-bucket': `bucket-of-${route}`,
      'x-ratelimit-limit': String(channelLimit.requests),
      'x-ratelimit-remaining': String(window.left),
      'x-ratelimit-reset': String(window.endsAt / 1_000),
      'x-ratelimit-reset-after': String(secondsUntil(window)),
    };
  }

  const secondsUntil = ({ endsAt }: Window) => Math.max(0, endsAt - now()) / 1_000;

  const limits: RateLimits = {
    areEnforced: false,
    get highestPerSecond() {
      return highest.perSecond;
    },
    get highestPerChannel() {
      return highest.perChannel;
    },
    take,
  };
  return limits;
}
