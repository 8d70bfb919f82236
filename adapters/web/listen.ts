import { once } from 'node:events';
import type { Server } from 'node:http';

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
