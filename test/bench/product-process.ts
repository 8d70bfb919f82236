import { setImmediate } from 'node:timers/promises';
import { readConfig } from '../../adapters/config.ts';
import { createLog } from '../../adapters/log.ts';
import { startUndersigned } from '../../adapters/start.ts';
import { letCrowdSign } from './crowd.ts';
import { type Memory, Order } from './product-orders.ts';

// The product in a process of its own, configured by its environment. It answers each order.

const outcome = readConfig(process.env);
if (outcome.kind === 'faults') throw new Error(outcome.faults.join('\n'));
const undersigned = await startUndersigned(outcome.config, {
  log: createLog('error', false),
  onLost: (sentence) => {
    throw new Error(sentence);
  },
});

process.on('message', async (message) => {
  const order = Order.parse(message);
  process.send?.(order.do === 'weigh' ? await weigh() : await letCrowdSign(undersigned, order));
});
process.once('disconnect', () => undersigned.stop());
process.send?.({ url: undersigned.url });

async function weigh(): Promise<Memory> {
  // What nobody needs any more is no part of what is kept. Buffers go only after the collection that found them.
  globalThis.gc?.();
  await setImmediate();
  globalThis.gc?.();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { kept: heapUsed + external, resident: rss };
}
