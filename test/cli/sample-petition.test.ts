import { expect, test } from 'vitest';
import { samplePetition } from '../../adapters/cli/sample-petition.ts';

test('the sample is a whole petition, with a photo that is small', async () => {
  const { content, photo } = await samplePetition();
  expect(content).toMatchObject({
    slug: 'keep-the-evidence',
    target: { name: 'Jack Dorsey', organisation: 'Twitter' },
    photo: { credit: 'Illustration: Undersigned, CC0' },
    signatureGoal: 10_000,
    language: 'en',
  });
  expect(content.letter).toMatch(/^Dear Mr Dorsey,\n/);
  expect(content.letter).toMatch(/\[Your Name Here\]$/);
  expect(photo?.mediaType).toBe('image/jpeg');
  expect(photo?.bytes.length).toBeLessThan(150_000);
});
