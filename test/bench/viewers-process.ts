import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { ViewerOrder } from './viewer-orders.ts';

// Many who look at a petition's page, in a process of their own: each is a connection to the page's stream.

/** The count that a viewer has seen last, when that was seen first, and all that was received. */
interface Viewer {
  count: number;
  atMs: number;
  bytes: number;
}

const viewers: Viewer[] = [];
/** So many connect at the same time. */
const connectingMost = 50;
const lookEveryMs = 20;
/** The sentence with the count, as it stands in an event. */
const sentence = /"said":"([^"]*)"/g;
/** Longer than that sentence, which may lie across two packets. */
const tailCharacters = 200;

async function watch(url: URL): Promise<void> {
  const viewer: Viewer = { count: -1, atMs: 0, bytes: 0 };
  const socket = connect(Number(url.port), url.hostname).setEncoding('utf8').unref();
  await once(socket, 'connect');
  let tail = '';
  socket.on('data', (chunk: string) => {
    viewer.bytes += Buffer.byteLength(chunk);
    const text = tail + chunk;
    const said = [...text.matchAll(sentence)].at(-1)?.[1];
    if (said !== undefined) see(viewer, Number(said.replaceAll(/\D/g, '')));
    tail = text.slice(-tailCharacters);
  });
  socket.write(`GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nAccept: text/event-stream\r\n\r\n`);
  viewers.push(viewer);
}

function see(viewer: Viewer, count: number): void {
  if (count === viewer.count) return;
  viewer.count = count;
  viewer.atMs = Date.now();
}

async function watchAll(url: URL, count: number): Promise<void> {
  while (viewers.length < count) {
    const coming = Math.min(connectingMost, count - viewers.length);
    await Promise.all(Array.from({ length: coming }, () => watch(url)));
  }
  while (viewers.some((viewer) => viewer.count < 0)) await setTimeout(lookEveryMs);
}

async function waitFor(count: number, atMostMs: number): Promise<void> {
  const end = performance.now() + atMostMs;
  while (performance.now() < end && viewers.some((viewer) => viewer.count !== count)) await setTimeout(lookEveryMs);
}

process.on('message', async (message) => {
  const order = ViewerOrder.parse(message);
  if (order.do === 'watch') {
    await watchAll(new URL(order.url), order.viewers);
    process.send?.({ watching: viewers.length });
    return;
  }
  await waitFor(order.count, order.atMostMs);
  const saw = viewers.filter((viewer) => viewer.count === order.count);
  process.send?.({
    atMs: saw.map(({ atMs }) => atMs),
    missing: viewers.length - saw.length,
    bytes: viewers.reduce((sum, { bytes }) => sum + bytes, 0),
  });
});
process.once('disconnect', () => process.exit());
