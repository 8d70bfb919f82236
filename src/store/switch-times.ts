import { and, eq, inArray, max } from 'drizzle-orm';
import type { Switch, SwitchTimes } from '../domain/switches.ts';
import type { Db } from './database.ts';
import { deedCodes } from './deed-codes.ts';
import { deed } from './schema.ts';

const settings: Readonly<Record<keyof SwitchTimes, readonly Switch[]>> = {
  intake: ['takeAll', 'holdAll', 'stop'],
  namesHidden: ['hideNames', 'showNames'],
  banner: ['setBanner', 'dropBanner'],
};

/** Since when each switch of a petition stands as it does: when it was last set. */
export async function readSwitchTimes(db: Db, petition: number): Promise<SwitchTimes> {
  const [intake, namesHidden, banner] = await Promise.all(
    [settings.intake, settings.namesHidden, settings.banner].map((each) => readLast(db, petition, each)),
  );
  return { intake, namesHidden, banner };
}

async function readLast(db: Db, petition: number, switches: readonly Switch[]): Promise<Date | undefined> {
  const codes = switches.map((each) => deedCodes[each]);
  const [last] = await db
    .select({ at: max(deed.at) })
    .from(deed)
    .where(and(eq(deed.petitionId, petition), inArray(deed.deed, codes)));
  return last?.at ?? undefined;
}
