import {
  type BulkDeed,
  type DeedOutcome,
  type Petition,
  type Proposal,
  type Store,
  wouldChange,
} from '../../src/index.ts';
import type { Answer, Command } from './command.ts';
import { counted, utc } from './describe-petition.ts';
import { done, refused } from './done.ts';
import { named, quoted } from './named.ts';
import { program } from './usage.ts';

const host = { platform: 'host' } as const;
const remitOf = ({ id }: Petition) => ({ petition: id, community: undefined });

/** So many are shown: whoever has more to decide comes again. */
const shownMax = 50;
/** So many names tell what a proposal is about. */
const sampleSize = 3;

/** Tells what waits for a second moderator, newest first. */
export async function listProposals(petition: Petition, store: Store): Promise<Answer> {
  const { slug } = petition;
  const waiting = await store.waitingProposals(remitOf(petition), shownMax);
  if (waiting.length === 0) return done(`Nothing waits for a second moderator of ${slug}.`);
  const lines = await Promise.all(
    waiting.map(async (each) => `${proposalWords(each)}${await sample(petition, each, store)}`),
  );
  return done(...lines, `“${program} confirm ${slug} NUMBER” has one of them done; --decline drops it.`);
}

/** Has a proposal done, or drops it, as whoever runs the bot. */
export async function confirm(
  { proposal, agrees }: Extract<Command, { do: 'confirm' }>,
  petition: Petition,
  store: Store,
): Promise<Answer> {
  const { slug } = petition;
  const meant = await sizeOf(petition, proposal, store);
  const outcome = await store.decideProposal(remitOf(petition), proposal, host, agrees);
  switch (outcome.kind) {
    case 'done':
      return done(...whatWasDone(outcome.done, meant, slug));
    case 'declined':
      return done(`Proposal ${proposal} of ${slug} is dropped. Nothing was changed.`);
    case 'own':
      return refused('Whoever proposed it cannot confirm it. Nothing was changed.');
    default:
      return refused(`No proposal ${proposal} of ${slug} waits. “${program} proposals ${slug}” shows those that do.`);
  }
}

/** How many signatures a proposal means. */
async function sizeOf(petition: Petition, number: number, store: Store): Promise<number> {
  const page = await store.proposal(remitOf(petition), number, host, 1, 1);
  return page?.proposal.total ?? 0;
}

function whatWasDone({ changed, count }: DeedOutcome, meant: number, slug: string): readonly string[] {
  const stands = `${slug} has ${counted(count)} now.`;
  const lookUp = `“${program} log ${slug}” shows it. With /moderate it can be undone.`;
  if (changed >= meant) return [`Done with ${counted(changed)}: ${stands}`, lookUp];
  const why = 'were dealt with, withdrawn or renamed meanwhile, or were so already.';
  if (changed === 0) return [`Nothing was changed: all of the ${counted(meant)} ${why}`, stands];
  return [`Done with ${changed.toLocaleString('en')} of ${counted(meant)}: ${stands}`, `The others ${why}`, lookUp];
}

const verbs: Readonly<Record<BulkDeed, string>> = { accept: 'accept', remove: 'remove', restore: 'put back' };

function proposalWords(proposal: Proposal): string {
  const { number, at, by, deed, reason } = proposal;
  const what = deed === undefined ? '' : `${verbs[deed]} ${counted(wouldChange(deed, proposal))}`;
  return `${number}  ${utc(at)}  ${named(by)}  ${what}${reason === undefined ? '' : ` – ${quoted(reason)}`}`;
}

async function sample(petition: Petition, { number }: Proposal, store: Store): Promise<string> {
  const page = await store.proposal(remitOf(petition), number, host, 1, sampleSize);
  const names = (page?.signatures ?? []).flatMap(({ name }) => name?.reveal(quoted) ?? []);
  return names.length === 0 ? '' : `, such as ${names.join(', ')}`;
}
