import { answersPerSecond } from './load.ts';

/** What is asked for. The lists are pages of the signatures; those of `nearLists` and `deepLists` are each asked for once. */
const rateNames = ['hello', 'page', 'json', 'firstList', 'lastList', 'nearLists', 'deepLists'] as const;
type RateName = (typeof rateNames)[number];

/** Answers a second of each kind, in one round. */
export type Rates = Readonly<Record<RateName, number>>;

/** Where everything is that is asked for. */
export interface Places {
  readonly product: string;
  readonly hello: string;
  readonly slug: string;
  /** How many pages the list of signatures has. */
  readonly pages: number;
}

/** Asks for one kind after the other, beginning with another one in each round, so that whatever else the machine does meets all. */
export async function measureRates(places: Places, round: number, seconds: number): Promise<Rates> {
  const paths = pathsOf(places);
  const rates = new Map<RateName, number>();
  for (const turn of rateNames.keys()) {
    const name = rateNames[(round + turn) % rateNames.length] ?? 'hello';
    const origin = name === 'hello' ? places.hello : places.product;
    rates.set(name, await answersPerSecond(origin, { seconds, path: paths[name] }));
  }
  const rate = (name: RateName) => rates.get(name) ?? 0;
  return {
    hello: rate('hello'),
    page: rate('page'),
    json: rate('json'),
    firstList: rate('firstList'),
    lastList: rate('lastList'),
    nearLists: rate('nearLists'),
    deepLists: rate('deepLists'),
  };
}

/** The path of each request. What is asked for again is answered with what was kept of it, until somebody signs. */
function pathsOf({ slug, pages }: Places): Readonly<Record<RateName, () => string>> {
  const list = (page: number) => `/p/${slug}/signatures?page=${page}`;
  const half = Math.floor(pages / 2);
  let [near, deep] = [0, 0];
  return {
    hello: () => '/',
    page: () => `/p/${slug}`,
    json: () => `/petitions/${slug}.json`,
    firstList: () => list(1),
    lastList: () => list(pages),
    nearLists: () => list(1 + (near++ % half)),
    deepLists: () => list(1 + half + ((deep++ * stride) % half)),
  };
}

/** A prime number, so that pages far from each other follow each other and none comes twice. */
const stride = 7_919;
