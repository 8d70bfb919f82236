import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { ProgressFacts } from './progress-facts.ts';
import { progressSvg } from './progress-svg.ts';
import { progressWords } from './progress-words.ts';
import { openTypesetter } from './typesetter.ts';

const wasmFile = fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'));
const ready = readFile(wasmFile).then((wasm) => initWasm(wasm));

/** The picture of `facts` as PNG, or `undefined` when its count cannot be drawn. It keeps its thread busy meanwhile. */
export async function renderProgress(facts: ProgressFacts): Promise<Uint8Array | undefined> {
  await ready;
  const { title, count, caption, dates } = progressWords(facts);
  const setType = await openTypesetter([title, count, caption, ...dates, '…'], facts.locale);
  const svg = progressSvg(facts, setType);
  return svg === undefined ? undefined : rasterise(svg);
}

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
