import { html } from 'hono/html';
import { z } from 'zod';
import type { Overview, Petition, Speech } from '../../../src/index.ts';
import { PositiveNumber } from '../address.ts';
import { previewOf } from '../sharing/preview.ts';
import { Count } from './data-answer.ts';
import { dataPaths } from './data-paths.ts';

/** What somebody asks for who wants to embed a petition. An empty field counts as left out. */
export const OembedQuery = z.object({
  url: z.string().min(1),
  format: z.union([z.literal('').transform(() => 'json'), z.string().toLowerCase()]).default('json'),
  maxwidth: z.union([z.literal('').transform(() => undefined), PositiveNumber]).optional(),
  maxheight: z.union([z.literal('').transform(() => undefined), PositiveNumber]).optional(),
});
export type OembedQuery = z.infer<typeof OembedQuery>;

/** How a petition is embedded, as oembed.com says it. */
export const OembedAnswer = z.object({
  type: z.literal('rich'),
  version: z.literal('1.0'),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.string(),
  cache_age: Count.describe('In seconds.'),
  html: z.string(),
  width: Count,
  height: Count,
  thumbnail_url: z.string().optional().describe('Missing where the picture is larger than what was asked for.'),
  thumbnail_width: Count.optional(),
  thumbnail_height: Count.optional(),
});

type Most = Pick<OembedQuery, 'maxwidth' | 'maxheight'>;

/** So wide is a card, in pixels, where nobody says otherwise. */
const usualWidthPx = 480;
/** In a narrower frame lines break more often. */
const narrowPx = 360;

/** The size, in pixels, of a frame as wide as that, or as wide as usual, that shows all of the longest card. */
export function cardSize(widthPx = usualWidthPx): { readonly width: number; readonly height: number } {
  return { width: widthPx, height: widthPx < narrowPx ? 300 : 230 };
}

const cacheAgeS = 60 * 60;

/** How to embed a petition's card, no larger than is asked for. */
export function oembedJson(
  overview: Overview,
  most: Most,
  speech: Speech,
  publicUrl: string,
): z.infer<typeof OembedAnswer> {
  const { title } = overview.petition;
  const usual = cardSize(Math.min(usualWidthPx, most.maxwidth ?? usualWidthPx));
  const size = { ...usual, height: Math.min(usual.height, most.maxheight ?? usual.height) };
  return {
    type: 'rich',
    version: '1.0',
    title,
    provider_name: speech.words('page.name'),
    provider_url: new URL('/', publicUrl).href,
    cache_age: cacheAgeS,
    html: cardFrame(overview.petition, size, publicUrl),
    ...size,
    ...thumbnail(overview, most, publicUrl),
  };
}

/** The element that shows a petition's card on another site. */
export function cardFrame(
  { slug, title }: Pick<Petition, 'slug' | 'title'>,
  { width, height }: { readonly width: number; readonly height: number },
  publicUrl: string,
): string {
  const source = new URL(dataPaths.card(slug), publicUrl).href;
  return String(
    html`<iframe src="${source}" title="${title}" width="${width}" height="${height}" loading="lazy" frameborder="0"></iframe>`,
  );
}

/** A thumbnail must not be larger than what is asked for, either. */
function thumbnail(overview: Overview, { maxwidth, maxheight }: Most, publicUrl: string) {
  const { href, width, height } = previewOf(overview, publicUrl);
  if ((maxwidth ?? width) < width || (maxheight ?? height) < height) return {};
  return { thumbnail_url: href, thumbnail_width: width, thumbnail_height: height };
}
