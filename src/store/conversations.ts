import { randomInt } from 'node:crypto';
import { and, eq, lt, sql } from 'drizzle-orm';
import { Conversation } from '../dialogue/conversation.ts';
import type { Person } from '../domain/person.ts';
import type { Db } from './database.ts';
import type { Keys } from './keys.ts';
import { conversation } from './schema.ts';
import type { StoredConversation } from './store.ts';

/** First versions are below this, and rise from there. */
const firstVersionLimit = 1_000_000_000;

/** Where a person is in a conversation; one that cannot be read any more counts as none. */
export async function readConversation(db: Db, keys: Keys, person: Person): Promise<StoredConversation> {
  const id = keys.conversationId(person);
  const [stored] = await db.select().from(conversation).where(eq(conversation.person, id));
  if (stored === undefined) return { conversation: undefined, version: 0 };
  return { conversation: openState(keys, id, stored.state), version: stored.version };
}

/** Saves where a person is now, unless that changed since `version`; see `Store.saveConversation`. */
export async function saveConversation(
  db: Db,
  keys: Keys,
  person: Person,
  next: Conversation | undefined,
  version: number,
): Promise<boolean> {
  const id = keys.conversationId(person);
  if (next === undefined) return version === 0 || (await forget(db, id, version));
  const state = keys.seal(owner(id), JSON.stringify(next));
  const saved =
    version === 0
      ? db
          .insert(conversation)
          // Versions begin anywhere: whoever still knows a forgotten conversation's must not meet it again in the next.
          .values({ person: id, version: randomInt(1, firstVersionLimit), state, expiresAt: next.expiresAt })
          .onConflictDoNothing()
          .returning({ version: conversation.version })
      : db
          .update(conversation)
          .set({ version: sql`${conversation.version} + 1`, state, expiresAt: next.expiresAt })
          .where(unchangedSince(id, version))
          .returning({ version: conversation.version });
  return (await saved).length > 0;
}

async function forget(db: Db, id: string, version: number): Promise<boolean> {
  const forgotten = await db
    .delete(conversation)
    .where(unchangedSince(id, version))
    .returning({ version: conversation.version });
  return forgotten.length > 0;
}

/** Removes conversations that expired before `now`, and tells how many. */
export async function forgetExpired(db: Db, now: Date): Promise<number> {
  const forgotten = await db
    .delete(conversation)
    .where(lt(conversation.expiresAt, now))
    .returning({ version: conversation.version });
  return forgotten.length;
}

const unchangedSince = (id: string, version: number) =>
  and(eq(conversation.person, id), eq(conversation.version, version));

// A state of another version of the program, or sealed with another secret, is of no use to anybody.
function openState(keys: Keys, id: string, state: string): Conversation | undefined {
  try {
    return Conversation.safeParse(JSON.parse(keys.open(owner(id), state))).data;
  } catch {
    return undefined;
  }
}

const owner = (id: string) => `conversation ${id}`;
