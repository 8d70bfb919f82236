import type { Answer } from './command.ts';

/** What was done, as the terminal says it. */
export const done = (...lines: string[]): Answer => ({ lines, exitCode: 0 });
/** Why nothing was done, as the terminal says it. */
export const refused = (...lines: string[]): Answer => ({ lines, exitCode: 1 });
