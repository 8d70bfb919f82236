import { type DestinationStream, type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

/** What adapters write to, in sentences. Fields are codes, counts and names of things, never people's. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** A log of JSON lines, or of readable ones where a person is watching. */
export function createLog(level: string, isWatched: boolean, to?: DestinationStream): Logger {
  const readable = isWatched ? pretty({ colorize: true, ignore: 'pid,hostname', translateTime: 'HH:MM:ss' }) : to;
  return readable === undefined ? pino({ level }) : pino({ level }, readable);
}
