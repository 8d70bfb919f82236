import { expect, test } from 'vitest';
import { bar } from '../../src/dialogue/bar.ts';

test.each([
  [-1, '▱▱▱▱▱▱▱▱▱▱'],
  [0, '▱▱▱▱▱▱▱▱▱▱'],
  [0.099, '▱▱▱▱▱▱▱▱▱▱'],
  [0.5, '▰▰▰▰▰▱▱▱▱▱'],
  [0.999, '▰▰▰▰▰▰▰▰▰▱'],
  [1, '▰▰▰▰▰▰▰▰▰▰'],
  [7.3, '▰▰▰▰▰▰▰▰▰▰'],
])('a bar for %d is full only when the goal is reached', (part, expected) => {
  expect(bar(part)).toBe(expected);
});
