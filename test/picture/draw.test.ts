import { describe, expect, test } from 'vitest';
import { drawProgress } from '../../src/picture/draw.ts';
import { growthOf, someFacts } from './facts.ts';

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const megabyte = 1_000_000;

/** The width and height that a PNG says it has. */
function sizeOf(png: Uint8Array): number[] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('drawing progress', () => {
  test('gives a PNG that both platforms show whole', async () => {
    const { png } = (await drawProgress(someFacts()))!;
    expect([...png.slice(0, 8)]).toEqual(pngSignature);
    expect(sizeOf(png)).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(megabyte / 4);
  });

  test('a year of a hundred thousand signatures is drawn like any other', async () => {
    expect(await drawProgress(someFacts({ growth: growthOf(100_000, 315_000) }))).toBeDefined();
  });

  test('the event loop goes on while pictures are drawn', async () => {
    const before = performance.eventLoopUtilization();
    for (let more = 0; more < 10; more += 1) await drawProgress(someFacts());
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5);
  });

  test('a language that does not exist leaves the picture out', async () => {
    expect(await drawProgress(someFacts({ locale: 'no such language' }))).toBeUndefined();
    expect(await drawProgress(someFacts())).toBeDefined();
  });

  test('one picture after another takes no more memory', async () => {
    for (let warm = 0; warm < 20; warm += 1) await drawProgress(someFacts());
    const before = process.memoryUsage.rss();
    for (let more = 0; more < 100; more += 1) await drawProgress(someFacts());
    expect(process.memoryUsage.rss() - before).toBeLessThan(60 * megabyte);
  });
});
