import { expect, test } from 'vitest';
import { hasNamePlaceholder, letterParts } from '../../src/domain/letter.ts';

test.each([
  ['Yours, [Your Name Here]', true],
  ['I, [Your Name Here], ask. [Your Name Here]', true],
  ['Yours, [Your\nName Here]', true],
  ['Yours, [Your Name]', false],
  ['Yours, Your Name Here', false],
  ['', false],
])('whether %j has a place for a name: %s', (letter, has) => {
  expect(hasNamePlaceholder(letter)).toBe(has);
});

test('a letter falls apart at each of its placeholders', () => {
  expect(letterParts('I, [Your Name Here], ask.\n[Your Name Here]')).toEqual(['I, ', ', ask.\n', '']);
  expect(letterParts('No place')).toEqual(['No place']);
});
