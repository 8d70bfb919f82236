import type { PetitionState } from './domain/petition.ts';
import type { PetitionLine } from './overview.ts';
import { createPacedReading } from './paced-reading.ts';
import { stateOf } from './petition-facts.ts';
import type { Register } from './register.ts';
import type { Store } from './store/store.ts';

/** What surveying takes. */
export interface SurveyParts {
  readonly store: Pick<Store, 'counts'>;
  readonly register: Pick<Register, 'current'>;
  /** The counts are read no more often than once in this time. */
  readonly everyMs: number;
}

const order: Readonly<Record<PetitionState, number>> = { open: 0, upcoming: 1, closed: 2 };

/** Surveys all petitions with their counts; see `Core.survey`. While nothing changes, the list is the same object. */
export function createSurvey({ store, register, everyMs }: SurveyParts) {
  const counts = createPacedReading(() => store.counts(register.current().petitions.map(({ id }) => id)), everyMs);
  let shown: readonly PetitionLine[] = [];

  return async (now: Date): Promise<readonly PetitionLine[]> => {
    const { petitions } = register.current();
    const latest = await counts.latest();
    const isNew = petitions.some(({ id }) => !latest.has(id));
    const read = isNew ? await counts.latest(true) : latest;
    const lines = petitions
      .map((petition) => ({ ...stateOf(petition, now), count: read.get(petition.id)?.count ?? 0 }))
      .sort((one, other) => order[one.state] - order[other.state]);
    if (!isSameList(shown, lines)) shown = lines;
    return shown;
  };
}

function isSameList(one: readonly PetitionLine[], other: readonly PetitionLine[]): boolean {
  return one.length === other.length && one.every((line, at) => isSameLine(line, other[at]));
}

function isSameLine(one: PetitionLine, other: PetitionLine | undefined): boolean {
  return (
    one.petition === other?.petition &&
    one.state === other.state &&
    one.takesSignatures === other.takesSignatures &&
    one.count === other.count
  );
}
