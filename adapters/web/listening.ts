import { once } from 'node:events';
import type { Server } from 'node:http';

/** Requests that take longer than this to finish do not hold up the end. */
const stopTimeoutMs = 5_000;
const everywhere: ReadonlySet<string> = new Set(['0.0.0.0', '::', '127.0.0.1', '::1']);

/** Listens on `port`, or any free one for 0; answers with the address to open on this machine. */
export async function listen(server: Server, port: number, host: string): Promise<string> {
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const taken = address !== null && typeof address === 'object' ? address.port : port;
  return `http://${everywhere.has(host) ? 'localhost' : bracketed(host)}:${taken}`;
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

/** Lets the requests under way finish, then ends every connection. */
export async function stopServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  // A connection that is kept alive becomes idle only when its request is answered, after close() has looked.
  const sweep = setInterval(() => server.closeIdleConnections(), sweepEveryMs);
  const end = setTimeout(() => server.closeAllConnections(), stopTimeoutMs);
  try {
    await closed;
  } finally {
    clearInterval(sweep);
    clearTimeout(end);
  }
}

const sweepEveryMs = 20;
