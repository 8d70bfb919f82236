import { once } from 'node:events';
import type { Server } from 'node:http';

/** Requests that take longer than this to finish do not hold up the end. */
const stopTimeoutMs = 5_000;
const sweepEveryMs = 20;

/** Lets the requests under way finish, for a few seconds at most, then ends every connection. */
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
