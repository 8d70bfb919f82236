import { html } from 'hono/html';
import { renderChat } from '../chat/chat-part.ts';
import type { Talk } from '../chat/talk.ts';
import type { Html } from '../html.ts';
import type { Visit } from '../site.ts';
import { documentOf } from './document.ts';

/** The chat without a petition, a page by itself. `from`: the community whose link led there. */
export function chatPage(talk: Talk, visit: Visit, now: Date, from?: number | undefined): Html {
  const { speech } = visit;
  return documentOf(
    {
      title: speech.words('page.chat'),
      scripts: ['chat.js'],
      skip: { to: 'latest', words: speech.words('page.skip') },
    },
    visit,
    html`<main id="content">${renderChat(talk, undefined, speech, now, from)}</main>`,
  );
}
