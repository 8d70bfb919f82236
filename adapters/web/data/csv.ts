import { finished } from 'node:stream';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Core, PublicSignatures, Slug } from '../../../src/index.ts';
import { slugOf } from '../address.ts';
import { asksAnew } from '../headers.ts';
import type { Site } from '../site.ts';
import { csvCell } from './csv-cell.ts';
import { answerFault, answerNoPetition } from './data-answer.ts';
import { namesHiddenSentence, publicOnes } from './signatures-json.ts';

type Run = PublicSignatures['signatures'];

/** So many signatures are read at once: the memory that a file takes, however long it is. */
const runLength = 1_000;
/** A file of a million names keeps the database busy for a while. */
const atOnceMost = 4;
const tryAgainAfterS = 30;
/** Whoever takes longer for a run has gone, or keeps others waiting. */
const usualPatienceMs = 30_000;

/** Answers with the public signatures of a petition in the order of their numbers, for spreadsheets, of any length. */
export function createCsv(core: Core, site: Pick<Site, 'report'>, patienceMs = usualPatienceMs) {
  let underWay = 0;
  return async (c: Context<{ Bindings: HttpBindings }>): Promise<Response> => {
    const slug = slugOf(c);
    const petition = slug && (await core.find(slug));
    if (!petition) return answerNoPetition(c);
    if (petition.namesHidden) return answerFault(c, 403, namesHiddenSentence);
    const headers = headersOf(petition.slug);
    if (c.req.method === 'HEAD') return c.body(null, 200, headers);
    if (underWay >= atOnceMost) return answerBusy(c);
    underWay += 1;
    const { outgoing } = c.env;
    // Not the connection's own patience, which begins anew with every byte.
    const patience = setTimeout(() => outgoing.destroy(), patienceMs);
    finished(outgoing, () => {
      clearTimeout(patience);
      underWay -= 1;
    });
    const first = await readRun(core, petition.slug, 0);
    const breakOff = (fault: unknown) => {
      site.report(fault, 'A file of signatures broke off.');
      // Ended in order, what came so far would look like the whole file.
      outgoing.destroy();
    };
    const file = writeRuns(core, petition.slug, first, { patience, breakOff });
    return c.body(ReadableStream.from(file), 200, headers);
  };
}

const headersOf = (slug: Slug) => ({
  ...asksAnew,
  'content-type': 'text/csv; charset=utf-8; header=present',
  'content-disposition': `attachment; filename="${slug}-signatures.csv"`,
});

function answerBusy(c: Context): Response {
  c.header('retry-after', String(tryAgainAfterS));
  return answerFault(c, 503, 'Others are fetching such files already. Please try again in half a minute.');
}

/** Spreadsheets take a file for UTF-8 by its first character. */
const heading = '\uFEFFnumber,name,signedAt\r\n';

interface Writing {
  readonly patience: NodeJS.Timeout;
  readonly breakOff: (fault: unknown) => void;
}

async function* writeRuns(core: Core, slug: Slug, first: Run, { patience, breakOff }: Writing) {
  const encoder = new TextEncoder();
  try {
    yield encoder.encode(heading);
    for (let run = first; run.length > 0; run = await readRun(core, slug, run.at(-1)?.number ?? 0)) {
      patience.refresh();
      yield encoder.encode(publicOnes(run).map(lineOf).join(''));
    }
  } catch (fault) {
    breakOff(fault);
  }
}

/** The next signatures behind the number `after`. Throws when the list was closed in the meantime, for then the core gives none. */
async function readRun(core: Core, slug: Slug, after: number): Promise<Run> {
  const run = await core.signaturesAfter(slug, after, runLength);
  const petition = await core.find(slug);
  if (run === undefined || petition === undefined || petition.namesHidden) throw new Error('The list was closed.');
  return run;
}

function lineOf({ number, name, signedAt }: Run[number]): string {
  return `${number},${name.reveal(csvCell)},${signedAt.toISOString()}\r\n`;
}
