import { html } from 'hono/html';
import type { PetitionLine } from '../../../src/index.ts';
import type { Endpoint, Example } from '../data/endpoint.ts';
import { endpointsForPrograms } from '../data/endpoints-for-programs.ts';
import { endpointsForSites } from '../data/endpoints-for-sites.ts';
import type { Html } from '../html.ts';
import type { Visit } from '../site.ts';
import { documentOf } from './document.ts';

/** What other sites and programs can take from here, with examples of a petition, if there is one. */
export function apiPage(line: PetitionLine | undefined, visit: Visit): Html {
  const { publicUrl, speech } = visit;
  const { words } = speech;
  const example = line && { ...line, publicUrl };
  const sites = endpointsForSites.map((each) => renderEndpoint(each, words(`api.${each.name}`), example));
  const programs = endpointsForPrograms.map((each) => renderEndpoint(each, words(`api.${each.name}`), example));
  return documentOf(
    { title: words('api.title'), path: '/api', description: words('api.description') },
    visit,
    html`<main id="content" class="api">
<header class="headline"><h1>${words('api.title')}</h1><p class="standfirst">${words('api.description')}</p></header>
<p>${words('api.lead')}</p>
<p><a href="/api/openapi.json">${words('api.file')}</a></p>
<section aria-labelledby="sites"><h2 id="sites">${words('api.sites')}</h2>${sites}</section>
<section aria-labelledby="programs"><h2 id="programs">${words('api.programs')}</h2>${programs}</section>
</main>`,
  );
}

function renderEndpoint(endpoint: Endpoint, words: string, example: Example | undefined): Html {
  return html`<h3 id="${endpoint.name}"><code dir="ltr">${pathWithQuery(endpoint)}</code></h3>
<p>${words}</p>
${example && renderExample(endpoint, example)}`;
}

function pathWithQuery({ path, query }: Endpoint): string {
  const names = Object.keys(query).map((name) => `${name}=`);
  return names.length === 0 ? path : `${path}?${names.join('&')}`;
}

function renderExample({ example, snippet }: Endpoint, of: Example): Html {
  const path = example(of);
  return html`<p class="quiet"><a href="${path}" dir="ltr">${new URL(path, of.publicUrl).href}</a></p>
${snippet && html`<p><code class="snippet" dir="ltr">${snippet(of)}</code></p>`}`;
}
