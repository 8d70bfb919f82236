import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { shareTags } from '../../adapters/web/sharing/share-tags.ts';
import { type Overview, type Petition, speak } from '../../src/index.ts';
import { somePhoto } from '../support/pictures.ts';
import { elms, scriptCore } from '../support/scripted-core.ts';
import { openPages } from '../support/web.ts';

const visit = { speech: speak('en'), publicUrl: 'https://petitions.example' };
const preview = `/petitions/${elms.slug}/preview/10/en`;

/** The tags of a petition's page, by their names. */
async function tagsOf(differently: Partial<Overview> = {}, petition: Petition = elms): Promise<Record<string, string>> {
  const overview = (await scriptCore({ petitions: [petition] }).overview(petition.slug, new Date()))!;
  const tags = parse(String(shareTags({ ...overview, ...differently }, visit))).querySelectorAll('meta');
  return Object.fromEntries(
    tags.map((tag) => [tag.getAttribute('property') ?? tag.getAttribute('name'), tag.getAttribute('content')]),
  );
}

test('a shared link shows what the petition is, whom it asks and how many signed', async () => {
  const image = 'https://petitions.example/petitions/save-the-elms/preview/0/en';
  const alternative = `${elms.title} · To Ana Petrova, mayor, Millbrook Council · 3 of 100 signatures so far`;
  expect(await tagsOf({ count: 3 })).toEqual({
    'og:type': 'website',
    'og:site_name': 'Undersigned',
    'og:title': elms.title,
    'og:description': elms.goal,
    'og:url': 'https://petitions.example/p/save-the-elms',
    'og:locale': 'en_US',
    'og:image': image,
    'og:image:type': 'image/png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': alternative,
    'twitter:card': 'summary_large_image',
    'twitter:title': elms.title,
    'twitter:description': elms.goal,
    'twitter:image': image,
    'twitter:image:alt': alternative,
  });
});

test('the picture has another address after each milestone, and none between', async () => {
  const at = async (count: number, milestonesReached: number[]) =>
    (await tagsOf({ count, milestonesReached }))['og:image'];
  expect(await at(10, [10])).toMatch(/\/preview\/10\/en$/);
  expect(await at(24, [10])).toMatch(/\/preview\/10\/en$/);
  expect(await at(25, [10, 25])).toMatch(/\/preview\/25\/en$/);
});

test('a milestone that was lost again is not shown', async () => {
  const tags = await tagsOf({ count: 24, milestonesReached: [10, 25] });
  expect(tags['og:image']).toMatch(/\/preview\/10\/en$/);
  expect(tags['og:image:alt']).toContain('10 of 100');
});

test.each([
  ['de', 'de', 'de_DE'],
  ['pt-BR', 'en', 'pt_BR'],
  ['ar', 'en', 'ar_EG'],
])('a petition in %s is previewed in the nearest language that is spoken here', async (language, spoken, locale) => {
  const tags = await tagsOf({}, { ...elms, language });
  expect(tags['og:image']?.endsWith(`/${spoken}`)).toBe(true);
  expect(tags['og:locale']).toBe(locale);
});

test('the picture is asked for by its address', async () => {
  const bytes = await somePhoto(1200, 630).png().toBuffer();
  const { url } = await openPages({
    picture: async (id) => (id === `${elms.slug}/preview/10/en` ? { bytes, mediaType: 'image/png' } : undefined),
  });
  const response = await fetch(url + preview);
  expect(response.headers.get('content-type')).toBe('image/png');
  expect(response.headers.get('etag')).toBeTruthy();
  expect((await fetch(`${url}/petitions/unknown/preview/10/en`)).status).toBe(404);
});

test('where it cannot be drawn there is the photo, or nothing', async () => {
  const photo = { alternativeText: 'Elms.', credit: 'Ada' };
  const bytes = await somePhoto(2000, 1000).png().toBuffer();
  const picture = async (id: string) => (id.endsWith('/photo') ? { bytes, mediaType: 'image/png' } : undefined);
  const { url } = await openPages({ petitions: [{ ...elms, photo }], picture });
  const instead = await fetch(url + preview);
  expect(instead.headers.get('content-type')).toBe('image/jpeg');
  expect((await sharp(await instead.bytes()).metadata()).width).toBe(1600);
  expect(instead.headers.get('cache-control')).toBe('no-cache');
  const { url: without } = await openPages();
  expect((await fetch(without + preview)).status).toBe(404);
});

test.each(['pet', 'petition', 'petitions', 'on', 'p', 'preview', 'photo'])(
  'a petition called “%s” has its pictures like any other',
  async (slug) => {
    const bytes = await somePhoto(1200, 630).png().toBuffer();
    const drawn = [`${slug}/preview/10/en`, `${slug}/progress/10/en`];
    const { url } = await openPages({
      petitions: [{ ...elms, slug, photo: { alternativeText: 'Elms.', credit: 'Ada' } }],
      picture: async (id) => ([...drawn, `${slug}/photo`].includes(id) ? { bytes, mediaType: 'image/png' } : undefined),
    });
    for (const path of [...drawn, `${slug}/photo?width=480`]) {
      expect((await fetch(`${url}/petitions/${path}`)).status).toBe(200);
    }
  },
);
