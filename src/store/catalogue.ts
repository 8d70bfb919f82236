import { eq, isNull, sql } from 'drizzle-orm';
import type { Petition, PetitionUpdate } from '../domain/petition.ts';
import type { Db } from './database.ts';
import { readNewestUpdates } from './news.ts';
import { community, installation, petition } from './schema.ts';
import type { Catalogue } from './store.ts';

/** The table `installation` has this row alone. */
const installationId = 1;

/** Everything about petitions but their photos and counts. */
export async function readCatalogue(db: Db): Promise<Catalogue> {
  // Read first: a change that comes in between then shows as a newer revision later, and is not missed.
  const [state] = await db.select().from(installation);
  const stored = await db.select().from(petition).orderBy(petition.id);
  const updates = await readNewestUpdates(db);
  const followed = await db
    .select({ platform: community.platform, place: community.place, slug: petition.slug })
    .from(community)
    .innerJoin(petition, eq(petition.id, community.petitionId));
  return {
    revision: state?.revision ?? 0,
    petitions: stored.map((row) => readPetition(row, updates.get(row.id))),
    defaultPetition: stored.find(({ id }) => id === state?.defaultPetitionId)?.slug,
    communityPetitions: new Map(followed.map(({ platform, place, slug }) => [`${platform}:${place}`, slug])),
  };
}

/** The number of changes that the catalogue has seen. */
export async function readRevision(db: Db): Promise<number> {
  const [state] = await db.select({ revision: installation.revision }).from(installation);
  return state?.revision ?? 0;
}

/** Whether the tables belong to the secret with this mark. The first secret to ask owns them from then on. */
export async function claimInstallation(db: Db, mark: string): Promise<boolean> {
  const { secretMark } = installation;
  await db
    .insert(installation)
    .values({ id: installationId, revision: 0, secretMark: mark })
    .onConflictDoUpdate({ target: installation.id, set: { secretMark: mark }, setWhere: isNull(secretMark) });
  const [owned] = await db.select({ secretMark }).from(installation);
  return owned?.secretMark === mark;
}

/** Keeps every other change of the catalogue out until the transaction ends. */
export async function lockCatalogue(transaction: Db): Promise<void> {
  await transaction.insert(installation).values({ id: installationId, revision: 0 }).onConflictDoNothing();
  await transaction.select().from(installation).for('update');
}

/** Says that this transaction changed the catalogue. */
export async function markCatalogueChanged(transaction: Db): Promise<void> {
  await transaction.update(installation).set({ revision: sql`${installation.revision} + 1` });
}

/** Says that the petition is meant where none is named. */
export async function setDefault(transaction: Db, petitionId: number): Promise<void> {
  await transaction.update(installation).set({ defaultPetitionId: petitionId });
}

type StoredPetition = typeof petition.$inferSelect;

/** The petition that a row holds, with its newest update. */
export function readPetition(row: StoredPetition, update: PetitionUpdate | undefined): Petition {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    target: {
      name: row.targetName,
      role: row.targetRole ?? undefined,
      organisation: row.targetOrganisation ?? undefined,
    },
    goal: row.goal,
    text: row.text,
    letter: row.letter,
    photo: readPhoto(row),
    signatureGoal: row.signatureGoal ?? undefined,
    milestones: row.milestones,
    opensAt: row.opensAt ?? undefined,
    closesAt: row.closesAt ?? undefined,
    closedAt: row.closedAt ?? undefined,
    update,
    language: row.language,
    intake: row.intake,
    namesHidden: row.namesHidden,
    banner: row.banner ?? undefined,
  };
}

function readPhoto({ photoAlternativeText, photoCredit, photoAddress }: StoredPetition): Petition['photo'] {
  if (photoAlternativeText === null || photoCredit === null) return undefined;
  return { address: photoAddress ?? undefined, alternativeText: photoAlternativeText, credit: photoCredit };
}
