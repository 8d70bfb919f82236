import type { Person } from './person.ts';

const discordEpochMs = 1_420_070_400_000;
/** The lower bits of a Discord id are not time. */
const discordIdPerMs = 2 ** 22;
const snowflake = /^\d{15,20}$/;

/** How long somebody's account has existed; `undefined`: the platform does not tell. Discord writes it into the id. */
export function accountAgeMs({ platform, account }: Person, now: Date): number | undefined {
  if (platform !== 'discord' || !snowflake.test(account)) return undefined;
  return now.getTime() - (Math.floor(Number(account) / discordIdPerMs) + discordEpochMs);
}
