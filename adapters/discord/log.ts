import type { Logger } from 'pino';

/** Where the Discord adapter says what happened, without names, account ids or tokens. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>;
