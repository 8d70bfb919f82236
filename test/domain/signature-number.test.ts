import { expect, test } from 'vitest';
import { parseSignatureNumber } from '../../src/domain/signature-number.ts';

test.each([
  ['12', 12],
  [' 12 ', 12],
  ['12.', 12],
  ['no. 12', 12],
  ['No 12', 12],
  ['Nr. 12', 12],
  ['Nummer 12', 12],
  ['number 12', 12],
  ['#12', 12],
  ['№ 12', 12],
  ['1,234', 1_234],
  ['1.234', 1_234],
  ['1 234 567', 1_234_567],
  ['1’234', 1_234],
  ['No. 1,234.', 1_234],
  ['2147483647', 2_147_483_647],
])('%j is the number %i', (written, number) => {
  expect(parseSignatureNumber(written)).toBe(number);
});

test.each([
  '',
  'no.',
  'the one by Ada',
  '0',
  '-12',
  '12.5',
  '1,23',
  '12 or 13',
  '2147483648',
  '99999999999',
  '1e3',
  '0x12',
  '١٢',
])('%j is no number of a signature', (written) => {
  expect(parseSignatureNumber(written)).toBeUndefined();
});
