import { signaturesPerPage } from '../../src/index.ts';
import { startChild } from './child.ts';
import { type FirstPaint, measureFirstPaint } from './first-paint.ts';
import { measureRates, type Rates } from './page-rates.ts';
import { printFirstPaint, printRates, printWatched } from './page-report.ts';
import { type Product, startProduct } from './product.ts';
import { Started } from './product-orders.ts';
import { embeddedStage, type Stage, serverStage } from './stage.ts';
import { type Watched, watchCrowd } from './viewers.ts';

/** How long and how much is measured. */
interface Scale {
  readonly signatures: number;
  readonly rounds: number;
  readonly secondsEach: number;
  readonly isBrief: boolean;
}

const usually: Scale = { signatures: 1_000_000, rounds: 3, secondsEach: 5, isBrief: false };
const briefly: Scale = { signatures: 20_000, rounds: 1, secondsEach: 1, isBrief: true };
const warmUpSeconds = 1;

/** How fast pages are answered, how soon many viewers see what a crowd does, and how soon a phone shows something. */
export async function benchPages({ isBrief }: Pick<Scale, 'isBrief'>): Promise<void> {
  const scale = isBrief ? briefly : usually;
  for (const open of [serverStage, embeddedStage]) {
    const stage = await open(scale.signatures);
    if ('reason' in stage) {
      console.log(`\nLeft out: pages with a PostgreSQL server. ${stage.reason}.`);
      continue;
    }
    try {
      await measureOn(stage, scale);
    } finally {
      await stage.close();
    }
  }
}

async function measureOn({ name, crowd, env, takesMany }: Stage, scale: Scale): Promise<void> {
  const { slug } = crowd;
  const product = await startProduct(env);
  const other = takesMany ? await startProduct(env) : undefined;
  try {
    printRates(name, crowd, await rates(product, slug, scale));
    const firstPaint: FirstPaint | undefined = await measureFirstPaint(new URL(`/p/${slug}`, product.url).href);
    printFirstPaint(firstPaint);
    const watched: Watched = await watchCrowd({
      watched: product,
      signing: other ?? product,
      slug,
      isBrief: scale.isBrief,
    });
    printWatched(watched, other === undefined);
  } finally {
    await Promise.all([product.stop(), other?.stop()]);
  }
}

async function rates(
  product: Product,
  slug: string,
  { signatures, rounds, secondsEach }: Scale,
): Promise<readonly Rates[]> {
  const hello = startChild('hello-process.ts', {});
  const { url } = await hello.says(Started);
  const places = { product: product.url, hello: url, slug, pages: Math.floor(signatures / signaturesPerPage) };
  await measureRates(places, 0, warmUpSeconds);
  const results: Rates[] = [];
  while (results.length < rounds) results.push(await measureRates(places, results.length, secondsEach));
  await hello.stop();
  return results;
}
