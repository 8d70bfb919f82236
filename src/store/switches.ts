import { eq } from 'drizzle-orm';
import type { Doer } from '../domain/moderation.ts';
import type { Switch, SwitchChange, Switches } from '../domain/switches.ts';
import { lockCatalogue, markCatalogueChanged } from './catalogue.ts';
import type { Db } from './database.ts';
import { deedCodes } from './deed-codes.ts';
import { doerColumns } from './doers.ts';
import { deedTime } from './keep-deed.ts';
import { lockPetition, nextBatch } from './petition-lock.ts';
import { deed, petition } from './schema.ts';

/**
 * Sets a switch of a petition, tells every process, and keeps who did. `false`: it was so already, or there is no such petition.
 * It waits for signatures under way, and whoever signs afterwards finds it set. `at` replaces the database's clock, for tests.
 */
export function setSwitch(
  db: Db,
  petitionId: number,
  change: SwitchChange,
  by: Doer,
  at: Date | undefined,
): Promise<boolean> {
  return db.transaction(async (transaction) => {
    // In the order of an import, so that the two never wait for each other.
    await lockCatalogue(transaction);
    await lockPetition(transaction, petitionId);
    const [stored] = await transaction.select().from(petition).where(eq(petition.id, petitionId));
    if (stored === undefined || isSet({ ...stored, banner: stored.banner ?? undefined }, change)) return false;
    await transaction.update(petition).set(column(change)).where(eq(petition.id, petitionId));
    await keep(transaction, petitionId, change, by, at);
    await markCatalogueChanged(transaction);
    return true;
  });
}

function isSet(switches: Switches, change: SwitchChange): boolean {
  if ('intake' in change) return switches.intake === change.intake;
  return 'banner' in change ? switches.banner === change.banner : switches.namesHidden === change.namesHidden;
}

/** An `undefined` would leave the column as it is. */
const column = (change: SwitchChange) => ('banner' in change ? { banner: change.banner ?? null } : change);

async function keep(
  transaction: Db,
  petitionId: number,
  change: SwitchChange,
  by: Doer,
  at: Date | undefined,
): Promise<void> {
  await transaction.insert(deed).values({
    petitionId,
    batch: await nextBatch(transaction, petitionId),
    deed: deedCodes[switchOf(change)],
    ...doerColumns(by),
    at: deedTime(at),
    // What stood above the petition can be looked up when it is gone.
    reason: 'banner' in change ? change.banner : undefined,
    changed: 0,
  });
}

const intakeSwitches = { open: 'takeAll', held: 'holdAll', stopped: 'stop' } as const;

function switchOf(change: SwitchChange): Switch {
  if ('intake' in change) return intakeSwitches[change.intake];
  if ('banner' in change) return change.banner === undefined ? 'dropBanner' : 'setBanner';
  return change.namesHidden ? 'hideNames' : 'showNames';
}
