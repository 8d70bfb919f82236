import type { Speech } from '../../../src/index.ts';
import { type Channel, type ChannelParts, openChannel } from './live-channel.ts';
import type { Bytes } from './live-events.ts';
import { newViewer, type Viewer } from './live-viewer.ts';

/** What live streams take. */
export interface LiveStreamParts extends ChannelParts {
  /** So many may be open at once. */
  readonly most?: number | undefined;
  readonly heartbeatEveryMs?: number | undefined;
}

/** Server-sent events of petitions, to any number of viewers. */
export interface LiveStreams {
  /** A stream of what changes on a petition's page, all of it first. `undefined`: there are as many as there may be. */
  open(slug: string, speech: Speech): ReadableStream<Bytes> | undefined;
  /** How many are open. */
  count(): number;
  /** Ends all of them; new ones end at once. */
  end(): void;
}

/** More viewers than this look again from time to time: each takes some 20 KB of memory, and a connection. */
const usualMost = 5_000;
/** Connections in which nothing moves for longer are cut off by many a proxy. */
const usualHeartbeatMs = 20_000;

/** Streams of a core's petitions. */
export function createLiveStreams(parts: LiveStreamParts): LiveStreams {
  const { most = usualMost, heartbeatEveryMs = usualHeartbeatMs } = parts;
  const channels = new Map<string, Channel>();
  const viewers = new Set<Viewer>();
  let pulse: NodeJS.Timeout | undefined;
  let isOver = false;

  function channelOf(slug: string, speech: Speech): Channel {
    const key = `${slug} ${speech.locale}`;
    const known = channels.get(key);
    if (known !== undefined && !known.isOver) return known;
    const channel: Channel = openChannel(slug, speech, parts, () => {
      if (channels.get(key) === channel) channels.delete(key);
    });
    channels.set(key, channel);
    return channel;
  }

  function enter(viewer: Viewer): void {
    viewers.add(viewer);
    pulse ??= setInterval(() => {
      for (const each of viewers) each.beat();
    }, heartbeatEveryMs).unref();
  }

  function leave(viewer: Viewer): void {
    viewers.delete(viewer);
    if (viewers.size > 0) return;
    clearInterval(pulse);
    pulse = undefined;
  }

  return {
    open: (slug, speech) => {
      if (viewers.size >= most) return undefined;
      const viewer: Viewer = newViewer(channelOf(slug, speech), () => leave(viewer));
      enter(viewer);
      if (isOver) viewer.end();
      return viewer.stream;
    },
    count: () => viewers.size,
    end: () => {
      isOver = true;
      for (const viewer of viewers) viewer.end();
    },
  };
}
