import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer, Command } from '../../adapters/cli/command.ts';
import { type Control, controlPath, controlPathFault, sendControl, serveControl } from '../../adapters/cli/control.ts';
import { samplePetition } from '../../adapters/cli/sample-petition.ts';

let folder: string;
let path: string;
let control: Control | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'undersigned-'));
  path = controlPath(folder);
});

afterEach(async () => {
  await control?.close();
  control = undefined;
  rmSync(folder, { recursive: true });
});

/** A running Undersigned that notes what it is told to do. */
async function serve(answer: Answer = { lines: ['Done.'], exitCode: 0 }) {
  const heard: Command[] = [];
  const faults: unknown[] = [];
  const perform = async (command: Command) => {
    heard.push(command);
    return answer;
  };
  control = await serveControl(path, { perform, onFault: (fault) => faults.push(fault) });
  return { heard, faults };
}

describe('a running Undersigned', () => {
  test('does what the terminal says, and the terminal hears how it went', async () => {
    const { heard } = await serve({ lines: ['One', 'Two'], exitCode: 1 });
    const answer = await sendControl(path, { do: 'close', slug: 'save-the-park' });
    expect(heard).toEqual([{ do: 'close', slug: 'save-the-park' }]);
    expect(answer).toEqual({ lines: ['One', 'Two'], exitCode: 1 });
  });

  test('gets an imported petition whole, with its times and its photo', async () => {
    const { heard } = await serve();
    const { content, photo } = await samplePetition();
    const closing = { ...content, closesAt: new Date('2026-04-01T00:00Z') };
    await sendControl(path, { do: 'import', content: closing, photo });
    const [command] = heard;
    expect(command).toMatchObject({ do: 'import', content: JSON.parse(JSON.stringify(content)) });
    expect(command).toHaveProperty('content.closesAt', new Date('2026-04-01T00:00Z'));
    expect(command).toHaveProperty('photo.mediaType', 'image/jpeg');
    expect(command?.do === 'import' && Buffer.compare(command.photo!.bytes, photo!.bytes)).toBe(0);
  });

  test('keeps why a command failed to its own log', async () => {
    const fault = new Error('insert into petition values (...)');
    const faults: unknown[] = [];
    const perform = () => Promise.reject(fault);
    control = await serveControl(path, { perform, onFault: (caught) => faults.push(caught) });
    await expect(sendControl(path, { do: 'list' })).rejects.toThrow(
      'The running Undersigned could not do that. Its log says why.',
    );
    expect(faults).toEqual([fault]);
  });

  test('does nothing that it does not understand', async () => {
    const { heard, faults } = await serve();
    const unknown = { do: 'close' } as Command;
    await expect(sendControl(path, unknown)).rejects.toThrow('could not do that');
    expect(heard).toEqual([]);
    expect(faults).toHaveLength(1);
  });

  test('listens to its own account alone', async ({ skip }) => {
    skip(process.platform === 'win32', 'a pipe of Windows has no mode');
    await serve();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('leaves nothing behind when it stops', async () => {
    await serve();
    await control?.close();
    control = undefined;
    expect(existsSync(path)).toBe(false);
    expect(await sendControl(path, { do: 'list' })).toBeUndefined();
  });

  test('that still runs is not pushed aside by a second one', async () => {
    const { heard } = await serve();
    await expect(serveControl(path, { perform: () => Promise.reject(), onFault: () => undefined })).rejects.toThrow(
      'Another Undersigned runs with this data folder',
    );
    await sendControl(path, { do: 'list' });
    expect(heard).toEqual([{ do: 'list' }]);
  });
});

test('an Undersigned that ends in the middle of a command is told from one that never ran', async () => {
  const server = createServer((socket) => socket.destroy()).listen(path);
  await once(server, 'listening');
  await expect(sendControl(path, { do: 'list' })).rejects.toThrow('The running Undersigned broke off (E');
  server.close();
});

test('nobody answers where no Undersigned ever ran', async () => {
  expect(await sendControl(path, { do: 'list' })).toBeUndefined();
});

describe('the socket of a killed Undersigned', () => {
  beforeEach(() => {
    const script = `require('net').createServer().listen(${JSON.stringify(path)}, () => process.kill(process.pid, 'SIGKILL'))`;
    spawnSync(process.execPath, ['-e', script]);
    expect(existsSync(path)).toBe(true);
  });

  test('answers nobody', async () => {
    expect(await sendControl(path, { do: 'list' })).toBeUndefined();
  });

  test('makes way for the next one', async () => {
    const { heard } = await serve();
    await sendControl(path, { do: 'list' });
    expect(heard).toEqual([{ do: 'list' }]);
  });
});

describe('the place of the socket', () => {
  test('is written the shorter way, so that a deep folder does not make it too long', () => {
    expect(controlPath('data', 'linux')).toBe(join('data', 'control.sock'));
  });

  test('comes with advice when it is too long all the same, and nobody answers there', async () => {
    const deep = controlPath(join(folder, 'd'.repeat(100)));
    expect(await sendControl(deep, { do: 'list' })).toBeUndefined();
    expect(controlPathFault(deep)).toMatch(/too long for a socket .* Set DATA_DIR to a shorter one\.$/);
    expect(controlPathFault(path)).toBeUndefined();
  });

  test('is a pipe of its own for each data folder on Windows', () => {
    const pipes = [controlPath('one', 'win32'), controlPath('other', 'win32')];
    expect(new Set(pipes).size).toBe(2);
    expect(pipes[0]).toMatch(/^\\\\\.\\pipe\\undersigned-[0-9a-f]{64}$/);
  });
});
