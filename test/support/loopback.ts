import { once } from 'node:events';
import type { Server } from 'node:net';

/** A server on this machine that can go away and come back to the same port. */
export interface Loopback {
  readonly port: number;
  /** Nothing listens any more, and every connection ends. */
  goesAway(): Promise<void>;
  comesBack(): Promise<void>;
}

/** Lets `server` listen on any free port. `cut` ends its connections. */
export async function onLoopback(server: Server, cut: () => void): Promise<Loopback> {
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const { port } = address;
  return {
    port,
    goesAway: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      cut();
      await closed;
    },
    comesBack: () => listen(port),
  };
}
