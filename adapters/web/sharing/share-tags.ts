import { html } from 'hono/html';
import { countWords, type Overview, speak, targetLine } from '../../../src/index.ts';
import { petitionPath } from '../petition-path.ts';
import type { Html } from '../render.ts';
import type { Visit } from '../site.ts';

/** What a shared link to a petition's page shows elsewhere, for the page's `<head>`. */
export function shareTags(overview: Overview, { speech, publicUrl }: Visit): Html {
  const { slug, title, goal, language } = overview.petition;
  const address = new URL(petitionPath(slug), publicUrl).href;
  const { href, alternative } = previewOf(overview, publicUrl);
  return html`<meta property="og:type" content="website">
<meta property="og:site_name" content="${speech.words('page.name')}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${goal}">
<meta property="og:url" content="${address}">
<meta property="og:locale" content="${territorial(language)}">
<meta property="og:image" content="${href}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${previewSize.width}">
<meta property="og:image:height" content="${previewSize.height}">
<meta property="og:image:alt" content="${alternative}">
<meta name="twitter:card" content="summary_large_image">
<meta name="twitter:title" content="${title}">
<meta name="twitter:description" content="${goal}">
<meta name="twitter:image" content="${href}">
<meta name="twitter:image:alt" content="${alternative}">`;
}

const previewSize = { width: 1200, height: 630 } as const;

/** The preview picture in the petition's own language. Its address changes with each milestone, so that it is fetched anew. */
function previewOf({ petition, milestonesReached, count }: Overview, publicUrl: string) {
  const speech = speak(petition.language);
  const milestone = milestonesReached.findLast((reached) => reached <= count);
  const path = `/petitions/${petition.slug}/preview/${milestone ?? 0}/${speech.locale}`;
  const shown = milestone ?? count;
  const addressee = speech.words('card.to', { target: targetLine(speech, petition) });
  const standing = `${countWords(speech, petition, shown)} ${speech.words('preview.signatures', { count: shown })}`;
  return { href: new URL(path, publicUrl).href, alternative: [petition.title, addressee, standing].join(' · ') };
}

/** A language with where it is spoken most, the only form that these tags know: `de_DE`. */
function territorial(language: string): string {
  const { language: name, region } = new Intl.Locale(language).maximize();
  return region === undefined ? name : `${name}_${region}`;
}
