import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Undersigned } from '../../adapters/start.ts';
import type { Signed } from './product-orders.ts';

/** How a crowd signs. */
interface Crowd {
  readonly slug: string;
  readonly perSecond: number;
  readonly seconds: number;
}

const wavesPerSecond = 100;

/** A crowd signs at an even pace, in small waves. Resolves when the last signature is committed. */
export async function letCrowdSign(
  { core, store }: Pick<Undersigned, 'core' | 'store'>,
  { slug, perSecond, seconds }: Crowd,
): Promise<Signed> {
  const petition = await core.find(slug);
  if (petition === undefined) throw new Error('There is no such petition');
  const sign = () => {
    const person = { platform: 'web', account: randomUUID() } as const;
    return store.sign({ petition: petition.id, person, name: 'Signatory of the Crowd', visibility: 'public' });
  };
  const signing: Promise<unknown>[] = [];
  const start = performance.now();
  for (let wave = 0; wave < seconds * wavesPerSecond; wave += 1) {
    await setTimeout(Math.max(0, start + (wave * 1_000) / wavesPerSecond - performance.now()));
    while (signing.length < ((wave + 1) * perSecond) / wavesPerSecond) signing.push(sign());
  }
  await Promise.all(signing);
  const committedAtMs = Date.now();
  return { count: (await store.tally(petition.id)).count, committedAtMs };
}
