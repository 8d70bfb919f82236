import { parentPort } from 'node:worker_threads';
import type { ProgressFacts } from './progress-facts.ts';
import { renderProgress } from './render.ts';

// A fault ends this thread, for the memory of the renderer may be damaged. The painter then starts another.
parentPort?.on('message', async (facts: ProgressFacts) => {
  const png = await renderProgress(facts);
  parentPort?.postMessage(png);
});
