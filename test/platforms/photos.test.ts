import sharp from 'sharp';
import { expect, test } from 'vitest';
import { renderMessage } from '../../adapters/web/chat/render.ts';
import { createFewAtOnce } from '../../adapters/web/photos/few-at-once.ts';
import { renderPhoto, renderThumbnail } from '../../adapters/web/photos/photo-part.ts';
import { createPhotos } from '../../adapters/web/photos/photos.ts';
import { type Petition, photoOf, speak } from '../../src/index.ts';
import { photoFromATelephone, pictureBomb, somePhoto } from '../support/pictures.ts';
import { elms } from '../support/scripted-core.ts';
import { openPages } from '../support/web.ts';

const withPhoto: Petition = { ...elms, photo: { alternativeText: 'Eleven elms in the sun.', credit: 'Photo: Ada' } };
const elsewhere: Petition = {
  ...withPhoto,
  photo: { ...withPhoto.photo!, address: 'https://photos.example/elms.jpg' },
};
const photo = `/petitions/${elms.slug}/photo`;

/** Pages about a petition with the photo of those bytes. */
const openPhoto = (bytes: Uint8Array) =>
  openPages({ petitions: [withPhoto], picture: async () => ({ bytes, mediaType: 'image/jpeg' }) });

const read = async (response: Response) => sharp(await response.bytes()).metadata();
const accepting = (accept: string) => ({ headers: { accept } });

test.each([480, 960, 1600])('a photo comes %i pixels wide where a page needs that', async (width) => {
  const { url } = await openPhoto(await somePhoto(2000, 1000).jpeg().toBuffer());
  const served = await read(await fetch(`${url}${photo}?width=${width}`));
  expect([served.width, served.height]).toEqual([width, width / 2]);
});

test('no photo is enlarged', async () => {
  const { url } = await openPhoto(await somePhoto(300, 200).jpeg().toBuffer());
  expect((await read(await fetch(`${url}${photo}?width=960`))).width).toBe(300);
});

test.each(['481', '0', '-480', '1e3', 'x', '', '480px'])('nobody needs a photo %j wide', async (width) => {
  const { url } = await openPhoto(await somePhoto(600, 400).jpeg().toBuffer());
  expect((await fetch(`${url}${photo}?width=${width}`)).status).toBe(404);
});

test.each([
  ['image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8', 'image/webp', 'webp'],
  ['image/png,image/*;q=0.8', 'image/jpeg', 'jpeg'],
  ['*/*', 'image/jpeg', 'jpeg'],
  ['image/webp;q=0', 'image/jpeg', 'jpeg'],
])('whoever takes %s is given %s', async (accept, mediaType, format) => {
  const { url } = await openPhoto(await somePhoto(600, 400).png().toBuffer());
  const response = await fetch(url + photo, accepting(accept));
  expect(response.headers.get('content-type')).toBe(mediaType);
  expect(response.headers.get('vary')).toContain('Accept');
  expect((await read(response)).format).toBe(format);
});

test.each([photo, `${photo}?width=480`])(
  'at %s a photo stands upright, and nobody learns where it was taken',
  async (path) => {
    const bytes = await photoFromATelephone(800, 600);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 800, orientation: 6, exif: expect.anything() });
    const { url } = await openPhoto(bytes);
    for (const accept of ['image/webp', '*/*']) {
      const served = await read(await fetch(url + path, accepting(accept)));
      expect(served.height).toBeGreaterThan(served.width);
      expect(served).not.toHaveProperty('orientation');
      for (const kept of ['exif', 'xmp', 'iptc', 'icc'] as const) expect(served[kept]).toBeUndefined();
    }
  },
);

test('an address with the hash of the content is good for ever, any other is asked again', async () => {
  const bytes = await somePhoto(600, 400).jpeg().toBuffer();
  const { url, web } = await openPhoto(bytes);
  const source = /src="([^"]*photo\?[^"]*)"/.exec((await web.user().visits(`/p/${elms.slug}`)).page.html)![1]!;
  const forEver = await fetch(url + source.replaceAll('&amp;', '&'));
  expect(forEver.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  for (const path of [photo, `${photo}?hash=0123456789abcdef`]) {
    const response = await fetch(url + path);
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
    const etag = response.headers.get('etag')!;
    expect((await fetch(url + path, { headers: { 'if-none-match': etag } })).status).toBe(304);
  }
});

test.each([
  ['no picture', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a page', async () => Buffer.from('<script>alert(1)</script>')],
  ['half a picture', async () => (await somePhoto(600, 400).jpeg().toBuffer()).subarray(0, 300)],
  ['the beginning of a picture', async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ['a picture that would fill the memory', () => pictureBomb(60_000, 60_000)],
])('where the photo is %s, the page stands without it', async (_, bytes) => {
  const { url, web } = await openPhoto(await bytes());
  expect((await fetch(url + photo)).status).toBe(404);
  expect((await web.user().visits(`/p/${elms.slug}`)).page.status).toBe(200);
});

test('there is no photo of a petition without one, or of none', async () => {
  const { url } = await openPages();
  expect((await fetch(url + photo)).status).toBe(404);
  expect((await fetch(`${url}/petitions/unknown/photo`)).status).toBe(404);
  expect((await fetch(`${url}/petitions/A%20B/photo`)).status).toBe(404);
});

test('a hundred readers at once cost one reading', async () => {
  const bytes = await somePhoto(2000, 1000).jpeg().toBuffer();
  let readings = 0;
  const picture = async () => {
    readings += 1;
    return { bytes, mediaType: 'image/jpeg' };
  };
  const photos = createPhotos({ core: { picture }, report: () => {} });
  const sent = await Promise.all(Array.from({ length: 100 }, () => photos.send(withPhoto, 480, 'image/webp')));
  expect(readings).toBe(1);
  expect(new Set(sent.map((each) => each?.bytes)).size).toBe(1);
});

test('a photo from elsewhere is served from here, and by the kind of its bytes alone', async () => {
  const asked: string[] = [];
  const fetching = (bytes: Uint8Array) => ({
    core: { picture: async () => undefined },
    report: () => {},
    fetchElsewhere: async (address: string) => {
      asked.push(address);
      return bytes;
    },
  });
  const photos = createPhotos(fetching(await photoFromATelephone(800, 600)));
  expect(await photos.of(elsewhere)).toMatchObject({ size: { width: 600, height: 800 } });
  expect((await photos.send(elsewhere, 480, 'image/jpeg'))?.bytes.length).toBeGreaterThan(0);
  expect(asked).toEqual(['https://photos.example/elms.jpg']);
  const page = createPhotos(fetching(Buffer.from('<html>')));
  expect(await page.of(elsewhere)).toBeUndefined();
  expect(await page.send(elsewhere, 480, 'image/jpeg')).toBeUndefined();
});

test('where the photo cannot be fetched, that is told once, and nobody waits for it again', async () => {
  const faults: unknown[] = [];
  const away = async () => {
    throw new Error('away');
  };
  const photos = createPhotos({
    core: { picture: async () => undefined },
    fetchElsewhere: away,
    report: (fault) => faults.push(fault),
  });
  expect(await photos.of(elsewhere)).toBeUndefined();
  expect(await photos.send(elsewhere, 960, 'image/webp')).toBeUndefined();
  expect(faults).toHaveLength(1);
});

test('no page lets a browser fetch a picture from anybody else', async () => {
  const { url } = await openPages();
  const page = await fetch(`${url}/p/${elms.slug}`);
  expect(page.headers.get('content-security-policy')).toMatch(/img-src 'self';/);
  expect(String(renderPhoto(elsewhere, {}, speak('en')))).not.toContain('photos.example');
  const message = { picture: photoOf(elsewhere), paragraphs: [] };
  expect(String(renderMessage(message, undefined, 'en'))).toContain(`src="${photo}?width=960"`);
});

test('a page keeps the place of a photo free, and lets a browser choose the size', () => {
  const shown = { hash: 'abc', size: { width: 1200, height: 800 } };
  const html = String(renderPhoto(withPhoto, shown, speak('en')));
  expect(html).toContain('width="1200" height="800"');
  expect(html).toContain('?width=480&amp;hash=abc 480w, ');
  expect(html).toContain('?width=1600&amp;hash=abc 1200w"');
  expect(html).toContain('Photo: Ada');
  expect(String(renderPhoto(withPhoto, { hash: 'abc', size: { width: 400, height: 300 } }, speak('en')))).not.toContain(
    'width=1600',
  );
});

test('a photo that is still being fetched has its place without a size', () => {
  const html = String(renderPhoto(elsewhere, {}, speak('en')));
  expect(html).toContain(`src="${photo}?width=960"`);
  expect(html).not.toContain('srcset');
});

test('in place of a photo that cannot be had stands what it shows, without a credit', () => {
  const html = String(renderPhoto(withPhoto, undefined, speak('en')));
  expect(html).toContain('Eleven elms in the sun.');
  expect(html).not.toContain('Photo: Ada');
  expect(html).not.toContain('<img');
  expect(renderPhoto(elms, undefined, speak('en'))).toBeUndefined();
  expect(renderThumbnail(withPhoto, undefined)).toBeUndefined();
});

test('two are served at once, the others in their turn, also after one has failed', async () => {
  const fewAtOnce = createFewAtOnce(2);
  let [running, most] = [0, 0];
  const task = async (n: number) => {
    running += 1;
    most = Math.max(most, running);
    await new Promise(setImmediate);
    running -= 1;
    if (n === 0) throw new Error('It failed.');
    return n;
  };
  const done = await Promise.allSettled([0, 1, 2, 3, 4].map((n) => fewAtOnce(() => task(n))));
  expect(done.map(({ status }) => status)).toEqual(['rejected', ...Array(4).fill('fulfilled')]);
  expect(most).toBe(2);
});
