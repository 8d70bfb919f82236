import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type Message, type Person, Slug } from '../../src/index.ts';
import { createChat, type PersonOccasion } from './chat.ts';
import { chatPage } from './page.ts';
import { readPost } from './read.ts';
import type { Site, WebOptions } from './site.ts';
import { liveAnswer } from './talk.ts';
import { createVisitors } from './visitor.ts';

const bodyMostBytes = 64 * 1024;

/** The playground: a chat with the bot on every petition's page, made of forms and redirects. */
export function createChatRoutes({ core, publicUrl }: WebOptions, site: Site): Hono {
  const visitors = createVisitors(publicUrl?.startsWith('https:') ?? false);
  const chat = createChat(core, (fault, occasion) => {
    site.report(fault, 'An answer in the browser failed.');
    return core.fault(occasion.language);
  });
  const tooLarge = bodyLimit({ maxSize: bodyMostBytes, onError: (c) => site.notice(c, 'tooLarge') });

  const occasionOf = (c: Context, person: Person): PersonOccasion => ({
    person,
    alone: true,
    language: site.language(c),
    now: site.now(),
  });

  const showTalk = async (c: Context, page: Slug | undefined): Promise<Response> => {
    const known = visitors.known(c);
    if (known === undefined && c.req.query(askedToKeep) !== undefined) return site.notice(c, 'noCookie');
    const occasion = occasionOf(c, known ?? visitors.stranger());
    const petition = page === undefined ? undefined : await core.find(page);
    if (page !== undefined && petition === undefined) return c.notFound();
    const talk = await chat.talk(page, occasion);
    const only = page === undefined && talk.turns === 0 ? onlyPetition(liveAnswer(talk)?.message) : undefined;
    visitors.keep(c, occasion.person);
    if (only !== undefined) return c.redirect(`/p/${only}`, 302);
    return c.html(chatPage(talk, petition, site.visit(c), site.now()), 200, { 'cache-control': 'no-store' });
  };

  const routes = new Hono();
  routes.get('/', (c) => showTalk(c, undefined));
  routes.get('/p/:slug', (c) => {
    const slug = Slug.safeParse(c.req.param('slug')).data;
    return slug === undefined ? c.notFound() : showTalk(c, slug);
  });
  routes.get('/chat', (c) => c.redirect('/', 303));
  routes.post('/chat', tooLarge, async (c) => {
    const fields = await fieldsOf(c);
    const post = fields && readPost(fields);
    if (post === undefined) return site.notice(c, 'unreadable');
    const known = visitors.known(c);
    if (known === undefined) {
      // Whoever cannot be known again could neither see nor withdraw what they sign: nothing is heard yet.
      visitors.keep(c, visitors.stranger());
      return c.redirect(`${pathOf(post.page)}?${askedToKeep}`, 303);
    }
    const page = await chat.hear(post, JSON.stringify(fields), occasionOf(c, known));
    visitors.keep(c, known);
    return c.redirect(`${pathOf(page)}#latest`, 303);
  });
  return routes;
}

/** `undefined`: what was sent is no form, or a broken one. */
async function fieldsOf(c: Context): Promise<Readonly<Record<string, unknown>> | undefined> {
  try {
    return await c.req.parseBody();
  } catch {
    return undefined;
  }
}

const pathOf = (page: Slug | undefined) => (page === undefined ? '/' : `/p/${page}`);

/** In the address after a visitor came without a cookie: one who then still has none refuses cookies. */
const askedToKeep = 'cookie';

/** The petition that a message is about, if all its buttons are about the same one: its page is the better place. */
function onlyPetition(message: Message | undefined): Slug | undefined {
  const petitions = (message?.buttons ?? []).flatMap((button) =>
    'press' in button && 'petition' in button.press ? [button.press.petition] : [],
  );
  return new Set(petitions).size === 1 ? petitions[0] : undefined;
}
