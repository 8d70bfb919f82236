import { changedParts, type LiveParts } from './live-parts.ts';

/** Bytes as streams take them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

/** What keeps a connection through which nothing else comes. */
export const heartbeat: Bytes = encoder.encode(':\n\n');

/** How long a browser waits before it connects again: spread, so that they do not all come at once when a process starts anew. */
export function retryEvent(): Bytes {
  return encoder.encode(`retry: ${Math.round(retryLeastMs + Math.random() * retrySpreadMs)}\n\n`);
}

const retryLeastMs = 1_000;
const retrySpreadMs = 4_000;

const first = new WeakMap<LiveParts, Bytes>();
const later = new WeakMap<LiveParts, WeakMap<LiveParts, Bytes>>();

/**
 * The event that leads from what somebody sees (`undefined`: nothing) to what they should see; empty where that makes no difference.
 * It is encoded once for all whom it leads there.
 */
export function changeEvent(before: LiveParts | undefined, after: LiveParts): Bytes {
  const known = before === undefined ? first.get(after) : later.get(after)?.get(before);
  if (known !== undefined) return known;
  const changed = changedParts(before, after);
  const event = encoder.encode(changed === undefined ? '' : `data: ${JSON.stringify(changed)}\n\n`);
  if (before === undefined) first.set(after, event);
  else later.set(after, (later.get(after) ?? new WeakMap()).set(before, event));
  return event;
}
