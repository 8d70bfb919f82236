import type { Overview, Speech } from '../../../src/index.ts';
import { renderNewest } from '../pages/newest-part.ts';
import { renderProgress } from '../pages/progress-part.ts';

/** What moves on a petition's page while one looks, in one language. */
export interface LiveParts {
  /** What stands in `#progress`, as HTML. */
  readonly progress: string;
  /** What stands in `#newest`, as HTML. */
  readonly newest: string;
  /** The count in a sentence, for those who hear the page. */
  readonly said: string;
}

const rendered = new WeakMap<Overview, Map<string, Promise<LiveParts>>>();

/** The parts of an overview, rendered once for all who read that language. */
export function livePartsOf(overview: Overview, speech: Speech): Promise<LiveParts> {
  const byLocale = rendered.get(overview) ?? new Map<string, Promise<LiveParts>>();
  rendered.set(overview, byLocale);
  const known = byLocale.get(speech.locale);
  if (known !== undefined) return known;
  const parts = renderParts(overview, speech);
  byLocale.set(speech.locale, parts);
  // What could not be rendered is tried again.
  parts.catch(() => byLocale.delete(speech.locale));
  return parts;
}

async function renderParts(overview: Overview, speech: Speech): Promise<LiveParts> {
  return {
    progress: String(await renderProgress(overview, speech)),
    newest: String(await renderNewest(overview, speech)),
    said: speech.words('receipt.count', { count: overview.count }),
  };
}

/** What of the parts differs from `before`; `undefined`: nothing. */
export function changedParts(before: LiveParts | undefined, after: LiveParts): Partial<LiveParts> | undefined {
  if (before === undefined) return after;
  const changed = {
    ...(before.progress === after.progress ? {} : { progress: after.progress }),
    ...(before.newest === after.newest ? {} : { newest: after.newest }),
    ...(before.said === after.said ? {} : { said: after.said }),
  };
  return Object.keys(changed).length === 0 ? undefined : changed;
}
