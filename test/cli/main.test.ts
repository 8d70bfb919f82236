import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Command } from '../../adapters/cli/command.ts';
import { controlPath, serveControl } from '../../adapters/cli/control.ts';

const folders = join(import.meta.dirname, '../../adapters/cli');
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'undersigned-'));
});

afterEach(() => rmSync(dataDir, { recursive: true }));

/** Runs the command line in a process of its own, in the data folder, with nothing else configured. */
async function petition(argv: readonly string[], settings: Readonly<Record<string, string>> = {}, input = '') {
  const env = { PATH: process.env.PATH, DATA_DIR: '.', ...settings };
  const child = spawn(process.execPath, [join(folders, 'main.ts'), ...argv], { cwd: dataDir, env });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { printed: await text(child.stdout), exitCode: await ended };
}

test('while Undersigned runs, it does what the terminal says, and nobody else opens its database', async () => {
  const heard: Command[] = [];
  const perform = async (command: Command) => {
    heard.push(command);
    return { lines: ['Imported.', 'Well done.'], exitCode: 3 };
  };
  const control = await serveControl(controlPath(dataDir), { perform, onFault: () => undefined });
  const outcome = await petition(['import', join(folders, 'sample', 'petition.md')]);
  await control.close();
  expect(outcome).toEqual({ printed: 'Imported.\nWell done.\n', exitCode: 3 });
  expect(heard).toMatchObject([{ do: 'import', content: { slug: 'keep-the-evidence' } }]);
  expect(readdirSync(dataDir)).toEqual([]);
});

test('a text of several paragraphs is taken from standard input', async () => {
  const heard: Command[] = [];
  const perform = async (command: Command) => {
    heard.push(command);
    return { lines: ['Announced.'], exitCode: 0 };
  };
  const control = await serveControl(controlPath(dataDir), { perform, onFault: () => undefined });
  const outcome = await petition(['announce', 'pool', '-', '--answer'], {}, 'It stays open.\n\nFor ever.\n');
  await control.close();
  expect(outcome).toEqual({ printed: 'Announced.\n', exitCode: 0 });
  expect(heard).toEqual([{ do: 'announce', slug: 'pool', kind: 'answer', text: 'It stays open.\n\nFor ever.' }]);
});

test('a file is looked for where the command was written, though npm runs it in the project', async () => {
  const caller = join(dataDir, 'texts');
  mkdirSync(caller);
  writeFileSync(join(caller, 'elms.md'), 'Save the elms');
  const { printed } = await petition(['import', 'elms.md'], { INIT_CWD: caller });
  expect(printed).toContain('The front matter is missing.');
});

test('a wrong setting is told before anything is done', async () => {
  const { printed, exitCode } = await petition(['list'], { PORT: 'eighty' });
  expect(printed).toMatch(/^PORT: expected a whole number .* got "eighty"\./);
  expect(exitCode).toBe(1);
  expect(readdirSync(dataDir)).toEqual([]);
});
