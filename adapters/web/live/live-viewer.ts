import type { Channel } from './live-channel.ts';
import { type Bytes, heartbeat, retryEvent } from './live-events.ts';

/** Somebody who looks at a petition's page. */
export interface Viewer {
  readonly stream: ReadableStream<Bytes>;
  /** Shows that the connection lives. */
  beat(): void;
  end(): void;
}

/**
 * A viewer of a channel. Nothing is queued: who is slow is sent what is latest as soon as they have taken what came before. `onLeave`:
 * they are gone.
 */
export function newViewer(channel: Channel, onLeave: () => void): Viewer {
  let opening: Bytes | undefined = retryEvent();
  let seen = 0;
  let isBeatDue = false;
  let isOver = false;
  let wake: () => void = () => undefined;
  const leaveChannel = channel.join(() => wake());

  const hasEnded = () => isOver || channel.isOver;

  function nextBytes(): Bytes | undefined {
    const bytes = opening ?? (hasEnded() ? undefined : (nextChange() ?? (isBeatDue ? heartbeat : undefined)));
    opening = undefined;
    isBeatDue = false;
    return bytes;
  }

  function nextChange(): Bytes | undefined {
    const { latest } = channel;
    if (latest === undefined || latest.version === seen) return undefined;
    const { version, whole, change } = latest;
    const sawBefore = seen === version - 1;
    seen = version;
    return sawBefore ? change : whole;
  }

  function leave(): void {
    leaveChannel();
    onLeave();
  }

  const stream = new ReadableStream<Bytes>(
    {
      pull: async (controller) => {
        for (;;) {
          const bytes = nextBytes();
          if (bytes !== undefined) return controller.enqueue(bytes);
          if (hasEnded()) break;
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
        leave();
        controller.close();
      },
      cancel: leave,
    },
    { highWaterMark: 0 },
  );

  return {
    stream,
    beat: () => {
      isBeatDue = true;
      wake();
    },
    end: () => {
      isOver = true;
      wake();
    },
  };
}
