import { describeFault } from '../src/index.ts';
import type { Config } from './config.ts';

/** Why something could not start, in a sentence that says what to do. Our own errors say it themselves. */
export function startFault(error: unknown, config: Config): string {
  const code = codeOf(error);
  if (code === undefined) return error instanceof Error ? error.message : 'for a reason that nobody knows.';
  if (code === 'EADDRINUSE') {
    return `Port ${config.port} on ${config.host} is taken. Stop what listens there, or set PORT to another one.`;
  }
  if (isAboutListening(error, config)) {
    return `${config.host}, port ${config.port}, cannot be listened on (${code}). Set HOST or PORT to another.`;
  }
  return config.databaseUrl === undefined
    ? `The data folder ${config.dataDir} cannot be used (${code}). Give this account the right to write there, or set DATA_DIR.`
    : `The database at DATABASE_URL cannot be used (${code}). ${databaseAdvice(code)}`;
}

function isAboutListening(error: unknown, { databaseUrl }: Config): boolean {
  const syscall = error instanceof Error && 'syscall' in error ? error.syscall : undefined;
  // Without a database server the only name to look up is HOST.
  return syscall === 'listen' || (syscall === 'getaddrinfo' && databaseUrl === undefined);
}

/** PostgreSQL's or the operating system's code, wherever the driver has put it. */
function codeOf(error: unknown): string | undefined {
  // A host with several addresses fails once for each of them.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : undefined;
  return describeFault(error).code ?? (first === undefined ? undefined : describeFault(first).code);
}

function databaseAdvice(code: string): string {
  if (code === '28P01' || code === '28000') return 'It refuses the user or the password: correct them.';
  if (code === '3D000') return 'It has no database of that name: create it, or correct the name.';
  if (code === '42501') return 'Its user may not make tables there: grant that.';
  return 'See that it runs and that its address is right.';
}
