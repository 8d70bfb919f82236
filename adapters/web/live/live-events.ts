import type { LiveParts } from './live-parts.ts';

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

/** The event that brings parts to somebody's page. */
export function partsEvent(parts: Partial<LiveParts>): Bytes {
  return encoder.encode(`data: ${JSON.stringify(parts)}\n\n`);
}
