import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Remit } from '../../src/domain/moderation.ts';
import { testDatabase } from '../support/database.ts';
import { startPetition, visitor } from '../support/petitions.ts';
import { anyStep, apply, holdAt, lastAccount, type Model, type Step, silentModel, waits } from './comment-model.ts';

let now = Date.parse('2026-11-22T12:00:00Z');
const database = await testDatabase();
const store = await database.openStore({ clock: () => new Date(now) });
const longAgo = new Date('2026-01-01');
let round = 0;
let moderators = 0;

async function start() {
  round += 1;
  const petition = await startPetition(store, { slug: `words-${round}` });
  for (let account = 1; account <= lastAccount; account += 1) {
    const community = account < lastAccount ? 1 : undefined;
    await store.sign({ petition, person: visitor(account), name: 'Name', visibility: 'public', community });
  }
  return petition;
}

/** Does a step in the store. Each deed is somebody else's: what one person does twice would be taken for a press that came twice. */
async function perform(petition: number, step: Step, { batches }: Model): Promise<void> {
  now += 1_000;
  moderators += 1;
  const by = { platform: 'telegram', account: String(moderators) } as const;
  const remitAs = (as: number): Remit => ({ petition, community: as === 0 ? undefined : as });
  if (step.do === 'undo') {
    // What was done with a signature is taken back elsewhere.
    if (batches.has(step.which)) await store.undo(remitAs(step.as), step.which, by);
    return;
  }
  const { account } = step;
  const person = visitor(account);
  switch (step.do) {
    case 'say':
      await store.comment(petition, person, `Words at ${now}`, step.hold);
      return;
    case 'drop':
      await store.comment(petition, person, undefined, false);
      return;
    case 'hide':
    case 'show': {
      const visibility = step.do === 'hide' ? 'anonymous' : 'public';
      await store.changeSignature(petition, person, { visibility });
      return;
    }
    case 'strike':
    case 'readmit': {
      const deed = step.do === 'strike' ? 'remove' : 'restore';
      await store.moderate({ remit: remitAs(0), numbers: [account], deed, by, reason: undefined });
      return;
    }
    case 'report': {
      const reporter = visitor(`reporter ${step.reporter}`);
      await store.report({ petition, number: account, by: reporter, why: 'comment', weighs: true, holdAt });
      return;
    }
    default: {
      const seenAt = step.seesNow ? new Date(now) : longAgo;
      await store.moderateComment({ remit: remitAs(step.as), number: account, deed: step.do, by, seenAt });
    }
  }
}

async function compare(petition: number, { writers, batches }: Model) {
  const newestFirst = [...writers].toReversed();
  for (const [account, { words }] of writers) {
    const told = (await store.signature(petition, visitor(account)))?.comment?.state;
    expect(told).toBe(words?.state === 'dropped' ? undefined : words?.state);
  }
  const read = newestFirst.filter(
    ([, { words, isPublic, isStruck }]) => words?.state === 'shown' && isPublic && !isStruck,
  );
  expect((await store.comments(petition, undefined, 10)).comments.map(({ number }) => number)).toEqual(
    read.map(([account]) => account),
  );
  for (const community of [undefined, 1]) {
    const own = newestFirst.filter(([account, writer]) => waits(writer) && (!community || account < lastAccount));
    const { signatures, total } = await store.waiting({ petition, community }, 'comments', 1, 10);
    expect(signatures.map(({ number, comment }) => [number, comment?.state, comment?.reports])).toEqual(
      own.map(([account, { words, reports }]) => [
        account,
        words?.state,
        [...reports.values()].filter((answer) => answer === 0).length,
      ]),
    );
    expect(total).toBe(own.length);
  }
  const log = await store.deeds({ petition, community: undefined }, 100, undefined);
  expect(
    log
      .filter(({ commentOf }) => commentOf !== undefined)
      .map(({ batch, deed, commentOf }) => [batch, deed, commentOf]),
  ).toEqual([...batches].toReversed().map(([batch, { deed, account }]) => [batch, deed, account]));
}

test('whatever people write and moderators do with it, the store tells what a plain model tells', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 10, maxLength: 40 }), async (steps) => {
      const petition = await start();
      const model = silentModel();
      for (const step of steps) {
        await perform(petition, step, model);
        apply(model, step);
        await compare(petition, model);
      }
    }),
    { numRuns: 20 },
  );
}, 120_000);
