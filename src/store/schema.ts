import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { CardChoice, MilestoneChoice, PauseReason } from '../domain/following.ts';
import type { Doer } from '../domain/moderation.ts';
import type { Platform } from '../domain/person.ts';
import type { Intake } from '../domain/switches.ts';

// Every key of what grows with signatures begins with the petition, and nothing here rests on enums, triggers, foreign
// keys or sequences of signatures: a distributed PostgreSQL can hold these tables as they are.

const moment = () => timestamp({ withTimezone: true, mode: 'date' });

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (stored) => new Uint8Array(stored),
});

/** The one row about the whole installation. */
export const installation = pgTable('installation', {
  id: smallint().primaryKey(),
  defaultPetitionId: integer(),
  /** Rises in the transaction of every change of the catalogue. */
  revision: bigint({ mode: 'number' }).notNull(),
  /** Tells one secret from another without telling it. */
  secretMark: text(),
  /** When some process last began to compare the counters with the signatures. */
  checkedAt: moment(),
});

/** The petitions, as their files tell them. */
export const petition = pgTable('petition', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  slug: text().notNull().unique('petition_slug'),
  title: text().notNull(),
  targetName: text().notNull(),
  targetRole: text(),
  targetOrganisation: text(),
  goal: text().notNull(),
  text: text().notNull(),
  letter: text().notNull(),
  photoAlternativeText: text(),
  photoCredit: text(),
  photoAddress: text(),
  signatureGoal: integer(),
  milestones: integer().array().notNull(),
  /** Every count of which some community may want to hear. */
  watched: integer().array().notNull(),
  opensAt: moment(),
  closesAt: moment(),
  closedAt: moment(),
  language: text().notNull(),
  intake: text().$type<Intake>().notNull().default('open'),
  namesHidden: boolean().notNull().default(false),
  banner: text(),
});

/** Photos that came as files; apart from the petitions, so that the catalogue stays light. */
export const petitionPhoto = pgTable('petition_photo', {
  petitionId: integer().primaryKey(),
  bytes: bytes().notNull(),
  mediaType: text().notNull(),
});

/** One row for each petition. Its lock is what signatures, withdrawals and moderators of a petition queue for. */
export const tally = pgTable('tally', {
  petitionId: integer().primaryKey(),
  count: integer().notNull().default(0),
  held: integer().notNull().default(0),
  removed: integer().notNull().default(0),
  /** The last number that was given; numbers are never given again. */
  lastNumber: integer().notNull().default(0),
  /** The highest that `count` ever was. */
  peak: integer().notNull().default(0),
});

/** The signatures. `signatory` is a keyed hash; the name is sealed where the signature is anonymous. */
export const signature = pgTable(
  'signature',
  {
    petitionId: integer().notNull(),
    number: integer().notNull(),
    signatory: uuid().notNull(),
    name: text().notNull(),
    visibility: smallint().notNull(),
    community: integer(),
    signedAt: moment().notNull(),
    /** `signature-states.ts` knows the codes. */
    state: smallint().notNull().default(0),
    /** What looked wrong: a bit for each name of a signal. */
    signals: smallint().notNull().default(0),
    /** The deed that removed it. */
    batch: integer(),
    /** When its person last changed the name or who may see it. */
    changedAt: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.petitionId, table.number] }),
    unique('signature_signatory').on(table.petitionId, table.signatory),
    index('signature_waiting').on(table.petitionId, table.number).where(sql`state = 1`),
  ],
);

/** How many public signatures are counted in each run of 2^14 numbers, so that any page is found at once. */
export const block = pgTable(
  'block',
  { petitionId: integer().notNull(), block: integer().notNull(), listed: integer().notNull() },
  (table) => [primaryKey({ columns: [table.petitionId, table.block] })],
);

/** How many of a petition's counted signatures were given in each hour. */
export const hour = pgTable(
  'hour',
  { petitionId: integer().notNull(), hour: moment().notNull(), n: integer().notNull() },
  (table) => [primaryKey({ columns: [table.petitionId, table.hour] })],
);

/** How many of a petition's counted signatures came through each community. */
export const origin = pgTable(
  'origin',
  { petitionId: integer().notNull(), community: integer().notNull(), n: integer().notNull() },
  (table) => [primaryKey({ columns: [table.petitionId, table.community] })],
);

/** Why people signed, in their own words; sealed where the signature is anonymous. */
export const comment = pgTable(
  'comment',
  {
    petitionId: integer().notNull(),
    /** The signature's number. */
    number: integer().notNull(),
    text: text().notNull(),
    /** As the signature is: so what nobody else reads is passed over at once. */
    isPublic: boolean().notNull(),
    at: moment().notNull(),
    /** `comment-states.ts` knows the codes. */
    state: smallint().notNull().default(0),
    /** The deed that removed it. */
    batch: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.petitionId, table.number] }),
    index('comment_waiting').on(table.petitionId, table.number).where(sql`state = 1`),
    index('comment_public').on(table.petitionId, table.number).where(sql`state = 0 and is_public`),
  ],
);

/** Those who may act on all of a petition's signatures. Unlike signatories, they are kept in clear. */
export const moderator = pgTable(
  'moderator',
  {
    petitionId: integer().notNull(),
    platform: text().$type<Platform>().notNull(),
    account: text().notNull(),
    addedAt: moment().notNull(),
  },
  (table) => [primaryKey({ columns: [table.petitionId, table.platform, table.account] })],
);

/** What moderators did, a row for each set. Its batch is numbered under the petition's lock. */
export const deed = pgTable(
  'deed',
  {
    petitionId: integer().notNull(),
    batch: integer().notNull(),
    /** `deed-codes.ts` knows them. Of what takes a batch back, the deed of that batch. */
    deed: smallint().notNull(),
    /** Who did it; the account is empty where it was no person. */
    platform: text().$type<Doer['platform']>().notNull(),
    account: text().notNull(),
    /** The moderator who confirmed it, where it took two. */
    secondPlatform: text().$type<Doer['platform']>(),
    secondAccount: text(),
    /** The community whose moderator did it, as such. */
    community: integer(),
    at: moment().notNull(),
    reason: text(),
    /** How many signatures it changed. */
    changed: integer().notNull(),
    /** The batch that it takes back. Each is taken back once. */
    undoes: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.petitionId, table.batch] }),
    unique('deed_undoes').on(table.petitionId, table.undoes),
  ],
);

/** The signatures that a deed changed, in the states before and after it; of a deed with a comment, the comment's states. */
export const deedSignature = pgTable(
  'deed_signature',
  {
    petitionId: integer().notNull(),
    batch: integer().notNull(),
    number: integer().notNull(),
    before: smallint().notNull(),
    after: smallint().notNull(),
    /** Where it is removed in one of the two states: the deed that removed it. */
    removal: integer(),
  },
  (table) => [primaryKey({ columns: [table.petitionId, table.batch, table.number] })],
);

/** Signatures that moderators have looked for, to do something with all of them. */
export const proposal = pgTable(
  'proposal',
  {
    petitionId: integer().notNull(),
    number: integer().notNull(),
    /** The community whose moderator made it, as such. */
    community: integer(),
    platform: text().$type<Doer['platform']>().notNull(),
    account: text().notNull(),
    at: moment().notNull(),
    /** The numbers of the signatures, falling. */
    numbers: integer().array().notNull(),
    isCut: boolean().notNull(),
    /** `proposal-rows.ts` knows the codes. */
    state: smallint().notNull().default(0),
    deed: smallint(),
    reason: text(),
  },
  (table) => [
    primaryKey({ columns: [table.petitionId, table.number] }),
    index('proposal_waiting').on(table.petitionId, table.number).where(sql`state = 1`),
    index('proposal_at').on(table.at),
  ],
);

/** Who asked for a look at a signature. `asker` is a keyed hash, as `signatory` is. */
export const plea = pgTable(
  'plea',
  {
    petitionId: integer().notNull(),
    number: integer().notNull(),
    asker: uuid().notNull(),
    /** `plea-codes.ts` knows the codes: a second look, or why it is reported. */
    kind: smallint().notNull(),
    /** Whether it counts among those that hold a signature. */
    weighs: boolean().notNull(),
    at: moment().notNull(),
    /** The deed that answered it. */
    batch: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.petitionId, table.number, table.asker] }),
    index('plea_open').on(table.petitionId, table.number).where(sql`batch is null`),
  ],
);

/** How often something was done lately; the columns are what `rate-limiter-flexible` asks for. */
export const rate = pgTable('rate', {
  /** What is limited, and a keyed hash of whom. */
  key: text().primaryKey(),
  points: integer().notNull(),
  expire: moment(),
});

/** What happened to a petition that is worth telling, each once and for all. `news-codes.ts` knows the kinds. */
export const news = pgTable(
  'news',
  {
    petitionId: integer().notNull(),
    kind: smallint().notNull(),
    /** Of what was reached, the highest watched count; of what a clock made, the second; of updates, a running number. */
    mark: bigint({ mode: 'number' }).notNull(),
    at: moment().notNull(),
    /** Of what was reached: the highest count before, and the count after. */
    after: integer(),
    upto: integer(),
    /** The words of an update or an answer. */
    text: text(),
    /** Whether it was made an announcement for every community that follows. */
    told: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.petitionId, table.kind, table.mark] }),
    index('news_untold').on(table.petitionId, table.kind, table.mark).where(sql`not told`),
  ],
);

/** Servers and groups that the bot met, the petition that is meant there, and how they want to hear of it. */
export const community = pgTable(
  'community',
  {
    id: integer().primaryKey(),
    platform: text().$type<Platform>().notNull(),
    place: text().notNull(),
    petitionId: integer(),
    /** Since when it hears of that petition's news; null while it does not. */
    followedAt: moment(),
    /** The channel or topic in which it hears of them. */
    topic: text(),
    /** BCP 47. */
    language: text(),
    milestones: text().$type<MilestoneChoice>().notNull().default('own'),
    card: text().$type<CardChoice>().notNull().default('off'),
    paused: text().$type<PauseReason>(),
    /** A role whose members moderate what came through it. */
    moderatorRole: text(),
    /** The channel or topic in which its moderators hear of what waits; empty for a group without topics. */
    noticesIn: text(),
    /** Until when they were told of everything that waits. */
    noticedAt: moment(),
    /** When it was greeted, since the bot came. */
    greetedAt: moment(),
    /** Nothing is said to it before. */
    restsUntil: moment(),
  },
  (table) => [unique('community_place').on(table.platform, table.place)],
);

/** What a community is told, or was: one row for each piece of news. `announcements.ts` knows the states. */
export const announcement = pgTable(
  'announcement',
  {
    petitionId: integer().notNull(),
    kind: smallint().notNull(),
    mark: bigint({ mode: 'number' }).notNull(),
    community: integer().notNull(),
    platform: text().notNull(),
    state: smallint().notNull(),
    dueAt: moment().notNull(),
    attempts: integer().notNull(),
    /** Of what was reached: the count, by the community's choice. */
    count: integer(),
    goalReached: boolean().notNull().default(false),
    /** Since when it may have been said without anybody knowing. */
    unsureSince: moment(),
  },
  (table) => [
    primaryKey({ columns: [table.petitionId, table.kind, table.mark, table.community] }),
    index('announcement_due').on(table.platform, table.dueAt, table.community).where(sql`state < 2`),
    index('announcement_community').on(table.community, table.petitionId, table.kind, table.mark),
  ],
);

/** The messages that show a petition as it is now, one for each community and topic. */
export const liveCard = pgTable(
  'live_card',
  {
    community: integer().notNull(),
    /** Empty for none. */
    topic: text().notNull(),
    platform: text().notNull(),
    /** The platform's id; null while there is none. */
    message: text(),
    /** What it shows: the petition, the language and the petition's mark. Null: nobody knows. */
    mark: text(),
    dueAt: moment().notNull(),
    /** How often it was posted. */
    posted: integer().notNull(),
    pinned: boolean().notNull(),
    /** It was lost so often that it is not posted again. */
    givenUp: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.community, table.topic] })],
);

/** One row for each platform. Its lock is what those queue for who want to speak there. */
export const pace = pgTable('pace', {
  platform: text().primaryKey(),
  /** The next moment at which nobody speaks yet. */
  nextAt: moment().notNull(),
});

/** How far people are in a conversation. `person` is a keyed hash, `state` is sealed. */
export const conversation = pgTable(
  'conversation',
  {
    person: uuid().primaryKey(),
    version: integer().notNull(),
    state: text().notNull(),
    expiresAt: moment().notNull(),
  },
  (table) => [index('conversation_expires_at').on(table.expiresAt)],
);
