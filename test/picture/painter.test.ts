import { describe, expect, test } from 'vitest';
import { createPainter, type PainterSettings } from '../../src/picture/painter.ts';
import { someFacts } from './facts.ts';

function painterWith(program: string, differently: Partial<PainterSettings> = {}) {
  const faults: string[] = [];
  const painter = createPainter({
    program: new URL(`./threads/${program}.ts`, import.meta.url),
    pictureMaxMs: 10_000,
    ordersMax: 8,
    picturesPerThread: 100,
    idleMaxMs: 60_000,
    onFault: ({ message }) => faults.push(message),
    ...differently,
  });
  return { draw: () => painter.draw(someFacts()), faults };
}

describe('the painter', () => {
  test('gives up a picture that takes too long, and those that waited behind it as long', async () => {
    const { draw } = painterWith('never-answers', { pictureMaxMs: 50 });
    expect(await Promise.all([draw(), draw()])).toEqual([undefined, undefined]);
  });

  test('takes no more orders than it can hope to deliver', async () => {
    const { draw } = painterWith('never-answers', { pictureMaxMs: 10_000, ordersMax: 2 });
    void draw();
    void draw();
    expect(await draw()).toBeUndefined();
  });

  test('says why a picture failed, and goes on in a fresh thread', async () => {
    const { draw, faults } = painterWith('falls-over');
    expect(await Promise.all([draw(), draw()])).toEqual([undefined, undefined]);
    expect(faults).toEqual(['The pencil broke', 'The pencil broke']);
  });

  test('without its program leaves pictures out', async () => {
    const { draw, faults } = painterWith('is-not-there');
    expect(await draw()).toBeUndefined();
    expect(faults).toHaveLength(1);
  });

  test('changes to a fresh thread after so many pictures', async () => {
    const { draw } = painterWith('signs-its-name', { picturesPerThread: 2 });
    const threads = [];
    for (let order = 0; order < 4; order += 1) threads.push((await draw())!.png[0]!);
    expect(threads[1]).toBe(threads[0]);
    expect(threads[2]).not.toBe(threads[1]);
    expect(threads[3]).toBe(threads[2]);
  });

  test('delivers to each their own, in the order they came', async () => {
    const { draw, faults } = painterWith('signs-its-name');
    const delivered: number[] = [];
    await Promise.all([1, 2, 3].map((place) => draw().then((picture) => picture && delivered.push(place))));
    expect(delivered).toEqual([1, 2, 3]);
    expect(faults).toEqual([]);
  });
});
