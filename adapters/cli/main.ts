import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describeFault } from '../../src/index.ts';
import { type Config, folderOfCaller, loadDotEnv, readConfig } from '../config.ts';
import { openStore } from '../open-store.ts';
import { startFault } from '../start-fault.ts';
import type { Answer, Command } from './command.ts';
import { controlPath, sendControl } from './control.ts';
import { performCommand } from './perform.ts';
import { standardInput } from './read-announcement.ts';
import { readCommand } from './read-command.ts';

loadDotEnv();
const answer = await answerTo(process.argv.slice(2)).catch(inability);
for (const line of answer.lines) console.log(line);
process.exitCode = answer.exitCode;

async function answerTo(argv: readonly string[]): Promise<Answer> {
  const folder = folderOfCaller(process.env);
  const command = await readCommand(argv, (path) =>
    path === standardInput ? readInput() : readFile(resolve(folder, path)),
  );
  if (!('do' in command)) return command;
  const outcome = readConfig(process.env);
  if (outcome.kind === 'faults') return { lines: [...outcome.faults], exitCode: 1 };
  const { config } = outcome;
  try {
    return (await askRunning(config, command)) ?? (await performHere(config, command));
  } catch (error) {
    return { lines: [startFault(error, config)], exitCode: 1 };
  }
}

async function readInput(): Promise<Uint8Array> {
  if (process.stdin.isTTY)
    console.error('Write the text, and end it with Ctrl+D on a line of its own (Windows: Ctrl+Z, Enter).');
  return buffer(process.stdin);
}

/** The embedded database belongs to one process: while Undersigned runs, it does the work. */
async function askRunning(config: Config, command: Command): Promise<Answer | undefined> {
  return config.databaseUrl === undefined ? sendControl(controlPath(config.dataDir), command) : undefined;
}

async function performHere(config: Config, command: Command): Promise<Answer> {
  const store = await openStore(config, { onWait: console.error });
  try {
    return await performCommand(command, { store, now: new Date(), tells: false });
  } catch (error) {
    const { name, code = name } = describeFault(error);
    return { lines: [`The database could not do that (${code}). Nothing was changed; try again.`], exitCode: 1 };
  } finally {
    await store.close();
  }
}

function inability(error: unknown): Answer {
  return { lines: [error instanceof Error ? error.message : 'That could not be done.'], exitCode: 1 };
}
