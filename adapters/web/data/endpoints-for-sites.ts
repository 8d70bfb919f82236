import { html } from 'hono/html';
import { petitionPath } from '../petition-path.ts';
import { photoPath, usualPhotoWidth, WrittenPhotoWidth } from '../photos/photo-sizes.ts';
import { Count } from './data-answer.ts';
import { dataPaths, endpointPaths } from './data-paths.ts';
import { type Endpoint, type Example, json, ofPetition } from './endpoint.ts';
import { cardFrame, cardSize, OembedAnswer, OembedQuery } from './oembed.ts';
import { Language } from './wished-language.ts';

const lang = Language.optional();
const { maxwidth, maxheight, url, format } = OembedQuery.shape;

/** What other sites show of a petition. */
export const endpointsForSites = [
  {
    name: 'badge',
    path: endpointPaths.badge,
    mediaType: 'image/svg+xml',
    parts: ofPetition,
    query: { lang },
    faults: [400, 404],
    example: ({ petition }) => dataPaths.badge(petition.slug),
    snippet: badgeSnippet,
  },
  {
    name: 'card',
    path: endpointPaths.card,
    mediaType: 'text/html',
    parts: ofPetition,
    query: { lang },
    faults: [],
    example: ({ petition }) => dataPaths.card(petition.slug),
    snippet: (of) => cardFrame(of.petition, cardSize(), of.publicUrl),
  },
  {
    name: 'oembed',
    path: endpointPaths.oembed,
    mediaType: json,
    answer: OembedAnswer,
    parts: {},
    query: { url, format, maxwidth, maxheight },
    faults: [400, 404, 501],
    example: ({ petition, publicUrl }) => dataPaths.oembed(petition.slug, publicUrl),
  },
  {
    name: 'feed',
    path: endpointPaths.feed,
    mediaType: 'application/atom+xml',
    parts: ofPetition,
    query: {},
    faults: [404],
    example: ({ petition }) => dataPaths.feed(petition.slug),
  },
  {
    name: 'photo',
    path: endpointPaths.photo,
    mediaType: 'image/*',
    parts: ofPetition,
    query: { width: WrittenPhotoWidth },
    faults: [404],
    example: ({ petition }) => photoPath(petition.slug, usualPhotoWidth),
  },
  {
    name: 'preview',
    path: endpointPaths.preview,
    mediaType: 'image/*',
    parts: { ...ofPetition, count: Count, language: Language },
    query: {},
    faults: [404],
    example: ({ petition, count }) => dataPaths.preview(petition.slug, count, petition.language),
  },
] as const satisfies readonly Endpoint[];

function badgeSnippet({ petition, publicUrl }: Example): string {
  const page = new URL(petitionPath(petition.slug), publicUrl).href;
  const badge = new URL(dataPaths.badge(petition.slug), publicUrl).href;
  return String(html`<a href="${page}"><img src="${badge}" alt="${petition.title}"></a>`);
}
