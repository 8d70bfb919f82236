import { sql } from 'drizzle-orm';
import type { Signature, SignOutcome } from '../domain/signature.ts';
import { addUpdate } from './add-update.ts';
import { postponeAnnouncement, settleAnnouncement } from './announcements.ts';
import { claimInstallation, readCatalogue, readRevision } from './catalogue.ts';
import { changeSignature } from './change-signature.ts';
import { checkCounters } from './check-counters.ts';
import { claimAnnouncements } from './claim-announcements.ts';
import { claimCards } from './claim-cards.ts';
import { claimNotices } from './claim-notices.ts';
import { rememberCommunities } from './communities.ts';
import { readCommunity, readModeratorRole } from './community-facts.ts';
import { forgetExpired, readConversation, saveConversation } from './conversations.ts';
import { claimCheck } from './counter-watch.ts';
import type { Database } from './database.ts';
import { decideProposal, submitProposal } from './decide-proposal.ts';
import { readDeeds } from './deeds.ts';
import { changeFollowing, follow, readFollowing, unfollow } from './following.ts';
import { readHeldCrowds } from './held-crowds.ts';
import { greet, leave } from './joining.ts';
import { deriveKeys, type Keys } from './keys.ts';
import { readPetitionsWithCards, touchCard } from './live-cards.ts';
import { moderate } from './moderate.ts';
import { addModerator, isModerator, readModerators, removeModerator } from './moderators.ts';
import { addTimedNews } from './news.ts';
import { endNotices, returnNotice } from './notices.ts';
import { pause } from './pausing.ts';
import { closePetition, importPetition, readPhotoFile, reopenPetition, setDefaultPetition } from './petitions.ts';
import { askSecondLook, report } from './pleas.ts';
import { forgetProposals, propose, readProposalPage, readWaitingProposals } from './proposals.ts';
import { createRates } from './rates.ts';
import { letRest } from './rest.ts';
import { settleCard } from './settle-card.ts';
import { createSignWriter, type SignWriter } from './sign-writer.ts';
import { readSignaturePage } from './signature-pages.ts';
import { readSignature, storedName, visibilityCode } from './signature-row.ts';
import { countedCode, heldCode, signalBits } from './signature-states.ts';
import {
  readCounts,
  readGrowth,
  readSignatureOf,
  readSignedSince,
  readSignedThrough,
  readTally,
} from './signatures.ts';
import { spreadNews } from './spread-news.ts';
import type { SignRequest, Store } from './store.ts';
import { readSwitchTimes } from './switch-times.ts';
import { setSwitch } from './switches.ts';
import { undo } from './undo.ts';
import { readWaitingCounts, readWaitingPage } from './waiting-pages.ts';
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
  return {
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

    sign: async (request) =>
      withRemoval(await sign(writer, keys, request), () => readSignatureOf(db, keys, request.petition, request.person)),
    signature: (petition, person) => readSignatureOf(db, keys, petition, person),
    changeSignature: (petition, person, change, signals = []) =>
      changeSignature(db, keys, { petition, person, change, signals }, clock?.()),
    withdrawSignature: (petition, person) => withdrawSignature(db, keys, petition, person),
    signatures: (petition, page, pageSize) => readSignaturePage(db, petition, page, pageSize),
    tally: (petition) => readTally(db, petition),
    counts: (petitions) => readCounts(db, petitions),
    growth: (petition) => readGrowth(db, petition),
    signedSince: (petition, from) => readSignedSince(db, petition, from),

    conversation: (person) => readConversation(db, keys, person),
    saveConversation: (person, next, version) => saveConversation(db, keys, person, next, version),
    forgetExpiredConversations: (at) => forgetExpired(db, at),

    communityNumber: communities.of,
    isCommunityNumber: communities.isGiven,
    moveCommunity: communities.move,
    community: (number) => readCommunity(db, number),
    moderatorRole: (community) => readModeratorRole(db, community),
    greet: async (community) => greet(db, await communities.of(community), now()),
    leave: (community) => leave(db, community),

    following: (community) => readFollowing(db, community),
    follow: (community, wish) => follow(db, community, wish, now()),
    changeFollowing: (community, change) => changeFollowing(db, community, change, now()),
    unfollow: (community) => unfollow(db, community),
    pause: (place, reason) => pause(db, place, reason),
    letRest: (community, until) => letRest(db, community, until),
    signedThrough: (petition, community) => readSignedThrough(db, petition, community),

    addModerator: (petition, moderator) => addModerator(db, petition, moderator, now()),
    removeModerator: (petition, moderator) => removeModerator(db, petition, moderator),
    moderators: (petition) => readModerators(db, petition),
    isModerator: (petition, person) => isModerator(db, petition, person),
    moderate: (request) => moderate(db, request, clock?.()),
    undo: (remit, batch, by) => undo(db, remit, batch, by, clock?.()),
    deeds: (remit, limit, before) => readDeeds(db, remit, limit, before),
    waiting: (remit, list, page, pageSize) => readWaitingPage(db, remit, list, page, pageSize),
    waitingCounts: (remit) => readWaitingCounts(db, remit),
    heldCrowds: (remit, limit) => readHeldCrowds(db, remit, limit),

    propose: (remit, selection, by) => propose(db, keys, remit, selection, by, now()),
    proposal: (remit, number, by, page, pageSize) => readProposalPage(db, remit, number, by, page, pageSize),
    waitingProposals: (remit, limit) => readWaitingProposals(db, remit, limit),
    submitProposal: (remit, number, submission) => submitProposal(db, remit, number, submission, clock?.()),
    decideProposal: (remit, number, by, agrees) => decideProposal(db, remit, number, by, agrees, clock?.()),
    forgetProposals: (until, waitingUntil) => forgetProposals(db, until, waitingUntil),

    setSwitch: (petition, change, by) => setSwitch(db, petition, change, by, clock?.()),
    switchTimes: (petition) => readSwitchTimes(db, petition),
    claimCheck: (before) => claimCheck(db, before, now()),
    checkCounters: (stopping) => checkCounters(db, stopping),

    report: (request) => report(db, keys, request, { now: now(), at: clock?.() }),
    askSecondLook: (petition, person) => askSecondLook(db, keys, petition, person, now()),
    spend: rates.spend,
    forgetSpent: rates.forget,

    claimNotices: (platform, pace) => claimNotices(db, { platform, pace, now: now(), at: clock?.() }),
    returnNotice: (due) => returnNotice(db, due),
    endNotices: (place) => endNotices(db, place),

    addTimedNews: (news) => addTimedNews(db, news),
    addUpdate: (slug, update) => addUpdate(db, slug, { ...update, at: now() }),
    spreadNews: () => spreadNews(db),
    claimAnnouncements: (platform, pace) => claimAnnouncements(db, platform, pace, now()),
    settleAnnouncement: (due, state) => settleAnnouncement(db, due, state),
    postponeAnnouncement: (due, at, maybeSent) => postponeAnnouncement(db, due, at, maybeSent),

    claimCards: (platform, pace, marks) => claimCards(db, platform, pace, marks, now()),
    settleCard: (due, outcome) => settleCard(db, due, outcome),
    petitionsWithCards: (platform) => readPetitionsWithCards(db, platform),
    touchCard: (community, message) => touchCard(db, community, message, now()),

    async ping() {
      await db.execute(sql`select 1`);
    },
    async close() {
      await writer.idle();
      await database.close();
    },
  };
}

async function sign(writer: SignWriter, keys: Keys, request: SignRequest): Promise<SignOutcome> {
  const { petition, person, name, visibility, community, signals = [], hold = false } = request;
  const signatory = keys.signatoryId(petition, person);
  const written = await writer.write({
    petition,
    signatory,
    storedName: storedName(keys, signatory, name, visibility),
    visibilityCode: visibilityCode(visibility),
    community,
    stateCode: hold ? heldCode : countedCode,
    signalBits: signalBits(signals),
  });
  if (written.kind === 'notOpen') return written;
  return { kind: written.kind, signature: readSignature(keys, signatory, written.row), count: written.count };
}

/** Adds what only matters to those who were removed, and would make everybody's signing slower. */
async function withRemoval(outcome: SignOutcome, read: () => Promise<Signature | undefined>): Promise<SignOutcome> {
  if (outcome.kind !== 'already' || outcome.signature.state !== 'removed') return outcome;
  return { ...outcome, signature: (await read()) ?? outcome.signature };
}
