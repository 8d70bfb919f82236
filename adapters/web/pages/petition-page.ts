import { html } from 'hono/html';
import type { Origin, Overview } from '../../../src/index.ts';
import { dataPaths } from '../data/data-paths.ts';
import type { Html } from '../html.ts';
import { petitionPath } from '../petition-path.ts';
import { renderPhoto } from '../photos/photo-part.ts';
import type { ShownPhoto } from '../photos/photos.ts';
import { renderShare } from '../sharing/share-part.ts';
import { shareTags } from '../sharing/share-tags.ts';
import { renderWaysToSign } from '../sharing/sign-links.ts';
import type { Visit } from '../site.ts';
import { renderCause } from './cause-part.ts';
import { renderAnswer, renderChronicle } from './chronicle-part.ts';
import { documentOf } from './document.ts';
import { renderGrowthSection } from './growth-chart.ts';
import { renderBanner, renderHeadline } from './headline.ts';
import { renderLetter } from './letter-part.ts';
import { renderNewestNames } from './names-part.ts';
import { renderProgress } from './progress-part.ts';
import { renderNewestReasons } from './reasons-part.ts';

/** What stands on a petition's page besides the petition itself. */
export interface PetitionExtras {
  readonly origin: Origin;
  readonly photo: ShownPhoto | undefined;
  /** The chat, where people can sign in the browser. */
  readonly chat: Html | undefined;
}

/** A petition to read, to sign and to pass on. */
export function petitionPage(overview: Overview, extras: PetitionExtras, visit: Visit): Html {
  const { petition } = overview;
  const path = petitionPath(petition.slug);
  return documentOf(
    {
      title: petition.title,
      path,
      description: petition.goal,
      head: renderHead(overview, visit),
      scripts: ['live.js', 'share.js', ...(extras.chat === undefined ? [] : ['chat.js'])],
      foot: renderFoot(overview, extras.origin, visit),
    },
    visit,
    html`<main id="content" class="petition" data-live="${path}">
${renderBanner(petition, visit.speech)}
${renderHeadline(petition, visit.speech)}
<div class="act">${renderAct(overview, extras, visit)}</div>
<div class="story">${renderStory(overview, extras, visit)}</div>
</main>`,
  );
}

/** How far it is, and every way to sign. */
function renderAct(overview: Overview, { origin, chat }: PetitionExtras, visit: Visit): Html {
  const { speech } = visit;
  return html`<section id="progress" class="progress" aria-label="${speech.words('progress.title')}">${renderProgress(overview, speech)}</section>
<p id="said" class="unseen" role="status"></p>
${chat}
${renderSigning(overview, origin, visit, chat !== undefined)}`;
}

function renderStory(overview: Overview, { origin, photo }: PetitionExtras, visit: Visit): Html {
  const { petition } = overview;
  const { speech } = visit;
  return html`${renderPhoto(petition, photo, speech)}
${renderAnswer(overview, speech)}
${renderCause(petition, speech)}
${renderLetter(petition, speech)}
${renderGrowthSection(overview, speech)}
${renderChronicle(overview, speech)}
<div id="reasons">${renderNewestReasons(overview, origin.community, speech)}</div>
${renderNewestNames(overview, origin.community, speech)}
${renderShare(overview, visit, origin)}`;
}

/** Where nobody can sign a petition that takes signatures, it says so. */
function renderSigning(overview: Overview, origin: Origin, visit: Visit, hasChat: boolean): Html | undefined {
  const ways = renderWaysToSign(overview, visit, origin);
  if (ways !== undefined || hasChat || !overview.takesSignatures) return ways;
  return html`<p class="state">${visit.speech.words('page.nowhere')}</p>`;
}

function renderHead(overview: Overview, visit: Visit): Html {
  const { slug } = overview.petition;
  return html`${shareTags(overview, visit)}
<link rel="alternate" type="application/atom+xml" href="${dataPaths.feed(slug)}">
<link rel="alternate" type="application/json+oembed" href="${dataPaths.oembed(slug, visit.publicUrl)}">`;
}

function renderFoot({ petition }: Overview, { community }: Origin, { speech }: Visit): Html {
  return html`<a href="${petitionPath(petition.slug, 'print', { from: community })}">${speech.words('page.print')}</a>
<a href="${dataPaths.feed(petition.slug)}">${speech.words('page.feed')}</a>`;
}
