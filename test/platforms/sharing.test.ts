import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { linksTo } from '../../adapters/links-to.ts';
import { decodeStart } from '../../adapters/telegram/deep-link.ts';
import { shareLinks } from '../../adapters/web/sharing/share-links.ts';
import { renderShare } from '../../adapters/web/sharing/share-part.ts';
import { renderWaysToSign } from '../../adapters/web/sharing/sign-links.ts';
import { speak } from '../../src/index.ts';
import { elms, scriptCore } from '../support/scripted-core.ts';

const visit = { speech: speak('en'), publicUrl: 'https://petitions.example' };
const nowhere = { community: undefined };
const from12 = { community: 12 };

async function overviewOf(differently: Partial<typeof elms> = {}) {
  return (await scriptCore({ petitions: [{ ...elms, ...differently }] }).overview(elms.slug, new Date()))!;
}

/** Where each link of a page leads, by its name. */
function linksIn(markup: string): Record<string, URL> {
  const links = parse(markup).querySelectorAll('a');
  return Object.fromEntries(links.map((each) => [each.text.trim(), new URL(each.getAttribute('href')!)]));
}

const shared = async (differently: Partial<typeof elms> = {}, from: { community: number | undefined } = nowhere) =>
  String(renderShare(await overviewOf(differently), visit, from));

test('a petition is passed on with its title and its address', async () => {
  const { Telegram, WhatsApp, Facebook, X, Bluesky, Mastodon, ...others } = linksIn(await shared());
  const address = 'https://petitions.example/p/save-the-elms';
  const whole = `${elms.title}. Sign it here: ${address}`;
  expect(Telegram?.origin).toBe('https://t.me');
  expect(Object.fromEntries(Telegram!.searchParams)).toEqual({ url: address, text: elms.title });
  expect(WhatsApp?.searchParams.get('text')).toBe(whole);
  expect(Facebook?.searchParams.get('u')).toBe(address);
  expect(Object.fromEntries(X!.searchParams)).toEqual({ text: `${elms.title}. Sign it here:`, url: address });
  expect(Bluesky?.searchParams.get('text')).toBe(whole);
  expect(decodeURIComponent(Mastodon!.hash)).toBe(`#text=${whole}`);
  expect(others['E-mail']?.protocol).toBe('mailto:');
  expect(others['E-mail']?.searchParams.get('subject')).toBe(elms.title);
  expect(others['E-mail']?.searchParams.get('body')).toContain(`\r\n${address}`);
});

test('what is passed on remembers the community that its visitor came from', async () => {
  const markup = await shared({}, from12);
  expect(linksIn(markup).Facebook?.searchParams.get('u')).toBe('https://petitions.example/p/save-the-elms?from=12');
  expect(parse(markup).querySelector('#share-link')?.getAttribute('value')).toMatch(/\?from=12$/);
});

test('nobody is asked to sign what is closed', async () => {
  expect(linksIn(await shared({ closedAt: new Date('2026-01-01') })).X?.searchParams.get('text')).toBe(
    `${elms.title}. Read it here:`,
  );
});

test('no place elsewhere learns which page somebody comes from, or runs or shows anything here', async () => {
  const page = parse(await shared());
  const links = page.querySelectorAll('a');
  expect(links).not.toHaveLength(0);
  for (const link of links) expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(page.querySelectorAll('script, img, iframe, [style]')).toEqual([]);
});

test('what needs a script is hidden without one, and the link stands there to be copied', async () => {
  const page = parse(await shared());
  const buttons = page.querySelectorAll('button');
  expect(buttons).not.toHaveLength(0);
  expect(buttons.filter((button) => !button.hasAttribute('hidden'))).toEqual([]);
  expect(page.querySelector('input')?.hasAttribute('readonly')).toBe(true);
  expect(page.querySelector('label')?.getAttribute('for')).toBe(page.querySelector('input')?.getAttribute('id'));
});

test('no title makes live markup or another link', async () => {
  const usual = parse(await shared());
  const shape = (page: typeof usual) =>
    page.querySelectorAll('*').map(({ tagName, attributes }) => [tagName, ...Object.keys(attributes)]);
  const wild = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constant('"&url=x#"><script>'),
  );
  await fc.assert(
    fc.asyncProperty(wild, async (title) => {
      const markup = await shared({ title });
      expect(shape(parse(markup))).toEqual(shape(usual));
      expect([...linksIn(markup).X!.searchParams.keys()]).toEqual(['text', 'url']);
    }),
  );
});

test('every character of a title arrives', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const links = shareLinks({ address: 'https://petitions.example/p/a?from=1', title, text: title });
      const telegram = new URL(links.find(({ place }) => place === 'Telegram')!.href);
      expect(telegram.searchParams.get('text')).toBe(title);
      expect(telegram.searchParams.get('url')).toBe('https://petitions.example/p/a?from=1');
    }),
  );
});

const reachable = { page: 'https://petitions.example', telegram: 'elm_bot', discord: 'https://discord.com/oauth2/x' };

test('the ways to a petition remember the community that leads there', () => {
  const [page, telegram, discord] = linksTo(elms, 12, reachable);
  expect(page?.href).toBe('https://petitions.example/p/save-the-elms?from=12');
  expect(decodeStart(new URL(telegram!.href).searchParams.get('start')!)).toEqual({
    action: { do: 'begin', flow: 'sign', petition: elms.slug },
    community: 12,
  });
  expect(discord?.href).toBe(reachable.discord);
});

test('without a community they are as short as can be', () => {
  expect(linksTo(elms, undefined, reachable).map(({ href }) => href)).toEqual([
    'https://petitions.example/p/save-the-elms',
    'https://t.me/elm_bot?start=save-the-elms',
    'https://discord.com/oauth2/x',
  ]);
});

test('there is no way to what is off', () => {
  expect(linksTo(elms, 12, { page: undefined, telegram: undefined, discord: undefined })).toEqual([]);
});

test('a page leads to the chats, and brings itself to a phone', async () => {
  const links = linksTo(elms, 12, reachable);
  const ways = parse(String(renderWaysToSign(await overviewOf(), visit, { ...from12, links })));
  expect(ways.querySelectorAll('a').map((each) => each.text)).toEqual(['Sign on Telegram', 'Sign on Discord']);
  expect(ways.querySelector('.qr svg')?.getAttribute('aria-label')).toBe('QR code with the address of this page');
});

test('on this machine alone there is no code for a phone', async () => {
  const links = linksTo(elms, undefined, reachable);
  const here = { ...visit, publicUrl: 'http://localhost:8080' };
  expect(String(renderWaysToSign(await overviewOf(), here, { ...nowhere, links }))).not.toContain('svg');
});

test('what takes no signatures leads to no chat', async () => {
  const links = linksTo(elms, undefined, reachable);
  const closed = await overviewOf({ closedAt: new Date('2026-01-01') });
  expect(renderWaysToSign(closed, visit, { ...nowhere, links })).toBeUndefined();
});
