import type { Visit } from '../site.ts';

/** What of a reader changes a page. What is left out does not. */
interface MadeFor extends Partial<Visit> {
  /** The community whose link led there. */
  readonly community?: number | undefined;
}

/** Tells a page from all others that are made of the same: which one it is, and for whom. */
export function keyOf(
  page: string,
  { speech, publicUrl, community }: MadeFor,
  ...others: readonly (string | number | undefined)[]
): string {
  return JSON.stringify([page, speech?.locale, publicUrl, community, ...others]);
}
