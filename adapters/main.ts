import { existsSync } from 'node:fs';
import { describeFault } from '../src/index.ts';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { startUndersigned } from './start.ts';
import { startFault } from './start-fault.ts';
import { welcome } from './welcome.ts';

const dotEnv = '.env';
if (existsSync(dotEnv)) process.loadEnvFile(dotEnv);

const outcome = readConfig(process.env);
if (outcome.kind === 'faults') {
  end(['Undersigned cannot start, because something is set wrongly:', ...outcome.faults.map((fault) => `  ${fault}`)]);
} else {
  const { config } = outcome;
  const log = createLog(config.logLevel, process.stdout.isTTY);
  try {
    const undersigned = await startUndersigned(config, { log, onLost: (sentence) => end([sentence]) });
    process.stdout.write(`${(await welcome(config, undersigned)).join('\n')}\n`);
    let isStopping = false;
    const stop = async () => {
      if (isStopping) return;
      isStopping = true;
      log.info('stopping: nothing new is taken, what is under way is finished');
      await undersigned.stop();
      log.info('stopped');
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  } catch (error) {
    log.debug(describeFault(error), 'the start failed');
    end([`Undersigned cannot start: ${startFault(error, config)}`]);
  }
}

function end(lines: readonly string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
}
