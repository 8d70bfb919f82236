/** How a page can be encoded for its way, the shortest first. */
export const encodings = ['br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * The encoding that a reader likes best by their `Accept-Encoding`; of several that they like as much, the shortest.
 * `undefined`: none. Who says that they take nothing at all is sent the page as it is.
 */
export function preferredEncoding(header: string | undefined): Encoding | undefined {
  if (header === undefined) return undefined;
  const weights = new Map(header.split(',').map(readWeight));
  const others = weights.get('*');
  const weightOf = (coding: string) => weights.get(coding) ?? others ?? 0;
  const best = Math.max(...encodings.map(weightOf));
  if (best === 0 || (weights.get('identity') ?? 0) > best) return undefined;
  return encodings.find((encoding) => weightOf(encoding) === best);
}

/** What a coding such as `gzip;q=0.5` says: its name, and how much it is liked. */
function readWeight(coding: string): readonly [name: string, weight: number] {
  const [name = '', ...parameters] = coding.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice('q='.length));
  return [name, weight >= 0 && weight <= 1 ? weight : 0];
}
