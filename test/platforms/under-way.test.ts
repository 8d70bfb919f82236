import { expect, onTestFinished, test } from 'vitest';
import { createUnderWay } from '../../adapters/under-way.ts';

test('what fails while nobody listens troubles nobody, and is under way no more', async () => {
  const unheard: unknown[] = [];
  const hear = (reason: unknown) => unheard.push(reason);
  process.on('unhandledRejection', hear);
  onTestFinished(() => void process.off('unhandledRejection', hear));
  const underWay = createUnderWay();

  void underWay.track(Promise.reject(new Error('the database is away')));
  await underWay.finished();
  await new Promise(setImmediate);

  expect(unheard).toEqual([]);
});

test('who awaits what is under way hears how it ended', async () => {
  const underWay = createUnderWay();

  await expect(underWay.track(Promise.resolve('said'))).resolves.toBe('said');
  await expect(underWay.track(Promise.reject(new Error('refused')))).rejects.toThrow('refused');
});

test('nothing is finished before the last has ended, even what began meanwhile', async () => {
  const underWay = createUnderWay();
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const order: string[] = [];
  void underWay.track(first.promise);

  const finished = underWay.finished().then(() => order.push('finished'));
  void underWay.track(second.promise.then(() => order.push('second')));
  first.resolve();
  await first.promise;
  second.resolve();
  await finished;

  expect(order).toEqual(['second', 'finished']);
});
