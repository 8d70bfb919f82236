import { describeFault } from '../src/index.ts';
import { type Config, isNpmScript, loadDotEnv, readConfig } from './config.ts';
import { createLog } from './log.ts';
import { startUndersigned } from './start.ts';
import { startFault } from './start-fault.ts';
import { welcome } from './welcome.ts';

loadDotEnv();

const lookForShellEveryMs = 500;

// `npm start` passes a Ctrl+C on that the terminal has sent already, so a second signal is no second wish.
const stopAsked = new Promise<undefined>((resolve) => {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => resolve(undefined));
});

if (isNpmScript(process.env)) stopWithoutShell();

const outcome = readConfig(process.env);
if (outcome.kind === 'faults') {
  end(['Undersigned cannot start, because something is set wrongly:', ...outcome.faults.map((fault) => `  ${fault}`)]);
}
await run(outcome.config);

async function run(config: Config): Promise<void> {
  const log = createLog(config.logLevel, process.stdout.isTTY);
  const start = async () => {
    const started = await startUndersigned(config, { log, onLost: (sentence) => end([sentence]) });
    process.stdout.write(`${(await welcome(config, started)).join('\n')}\n`);
    return started;
  };
  const starting = start().catch((error: unknown) => {
    log.debug(describeFault(error), 'The start failed.');
    return end([`Undersigned cannot start: ${startFault(error, config)}`]);
  });
  const undersigned = await Promise.race([starting, stopAsked]);
  // What a start leaves half done, the next one does again: nobody has to wait for the end of this one.
  if (undersigned === undefined) process.exit();
  await stopAsked;
  log.info('Stopping: nothing new is taken, and what is under way is finished.');
  await undersigned.stop();
  log.info('Stopped.');
}

/** npm ends its shell at a SIGTERM and forgets what runs in it: who is left without that shell was meant too. */
function stopWithoutShell(): void {
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) process.emit('SIGTERM');
  }, lookForShellEveryMs).unref();
}

function end(lines: readonly string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
}
