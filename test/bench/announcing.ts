import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStore } from '../../src/store/create-store.ts';
import type { Db } from '../../src/store/database.ts';
import { openServer } from '../../src/store/server.ts';
import type { Store } from '../../src/store/store.ts';
import { startPetition, visitor } from '../support/petitions.ts';
import { findBinaries, startCluster } from '../support/postgres-cluster.ts';
import { type Announced, printAnnouncing, type Told } from './announcing-report.ts';
import { type Audience, discordAudience, telegramAudience } from './audience.ts';
import { letFollow } from './followers.ts';
import { watchPace } from './pace.ts';
import { startProduct } from './product.ts';

const communities = 10_000;
const stretchMs = 60_000;
const mostMs = 10 * 60_000;
/** Fewer than either platform takes in a second. */
const warmUpCommunities = 10;
const warmUpMs = 15_000;
const milestone = 10;
const secret = 'a secret for measurements that is long enough';

/** How fast 10,000 communities on each platform are told of a milestone, at both platforms' limits at the same time. */
export async function benchAnnouncing({ whole }: { readonly whole: boolean }): Promise<void> {
  const found = await findBinaries();
  if ('reason' in found) return console.log(`\nLeft out: announcing, with a PostgreSQL server. ${found.reason}.`);
  const cluster = await startCluster(found, { durable: true });
  const database = await openServer(cluster.url);
  const store = createStore({ database, secret });
  const audiences = [await telegramAudience(), await discordAudience()];
  try {
    printAnnouncing(
      await announceTo(audiences, { db: database.db, store, url: cluster.url, atMostMs: whole ? mostMs : stretchMs }),
    );
  } finally {
    await Promise.all(audiences.map((audience) => audience.close()));
    await store.close();
    await cluster.stop();
  }
}

interface Place {
  readonly db: Db;
  readonly store: Store;
  readonly url: string;
  readonly atMostMs: number;
}

async function announceTo(audiences: readonly Audience[], place: Place): Promise<Announced> {
  const { store, url, atMostMs } = place;
  const warmUp = await follow(audiences, place, { slug: 'warm-up', count: warmUpCommunities });
  const petition = await follow(audiences, place, { slug: 'announced', count: communities });
  const dataDir = await mkdtemp(join(tmpdir(), 'undersigned-bench-'));
  const env = { DATABASE_URL: url, UNDERSIGNED_SECRET: secret, DATA_DIR: dataDir, PORT: '0' };
  const product = await startProduct(Object.assign(env, ...audiences.map((audience) => audience.env)));
  try {
    await reach(store, warmUp);
    await Promise.all(audiences.map(({ told }) => watchPace(told, warmUpCommunities, warmUpMs)));
    const before = await product.memory();
    await reach(store, petition);
    const told = await Promise.all(audiences.map((audience) => watch(audience, atMostMs)));
    return { communities, told, before, after: await product.memory() };
  } finally {
    await product.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function follow(
  audiences: readonly Audience[],
  { db, store }: Place,
  { slug, count }: { readonly slug: string; readonly count: number },
): Promise<number> {
  const petition = await startPetition(store, { slug, milestones: [milestone] });
  const followers = audiences.flatMap((audience) => audience.gather(count));
  await letFollow(db, petition, followers);
  return petition;
}

/** So many sign that the milestone is reached. */
async function reach(store: Store, petition: number): Promise<void> {
  const people = Array.from({ length: milestone }, (_, person) => visitor(person));
  await Promise.all(
    people.map((person) => store.sign({ petition, person, name: 'Ada', visibility: 'public', community: undefined })),
  );
}

async function watch(audience: Audience, atMostMs: number): Promise<Told> {
  const before = audience.told();
  return { audience, pace: await watchPace(() => audience.told() - before, communities, atMostMs) };
}
