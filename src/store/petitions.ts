import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import { watchedCounts } from '../domain/milestone.ts';
import type { PetitionContent, Slug } from '../domain/petition.ts';
import { lockCatalogue, markCatalogueChanged, readPetition, setDefault } from './catalogue.ts';
import type { Db } from './database.ts';
import { community, installation, petition, petitionPhoto, tally } from './schema.ts';
import type { ImportOutcome, StoredPhoto } from './store.ts';

/** What people put their names under; it stays as it is once the first one did. */
const signedParts = ['title', 'target', 'goal', 'text', 'letter', 'language'] as const;

/** Puts a petition in, or changes it; see `Store.importPetition`. */
export function importPetition(
  db: Db,
  content: PetitionContent,
  photo: StoredPhoto | undefined,
): Promise<ImportOutcome> {
  return db.transaction(async (transaction) => {
    await lockCatalogue(transaction);
    const [stored] = await transaction.select().from(petition).where(eq(petition.slug, content.slug));
    const outcome =
      stored === undefined
        ? await create(transaction, content, photo)
        : await change(transaction, stored, content, photo);
    if (outcome.kind === 'created' || outcome.kind === 'updated') await markCatalogueChanged(transaction);
    return outcome;
  });
}

async function create(
  transaction: Db,
  content: PetitionContent,
  photo: StoredPhoto | undefined,
): Promise<ImportOutcome> {
  const [created] = await transaction.insert(petition).values(columns(content)).returning({ id: petition.id });
  if (created === undefined) throw new Error('The database created no petition');
  await transaction.insert(tally).values({ petitionId: created.id });
  if (photo !== undefined) await transaction.insert(petitionPhoto).values({ petitionId: created.id, ...photo });
  const [state] = await transaction.select().from(installation);
  if (state?.defaultPetitionId == null) await setDefault(transaction, created.id);
  return { kind: 'created' };
}

async function change(
  transaction: Db,
  stored: typeof petition.$inferSelect,
  content: PetitionContent,
  photo: StoredPhoto | undefined,
): Promise<ImportOutcome> {
  // Nobody signs between this look and the end of the transaction.
  const [counted] = await transaction.select().from(tally).where(eq(tally.petitionId, stored.id)).for('update');
  // Who is held signed these words too, and who was removed may be put back.
  const count = counted === undefined ? 0 : counted.count + counted.held + counted.removed;
  const before = readPetition(stored, undefined);
  const changed = signedParts.filter((part) => wordsOf(part, before) !== wordsOf(part, content));
  if (count > 0 && changed.length > 0) return { kind: 'hasSignatures', count, changed };

  // The counts to watch follow from the content by rules that may have changed since.
  const wordsChanged = !isDeepStrictEqual({ ...columns(before), watched: stored.watched }, columns(content));
  if (wordsChanged) await transaction.update(petition).set(columns(content)).where(eq(petition.id, stored.id));
  const photoChanged = await changePhoto(transaction, stored.id, content, photo);
  return { kind: wordsChanged || photoChanged ? 'updated' : 'unchanged' };
}

function wordsOf(part: (typeof signedParts)[number], content: PetitionContent): string {
  const { name, role = null, organisation = null } = content.target;
  return part === 'target' ? JSON.stringify([name, role, organisation]) : content[part];
}

/** Keeps the stored picture in step with what the petition says of its photo. */
async function changePhoto(
  transaction: Db,
  petitionId: number,
  content: PetitionContent,
  photo: StoredPhoto | undefined,
): Promise<boolean> {
  const ofPetition = eq(petitionPhoto.petitionId, petitionId);
  const [stored] = await transaction.select().from(petitionPhoto).where(ofPetition);
  if (photo !== undefined) {
    if (stored?.mediaType === photo.mediaType && Buffer.compare(stored.bytes, photo.bytes) === 0) return false;
    const values = { bytes: photo.bytes, mediaType: photo.mediaType };
    await transaction
      .insert(petitionPhoto)
      .values({ petitionId, ...values })
      .onConflictDoUpdate({ target: petitionPhoto.petitionId, set: values });
    return true;
  }
  if (stored === undefined || (content.photo !== undefined && content.photo.address === undefined)) return false;
  await transaction.delete(petitionPhoto).where(ofPetition);
  return true;
}

function columns(content: PetitionContent) {
  return {
    slug: content.slug,
    title: content.title,
    targetName: content.target.name,
    targetRole: content.target.role ?? null,
    targetOrganisation: content.target.organisation ?? null,
    goal: content.goal,
    text: content.text,
    letter: content.letter,
    photoAlternativeText: content.photo?.alternativeText ?? null,
    photoCredit: content.photo?.credit ?? null,
    photoAddress: content.photo?.address ?? null,
    signatureGoal: content.signatureGoal ?? null,
    milestones: [...content.milestones],
    watched: [...watchedCounts(content)],
    opensAt: content.opensAt ?? null,
    closesAt: content.closesAt ?? null,
    language: content.language,
  };
}

/** Closes a petition by hand; `false`: there is none of that name. */
export function closePetition(db: Db, slug: Slug, now: Date): Promise<boolean> {
  return changeBySlug(db, slug, async (transaction, { id, closedAt }) => {
    if (closedAt !== null) return false;
    await transaction.update(petition).set({ closedAt: now }).where(eq(petition.id, id));
    return true;
  });
}

/** Takes back what closed a petition; `false`: there is none of that name. */
export function reopenPetition(db: Db, slug: Slug, now: Date): Promise<boolean> {
  return changeBySlug(db, slug, async (transaction, { id, closedAt, closesAt }) => {
    const timeIsUp = closesAt !== null && closesAt <= now;
    if (closedAt === null && !timeIsUp) return false;
    const reopened = { closedAt: null, ...(timeIsUp ? { closesAt: null } : {}) };
    await transaction.update(petition).set(reopened).where(eq(petition.id, id));
    return true;
  });
}

/** Says which petition is meant where none is named; `false`: there is none of that name. */
export function setDefaultPetition(db: Db, slug: Slug, communityNumber: number | undefined): Promise<boolean> {
  return changeBySlug(db, slug, async (transaction, { id }) => {
    if (communityNumber === undefined) await setDefault(transaction, id);
    else await transaction.update(community).set({ petitionId: id }).where(eq(community.id, communityNumber));
    return true;
  });
}

/** Makes `change`, which tells whether it changed anything, in a transaction of its own. */
function changeBySlug(
  db: Db,
  slug: Slug,
  change: (transaction: Db, stored: typeof petition.$inferSelect) => Promise<boolean>,
): Promise<boolean> {
  return db.transaction(async (transaction) => {
    await lockCatalogue(transaction);
    const [stored] = await transaction.select().from(petition).where(eq(petition.slug, slug));
    if (stored === undefined) return false;
    if (await change(transaction, stored)) await markCatalogueChanged(transaction);
    return true;
  });
}

/** The picture of a petition that came as a file. */
export async function readPhotoFile(db: Db, slug: Slug): Promise<StoredPhoto | undefined> {
  const [photo] = await db
    .select({ bytes: petitionPhoto.bytes, mediaType: petitionPhoto.mediaType })
    .from(petitionPhoto)
    .innerJoin(petition, eq(petition.id, petitionPhoto.petitionId))
    .where(eq(petition.slug, slug));
  return photo;
}
