import { type Petition, petitionState, type Store } from '../../src/index.ts';
import type { Answer, Command } from './command.ts';
import { counted, describePetition, stateWords, utc } from './describe-petition.ts';
import { done, refused } from './done.ts';
import { nearest } from './nearest.ts';
import { performCheck, performModerating } from './perform-moderating.ts';
import { confirm, listProposals } from './perform-proposals.ts';
import { isSwitching, performSwitching, type SwitchingCommand } from './perform-switching.ts';
import { program } from './usage.ts';

/** What a command works on. */
export interface Workplace {
  readonly store: Store;
  readonly now: Date;
  /** Whether this process tells communities what is new. */
  readonly tells: boolean;
}

type Named = Exclude<Extract<Command, { slug: string }>, SwitchingCommand>;

/** Does what a command says and tells how it went. Throws when the database is away. */
export async function performCommand(command: Command, workplace: Workplace): Promise<Answer> {
  if (command.do === 'import') return performImport(command, workplace);
  if (command.do === 'list') return list(workplace);
  if (command.do === 'check') return performCheck(workplace.store);
  const petition = await find(command.slug, workplace);
  if (petition === undefined) return unknownPetition(command.slug, workplace);
  if (isSwitching(command)) return performSwitching(command, petition, workplace.store);
  return performNamed(command, petition, workplace);
}

async function performNamed(command: Named, petition: Petition, workplace: Workplace): Promise<Answer> {
  const { store, now } = workplace;
  const { slug } = petition;
  switch (command.do) {
    case 'show':
      return done(...describePetition(petition, await store.tally(petition.id), now));
    case 'announce':
      return announce(command, petition, workplace);
    case 'close':
      if (petition.closedAt !== undefined) return done(`${slug} is closed already.`);
      await store.closePetition(slug);
      return done(`${slug} is closed: it takes no more signatures. “${program} reopen ${slug}” takes that back.`);
    case 'reopen':
      return reopen(petition, workplace);
    case 'default':
      return setDefault(command, store);
    case 'proposals':
      return listProposals(petition, store);
    case 'confirm':
      return confirm(command, petition, store);
    default:
      return performModerating(command, petition, store);
  }
}

async function reopen(petition: Petition, workplace: Workplace): Promise<Answer> {
  const { store, now } = workplace;
  const { slug, closesAt } = petition;
  if (petitionState(petition, now) !== 'closed') return done(`${slug} is not closed.`);
  await store.reopenPetition(slug);
  const reopened = await find(slug, workplace);
  return done(
    `${slug} is not closed any more: it is ${stateWords(reopened ?? petition, now)}.`,
    ...(closesAt !== undefined && reopened?.closesAt === undefined
      ? [`Its closing time, ${utc(closesAt)}, had passed and is taken away. Set another one in its file.`]
      : []),
  );
}

async function setDefault({ slug, community }: Extract<Command, { do: 'default' }>, store: Store): Promise<Answer> {
  await store.setDefaultPetition(slug, community);
  const where = community === undefined ? 'wherever none is named' : `in ${community.platform}:${community.id}`;
  return done(`${slug} is now the petition that is meant ${where}.`);
}

async function announce(
  { kind, text }: Extract<Command, { do: 'announce' }>,
  { slug }: Petition,
  workplace: Workplace,
): Promise<Answer> {
  switch (await workplace.store.addUpdate(slug, { kind, text })) {
    case 'added':
      return done(workplace.tells ? announced(slug) : announcedLater(slug));
    case 'repeated':
      return done(`That is already the newest ${kind} of ${slug}. Nothing was announced again.`);
    case 'unknown':
      return unknownPetition(slug, workplace);
  }
}

const announced = (slug: string) => `Announced to every community that follows ${slug}. Its card shows it, too.`;
const announcedLater = (slug: string) =>
  `Kept for every community that follows ${slug}: they are told when Undersigned runs, if that is within 24 hours.`;

async function performImport(command: Extract<Command, { do: 'import' }>, workplace: Workplace): Promise<Answer> {
  const { content, photo } = command;
  const outcome = await workplace.store.importPetition(content, photo);
  const about = `${content.slug} “${content.title}”`;
  switch (outcome.kind) {
    case 'created':
      return done(`Imported ${about}: ${stateWords(content, workplace.now)}.`);
    case 'updated':
      return done(`Updated ${about}: ${stateWords(content, workplace.now)}.`);
    case 'unchanged':
      return done(`${about} is in already, just as the file has it.`);
    case 'hasSignatures':
      return refused(
        `${about} was not changed: it has ${counted(outcome.count)}, and people signed it as it is.`,
        `The file differs in what they signed: ${outcome.changed.map(inFile).join(', ')}. Undo that, or import it under a new slug.`,
      );
  }
}

async function list({ store, now }: Workplace): Promise<Answer> {
  const { petitions, defaultPetition } = await store.catalogue();
  if (petitions.length === 0) return done(`There is no petition yet. “${program} import FILE” puts one in.`);
  const rows = await Promise.all(
    petitions.map(async (petition) => [
      petition.slug,
      petitionState(petition, now),
      counted((await store.tally(petition.id)).count),
      `“${petition.title}”${petition.slug === defaultPetition ? ' (default)' : ''}`,
    ]),
  );
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return done(...rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')));
}

async function find(slug: string, { store }: Workplace): Promise<Petition | undefined> {
  const { petitions } = await store.catalogue();
  return petitions.find((petition) => petition.slug === slug);
}

async function unknownPetition(slug: string, { store }: Workplace): Promise<Answer> {
  const slugs = (await store.catalogue()).petitions.map((petition) => petition.slug);
  if (slugs.length === 0) return refused(`There is no petition yet. “${program} import FILE” puts one in.`);
  const meant = nearest(slug, slugs);
  const advice = meant === undefined ? `There are: ${slugs.join(', ')}.` : `Did you mean ${meant}?`;
  return refused(`There is no petition “${slug}”. ${advice}`);
}

/** A part of a petition as its file calls it. */
function inFile(part: string): string {
  if (part === 'text') return '# Cause';
  return part === 'letter' ? '# Letter' : part;
}
