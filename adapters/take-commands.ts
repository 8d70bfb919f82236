import { type Core, describeFault, type Store } from '../src/index.ts';
import { controlPath, controlPathFault, serveControl } from './cli/control.ts';
import { performCommand } from './cli/perform.ts';
import type { Log } from './log.ts';

/** What the work beside the platforms takes. */
interface Workplace {
  readonly store: Store;
  readonly log: Log;
  readonly clock: () => Date;
}

/** Takes commands until what it answers is called: the command line cannot open the embedded database that this process holds. */
export async function takeCommands(
  dataDir: string,
  core: Core,
  { store, log, clock }: Workplace,
): Promise<() => Promise<void>> {
  const path = controlPath(dataDir);
  const fault = controlPathFault(path);
  if (fault !== undefined) {
    log.warn(fault);
    return () => Promise.resolve();
  }
  try {
    const control = await serveControl(path, {
      perform: async (command) => {
        const answer = await performCommand(command, { store, now: clock(), tells: true });
        await core.refresh();
        return answer;
      },
      onFault: (error) => log.error(describeFault(error), 'A command from the command line failed.'),
    });
    return control.close;
  } catch (error) {
    // Not every file system that a container is given knows sockets, and nobody needs one to sign.
    log.warn(
      describeFault(error),
      'Petition commands work only while Undersigned is stopped: DATA_DIR takes no socket.',
    );
    return () => Promise.resolve();
  }
}
