import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { listen } from '../../adapters/web/listen.ts';

// The least that the product's own HTTP server can answer, for comparison.

const app = new Hono().get('/', (c) => c.text('hello'));
const server = createServer(getRequestListener(app.fetch));
const url = await listen(server, 0, '127.0.0.1');
process.once('disconnect', () => process.exit());
process.send?.({ url });
