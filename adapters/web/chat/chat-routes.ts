import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Person, Slug } from '../../../src/index.ts';
import { chatPage } from '../pages/chat-page.ts';
import type { Site, WebOptions } from '../site.ts';
import { createChat, type Heard, type PersonOccasion } from './chat.ts';
import { From, type Post, readPost } from './read.ts';
import type { Talk } from './talk.ts';
import { createVisitors } from './visitor.ts';

/** Where people talk to the bot in the browser. */
export interface Playground {
  readonly routes: Hono;
  /**
   * Receives somebody on a petition's page: what they and the bot said there, `undefined` if they have not spoken. Asks their
   * browser to keep a cookie, so that what they press first is heard; the page is theirs alone to keep.
   */
  receive(c: Context, petition: Slug): Talk | undefined;
}

const bodyMostBytes = 64 * 1024;

/** The playground: a chat with the bot, on every petition's page and without one, made of forms and redirects. */
export function createPlayground({ core, publicUrl }: WebOptions, site: Site): Playground {
  const visitors = createVisitors(publicUrl?.startsWith('https:') ?? false);
  const chat = createChat(core, (fault, occasion) => {
    site.report(fault, 'An answer in the browser failed.');
    return core.fault(occasion.language);
  });
  const tooLarge = bodyLimit({ maxSize: bodyMostBytes, onError: (c) => site.notice(c, 'tooLarge') });

  const occasionOf = (c: Context, person: Person, from: number | undefined): PersonOccasion => ({
    person,
    community: from,
    alone: true,
    language: site.language(c),
    now: site.now(),
  });

  /** Who came, with a cookie for the next time. */
  const visitor = (c: Context): Person => {
    const person = visitors.known(c) ?? visitors.stranger();
    visitors.keep(c, person);
    return person;
  };

  const refusesCookies = (c: Context) => c.req.query(askedToKeep) !== undefined && visitors.known(c) === undefined;

  const routes = new Hono();
  routes.get('/p/:slug', async (c, next) => (refusesCookies(c) ? site.notice(c, 'noCookie') : next()));
  routes.get('/chat', async (c) => {
    if (refusesCookies(c)) return site.notice(c, 'noCookie');
    const from = From.parse(c.req.query('from'));
    const talk = await chat.greetedTalk(occasionOf(c, visitor(c), from));
    return c.html(chatPage(talk, site.visit(c), site.now(), from), 200, { 'cache-control': 'no-store' });
  });
  routes.post('/chat', tooLarge, async (c) => {
    const fields = await fieldsOf(c);
    const post = fields && readPost(fields);
    if (post === undefined) return site.notice(c, 'unreadable');
    const known = visitors.known(c);
    const person = visitor(c);
    // Whoever cannot be known again could neither see nor withdraw what they sign: nothing is heard yet.
    if (known === undefined) return c.redirect(addressOf(post.page, post, askedToKeep), 303);
    const heard = await chat.hear(post, JSON.stringify(fields), occasionOf(c, person, post.from));
    return c.redirect(answerAddress(heard, post), 303);
  });
  return { routes, receive: (c, petition) => chat.talk(petition, visitor(c)) };
}

/** `undefined`: what was sent is no form, or a broken one. */
async function fieldsOf(c: Context): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    return await c.req.parseBody();
  } catch {
    return undefined;
  }
}

function answerAddress({ page, pageAnswers }: Heard, post: Post): string {
  return `${addressOf(page, post)}${pageAnswers ? '' : '#latest'}`;
}

function addressOf(page: Slug | undefined, { from }: Post, mark?: string | undefined): string {
  const query = [...(from === undefined ? [] : [`from=${from}`]), ...(mark === undefined ? [] : [mark])].join('&');
  return `${page === undefined ? '/chat' : `/p/${page}`}${query && `?${query}`}`;
}

/** In the address after a visitor came without a cookie: one who then still has none refuses cookies. */
const askedToKeep = 'cookie';
