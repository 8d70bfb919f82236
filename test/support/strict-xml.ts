import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

let parser: Promise<void> | undefined;

/** Throws, with the place, where `written` is no well-formed XML. */
export async function readStrictly(written: string): Promise<void> {
  parser ??= initWasm(readFile(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'))));
  await parser;
  // A picture may hold elements of others, and is read by the strictest parser at hand.
  const inner = written.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>/, '');
  new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><g>${inner}</g></svg>`).free();
}
