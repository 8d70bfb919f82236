import { html, raw } from 'hono/html';
import { type ChronicleEntry, type Overview, speak } from '../../../src/index.ts';
import type { Html } from '../html.ts';
import { entryTitle } from '../pages/chronicle-part.ts';
import { pageLanguage } from '../pages/document.ts';
import { petitionPath } from '../petition-path.ts';
import { dataPaths } from './data-paths.ts';
import { xmlText } from './xml-text.ts';

/** What happened to a petition as an Atom feed (RFC 4287), newest first, in the petition's language where that is spoken here. */
export function renderFeed(overview: Overview, publicUrl: string): Html {
  const { petition, chronicle } = overview;
  const speech = speak(petition.language);
  const page = new URL(petitionPath(petition.slug), publicUrl).href;
  const self = new URL(dataPaths.feed(petition.slug), publicUrl).href;
  return html`${raw('<?xml version="1.0" encoding="utf-8"?>')}
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${pageLanguage(speech)}">
<id>${self}</id>
<title xml:lang="${petition.language}">${xmlText(petition.title)}</title>
<subtitle xml:lang="${petition.language}">${xmlText(petition.goal)}</subtitle>
<updated>${(chronicle[0]?.at ?? petition.opensAt ?? beforeAll).toISOString()}</updated>
<author><name>${speech.words('page.name')}</name></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${page}"/>
${chronicle.map((entry) => renderEntry(entry, overview, page))}</feed>
`;
}

/** Every feed says when it changed; to a petition that has not opened nothing has happened. */
const beforeAll = new Date(0);

function renderEntry(entry: ChronicleEntry, { petition }: Overview, page: string): Html {
  const at = entry.at.toISOString();
  return html`<entry>
<id>${page}#${entryName(entry)}</id>
<title>${xmlText(entryTitle(entry, petition, speak(petition.language)))}</title>
<published>${at}</published>
<updated>${at}</updated>
<link rel="alternate" type="text/html" href="${page}"/>
<content xml:lang="${petition.language}">${xmlText('text' in entry ? entry.text : petition.title)}</content>
</entry>
`;
}

/** What tells an entry from all others of its petition, for ever. A petition can be closed again after it was reopened. */
function entryName(entry: ChronicleEntry): string {
  switch (entry.kind) {
    case 'opened':
      return entry.kind;
    case 'reached':
      return `${entry.kind}-${entry.count}`;
    default:
      return `${entry.kind}-${entry.at.toISOString()}`;
  }
}
