import { sql } from 'drizzle-orm';
import { announcementStore } from './announcement-store.ts';
import { claimInstallation, readCatalogue, readRevision } from './catalogue.ts';
import { changeSignature } from './change-signature.ts';
import { checkCounters, claimCheck } from './check-counters.ts';
import { readChronicle } from './chronicle.ts';
import { comment } from './comments.ts';
import { rememberCommunities } from './communities.ts';
import { communityStore } from './community-store.ts';
import { forgetExpired, readConversation, saveConversation } from './conversations.ts';
import type { Database } from './database.ts';
import { deriveKeys } from './keys.ts';
import { moderationStore } from './moderation-store.ts';
import { closePetition, importPetition, readPhotoFile, reopenPetition, setDefaultPetition } from './petitions.ts';
import { readComments } from './public-comments.ts';
import { createRates } from './rates.ts';
import { sign } from './sign.ts';
import { createSignWriter } from './sign-writer.ts';
import { readSignaturePage, readSignaturesAfter } from './signature-pages.ts';
import { readCounts, readGrowth, readSignatureOf, readSignedSince, readTally } from './signatures.ts';
import type { Store } from './store.ts';
import { withdrawSignature } from './withdraw-signature.ts';

/** What a store is made of. */
export interface StoreOptions {
  readonly database: Database;
  /** The installation's secret: without it nobody can find a person in the tables. */
  readonly secret: string;
  /** Replaces the database's clock, for tests. */
  readonly clock?: (() => Date) | undefined;
  /** How many signatures are committed together at most. */
  readonly batchSize?: number | undefined;
}

/** The store over an open database, which it closes with itself. */
export function createStore({ database, secret, clock, batchSize }: StoreOptions): Store {
  const { db } = database;
  const keys = deriveKeys(secret);
  const writer = createSignWriter(database, { clock, batchSize });
  const communities = rememberCommunities(db);
  const now = clock ?? (() => new Date());
  const rates = createRates(db, keys, now);
  const parts = { db, keys, communities, now, clock };
  return {
    ...communityStore(parts),
    ...moderationStore(parts),
    ...announcementStore(parts),

    claim: () => claimInstallation(db, keys.mark),
    catalogue: () => readCatalogue(db),
    catalogueRevision: () => readRevision(db),
    importPetition: (content, photo) => importPetition(db, content, photo),
    closePetition: (slug) => closePetition(db, slug, now()),
    reopenPetition: (slug) => reopenPetition(db, slug, now()),
    async setDefaultPetition(slug, community) {
      return setDefaultPetition(db, slug, community && (await communities.of(community)));
    },
    photo: (slug) => readPhotoFile(db, slug),

    sign: (request) => sign(db, keys, writer, request),
    signature: (petition, person) => readSignatureOf(db, keys, petition, person),
    changeSignature: (petition, person, change, signals = []) =>
      changeSignature(db, keys, { petition, person, change, signals }, clock?.()),
    withdrawSignature: (petition, person) => withdrawSignature(db, keys, petition, person),
    comment: (petition, person, text, hold) => comment(db, keys, { petition, person, text, hold }, clock?.()),
    comments: (petition, before, limit) => readComments(db, petition, before, limit),
    signatures: (petition, page, pageSize) => readSignaturePage(db, petition, page, pageSize),
    signaturesAfter: (petition, after, limit) => readSignaturesAfter(db, petition, after, limit),
    tally: (petition) => readTally(db, petition),
    counts: (petitions) => readCounts(db, petitions),
    signedSince: (petition, from) => readSignedSince(db, petition, from),
    growth: (petition) => readGrowth(db, petition),
    chronicle: (petition, limit) => readChronicle(db, petition, limit),

    conversation: (person) => readConversation(db, keys, person),
    saveConversation: (person, next, version) => saveConversation(db, keys, person, next, version),
    forgetExpiredConversations: (at) => forgetExpired(db, at),

    spend: rates.spend,
    forgetSpent: rates.forget,

    claimCheck: (before) => claimCheck(db, before, now()),
    checkCounters: (stopping) => checkCounters(db, stopping),

    async ping() {
      await db.execute(sql`select 1`);
    },
    async close() {
      await writer.idle();
      await database.close();
    },
  };
}
