import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { Core } from '../../src/index.ts';
import type { Notice } from './words.ts';

/** Whether the installation can do its work: told to whoever asks at `/readyz`. */
export interface Readiness {
  readonly ready: boolean;
  readonly database: string;
  /** The state of each platform, by its name. */
  readonly platforms: Readonly<Record<string, string>>;
}

/** What the pages need. */
export interface WebOptions {
  readonly core: Core;
  /** The address that others reach this installation at; if missing, the one that a request came to. */
  readonly publicUrl?: string | undefined;
  /** Whether people can sign in the browser. Without it the pages are only read. */
  readonly playground: boolean;
  status(): Promise<Readiness>;
  readonly log: Pick<Logger, 'error'>;
  /** Replaces this machine's clock, for tests. */
  readonly clock?: (() => Date) | undefined;
}

type NoticeStatus = 200 | 400 | 403 | 404 | 405 | 413 | 500;

/** What every route may ask about its installation. */
export interface Site {
  now(): Date;
  publicUrl(c: Context): string;
  /** A page that says one thing. */
  notice(c: Context, notice: Notice, status: NoticeStatus): Response | Promise<Response>;
  /** Writes a fault to the log, without anybody's name or account. */
  report(fault: unknown, what: string): void;
}
