import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import fc from 'fast-check';
import { Hono } from 'hono';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createCsv } from '../../adapters/web/data/csv.ts';
import { csvCell } from '../../adapters/web/data/csv-cell.ts';
import { type Core, UserText } from '../../src/index.ts';
import { elms, scriptCore } from '../support/scripted-core.ts';
import { openPages, startWeb } from '../support/web.ts';

const path = `/petitions/${elms.slug}/signatures.csv`;
const signedAt = new Date('2026-11-22T10:00:00Z');
const runLength = 1_000;
/** A machine may have much else to do. */
const patiently = { timeout: 20_000 };

test('public names stand in a file for spreadsheets, in the order of their numbers', async () => {
  const { url } = await openPages({ names: ['Ada', 'O’Brien, "Ben"', 'فاطمة الزهراء'] });
  const response = await fetch(url + path);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="save-the-elms-signatures.csv"');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())).toBe(
    [
      '\uFEFFnumber,name,signedAt',
      '1,"Ada",2026-11-22T10:00:00.000Z',
      '2,"O’Brien, ""Ben""",2026-11-22T10:00:00.000Z',
      '3,"فاطمة الزهراء",2026-11-22T10:00:00.000Z',
      '',
    ].join('\r\n'),
  );
});

test('a petition that nobody has signed publicly is a file with a heading', async () => {
  const { url } = await openPages();
  expect(await (await fetch(url + path)).text()).toBe('number,name,signedAt\r\n');
});

test.each([
  ['=1+1', `"'=1+1"`],
  ['+1', `"'+1"`],
  ['-1', `"'-1"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\t=1', `" '=1"`],
  ['\r=1', `" '=1"`],
  ['\u00A0\u200B=1', `"\u00A0\u200B'=1"`],
  ['＝1', `"'＝1"`],
  ['Ada;=1', `"Ada;'=1"`],
  ['Ada; "=1', `"Ada; ""'=1"`],
  ['Ada\nBen', '"Ada Ben"'],
  ['Anne-Marie', '"Anne-Marie"'],
])('%j cannot run in a spreadsheet: it is written %j', (name, cell) => {
  expect(csvCell(name)).toBe(cell);
});

test('no name makes a formula, a line or a cell more than its own', () => {
  const nasty = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '"', "'", ',', ';', ' ', '\t', '\r', '\n', 'A'),
  });
  fc.assert(
    fc.property(nasty, (name) => {
      const cell = csvCell(name);
      expect(cell).toMatch(/^"(?:[^"\r\n\t]|"")*"$/);
      const read = cell.slice(1, -1).replaceAll('""', '"');
      for (const part of read.split(/[,;]/)) expect(part).not.toMatch(/^[\s"]*[=+@-]/);
    }),
  );
});

test('an anonymous, a held and a removed name stay in, even if the core lets them slip', async () => {
  const slip = (number: number, name: string, more: object) => ({
    number,
    name: new UserText(name),
    signedAt,
    ...more,
  });
  const { url } = await pagesOf(async (_, after) =>
    after > 0
      ? []
      : ([
          slip(1, 'Ada', { visibility: 'anonymous', state: 'counted' }),
          slip(2, 'Ben', { visibility: 'public', state: 'held' }),
          slip(3, 'Chi', { visibility: 'public', state: 'removed' }),
        ] as never),
  );
  expect(await (await fetch(url + path)).text()).toBe('number,name,signedAt\r\n');
});

test('while names are hidden there is no file, and a sentence says why', async () => {
  const { url } = await openPages({ petitions: [{ ...elms, namesHidden: true }], names: ['Ada'] });
  const response = await fetch(url + path);
  expect(response.status).toBe(403);
  expect(await response.json()).toEqual({ error: { sentence: 'The list of names is closed for now.' } });
});

test('a long file is whole, and asked for in runs', async () => {
  const runs = vi.fn(manyNames(2_500));
  const { url } = await pagesOf(runs);
  const lines = (await (await fetch(url + path)).text()).trimEnd().split('\r\n');
  expect(lines).toHaveLength(2_501);
  expect(lines.at(-1)).toContain('2500,"Name 2500"');
  expect(runs.mock.calls).toEqual([0, 1_000, 2_000, 2_500].map((after) => [elms.slug, after, runLength]));
});

test('whoever reads slowly is waited for, and once they are gone nothing more is read', async () => {
  const runs = vi.fn(manyNames(Number.POSITIVE_INFINITY));
  const { url } = await pagesOf(runs);
  const reader = await openFile(url);
  await vi.waitFor(() => expect(runs.mock.calls.length).toBeGreaterThan(10), patiently);
  await stillness(runs);
  const heldBack = runs.mock.calls.length;
  reader.resume();
  await vi.waitFor(() => expect(runs.mock.calls.length).toBeGreaterThan(heldBack), patiently);
  reader.destroy();
  await stillness(runs);
});

test('four files are written at once; who comes fifth is told when to come again, and served once one is done', async () => {
  const { url } = await pagesOf(manyNames(Number.POSITIVE_INFINITY));
  const readers = await Promise.all(Array.from({ length: 4 }, () => openFile(url)));
  const refused = await fetch(url + path);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('30');
  expect(await refused.json()).toEqual({ error: { sentence: expect.stringContaining('try again') } });
  readers[0]?.destroy();
  await vi.waitFor(async () => {
    const reader = await openFile(url);
    expect(reader.statusCode).toBe(200);
    reader.destroy();
  }, patiently);
});

test('who asks for the head of a file takes nobody’s place, and nothing is read', async () => {
  const runs = vi.fn(manyNames(10));
  const { url } = await pagesOf(runs);
  for (const _ of Array(5)) expect((await fetch(url + path, { method: 'HEAD' })).status).toBe(200);
  expect(runs).not.toHaveBeenCalled();
});

test('a file that cannot be written to its end breaks off, and does not look whole', async () => {
  const names = manyNames(Number.POSITIVE_INFINITY);
  const { url, web } = await pagesOf(async (slug, after, limit) => {
    if (after >= 50_000) throw new Error('the database is away: Ada');
    return names(slug, after, limit);
  });
  await expect(fetch(url + path).then((response) => response.text())).rejects.toThrow();
  expect(web.logged).toHaveLength(1);
  expect(web.logged.join()).not.toContain('Ada');
});

test('a file breaks off when the names are hidden meanwhile', async () => {
  const names = manyNames(Number.POSITIVE_INFINITY);
  let namesHidden = false;
  const { url } = await pagesOf(
    async (slug, after, limit) => {
      namesHidden = after >= 50_000;
      return namesHidden ? [] : names(slug, after, limit);
    },
    async () => ({ ...elms, namesHidden }),
  );
  await expect(fetch(url + path).then((response) => response.text())).rejects.toThrow();
});

test('a place is free again after a file that could not even begin', async () => {
  let isAway = true;
  const names = manyNames(1);
  const { url } = await pagesOf(async (slug, after, limit) => {
    if (isAway) throw new Error('away');
    return names(slug, after, limit);
  });
  for (const _ of Array(5)) expect((await fetch(url + path)).status).toBe(500);
  isAway = false;
  expect((await fetch(url + path)).status).toBe(200);
});

test('whoever reads nothing for too long is cut off', async () => {
  const core = { ...scriptCore(), signaturesAfter: manyNames(Number.POSITIVE_INFINITY) };
  const site = { report: () => {} };
  const app = new Hono<{ Bindings: HttpBindings }>().get('/petitions/:slug/signatures.csv', createCsv(core, site, 300));
  const server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const closed = once(server, 'connection').then(([socket]) => once(socket, 'close'));
  const reader = await openFile(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await closed;
  await expect(once(reader.resume(), 'end')).rejects.toThrow('aborted');
});

test('whoever takes a run in time is waited for, and whoever takes less is cut off, however often', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const core = { ...scriptCore(), signaturesAfter: manyNames(Number.POSITIVE_INFINITY) };
  const app = new Hono<{ Bindings: HttpBindings }>().get(
    '/petitions/:slug/signatures.csv',
    createCsv(core, { report: () => {} }, 30_000),
  );
  const outgoing = new PassThrough();
  const reader = (await app.request(path, {}, { outgoing })).body?.getReader();
  for (const _ of Array(10)) {
    await reader?.read();
    await vi.advanceTimersByTimeAsync(20_000);
  }
  expect(outgoing.destroyed).toBe(false);
  for (const _ of Array(10)) {
    outgoing.write('some bytes');
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(outgoing.destroyed).toBe(true);
});

/** The first so many names, in runs. */
function manyNames(count: number): Core['signaturesAfter'] {
  return async (_, after, limit) =>
    Array.from({ length: Math.max(0, Math.min(limit, count - after)) }, (_, at) => ({
      number: after + at + 1,
      name: new UserText(`Name ${after + at + 1}`),
      visibility: 'public' as const,
      state: 'counted' as const,
      signedAt,
    }));
}

async function pagesOf(signaturesAfter: Core['signaturesAfter'], find: Core['find'] = scriptCore().find) {
  const web = await startWeb({ core: { ...scriptCore(), signaturesAfter, find } });
  onTestFinished(web.stop);
  return { web, url: web.url };
}

/** Begins to fetch a file, and reads nothing of it yet. */
async function openFile(url: string): Promise<IncomingMessage> {
  const request = get(url + path, { agent: false });
  onTestFinished(() => void request.destroy());
  const [reader] = await once(request, 'response');
  reader.on('error', () => {});
  return reader;
}

/** Waits until a function is not called any more. */
async function stillness(called: { readonly mock: { readonly calls: readonly unknown[] } }): Promise<void> {
  let before = -1;
  await vi.waitFor(
    () => {
      const now = called.mock.calls.length;
      const isStill = now === before;
      before = now;
      expect(isStill).toBe(true);
    },
    { ...patiently, interval: 200 },
  );
}
