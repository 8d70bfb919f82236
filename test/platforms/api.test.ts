import { Validator } from '@seriousme/openapi-schema-validator';
import { parse } from 'node-html-parser';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { endpointsForPrograms } from '../../adapters/web/data/endpoints-for-programs.ts';
import { endpointsForSites } from '../../adapters/web/data/endpoints-for-sites.ts';
import { type Petition, Slug, UserText } from '../../src/index.ts';
import { elms, type Script, scriptCore } from '../support/scripted-core.ts';
import { openPages, startWeb } from '../support/web.ts';

const endpoints = [...endpointsForSites, ...endpointsForPrograms];
const at = new Date('2026-11-22T10:00:00Z');

/** A petition of which everything can be told that can be. */
const full: Petition = {
  ...elms,
  photo: { alternativeText: 'Elms', credit: 'Ada' },
  opensAt: at,
  closesAt: new Date('2027-11-22T10:00:00Z'),
  closedAt: new Date('2026-11-30T10:00:00Z'),
  banner: 'We are under attack.',
};

const bare: Petition = { ...elms, target: { name: 'Ana Petrova' }, signatureGoal: undefined, milestones: [] };

const script = (petition: Petition): Script => ({
  petitions: [petition],
  names: ['Ada', 'Ben'],
  comments: [{ number: 1, name: new UserText('Ada'), text: new UserText('They are old.'), at }],
  overview: {
    chronicle: [
      { kind: 'answer', text: 'They stay.', at },
      { kind: 'opened', at },
    ],
  },
  picture: async () => undefined,
});

interface OpenApi {
  readonly paths: Record<string, { get: { parameters: { name: string; in: string; required: boolean }[] } }>;
  readonly components: { readonly schemas: Record<string, JsonSchema> };
}
type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];

async function documented(petition: Petition = elms) {
  const pages = await openPages(script(petition));
  const response = await fetch(`${pages.url}/api/openapi.json`);
  return { ...pages, response, file: (await response.json()) as OpenApi };
}

/** What is documented of an answer, with nothing allowed besides. */
function strictSchema({ components }: OpenApi, name: string): z.ZodType {
  const strict = (schema: unknown): unknown => {
    if (Array.isArray(schema)) return schema.map(strict);
    if (typeof schema !== 'object' || schema === null) return schema;
    const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
    return 'properties' in inner ? { ...inner, additionalProperties: false } : inner;
  };
  return z.fromJSONSchema(strict(components.schemas[name]) as JsonSchema);
}

test('the documentation is a valid OpenAPI file', async () => {
  const { response, file, url } = await documented();
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const validator = new Validator();
  expect(await validator.validate(file as unknown as Record<string, unknown>)).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
  expect(JSON.stringify(file)).not.toMatch(/\$schema|\$id/);
  expect(file).toMatchObject({ servers: [{ url }] });
});

test('every path names its parts as parameters', async () => {
  const { file } = await documented();
  for (const [path, { get }] of Object.entries(file.paths)) {
    const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const named = get.parameters.filter((parameter) => parameter.in === 'path');
    expect(named.map(({ name, required }) => [name, required])).toEqual(parts.map((name) => [name, true]));
  }
  expect(file.paths['/oembed']?.get.parameters.map(({ name, required }) => [name, required])).toEqual([
    ['url', true],
    ['format', false],
    ['maxwidth', false],
    ['maxheight', false],
  ]);
});

test.each([
  ['with everything', full],
  ['with nothing that can be missing', bare],
  ['whose names are hidden', { ...elms, namesHidden: true }],
])('of a petition %s, every answer is as documented', async (_, petition) => {
  const { file, url } = await documented(petition);
  for (const endpoint of endpoints.filter((each) => 'answer' in each)) {
    const path = endpoint.example({ petition, count: 2, publicUrl: url });
    const response = await fetch(url + path);
    expect(response.status).toBe(200);
    const name = `${endpoint.name.charAt(0).toUpperCase()}${endpoint.name.slice(1)}`;
    expect(strictSchema(file, name).safeParse(await response.json()).error).toBeUndefined();
  }
});

/** Paths that are answered with a fault, by endpoint and status; one of a petition that is not there is nowhere. */
const faulty: Readonly<Record<string, string>> = {
  'badge 400': `/petitions/${elms.slug}/badge.svg?lang=!`,
  'oembed 400': '/oembed',
  'oembed 501': '/oembed?url=x&format=xml',
  'signatures 400': `/petitions/${elms.slug}/signatures.json?page=0`,
  'reasons 400': `/petitions/${elms.slug}/reasons.json?before=0`,
  'csv 403': `/petitions/${elms.slug}/signatures.csv`,
};

const allFaults = endpoints.flatMap(({ name, faults, example }) =>
  faults.filter((status) => status !== 503).map((status) => ({ name, status, example })),
);

test.each(allFaults)('$name answers $status as documented', async ({ name, status, example }) => {
  const { file, url } = await documented({ ...elms, namesHidden: true });
  const nowhere = example({ petition: { ...elms, slug: Slug.parse('unknown') }, count: 1, publicUrl: url });
  const response = await fetch(url + (status === 404 ? nowhere : faulty[`${name} ${status}`]));
  expect(response.status).toBe(status);
  expect(strictSchema(file, 'Fault').safeParse(await response.json()).error).toBeUndefined();
});

test('of five who fetch names as a file at once, one is told as documented to come back', async () => {
  const { file } = await documented();
  const busy = endpoints.filter(({ faults }) => faults.some((status) => status === 503));
  expect(busy.map(({ name }) => name)).toEqual(['csv']);
  const never = () => new Promise<never>(() => undefined);
  const { url, stop } = await startWeb({ core: { ...scriptCore(script(elms)), signaturesAfter: never } });
  const leaving = new AbortController();
  onTestFinished(async () => {
    leaving.abort();
    await stop();
  });
  const fetches = () => fetch(`${url}/petitions/${elms.slug}/signatures.csv`, { signal: leaving.signal });
  const asked = [1, 2, 3, 4, 5].map(fetches);
  for (const each of asked) each.catch(() => undefined);
  const response = await Promise.race(asked);
  expect(response.status).toBe(503);
  expect(strictSchema(file, 'Fault').safeParse(await response.json()).error).toBeUndefined();
});

test('an answer that is documented otherwise would be noticed', async () => {
  const { file } = await documented();
  const schema = strictSchema(file, 'Signatures');
  const answer = { signatures: [], page: 1, pages: 1, total: 0 };
  expect(schema.safeParse(answer).success).toBe(true);
  expect(schema.safeParse({ ...answer, account: 'x' }).success).toBe(false);
  expect(schema.safeParse({ ...answer, total: undefined }).success).toBe(false);
});

test('every example on the page works, and is of the media type that is documented', async () => {
  const { url } = await openPages({ ...script(full), picture: async () => ({ bytes: png, mediaType: 'image/png' }) });
  const root = parse(await (await fetch(`${url}/api`)).text());
  const examples = root.querySelectorAll('main section a').map((link) => link.getAttribute('href') ?? '');
  expect(examples).toHaveLength(endpoints.length);
  for (const [at, path] of examples.entries()) {
    const response = await fetch(url + path);
    expect(response.status, path).toBe(200);
    const [family = ''] = endpoints[at]?.mediaType.split('*') ?? [];
    expect(response.headers.get('content-type'), path).toContain(family);
    await response.body?.cancel();
  }
});

test('what is to be copied leads to the public address', async () => {
  const { url } = await openPages(script(elms), { publicUrl: 'https://petitions.example' });
  const snippets = parse(await (await fetch(`${url}/api`)).text()).querySelectorAll('code.snippet');
  expect(snippets.map(({ text }) => text)).toEqual([
    `<a href="https://petitions.example/p/${elms.slug}"><img src="https://petitions.example/petitions/${elms.slug}/badge.svg" alt="${elms.title}"></a>`,
    `<iframe src="https://petitions.example/p/${elms.slug}/card" title="${elms.title}" width="480" height="230" loading="lazy" frameborder="0"></iframe>`,
  ]);
});

test('where there is no petition yet, the page shows no examples', async () => {
  const { url } = await openPages({ petitions: [] });
  const response = await fetch(`${url}/api`);
  expect(response.status).toBe(200);
  expect(parse(await response.text()).querySelectorAll('main section a')).toEqual([]);
});

test('the page speaks the reader’s language, and leads to the file', async () => {
  const { url } = await openPages();
  const german = await fetch(`${url}/api`, { headers: { 'accept-language': 'de' } });
  const root = parse(await german.text());
  expect(root.querySelector('html')?.getAttribute('lang')).toBe('de');
  expect(root.querySelector('h1')?.text).toBe('Für andere Seiten und Programme');
  expect(root.querySelector('main a[href="/api/openapi.json"]')).not.toBeNull();
});

/** The smallest picture. */
const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
