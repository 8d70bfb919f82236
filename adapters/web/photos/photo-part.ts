import { html } from 'hono/html';
import type { Petition, Speech } from '../../../src/index.ts';
import type { Html } from '../html.ts';
import { ownLanguage } from '../pages/document.ts';
import { photoPath, photoWidths, usualPhotoWidth } from './photo-sizes.ts';
import type { ShownPhoto } from './photos.ts';

/** How wide a photo is shown: a column beside the count where there is room for two, as `assets/styles/petition.css` has it. */
const shownWidths = '(min-width: 60rem) 42rem, 100vw';

/**
 * A petition's photo with its credit, a whole `<figure class="photo">`; where the photo cannot be had, what it shows in words.
 * `shown` is what `site.photos.of(petition)` says. `undefined`: the petition has none.
 */
export function renderPhoto(petition: Petition, shown: ShownPhoto | undefined, speech: Speech): Html | undefined {
  const { photo, slug } = petition;
  if (photo === undefined) return undefined;
  const lang = ownLanguage(petition, speech);
  const { alternativeText, credit } = photo;
  if (shown === undefined)
    return html`<figure class="photo absent"><p dir="auto"${lang}>${alternativeText}</p></figure>`;
  return html`<figure class="photo"><img src="${photoPath(slug, usualPhotoWidth, shown.hash)}"${choices(slug, shown)}${measures(shown)} alt="${alternativeText}"${lang} fetchpriority="high">
<figcaption dir="auto"${lang}>${credit}</figcaption></figure>`;
}

/** A petition's photo beside its title in a list. It says nothing that the words there do not say. */
export function renderThumbnail({ slug }: Petition, shown: ShownPhoto | undefined): Html | undefined {
  if (shown === undefined) return undefined;
  return html`<img src="${photoPath(slug, photoWidths[0], shown.hash)}"${measures(shown)} alt="" loading="lazy">`;
}

/** Keeps the photo's place free until it is there. It begins with a space. */
function measures({ size }: ShownPhoto): Html | undefined {
  return size && html` width="${size.width}" height="${size.height}"`;
}

/** The sizes that a browser may choose from; none is larger than the photo itself. It begins with a space. */
function choices(slug: string, { size, hash }: ShownPhoto): Html | undefined {
  if (size === undefined) return undefined;
  const useful = photoWidths.filter((_, at) => (photoWidths[at - 1] ?? 0) < size.width);
  const set = useful.map((width) => `${photoPath(slug, width, hash)} ${Math.min(width, size.width)}w`);
  return html` srcset="${set.join(', ')}" sizes="${shownWidths}"`;
}
