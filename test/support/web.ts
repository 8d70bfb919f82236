import { onTestFinished } from 'vitest';
import { createWeb, type Web } from '../../adapters/web/index.ts';
import type { Readiness } from '../../adapters/web/site.ts';
import type { Core } from '../../src/index.ts';
import { recordingLog } from './recording-log.ts';
import { type Script, scriptCore } from './scripted-core.ts';
import { readPage, type WebPage } from './web-page.ts';

/** What a test may decide about the web adapter. */
export interface WebSetup {
  readonly core: Core;
  readonly playground?: boolean | undefined;
  readonly publicUrl?: string | undefined;
  readonly clock?: (() => Date) | undefined;
  status?(): Promise<Readiness>;
}

/** A running web adapter and its visitors. */
export interface TestWeb {
  readonly url: string;
  readonly stop: Web['stop'];
  /** What was logged, as text. */
  readonly logged: readonly string[];
  user(habits?: Habits): WebUser;
}

/** How a visitor's browser behaves. */
export interface Habits {
  readonly keepsCookies?: boolean | undefined;
  readonly language?: string | undefined;
  /** Where they go who are not told where; the chat without a petition, if that is missing. */
  readonly startsAt?: string | undefined;
}

/** A person in front of a browser without JavaScript. Every act loads a page; `sees` is what then stands there. */
export interface WebUser {
  /** The page that was loaded last; older ones are kept by whoever wants to press something on them later. */
  readonly page: WebPage;
  /** The bot's latest message on the page. */
  readonly sees: WebPage['latest'];
  visits(path?: string): Promise<WebUser>;
  /** Writes into the text field and sends it. */
  writes(text: string): Promise<WebUser>;
  /** Fills in questions of the bot's form, by their names; `presses` sends them. */
  fills(answers: Readonly<Record<string, string>>): Promise<WebUser>;
  /** Presses a button of the bot's latest message or, where it has none of this label, one of the commands. */
  presses(label: string, page?: WebPage): Promise<WebUser>;
  /** Presses a button twice before any answer comes. */
  pressesTwice(label: string): Promise<WebUser>;
  /** Another tab of the same browser. */
  opensTab(): WebUser;
}

/** Starts the web adapter on a free port. */
export async function startWeb(setup: WebSetup): Promise<TestWeb> {
  const log = recordingLog();
  const web = createWeb({
    core: setup.core,
    host: '127.0.0.1',
    port: 0,
    publicUrl: setup.publicUrl,
    playground: setup.playground ?? true,
    status: setup.status ?? (async () => ({ ready: true, database: 'reachable', platforms: {} })),
    clock: setup.clock,
    log,
  });
  const { url } = await web.start();
  return { url, stop: web.stop, logged: log.lines, user: (habits) => openBrowser(() => url, habits) };
}

/** The pages over a scripted core, gone when the test is over. */
export async function openPages(script: Script = {}, setup: Partial<Omit<WebSetup, 'core'>> = {}) {
  const core = scriptCore(script);
  const web = await startWeb({ ...setup, core });
  onTestFinished(web.stop);
  return { core, web, url: web.url };
}

/** The cookies of one browser. */
interface Jar {
  cookie: string | undefined;
}

/** A browser that has been nowhere yet. `url` is where the pages are, each time it goes there. */
export function openBrowser(url: () => string, habits: Habits = {}): WebUser {
  return newUser(url, habits, { cookie: undefined });
}

function newUser(url: () => string, habits: Habits, jar: Jar): WebUser {
  let page: WebPage | undefined;
  let drafts: Readonly<Record<string, string>> = {};

  const load = async (address: string, body?: URLSearchParams): Promise<WebPage> => {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: {
        ...(jar.cookie === undefined ? {} : { cookie: jar.cookie }),
        ...(habits.language === undefined ? {} : { 'accept-language': habits.language }),
        ...(body === undefined ? {} : { origin: new URL(url()).origin }),
      },
      ...(body === undefined ? {} : { method: 'POST', body }),
    });
    const [given] = response.headers.getSetCookie();
    if (given !== undefined && habits.keepsCookies !== false) jar.cookie = given.split(';')[0];
    const location = response.headers.get('location');
    const text = await response.text();
    return location === null ? readPage(text, response.status, address) : load(new URL(location, address).href);
  };

  const { startsAt = '/chat' } = habits;
  const here = async () => (page ??= await load(`${url()}${startsAt}`));
  const send = async (fields: URLSearchParams) => load(`${url()}/chat`, fields);
  const arrive = (arrived: WebPage) => {
    page = arrived;
    drafts = {};
    return user;
  };

  const user: WebUser = {
    get page() {
      if (page === undefined) throw new Error('No page has been visited yet.');
      return page;
    },
    get sees() {
      return user.page.latest;
    },
    visits: async (path = startsAt) => arrive(await load(`${url()}${path}`)),
    writes: async (text) => arrive(await send((await here()).written(text))),
    fills: async (answers) => {
      await here();
      drafts = { ...drafts, ...answers };
      return user;
    },
    presses: async (label, on) => arrive(await send((on ?? (await here())).pressed(label, drafts))),
    pressesTwice: async (label) => {
      const fields = (await here()).pressed(label, drafts);
      const [, second] = await Promise.all([send(fields), send(fields)]);
      return arrive(second);
    },
    opensTab: () => newUser(url, habits, jar),
  };
  return user;
}
