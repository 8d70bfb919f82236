/** A page of a petition beside its own. */
export type Part = 'signatures' | 'reasons' | 'print';

/** What stands behind the question mark of a petition's pages. `from`: the community whose link led there. */
type PetitionQuery = {
  readonly page?: number | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly from?: number | undefined;
};

/** The path of a petition's page or, with `part`, of one that shows one thing of it. */
export function petitionPath(slug: string, part?: Part | undefined, query: PetitionQuery = {}): string {
  return withQuery(part === undefined ? `/p/${slug}` : `/p/${slug}/${part}`, query);
}

/** A path with what follows it behind a question mark. What is `undefined` is left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) asked.set(name, String(value));
  return asked.size === 0 ? path : `${path}?${asked}`;
}
