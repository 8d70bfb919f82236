import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { describeFault } from '../../src/index.ts';
import { stopServer } from '../stop-server.ts';
import { createApp } from './app.ts';
import { listen } from './listen.ts';
import { createLiveStreams, type LiveStreams } from './live/live-streams.ts';
import type { WebOptions } from './site.ts';

/** The petitions in the browser. */
export interface Web {
  /** Listens; `url` is the address of the front page on this machine. Rejects when the port is taken. */
  start(): Promise<{ readonly url: string }>;
  /** Takes nothing new; requests under way are answered, for a few seconds at most. */
  stop(): Promise<void>;
}

/** A browser that takes longer than this to send a request is cut off. */
const requestTimeoutMs = 30_000;

/** Makes the web adapter; nothing listens before `start`. */
export function createWeb(options: WebOptions & { readonly host: string; readonly port: number }): Web {
  const { core, log, clock = () => new Date() } = options;
  let server: Server | undefined;
  let streams: LiveStreams | undefined;
  return {
    start: async () => {
      streams = createLiveStreams({
        core,
        now: clock,
        onFault: (fault) => log.error(describeFault(fault), 'What moves on a page could not be shown.'),
      });
      const app = createApp(options, streams);
      server = createServer({ requestTimeout: requestTimeoutMs }, getRequestListener(app.fetch));
      return { url: await listen(server, options.port, options.host) };
    },
    stop: async () => {
      const running = server;
      server = undefined;
      streams?.end();
      if (running?.listening) await stopServer(running);
    },
  };
}
