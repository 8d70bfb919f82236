import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pictureId, pictureOf } from '../../src/dialogue/picture-id.ts';

test.each([
  { of: 'photo', petition: 'harbour-pool' },
  { of: 'progress', petition: 'harbour-pool', count: 0, language: 'en' },
  { of: 'preview', petition: 'harbour-pool', count: 250, language: 'de-AT' },
  { of: 'progress', petition: 'a', count: 1_234_567, language: 'zh-Hant-TW' },
] as const)('the name of $of leads back to it', (picture) => {
  expect(pictureOf(pictureId(picture))).toEqual(picture);
});

test.each([
  '',
  'pool',
  'pool/other',
  'pool/photo/1',
  'pool/progress',
  'pool/progress/x/en',
  'pool/preview',
  'pool/preview/-1/en',
  'pool/photograph/1/en',
  'pool/progress/-1/en',
  'pool/progress/1/../../x',
  'Pool Party/photo',
  'pool/preview//en',
  'pool/preview/ /en',
  'pool/preview/0x1/en',
  'pool/preview/1.0/en',
  'pool/preview/1e3/en',
  'pool/preview/+1/en',
  'pool/preview/12345678/en',
  'pool/preview/1/--',
  'pool/preview/1/e',
  'pool/preview/1/en-',
])('“%s” is the name of no picture', (id) => {
  expect(pictureOf(id)).toBeUndefined();
});

test('no name at all does harm', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      const picture = pictureOf(id);
      if (picture !== undefined) expect(pictureOf(pictureId(picture))).toEqual(picture);
    }),
  );
});
