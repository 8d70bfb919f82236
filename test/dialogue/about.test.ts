import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeAbout, encodeAbout } from '../../src/dialogue/about.ts';

const highest = 2 ** 31 - 1;
const id = fc.oneof(fc.integer({ min: 1, max: highest }), fc.constant(highest));
const maybe = fc.option(id, { nil: undefined });

describe('what a form is about', () => {
  test('comes back as it was, in at most 20 letters', () => {
    fc.assert(
      fc.property(fc.record({ petition: id, community: maybe, proposal: maybe }), (about) => {
        const written = encodeAbout(about);
        expect(written).toMatch(/^[0-9a-z-]{3,20}$/);
        expect(decodeAbout(written)).toEqual(about);
      }),
    );
  });

  test.each(['', '1', '--', '-1-', '0--', '1-0-', '1--0', '1---', '1-A-', 'zzzzzz--', '1-1.5-', ' 1--'])(
    'is nothing where it says "%s"',
    (written) => expect(decodeAbout(written)).toBeUndefined(),
  );
});
