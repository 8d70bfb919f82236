import { createPainter, type Picture } from './painter.ts';
import type { ProgressFacts } from './progress-facts.ts';
import { thinGrowth } from './thin-growth.ts';

const painter = createPainter({
  program: new URL('./draw-worker.ts', import.meta.url),
  pictureMaxMs: 5_000,
  ordersMax: 32,
  picturesPerThread: 250,
  idleMaxMs: 60_000,
  onFault: ({ message }) => process.emitWarning(`A progress picture was left out: ${message}`, 'PictureWarning'),
});

/**
 * The progress picture of `facts`, a PNG of 1200 × 630 pixels, drawn away from the event loop. `undefined` when it
 * cannot be had, or not within five seconds: what it was to go with is then sent without it. Never rejects.
 */
export async function drawProgress(facts: ProgressFacts): Promise<Picture | undefined> {
  return painter.draw({ ...facts, growth: thinGrowth(facts.growth) });
}
