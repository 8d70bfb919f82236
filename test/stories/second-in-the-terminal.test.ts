import { expect, test } from 'vitest';
import { performCommand } from '../../adapters/cli/perform.ts';
import { readCommand } from '../../adapters/cli/read-command.ts';
import { testDatabase } from '../support/database.ts';
import { startPetition, visitor } from '../support/petitions.ts';

const database = await testDatabase();
const store = await database.openStore();
const dee = { platform: 'telegram', account: '44' } as const;
let made = 0;

/** Twelve people have signed; Dee wants ten of them removed, and it waits. `run` is the host's terminal. */
async function waitingRemoval() {
  made += 1;
  const slug = `pool-${made}`;
  const petition = await startPetition(store, { slug });
  const remit = { petition, community: undefined };
  for (let each = 1; each <= 12; each += 1) {
    const visibility = each === 9 ? 'anonymous' : 'public';
    await store.sign({ petition, person: visitor(each), name: `Ada \u202E${each}`, visibility });
  }
  await store.propose(remit, { numbers: [[1, 10]] }, dee);
  await store.submitProposal(remit, 1, { deed: 'remove', reason: 'Spam', by: dee });
  const run = async (...argv: string[]) => {
    const command = await readCommand(argv, () => Promise.reject(new Error('No file is there')));
    return 'do' in command ? performCommand(command, { store, now: new Date(), tells: true }) : command;
  };
  return { slug, petition, remit, run };
}

test('the host reads what waits for a second moderator, and a few of the names', async () => {
  const { slug, run } = await waitingRemoval();

  const { lines } = await run('proposals', slug);

  expect(lines).toEqual([
    expect.stringMatching(
      /^1 {2}\d{4}-\d\d-\d\d \d\d:\d\d UTC {2}telegram:44 {2}remove 10 signatures – “Spam”, such as “Ada {2}10”, “Ada {2}8”$/,
    ),
    `“npm run petition -- confirm ${slug} NUMBER” has one of them done; --decline drops it.`,
  ]);
});

test('the host confirms: it is done once, the log names both, and nothing waits any more', async () => {
  const { slug, petition, run } = await waitingRemoval();

  expect(await run('confirm', slug, '1')).toEqual({
    lines: [
      `Done with 10 signatures: ${slug} has 2 signatures now.`,
      `“npm run petition -- log ${slug}” shows it. With /moderate it can be undone.`,
    ],
    exitCode: 0,
  });

  expect((await run('proposals', slug)).lines).toEqual([`Nothing waits for a second moderator of ${slug}.`]);
  expect((await run('log', slug)).lines).toEqual([
    expect.stringMatching(/^1 {2}.* UTC {2}telegram:44 and host {2}removed 10 signatures – “Spam”$/),
  ]);
  const [json = ''] = (await run('log', slug, '--json')).lines;
  expect(JSON.parse(json)).toMatchObject({ by: 'telegram:44', confirmedBy: 'host', changed: 10 });
  expect(await store.tally(petition)).toMatchObject({ count: 2 });
});

test('the host confirms what others dealt with in part: how many were changed is said, and what became of the others', async () => {
  const { slug, petition, remit, run } = await waitingRemoval();
  await store.withdrawSignature(petition, visitor(1));
  await store.moderate({ remit, numbers: [2, 3], deed: 'remove', by: dee, reason: undefined });

  const { lines } = await run('confirm', slug, '1');

  expect(lines).toEqual([
    `Done with 7 of 10 signatures: ${slug} has 2 signatures now.`,
    'The others were dealt with, withdrawn or renamed meanwhile, or were so already.',
    `“npm run petition -- log ${slug}” shows it. With /moderate it can be undone.`,
  ]);
});

test('the host confirms what others dealt with meanwhile: nothing was changed, and no log is offered', async () => {
  const { slug, remit, run } = await waitingRemoval();
  const numbers = Array.from({ length: 10 }, (_, at) => at + 1);
  await store.moderate({ remit, numbers, deed: 'remove', by: dee, reason: undefined });

  expect(await run('confirm', slug, '1')).toEqual({
    lines: [
      'Nothing was changed: all of the 10 signatures were dealt with, withdrawn or renamed meanwhile, or were so already.',
      `${slug} has 2 signatures now.`,
    ],
    exitCode: 0,
  });
});

test('the host declines: nothing is changed, and it cannot be confirmed any more', async () => {
  const { slug, petition, run } = await waitingRemoval();

  expect(await run('confirm', slug, '1', '--decline')).toEqual({
    lines: [`Proposal 1 of ${slug} is dropped. Nothing was changed.`],
    exitCode: 0,
  });

  const gone = `No proposal 1 of ${slug} waits. “npm run petition -- proposals ${slug}” shows those that do.`;
  expect(await run('confirm', slug, '1')).toEqual({ lines: [gone], exitCode: 1 });
  expect(await store.tally(petition)).toMatchObject({ count: 12 });
});

test('the log says of everything who did it, in whose name, and what', async () => {
  const { slug, petition, remit, run } = await waitingRemoval();
  const number = await store.communityNumber({ platform: 'discord', id: '77' });
  await store.sign({ petition, person: visitor('Eve'), name: 'Eve', visibility: 'public', community: number });
  const inCommunity = { petition, community: number };
  await store.moderate({ remit: inCommunity, numbers: [13], deed: 'block', by: dee, reason: 'A duck' });
  await store.undo(inCommunity, 1, dee);
  await store.moderate({ remit, numbers: [1], deed: 'hold', by: { platform: 'reports' }, reason: undefined });
  await run('signing', slug, 'stop');

  const lines = (await run('log', slug)).lines.map((line) => line.replace(/\d{4}-.* UTC/, 'then'));

  expect(lines).toEqual([
    '4  then  host  stopped signing',
    '3  then  reports  let 1 signature wait',
    '2  then  telegram:44 of discord:77  undid 1: 1 signature',
    '1  then  telegram:44 of discord:77  blocked 1 signature, undone by 2 – “A duck”',
  ]);
  const json = (await run('log', slug, '--json')).lines.map((line) => JSON.parse(line));
  expect(json[3]).toMatchObject({ batch: 1, deed: 'block', by: 'telegram:44', community: 'discord:77', undoneBy: 2 });
  expect(json[0]).toMatchObject({ deed: 'stop', by: 'host', changed: 0 });
});
