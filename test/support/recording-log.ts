import type { Log } from '../../adapters/log.ts';

/** A log that keeps what is written to it, one line for each entry. */
export interface RecordingLog extends Log {
  readonly lines: readonly string[];
}

/** A log with nothing in it. */
export function recordingLog(): RecordingLog {
  const lines: string[] = [];
  const take = (...parts: readonly unknown[]) => {
    lines.push(parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' '));
  };
  return { lines, debug: take, info: take, warn: take, error: take };
}
