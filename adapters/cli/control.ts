import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import { connect } from 'node:net';
import { relative, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { stopServer } from '../stop-server.ts';
import { Answer, type Command, decodeCommand, encodeCommand } from './command.ts';
import { photoMaxBytes } from './petition-photo.ts';

/** Longest path of a unix socket in bytes: 104 with its end on macOS, 108 on Linux. */
const socketPathMaxBytes = 103;

/** An import with the largest photo, in base64, and room for the texts. */
const commandMaxBytes = 2 * photoMaxBytes;

const answerTimeoutMs = 60_000;

/** Where a running Undersigned takes commands: a socket in its data folder, for its own account alone. */
export function controlPath(dataDir: string, platform = process.platform): string {
  const path = resolve(dataDir, 'control.sock');
  if (platform === 'win32') return `\\\\.\\pipe\\undersigned-${createHash('sha256').update(path).digest('hex')}`;
  const [shortest = path] = [path, relative('.', path)].sort((one, other) => one.length - other.length);
  return shortest;
}

/** Why commands cannot be taken at `path`, in a sentence. `undefined`: they can. */
export function controlPathFault(path: string): string | undefined {
  if (isPipe(path) || Buffer.byteLength(path) <= socketPathMaxBytes) return undefined;
  return `The path of the data folder is too long for a socket (${path}): petition commands work only while Undersigned is stopped. Set DATA_DIR to a shorter one.`;
}

/** What does the commands, and hears why one could not be done. */
export interface Performer {
  perform(command: Command): Promise<Answer>;
  onFault(error: unknown): void;
}

/** A way to end the taking of commands. */
export interface Control {
  close(): Promise<void>;
}

/**
 * Takes commands at `path`, where {@link controlPathFault} finds no fault, until it is closed. Its errors say in a
 * sentence what to do, or are the operating system's.
 */
export async function serveControl(path: string, performer: Performer): Promise<Control> {
  if (!isPipe(path)) await removeStale(path);
  const server = createServer(async (incoming, response) => {
    try {
      if (Number(incoming.headers['content-length'] ?? 0) > commandMaxBytes) throw new Error('too large');
      const answer = await performer.perform(decodeCommand(await text(incoming)));
      response.end(JSON.stringify(answer));
    } catch (error) {
      performer.onFault(error);
      response.statusCode = 500;
      response.end();
    }
  });
  await listen(server, path);
  return { close: () => stopServer(server) };
}

/** The answer of the Undersigned that runs at `path`, or `undefined` when none does. */
export async function sendControl(path: string, command: Command): Promise<Answer | undefined> {
  if (controlPathFault(path) !== undefined) return undefined;
  return new Promise((resolveWith, reject) => {
    const body = encodeCommand(command);
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const outgoing = request({
      socketPath: path,
      method: 'POST',
      path: '/',
      headers,
      timeout: answerTimeoutMs,
    });
    outgoing.on('response', (response) => {
      text(response)
        .then((json) => {
          if (response.statusCode === 200) return Answer.parse(JSON.parse(json));
          throw new Error('The running Undersigned could not do that. Its log says why.');
        })
        .then(resolveWith, reject);
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error('The running Undersigned does not answer. Restart it.')));
    outgoing.on('error', (error) => (isAbsence(error) ? resolveWith(undefined) : reject(unreachable(error))));
    outgoing.end(body);
  });
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((resolveWith, reject) => {
    server.once('error', reject);
    // The socket comes into being with this mask; changing its mode afterwards would leave a moment for others.
    const mask = process.umask(0o177);
    server.listen(path, resolveWith);
    process.umask(mask);
  });
}

/** A killed process leaves its socket's file behind, and nobody can listen there again before it is gone. */
async function removeStale(path: string): Promise<void> {
  if (await answers(path)) throw new Error(`Another Undersigned runs with this data folder (${path}). Stop it first.`);
  await rm(path, { force: true });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolveWith) => {
    const socket = connect(path);
    socket.once('connect', () => resolveWith(true)).once('error', () => resolveWith(false));
    socket.once('connect', () => socket.destroy());
  });
}

function unreachable(error: Error): Error {
  if (!('code' in error)) return error;
  if (error.code !== 'EACCES') return new Error(`The running Undersigned broke off (${error.code}). Try again.`);
  return new Error('The running Undersigned belongs to another account. Give the command as that one.');
}

const isPipe = (path: string) => path.startsWith('\\\\');
const isAbsence = (error: Error) => 'code' in error && (error.code === 'ENOENT' || error.code === 'ECONNREFUSED');
