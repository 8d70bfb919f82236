import { type NewsKind, newsKinds } from '../domain/news.ts';

/** How the kinds of news stand in the tables. */
export const newsCodes: Readonly<Record<NewsKind, number>> = {
  reached: 0,
  opened: 1,
  closing: 2,
  closed: 3,
  update: 4,
  answer: 5,
};

/** The kind of news that the tables hold as `code`. */
export function newsKindOf(code: number): NewsKind {
  const kind = newsKinds.find((each) => newsCodes[each] === code);
  if (kind === undefined) throw new RangeError(`No kind of news has the code ${code}`);
  return kind;
}
