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
  opensAt: moment(),
  closesAt: moment(),
  closedAt: moment(),
  language: text().notNull(),
});

/** Photos that came as files; apart from the petitions, so that the catalogue stays light. */
export const petitionPhoto = pgTable('petition_photo', {
  petitionId: integer().primaryKey(),
  bytes: bytes().notNull(),
  mediaType: text().notNull(),
});

/** One row for each petition. Its lock is what signatures and withdrawals of a petition queue for. */
export const tally = pgTable('tally', {
  petitionId: integer().primaryKey(),
  count: integer().notNull().default(0),
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
  },
  (table) => [
    primaryKey({ columns: [table.petitionId, table.number] }),
    unique('signature_signatory').on(table.petitionId, table.signatory),
  ],
);

/** How many public signatures there are in each run of 2^14 numbers, so that any page is found at once. */
export const block = pgTable(
  'block',
  { petitionId: integer().notNull(), block: integer().notNull(), listed: integer().notNull() },
  (table) => [primaryKey({ columns: [table.petitionId, table.block] })],
);

/** How many of a petition's signatures were given in each hour. */
export const hour = pgTable(
  'hour',
  { petitionId: integer().notNull(), hour: moment().notNull(), n: integer().notNull() },
  (table) => [primaryKey({ columns: [table.petitionId, table.hour] })],
);

/** The milestones that a petition crossed, each once and for all. */
export const milestone = pgTable(
  'milestone',
  {
    petitionId: integer().notNull(),
    count: integer().notNull(),
    reachedAt: moment().notNull(),
    /** Whether it was made an announcement for every community that follows. */
    told: boolean().notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.petitionId, table.count] })],
);

/** Servers and groups that the bot met, and the petition that is meant there. */
export const community = pgTable(
  'community',
  {
    id: integer().primaryKey(),
    platform: text().notNull(),
    place: text().notNull(),
    petitionId: integer(),
    /** Since when it hears of that petition's milestones; null while it does not. */
    followedAt: moment(),
    /** The channel or topic in which it hears of them. */
    topic: text(),
    /** BCP 47. */
    language: text(),
  },
  (table) => [unique('community_place').on(table.platform, table.place)],
);

/** What a community is told, or was: one row for each milestone. `announcements.ts` knows the states. */
export const announcement = pgTable(
  'announcement',
  {
    petitionId: integer().notNull(),
    milestone: integer().notNull(),
    community: integer().notNull(),
    platform: text().notNull(),
    state: smallint().notNull(),
    dueAt: moment().notNull(),
    attempts: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.petitionId, table.milestone, table.community] }),
    index('announcement_due').on(table.platform, table.state, table.dueAt),
  ],
);

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
