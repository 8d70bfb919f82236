import type { Core, Message } from '../../src/index.ts';
import type { Log } from '../log.ts';
import { describeRefusal } from './refusal.ts';

/** What answering takes. */
export interface Surroundings {
  readonly core: Core;
  readonly log: Log;
  readonly clock: () => Date;
  /** What a person hears when the work failed: that nothing was saved. */
  readonly sayFault: (language: string | undefined) => Message;
}

/** Whether `act` succeeded. If not, that is logged and goes no further. */
export async function succeeds(
  { log }: Pick<Surroundings, 'log'>,
  doing: string,
  act: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    log.warn({ doing, ...describeRefusal(error) }, 'Discord did not take a request.');
    return false;
  }
}
