/** A page of a petition beside its own. */
type Part = 'signatures' | 'reasons' | 'print';

/** What stands behind the question mark of a petition's pages. `from`: the community whose link led there. */
interface Query {
  readonly page?: number | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly from?: number | undefined;
}

/** The path of a petition's page or, with `part`, of one that shows one thing of it. */
export function petitionPath(slug: string, part?: Part | undefined, query: Query = {}): string {
  const path = part === undefined ? `/p/${slug}` : `/p/${slug}/${part}`;
  const asked = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return asked.length === 0 ? path : `${path}?${asked.join('&')}`;
}
