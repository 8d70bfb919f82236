import type { CommunityNumbers } from './communities.ts';
import type { Db } from './database.ts';
import type { Keys } from './keys.ts';

/** What every part of a store is made of. */
export interface StoreParts {
  readonly db: Db;
  readonly keys: Keys;
  readonly communities: CommunityNumbers;
  now(): Date;
  /** Replaces the database's clock, for tests. */
  readonly clock: (() => Date) | undefined;
}
