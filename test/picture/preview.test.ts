import { beforeAll, describe, expect, test } from 'vitest';
import { createDrawnPictures } from '../../src/progress-picture.ts';
import { elms } from '../support/scripted-core.ts';

/** What draws for a petition that so many have signed. */
function drawing(count: number) {
  return createDrawnPictures({ tally: async () => ({ count, held: 0, milestones: [] }), growth: async () => [] });
}

describe('the picture of a shared link', () => {
  const milestones = [10, 25];
  const petition = { ...elms, milestones };
  let [at10, at24]: Uint8Array[] = [];

  beforeAll(async () => {
    at10 = (await drawing(10).preview(petition, 10, 'en'))!.bytes;
    at24 = (await drawing(24).preview(petition, 24, 'en'))!.bytes;
  });

  test('stays at the milestone of its address when more have signed', async () => {
    expect((await drawing(24).preview(petition, 10, 'en'))?.bytes).toEqual(at10);
  });

  test.each([25, 1_000_000, 0, 9, 12])('at %i, where 24 have signed, shows those 24', async (wanted) => {
    expect((await drawing(24).preview(petition, wanted, 'en'))?.bytes).toEqual(at24);
  });

  test('says whom the petition asks, in the language of its address', async () => {
    const target = { name: 'Ben Example' };
    expect((await drawing(10).preview({ ...petition, target }, 10, 'en'))?.bytes).not.toEqual(at10);
    expect((await drawing(10).preview(petition, 10, 'de'))?.bytes).not.toEqual(at10);
  });

  test('is drawn once for all who ask', async () => {
    const { preview } = drawing(24);
    const [first, second] = await Promise.all([preview(petition, 10, 'en'), preview(petition, 10, 'en')]);
    expect(first?.bytes).toBe(second?.bytes);
  });

  test.each([
    ['en', 'en-AA'],
    ['en-GB', 'en-AU'],
    ['de-Cyrl-AB', 'de-DE'],
  ])('is one for those who are spoken to in %s and in %s', async (one, other) => {
    const { preview } = drawing(24);
    const [first, second] = [await preview(petition, 10, one), await preview(petition, 10, other)];
    expect(first?.bytes).toBe(second?.bytes);
  });

  test('is another where the count is written in another way', async () => {
    const { preview } = drawing(1_204);
    const [first, second] = [await preview(petition, 1_204, 'de'), await preview(petition, 1_204, 'de-CH')];
    expect(first?.bytes).not.toEqual(second?.bytes);
  });

  test('is the one that was drawn last while the database is away, and for whom none was, there is a fault', async () => {
    let isAway = false;
    const tally = async () => {
      if (isAway) throw new Error('The database is away.');
      return { count: 24, held: 0, milestones: [] };
    };
    const { preview } = createDrawnPictures({ tally, growth: async () => [] });
    const before = await preview(petition, 24, 'en');
    isAway = true;
    expect((await preview(petition, 24, 'en'))?.bytes).toBe(before?.bytes);
    expect((await preview(petition, 10, 'en'))?.bytes).toEqual(at10);
    await expect(preview({ ...petition, id: 2 }, 24, 'en')).rejects.toThrow('away');
  });
});
