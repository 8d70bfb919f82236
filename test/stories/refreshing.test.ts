import { expect, test } from 'vitest';
import { createCore } from '../../src/core.ts';
import type { ModeratorAction } from '../../src/dialogue/moderator-action.ts';
import { testDatabase } from '../support/database.ts';
import { startPetition, visitor } from '../support/petitions.ts';
import { wordsOf } from '../support/talk.ts';

const database = await testDatabase();
const stored = await database.openStore();
const dee = visitor('Dee');
const eve = visitor('Eve');

test('all petitions are read anew for a switch that was set, and for none that was refused or stood so before', async () => {
  const petition = await startPetition(stored, { slug: 'harbour-pool' });
  await stored.addModerator(petition, dee);
  let looks = 0;
  const catalogueRevision = () => {
    looks += 1;
    return stored.catalogueRevision();
  };
  const core = createCore({ store: { ...stored, catalogueRevision }, links: () => [], announcing: () => undefined });
  await core.refresh();
  const stop: ModeratorAction = { do: 'switch', remit: { petition, community: undefined }, to: 'stopped' };
  const presses = async (person: typeof dee) => {
    const before = looks;
    const reply = await core.receive({ kind: 'press', action: stop }, { person, alone: true, now: new Date() });
    return { said: wordsOf(reply), looked: looks - before };
  };

  expect(await presses(eve)).toEqual({ said: expect.stringContaining('Only moderators'), looked: 0 });
  const isSet = /Done\. That holds from now on\..*Signing is paused/s;
  expect(await presses(dee)).toEqual({ said: expect.stringMatching(isSet), looked: 1 });
  expect(await presses(dee)).toEqual({ said: expect.stringContaining('nothing more to change'), looked: 0 });
});
