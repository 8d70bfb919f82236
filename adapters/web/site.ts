import type { Context } from 'hono';
import type { Core, Overview, Speech } from '../../src/index.ts';
import type { Log } from '../log.ts';
import type { PageCache } from './cache/page-cache.ts';
import type { Notice } from './pages/notice.ts';
import type { WayOn } from './pages/notice-page.ts';
import type { Photos } from './photos/photos.ts';

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
  /** The origin that others reach this installation at; if missing, the one that a request came to. */
  readonly publicUrl?: string | undefined;
  /** Whether people can sign in the browser. Without it the pages are only read. */
  readonly playground: boolean;
  status(): Promise<Readiness>;
  readonly log: Pick<Log, 'error'>;
  /** Replaces this machine's clock, for tests. */
  readonly clock?: (() => Date) | undefined;
}

/** What every page has to know of whoever reads it. */
export interface Visit {
  /** In the reader's language, or the nearest that is spoken here. */
  readonly speech: Speech;
  /** The address that others reach this installation at. */
  readonly publicUrl: string;
}

/** What every route may ask about its installation. */
export interface Site {
  now(): Date;
  publicUrl(c: Context): string;
  /** The language that the reader likes best, BCP 47. */
  language(c: Context): string | undefined;
  visit(c: Context): Visit;
  /** What a page of the petition that a path names shows. `undefined`: there is none. */
  overview(c: Context, wish?: { readonly isExact: boolean }): Promise<Overview | undefined>;
  /** Pages that are the same for many readers. */
  readonly pages: PageCache;
  readonly photos: Photos;
  /** A page that says one thing and leads on, to the front page if nowhere else. */
  notice(c: Context, notice: Notice, wayOn?: WayOn): Response | Promise<Response>;
  /** Writes a fault to the log, with a sentence for what came of it. */
  report(fault: unknown, sentence: string): void;
}
