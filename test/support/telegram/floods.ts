import { Refusal } from './refusal.ts';

/** The most messages within a time, sent and edited ones together: in all, to one chat, or to one group. */
interface Limit {
  readonly of: 'all' | 'chat' | 'group';
  readonly most: number;
  readonly withinMs: number;
}

/** Telegram says about 30 a second in all, 20 a minute to a group, and 1 a second to a chat with short bursts. */
const limits: readonly Limit[] = [
  { of: 'all', most: 30, withinMs: 1_000 },
  { of: 'chat', most: 3, withinMs: 3_000 },
  { of: 'group', most: 20, withinMs: 60_000 },
];

/** The most messages that the bot asked for: within a second in all, within a minute to one group. */
export interface Rates {
  readonly perSecond: number;
  readonly perMinuteToAGroup: number;
}

/** Knows how fast the bot speaks, and slows it down where it shall. */
export interface Floods {
  /** The bot wants to write to a chat. Refuses what goes beyond the limits, if they are enforced. */
  writes(chat: number): void;
  enforce(): void;
  readonly rates: Rates;
  /** How many messages were refused. */
  readonly refused: number;
}

/** Nothing was written so far, and nothing is refused yet. `now` is in milliseconds. */
export function createFloods(now: () => number): Floods {
  const [taken, asked] = [createWindows(now), createWindows(now)];
  const rates = { perSecond: 0, perMinuteToAGroup: 0 };
  const state = { refused: 0, isEnforced: false };
  const note = (chat: number) => {
    const overall = asked.add('all', 1_000);
    rates.perSecond = Math.max(rates.perSecond, overall);
    if (chat < 0) rates.perMinuteToAGroup = Math.max(rates.perMinuteToAGroup, asked.add(`group ${chat}`, 60_000));
  };
  return {
    writes: (chat) => {
      note(chat);
      const reached = limits.filter(({ of }) => of !== 'group' || chat < 0);
      const key = ({ of }: Limit) => (of === 'all' ? of : `${of} ${chat}`);
      const waitsMs = reached.map((limit) => taken.fullForMs(key(limit), limit.most, limit.withinMs));
      const waitMs = Math.max(...waitsMs);
      if (state.isEnforced && waitMs > 0) {
        state.refused += 1;
        const seconds = Math.ceil(waitMs / 1_000);
        throw new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
      }
      for (const limit of reached) taken.add(key(limit), limit.withinMs);
    },
    enforce: () => {
      state.isEnforced = true;
    },
    rates,
    get refused() {
      return state.refused;
    },
  };
}

/** Sliding windows, by their names. */
function createWindows(now: () => number) {
  const windows = new Map<string, number[]>();
  const within = (key: string, ms: number) => {
    const times = windows.get(key) ?? [];
    windows.set(key, times);
    const first = times.findIndex((time) => time > now() - ms);
    times.splice(0, first === -1 ? times.length : first);
    return times;
  };
  return {
    /** How many there are in the window with this one. */
    add: (key: string, ms: number) => within(key, ms).push(now()),
    /** How long it takes until there is room. */
    fullForMs: (key: string, most: number, ms: number) => {
      const oldest = within(key, ms).at(-most);
      return oldest === undefined ? 0 : oldest + ms - now();
    },
  };
}
