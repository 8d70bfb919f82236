import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Core } from '../../src/index.ts';
import { hostileLine, hostileText } from '../support/hostile.ts';
import { type Script, scriptCore } from '../support/scripted-core.ts';
import { startWeb, type TestWeb } from '../support/web.ts';
import { writtenEverywhere, writtenPages } from '../support/written-everywhere.ts';

const harmless = 'word';
const runs = { numRuns: 40 };

let said = scriptCore();
let web: TestWeb;

beforeAll(async () => {
  const core: Core = new Proxy(said, { get: (_, name) => Reflect.get(said, name) });
  web = await startWeb({ core });
});

afterAll(() => web?.stop());

/** What the pages show from now on. */
function show(script: Script): void {
  said = scriptCore(script);
}

async function read(path: string): Promise<{ readonly text: string; readonly headers: Headers }> {
  const response = await fetch(web.url + path);
  const text = await response.text();
  expect(response.status, `${path}: ${text}`).toBe(200);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  return { text, headers: response.headers };
}

const elements = (markup: string) => parse(markup, { comment: true }).querySelectorAll('*');

/** The elements and attributes of what was read, without their words. */
const skeleton = (markup: string) =>
  elements(markup).map(({ rawTagName, attributes }) => [rawTagName, ...Object.keys(attributes).sort()].join(' '));

const leading = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href'];

/** Where something leads or is loaded from. */
const addresses = (markup: string) =>
  elements(markup).flatMap(({ attributes }) => leading.flatMap((name) => attributes[name] ?? []));

const isSafe = (address: string) => /^(https?:\/\/|\/(?!\/)|#|mailto:)/.test(address);

const Live = z.object({ progress: z.string(), newest: z.string(), reasons: z.string(), said: z.string() });
const Embedding = z.object({ html: z.string(), title: z.string() });

/** Everything that is markup somewhere, by where it came from. */
async function allMarkup(): Promise<ReadonlyMap<string, string>> {
  const markup = new Map<string, string>();
  for (const path of [...writtenPages, '/petitions/written/badge.svg', '/petitions/written/feed.atom']) {
    markup.set(path, (await read(path)).text);
  }
  const live = Live.parse(JSON.parse((await read('/p/written/live')).text));
  markup.set('progress', live.progress).set('newest', live.newest).set('reasons', live.reasons);
  const address = encodeURIComponent(`${web.url}/p/written`);
  const embedding = Embedding.parse(JSON.parse((await read(`/oembed?url=${address}`)).text));
  return markup.set('oembed', embedding.html);
}

/** The first event of a petition's stream. */
async function firstEvent(path: string): Promise<string> {
  const leaving = new AbortController();
  const response = await fetch(web.url + path, { signal: leaving.signal });
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (/^data: .*\n\n/m.test(text)) break;
  }
  leaving.abort();
  return text;
}

test('whatever a name, a reason, a title, a goal, a banner or a credit holds, it is words wherever it is read', async () => {
  show(writtenEverywhere(harmless, harmless));
  const before = await allMarkup();
  await fc.assert(
    fc.asyncProperty(hostileLine, async (line) => {
      show(writtenEverywhere(line, harmless));
      for (const [place, markup] of await allMarkup()) {
        expect(skeleton(markup), place).toEqual(skeleton(before.get(place)!));
        expect(
          addresses(markup).filter((address) => !isSafe(address)),
          place,
        ).toEqual([]);
      }
    }),
    runs,
  );
});

test('whatever a text, a letter, an update or an answer holds, it makes nothing but paragraphs, lists, emphasis and links', async () => {
  show(writtenEverywhere(harmless, harmless));
  const known = new Set([...(await allMarkup()).values()].flatMap(skeleton));
  const markdown = [
    'p dir',
    'h3 dir',
    'ul dir',
    'ol dir start',
    'li dir',
    'blockquote dir',
    'strong',
    'em',
    'code',
    'br',
    'bdi',
  ];
  const links = ['a href', 'a href rel', 'a href rel target'];
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      show(writtenEverywhere(harmless, text));
      for (const [place, markup] of await allMarkup()) {
        const unknown = skeleton(markup).filter((each) => ![...known, ...markdown, ...links].includes(each));
        expect(unknown, place).toEqual([]);
        expect(
          addresses(markup).filter((address) => !isSafe(address)),
          place,
        ).toEqual([]);
      }
    }),
    runs,
  );
});

test('what moves on the page holds the same words as the page, on a line of its own', async () => {
  show(writtenEverywhere(harmless, harmless));
  const before = Live.parse(JSON.parse((await firstEvent('/p/written/stream')).match(/^data: (.*)$/m)?.[1] ?? ''));
  await fc.assert(
    fc.asyncProperty(hostileLine, async (line) => {
      show(writtenEverywhere(line, harmless));
      const event = await firstEvent('/p/written/stream');
      expect(event.split('\n').filter((each) => !/^(retry: \d+|data: .*|:)?$/.test(each))).toEqual([]);
      const after = Live.parse(JSON.parse(event.match(/^data: (.*)$/m)?.[1] ?? ''));
      expect(skeleton(after.newest)).toEqual(skeleton(before.newest));
      expect(skeleton(after.progress)).toEqual(skeleton(before.progress));
      expect(skeleton(after.reasons)).toEqual(skeleton(before.reasons));
    }),
    runs,
  );
});

/** All strings of a JSON value. */
function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

test('programs read exactly what was written, as data that no browser takes for a page', async () => {
  await fc.assert(
    fc.asyncProperty(hostileLine, async (line) => {
      show(writtenEverywhere(line, line));
      for (const path of [
        '/petitions/written.json',
        '/petitions/written/signatures.json',
        '/petitions/written/reasons.json',
      ]) {
        const { text, headers } = await read(path);
        expect(headers.get('content-type')).toMatch(/^application\/json/);
        const strings = stringsIn(JSON.parse(text));
        expect(strings).toContain(line);
      }
    }),
    runs,
  );
});

/** The cells of a CSV file, as RFC 4180 has them. */
function cellsOf(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (quoted === undefined && plain === '' && end === '') break;
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

test('a spreadsheet has a row for each name, and runs none of them', async () => {
  const formula = fc.constantFrom('=', '+', '-', '@', '\t=', '\r=', '\n@', ' =', '"=', '＝', '\ufeff=', '\u200b+', '');
  await fc.assert(
    fc.asyncProperty(formula, hostileLine, async (start, line) => {
      show(writtenEverywhere(`${start}${line}`, harmless));
      const { text, headers } = await read('/petitions/written/signatures.csv');
      expect(headers.get('content-disposition')).toMatch(/^attachment/);
      const [heading, ...rows] = cellsOf(text);
      expect(heading).toHaveLength(3);
      expect(rows.map((row) => row.length)).toEqual([3, 3, 3]);
      for (const [, name] of rows) expect(name).not.toMatch(/^[\s\p{C}"]*[=+\-@＝＋－＠]/u);
    }),
    runs,
  );
});

test('a feed and a badge hold no character that would break them', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      show(writtenEverywhere(text, text));
      for (const path of ['/petitions/written/feed.atom', '/petitions/written/badge.svg']) {
        const { text: xml } = await read(path);
        expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
        expect(xml.replaceAll(/&(amp|lt|gt|quot|#\d+|#x[0-9a-f]+);/gi, '')).not.toContain('&');
      }
    }),
    runs,
  );
});
