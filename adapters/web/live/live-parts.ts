import type { Overview, Speech } from '../../../src/index.ts';
import type { Html } from '../html.ts';
import { renderNewest } from '../pages/names-part.ts';
import { renderProgress } from '../pages/progress-part.ts';
import { renderNewestReasons } from '../pages/reasons-part.ts';

/** What moves on a petition's page while one looks, in one language. Its links do not know where whoever looks came from. */
export interface LiveParts {
  /** What stands in `#progress`, as HTML. */
  readonly progress: string;
  /** What stands in `#newest`, as HTML. */
  readonly newest: string;
  /** What stands in `#reasons`, as HTML. */
  readonly reasons: string;
  /** The count in a sentence, for those who hear the page. */
  readonly said: string;
}

const partNames = ['progress', 'newest', 'reasons', 'said'] as const satisfies readonly (keyof LiveParts)[];

const rendered = new WeakMap<Overview, Map<string, LiveParts>>();

/** The parts of an overview, rendered once for all who read that language. */
export function livePartsOf(overview: Overview, speech: Speech): LiveParts {
  const byLocale = rendered.get(overview) ?? new Map<string, LiveParts>();
  rendered.set(overview, byLocale);
  const parts = byLocale.get(speech.locale) ?? renderParts(overview, speech);
  byLocale.set(speech.locale, parts);
  return parts;
}

function renderParts(overview: Overview, speech: Speech): LiveParts {
  return {
    progress: written(renderProgress(overview, speech)),
    newest: written(renderNewest(overview, undefined, speech)),
    reasons: written(renderNewestReasons(overview, undefined, speech)),
    said: speech.words('receipt.count', { count: overview.count }),
  };
}

/** Parts are made of what is there: HTML that waits for something would make streams overtake each other. */
function written(html: Html | undefined): string {
  if (html instanceof Promise) throw new Error('A part of the page waits for something.');
  return String(html ?? '');
}

/** What of the parts differs from `before`; `undefined`: nothing. */
export function changedParts(before: LiveParts | undefined, after: LiveParts): Partial<LiveParts> | undefined {
  if (before === undefined) return after;
  const changed = partNames.filter((part) => before[part] !== after[part]);
  return changed.length === 0 ? undefined : Object.fromEntries(changed.map((part) => [part, after[part]]));
}
