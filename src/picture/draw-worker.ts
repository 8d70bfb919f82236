import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { ProgressFacts } from './progress-facts.ts';
import { progressSvg } from './progress-svg.ts';

await initWasm(readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));

// A fault ends this thread, for the memory of the renderer may be damaged. The painter then starts another.
parentPort?.on('message', async (facts: ProgressFacts) => {
  const svg = await progressSvg(facts);
  parentPort?.postMessage(svg === undefined ? undefined : rasterise(svg));
});

function rasterise(svg: string): Uint8Array {
  const picture = new Resvg(svg);
  const image = picture.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    picture.free();
  }
}
