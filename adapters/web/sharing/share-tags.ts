import { html } from 'hono/html';
import type { Overview } from '../../../src/index.ts';
import type { Html } from '../html.ts';
import { petitionPath } from '../petition-path.ts';
import type { Visit } from '../site.ts';
import { previewOf } from './preview.ts';

/** What a shared link to a petition's page shows elsewhere, for the page's `<head>`. */
export function shareTags(overview: Overview, { speech, publicUrl }: Visit): Html {
  const { slug, title, goal, language } = overview.petition;
  const address = new URL(petitionPath(slug), publicUrl).href;
  const { href, alternative, width, height } = previewOf(overview, publicUrl);
  return html`<meta property="og:type" content="website">
<meta property="og:site_name" content="${speech.words('page.name')}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${goal}">
<meta property="og:url" content="${address}">
<meta property="og:locale" content="${territorial(language)}">
<meta property="og:image" content="${href}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${width}">
<meta property="og:image:height" content="${height}">
<meta property="og:image:alt" content="${alternative}">
<meta name="twitter:card" content="summary_large_image">
<meta name="twitter:title" content="${title}">
<meta name="twitter:description" content="${goal}">
<meta name="twitter:image" content="${href}">
<meta name="twitter:image:alt" content="${alternative}">`;
}

/** A language with where it is spoken most, the only form that these tags know: `de_DE`. */
function territorial(language: string): string {
  const { language: name, region } = new Intl.Locale(language).maximize();
  return region === undefined ? name : `${name}_${region}`;
}
