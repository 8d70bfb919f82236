import { createHash } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Person, Slug } from '../../../src/index.ts';
import { From } from '../address.ts';
import { uncached } from '../headers.ts';
import { chatPage } from '../pages/chat-page.ts';
import { petitionPath, withQuery } from '../petition-path.ts';
import type { Site, WebOptions } from '../site.ts';
import { createChat, type Heard, type PersonOccasion } from './chat.ts';
import { holdsTooMuch, postMostBytes } from './post-limits.ts';
import { type Post, readPost } from './read.ts';
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

/** The playground: a chat with the bot, on every petition's page and without one, made of forms and redirects. */
export function createPlayground({ core, publicUrl }: WebOptions, site: Site): Playground {
  const visitors = createVisitors(publicUrl?.startsWith('https:') ?? false);
  const chat = createChat(core, (fault, occasion) => {
    site.report(fault, 'An answer in the browser failed.');
    return core.fault(occasion.language);
  });
  const tooLarge = bodyLimit({ maxSize: postMostBytes, onError: (c) => site.notice(c, 'tooLarge') });

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

  /** With a cookie to keep: whoever came by such an address for the first time need only load the page again. */
  const sayNoCookie = (c: Context) => {
    visitor(c);
    c.header('cache-control', uncached['cache-control']);
    return site.notice(c, 'noCookie');
  };

  const routes = new Hono();
  routes.get('/p/:slug', async (c, next) => (refusesCookies(c) ? sayNoCookie(c) : next()));
  routes.get('/chat', async (c) => {
    if (refusesCookies(c)) return sayNoCookie(c);
    const from = From.parse(c.req.query('from'));
    const talk = await chat.greetedTalk(occasionOf(c, visitor(c), from));
    return c.html(chatPage(talk, site.visit(c), site.now(), from), 200, uncached);
  });
  routes.post('/chat', tooLarge, async (c) => {
    const fields = await fieldsOf(c);
    const post = fields && readPost(fields);
    if (fields === undefined || post === undefined) return site.notice(c, 'unreadable');
    if (holdsTooMuch(fields)) return site.notice(c, 'tooLarge');
    const known = visitors.known(c);
    const person = visitor(c);
    // Whoever cannot be known again could neither see nor withdraw what they sign: nothing is heard yet.
    if (known === undefined) return c.redirect(addressOf(post.page, post, { [askedToKeep]: '' }), 303);
    const heard = await chat.hear(post, digestOf(fields), occasionOf(c, person, post.from));
    return c.redirect(answerAddress(heard, post), 303);
  });
  return { routes, receive: (c, petition) => chat.talk(petition, visitor(c)) };
}

/** Tells one form from another without keeping either. */
const digestOf = (fields: Readonly<Record<string, unknown>>): string =>
  createHash('sha256').update(JSON.stringify(fields)).digest('base64');

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

function addressOf(page: Slug | undefined, { from }: Post, asked: { readonly [askedToKeep]?: '' } = {}): string {
  return withQuery(page === undefined ? '/chat' : petitionPath(page), { from, ...asked });
}

/** In the address after a visitor came without a cookie: one who then still has none refuses cookies. */
const askedToKeep = 'cookie';
