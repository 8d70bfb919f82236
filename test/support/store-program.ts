import { createStore } from '../../src/store/create-store.ts';
import { openServer } from '../../src/store/server.ts';
import type { Call } from './store-process.ts';

// A process that does what its parent asks of a store of its own. Run as `node store-program.ts URL`.

const [, , url = ''] = process.argv;
const store = createStore({ database: await openServer(url), secret: 'a secret for tests' });

process.on('message', async (call: Call) => {
  const act = store[call.act] as (...given: readonly unknown[]) => Promise<unknown>;
  const answer = await act(...call.given).then(
    (outcome) => ({ outcome: plain(outcome) }),
    (error: unknown) => ({ fault: String(error) }),
  );
  process.send?.({ id: call.id, ...answer });
});
process.on('disconnect', () => process.exit());

/** Names have no way out of a process, and nobody asks for them. */
function plain(outcome: unknown): unknown {
  return outcome === undefined ? undefined : JSON.parse(JSON.stringify(outcome));
}
