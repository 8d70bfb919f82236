import { describe, expect, test } from 'vitest';
import { readCommand } from '../../adapters/cli/read-command.ts';
import { updateMaxUnits } from '../../src/index.ts';

/** What is understood of a command, with this on standard input. */
function read(argv: readonly string[], input: string | Uint8Array = '') {
  return readCommand(['announce', ...argv], async (path) => {
    if (path !== '-') throw new Error('Only standard input is there');
    return Buffer.from(input);
  });
}

const announced = (text: string, kind = 'update') => ({ do: 'announce', slug: 'pool', kind, text });

describe('what is announced', () => {
  test('is the text after the slug, with quotes or without', async () => {
    expect(await read(['pool', 'The council meets on Monday.'])).toEqual(announced('The council meets on Monday.'));
    expect(await read(['pool', 'The', 'council', 'meets.'])).toEqual(announced('The council meets.'));
  });

  test('is the target’s answer where that is said, before or after', async () => {
    expect(await read(['pool', 'It', 'stays', 'open.', '--answer'])).toEqual(announced('It stays open.', 'answer'));
    expect(await read(['--answer', 'pool', 'It stays open.'])).toEqual(announced('It stays open.', 'answer'));
  });

  test('may have several paragraphs, which come from standard input', async () => {
    expect(await read(['pool', '-'], 'First.\r\n\r\nSecond.\n')).toEqual(announced('First.\n\nSecond.'));
  });

  test('may have a dash in it', async () => {
    expect(await read(['pool', 'Open', '-', 'at', 'last'])).toEqual(announced('Open - at last'));
  });

  test('loses what nobody can see', async () => {
    expect(await read(['pool', '\u001b[31mThe\u0000 council\u0007\tmeets.\u009b '])).toEqual(
      announced('[31mThe council meets.'),
    );
  });

  test('is as long as fits', async () => {
    const longest = 'x'.repeat(updateMaxUnits);
    expect(await read(['pool', '-'], `${longest}\n`)).toEqual(announced(longest));
  });
});

describe('nothing is announced', () => {
  test.each([
    ['an empty text', [''], '', 'The text is empty.'],
    ['nothing but white space', ['-'], ' \r\n\t\n', 'The text is empty.'],
    [
      'one character too many',
      ['-'],
      'x'.repeat(1_001),
      `The text has 1,001 characters; at most 1,000 fit. Shorten it by 1.`,
    ],
    ['a long text', ['x'.repeat(2_345)], '', 'The text has 2,345 characters; at most 1,000 fit. Shorten it by 1,345.'],
    [
      'another encoding',
      ['-'],
      Buffer.from([0xfc, 0x62]),
      'The text is not written in UTF-8. Save it with that encoding.',
    ],
  ])('of %s', async (_, words, input, sentence) => {
    const lines = [`${sentence} Nothing was announced.`];
    expect(await read(['pool', ...words], input)).toEqual({ lines, exitCode: 1 });
  });

  test.each([
    [[], 'Which petition? “npm run petition -- list” shows their slugs.'],
    [['pool'], 'What is new? Write it after the slug, or “-” to be read from the input.'],
    [['pool', 'Hello', '--in', 'discord:1'], '--in goes with “default” only.'],
    [['pool', 'Hello', '--json'], '--json goes with “log” only.'],
    [['pool', 'Hello', '--clear'], '--clear goes with “banner” only.'],
    [['pool', 'Hello', '--decline'], '--decline goes with “confirm” only.'],
  ])('by %j, which is answered with what would be', async (argv, sentence) => {
    const lines = [sentence, '“npm run petition -- help” shows the commands.'];
    expect(await read(argv)).toEqual({ lines, exitCode: 2 });
  });
});

test('only what is announced can be an answer', async () => {
  const outcome = await readCommand(['close', 'pool', '--answer'], () => Promise.reject(new Error('No file is there')));
  expect(outcome).toMatchObject({ lines: ['--answer goes with “announce” only.', expect.anything()], exitCode: 2 });
});
