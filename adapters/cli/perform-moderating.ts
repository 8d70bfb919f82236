import type { CounterFault, Petition, Store } from '../../src/index.ts';
import type { Answer, Command } from './command.ts';
import { tellDeeds } from './deed-log.ts';
import { done } from './done.ts';
import { named } from './named.ts';
import { program } from './usage.ts';

/** What concerns the moderators of one petition. */
export type ModeratingCommand = Extract<Command, { do: 'addModerator' | 'removeModerator' | 'listModerators' | 'log' }>;

/** Does what a command says about the moderators of a petition, or tells what they did. */
export async function performModerating(
  command: ModeratingCommand,
  { id, slug }: Petition,
  store: Store,
): Promise<Answer> {
  switch (command.do) {
    case 'addModerator': {
      const who = named(command.moderator);
      return (await store.addModerator(id, command.moderator))
        ? done(`${who} moderates ${slug} from now on: “/moderate ${slug}” shows what waits.`)
        : done(`${who} moderates ${slug} already.`);
    }
    case 'removeModerator': {
      const who = named(command.moderator);
      return (await store.removeModerator(id, command.moderator))
        ? done(`${who} does not moderate ${slug} any more. What they did stays: “${program} log ${slug}” shows it.`)
        : done(`${who} does not moderate ${slug}. Nothing was changed.`);
    }
    case 'listModerators': {
      const moderators = await store.moderators(id);
      return moderators.length > 0
        ? done(...moderators.map(named))
        : done(`Nobody moderates ${slug} yet. “${program} moderators add ${slug} PLATFORM:ACCOUNT” names somebody.`);
    }
    case 'log':
      return tellDeeds({ id, slug }, store, command.json);
  }
}

/** Counts everything anew, and tells what differed. */
export async function performCheck(store: Store): Promise<Answer> {
  const faults = await store.checkCounters();
  if (faults.length === 0) return done('All is well: every counter says what the signatures say.');
  const { petitions } = await store.catalogue();
  const slugOf = (petition: number) => petitions.find(({ id }) => id === petition)?.slug ?? `petition ${petition}`;
  const mended = faults.length === 1 ? 'One counter was' : `${faults.length.toLocaleString('en')} counters were`;
  return done(
    ...faults.map((fault) => faultLine(slugOf(fault.petition), fault)),
    `${mended} wrong, and mended: they say what the signatures say.`,
  );
}

function faultLine(slug: string, { counter, was, is }: CounterFault): string {
  const [before, now] = [was, is].map((count) => count.toLocaleString('en'));
  return `${slug}: ${counter} was ${before} and is ${now} now.`;
}
