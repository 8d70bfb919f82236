import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, decodeAction, encodeAction, FlowName, View } from '../../src/dialogue/action.ts';
import { PressedCommentDeed, SwitchWord } from '../../src/dialogue/moderator-action.ts';
import { highestPage } from '../../src/dialogue/moderator-verbs.ts';
import { highestPackedNumber, mostPackedNumbers } from '../../src/dialogue/pack-numbers.ts';
import { languages } from '../../src/dialogue/text/say.ts';
import { CardChoice, MilestoneChoice } from '../../src/domain/following.ts';
import { BulkDeed, WaitingList } from '../../src/domain/moderation.ts';
import { slugMaxLength } from '../../src/domain/petition.ts';
import { Visibility } from '../../src/domain/signature.ts';

const letters = (alphabet: string, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength });
const flow = fc.constantFrom(...FlowName.options);
const petition = fc.oneof(letters('abcxyz019', slugMaxLength), fc.constant('x'.repeat(slugMaxLength)));
const id = fc.oneof(letters('0189az', 10), fc.constant('z'.repeat(10)));
const question = fc.constantFrom('name', 'visibility', 'confirm');
const arrange = { do: fc.constant('arrange' as const) };
const managerActions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('follow' as const), petition }),
  fc.constant({ do: 'unfollow' as const }),
  fc.record({
    ...arrange,
    setting: fc.constant('milestones' as const),
    value: fc.constantFrom(...MilestoneChoice.options),
  }),
  fc.record({ ...arrange, setting: fc.constant('card' as const), value: fc.constantFrom(...CardChoice.options) }),
  fc.record({
    ...arrange,
    setting: fc.constant('language' as const),
    value: fc.constantFrom(...languages.map(({ tag }) => tag)),
  }),
  fc.record({ ...arrange, setting: fc.constant('topic' as const), value: fc.constant('here' as const) }),
  fc.constant({ do: 'rehearse' as const }),
  fc.constant({ do: 'setup' as const }),
  fc.record({ do: fc.constant('choosePetition' as const), page: fc.integer({ min: 1, max: 9_999 }) }),
);
const signatureNumber = fc.oneof(fc.integer({ min: 1, max: highestPackedNumber }), fc.constant(highestPackedNumber));
const modPage = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constant(highestPage));
const batch = fc.integer({ min: 1, max: 2_147_483_647 });
const highestNumber = 2 ** 31 - 1;
const id32 = fc.oneof(fc.integer({ min: 1, max: highestNumber }), fc.constant(highestNumber));
const remit = fc.record({ petition: id32, community: fc.option(id32, { nil: undefined }) });
const list = fc.constantFrom(...WaitingList.options);
const moderatorActions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('openReview' as const), petition }),
  fc.record({ do: fc.constantFrom('review' as const, 'reviewMore' as const), remit, list, page: modPage }),
  fc.record({
    do: fc.constant('moderate' as const),
    deed: fc.constantFrom(
      'accept' as const,
      'remove' as const,
      'restore' as const,
      'block' as const,
      'dismiss' as const,
    ),
    remit,
    numbers: fc.array(signatureNumber, { minLength: 1, maxLength: mostPackedNumbers }),
    list,
    seenAt: fc.date({ min: new Date('2026-01-01'), max: new Date('2058-01-01'), noInvalidDate: true }),
    page: modPage,
  }),
  fc.record({
    do: fc.constant('moderateComment' as const),
    deed: fc.constantFrom(...PressedCommentDeed.options),
    remit,
    number: id32,
    list,
    seenAt: fc.date({ min: new Date('2026-01-01'), max: new Date('2058-01-01'), noInvalidDate: true }),
    page: modPage,
  }),
  fc.record({ do: fc.constant('undo' as const), remit, batch }),
  fc.record({ do: fc.constant('showDeeds' as const), remit, before: fc.option(batch, { nil: undefined }) }),
  fc.record({
    do: fc.constant('gather' as const),
    remit,
    by: fc.constantFrom('like' as const, 'crowd' as const),
    number: fc.oneof(id32, fc.constant(0)),
  }),
  fc.record({ do: fc.constantFrom('find' as const, 'showSwitches' as const, 'writeBanner' as const), remit }),
  fc.record({ do: fc.constant('showProposal' as const), remit, proposal: id32, page: modPage }),
  fc.record({
    do: fc.constant('submit' as const),
    remit,
    proposal: id32,
    deed: fc.constantFrom(...BulkDeed.options),
  }),
  fc.record({ do: fc.constant('decide' as const), remit, proposal: id32, agrees: fc.boolean() }),
  fc.record({ do: fc.constant('switch' as const), remit, to: fc.constantFrom(...SwitchWord.options) }),
);
const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    do: fc.constant('show' as const),
    view: fc.constantFrom(...View.options),
    petition,
    page: fc.nat(9_999_999),
  }),
  fc.record({ do: fc.constant('begin' as const), flow, petition }),
  fc.record({ do: fc.constant('reopen' as const), flow, petition, id }),
  fc.record({
    do: fc.constant('answer' as const),
    flow,
    petition,
    id,
    question: fc.constantFrom('visibility', 'confirm'),
    value: fc.constantFrom('public', 'anonymous', 'yes'),
  }),
  fc.record({ do: fc.constant('suggestion' as const), flow, petition, id, question }),
  fc.record({
    do: fc.constant('setVisibility' as const),
    petition,
    visibility: fc.constantFrom(...Visibility.options),
  }),
  fc.record({ do: fc.constant('cancel' as const), id }),
  fc.record({ do: fc.constant('askSecondLook' as const), petition }),
  managerActions,
  moderatorActions,
);

const whole = { petition: 1, community: undefined };

describe('a button', () => {
  test('does what it was made for', () => {
    fc.assert(
      fc.property(actions, (action) => {
        expect(decodeAction(encodeAction(action))).toEqual(action);
      }),
    );
  });

  test('fits into the 64 bytes that Telegram gives it, whatever it does', () => {
    fc.assert(
      fc.property(actions, (action) => {
        expect(Buffer.byteLength(encodeAction(action))).toBeLessThanOrEqual(64);
      }),
    );
  });

  test('takes signatures of which it names each, and no other, in their order', () => {
    const numbers = [1_000_000, 999_999, 4, 2, 1];
    const payload = encodeAction({
      do: 'moderate',
      deed: 'remove',
      remit: whole,
      numbers,
      list: 'held',
      page: 1,
      seenAt: new Date(),
    });
    expect(decodeAction(payload)).toMatchObject({ numbers });
  });

  test.each([[[0]], [[highestPackedNumber + 1]], [[6, 5, 4, 3, 2, 1]]])(
    'is never made for the signatures %j: another one would be taken for them',
    (numbers) => {
      const make = () =>
        encodeAction({
          do: 'moderate',
          deed: 'remove',
          remit: whole,
          numbers,
          list: 'held',
          page: 1,
          seenAt: new Date(),
        });
      expect(make).toThrow(RangeError);
    },
  );

  test('that leads farther than it can say leads as far as it can', () => {
    const payload = encodeAction({ do: 'review', remit: whole, list: 'held', page: highestPage + 1 });
    expect(decodeAction(payload)).toMatchObject({ page: highestPage });
  });

  test.each([
    '',
    '0:c:abc',
    '1',
    '1:x:abc',
    '1:c',
    '1:c:abc:def',
    '1:v:nothing:slug:1',
    '1:b:sign:Not A Slug',
    '1:v:letter:a:-1',
    '1:__proto__:a',
    '1:f',
    '1:f:Not A Slug',
    '1:u:now',
    '1:t:milestones:every',
    '1:t:card:usual',
    '1:t:language:xx',
    '1:t:topic:there',
    '1:t:colour:red',
    '1:l:0',
    '1:m',
    '1:m:Not A Slug',
    '1:h:1:held:0',
    '1:h:1:held:01',
    '1:h:0:held:1',
    '1:h:1-0:held:1',
    '1:h:1-:held:1',
    '1:h:1:all:1',
    '1:h:zzzzzz:held:1',
    '1:7:1:held',
    '1:y:1::held:1',
    '1:y:1:AA:held:1',
    '1:y:1:AAE:held:1',
    '1:y:1:IAAAAA:held:1',
    '1:x:1:____________________________:held:1',
    '1:x:1:a=:held:1',
    '1:z:1:0',
    '1:z:slug:1.5',
    '1:g:1:1.5',
    '1:j:1:name:4',
    '1:n:1:1:0',
    '1:d:1:1:hold',
    '1:d:1:1:block',
    '1:2:1:1:maybe',
    '1:4:1:on',
  ])('of another make, "%s", does nothing', (payload) => {
    expect(decodeAction(payload)).toBeUndefined();
  });

  test('does nothing when it says anything at all', () => {
    fc.assert(
      fc.property(fc.string(), (payload) => {
        expect(decodeAction(payload)).toBeUndefined();
      }),
    );
  });
});
