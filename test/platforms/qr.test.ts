import decodeQr from 'qr/decode.js';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { renderQr } from '../../adapters/web/sharing/qr.ts';

const pixelsPerModule = 8;

/** What a phone's camera reads from the code. */
async function scanned(svg: string): Promise<string> {
  const drawn = sharp(Buffer.from(svg), { density: 72 * pixelsPerModule })
    .ensureAlpha()
    .raw();
  const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
  return decodeQr({ data, width: info.width, height: info.height });
}

test.each([
  'https://petitions.example/p/save-the-elms',
  'https://petitions.example/p/save-the-elms?from=2147483646',
  'http://192.168.1.20:8080/p/a',
  `https://${'a'.repeat(60)}.example/p/${'b'.repeat(32)}?from=1234567890`,
])('a phone reads %s', async (address) => {
  expect(await scanned(String(renderQr(address, 'The way here')))).toBe(address);
});

test('a code says what it is, stands on a light ground of its own, and styles nothing', () => {
  const svg = String(renderQr('https://petitions.example/p/a', 'The "way" <here>'));
  expect(svg).toContain('role="img" aria-label="The &quot;way&quot; &lt;here&gt;"');
  expect(svg).toContain('fill="#fff"');
  expect(svg).not.toContain('style=');
});

test.each([
  'http://localhost:8080/p/a',
  'http://undersigned.localhost/p/a',
  'http://127.0.0.1:8080/p/a',
  'http://[::1]:8080/p/a',
  'http://0.0.0.0/p/a',
])('there is no code for %s, where no phone arrives', (address) => {
  expect(renderQr(address, 'The way here')).toBeUndefined();
});
