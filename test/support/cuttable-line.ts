import { connect, createServer, type Socket } from 'node:net';
import { onLoopback } from './loopback.ts';

/** A line to a server that can be cut, as a network is. */
export interface CuttableLine {
  /** The server's address, through the line. */
  readonly url: string;
  /** Ends all connections; new ones are refused. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Lets nothing through any more, and tells nobody. */
  silence(): void;
  close(): Promise<void>;
}

/** Lays a line to the server at `url`. */
export async function layLine(url: string): Promise<CuttableLine> {
  const there = new URL(url);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(there.port || 5432), there.hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    }
    near.pipe(far).on('close', () => near.destroy());
    far.pipe(near).on('close', () => far.destroy());
  });
  const { port, goesAway, comesBack } = await onLoopback(server, () => {
    for (const socket of sockets) socket.destroy();
  });
  const through = new URL(url);
  through.host = `127.0.0.1:${port}`;
  const silence = () => {
    for (const socket of sockets) socket.unpipe().pause();
  };
  return { url: through.href, cut: goesAway, mend: comesBack, silence, close: goesAway };
}
