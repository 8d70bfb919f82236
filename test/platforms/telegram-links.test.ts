import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeStart, encodeStart } from '../../adapters/telegram/deep-link.ts';
import { startPayloadMaxLength } from '../../adapters/telegram/limits.ts';
import { type Action, FlowName, slugMaxLength, View } from '../../src/index.ts';

const petition = fc.oneof(
  fc.constantFrom('elms', 'save-the-elms', 'letter', 'sign', 'a-1'),
  fc.constant('x'.repeat(slugMaxLength)),
);
const flows = FlowName.exclude(['find', 'reason', 'banner']).options;
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    do: fc.constant('show' as const),
    view: fc.constantFrom(...View.options),
    petition,
    page: fc.oneof(fc.nat(9_999_999), fc.constant(9_999_999)),
  }),
  fc.record({ do: fc.constant('begin' as const), flow: fc.constantFrom(...flows), petition }),
  fc.record({ do: fc.constant('openReview' as const), petition }),
);
const community = fc.option(fc.oneof(fc.maxSafeNat(), fc.constant(Number.MAX_SAFE_INTEGER)), { nil: undefined });

describe('a link into the private chat', () => {
  test('leads to what the button in the group did, and remembers the group', () => {
    fc.assert(
      fc.property(action, community, (does, from) => {
        expect(decodeStart(encodeStart({ action: does, community: from }) ?? '')).toEqual({
          action: does,
          community: from,
        });
      }),
    );
  });

  test('is one that Telegram passes on', () => {
    fc.assert(
      fc.property(action, community, (does, from) => {
        const payload = encodeStart({ action: does, community: from }) ?? '';
        expect(payload).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(payload.length).toBeLessThanOrEqual(startPayloadMaxLength);
      }),
    );
  });

  test('with a petition’s name alone begins to sign it', () => {
    expect(decodeStart('save-the-elms')).toEqual({ action: { do: 'begin', flow: 'sign', petition: 'save-the-elms' } });
    expect(decodeStart('save-the-elms_c')).toMatchObject({ community: 12 });
  });

  test.each([
    '',
    'Save-The-Elms',
    'a--b',
    'elms_',
    'elms_zzzzzzzzzzz',
    'elms__dance',
    'elms__sign_1',
    '_12',
    'elms_1_letter-',
  ])('that was made by nobody, "%s", leads to no harm', (payload) => {
    const { action: does } = decodeStart(payload) ?? {};
    expect(does === undefined || does.do === 'begin').toBe(true);
  });

  test('for an answer leads to where its form begins', () => {
    const payload = encodeStart({
      action: { do: 'answer', flow: 'sign', petition: 'elms', id: 'abc', question: 'visibility', value: 'public' },
      community: 12,
    });
    expect(payload).toBe('elms_c');
  });
});
