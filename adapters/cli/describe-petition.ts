import { type Petition, petitionState } from '../../src/index.ts';

/** A petition for the terminal, with its signature count and how many signatures wait for a look. */
export function describePetition(
  petition: Petition,
  { count, held }: { readonly count: number; readonly held: number },
  now: Date,
): readonly string[] {
  const { name, role, organisation } = petition.target;
  const goal = petition.signatureGoal === undefined ? '' : ` of ${petition.signatureGoal.toLocaleString('en')}`;
  const waiting = held === 0 ? '' : `, ${held.toLocaleString('en')} under review`;
  return [
    petition.title,
    `  slug        ${petition.slug}`,
    `  target      ${[name, role, organisation].filter((part) => part !== undefined).join(', ')}`,
    `  goal        ${petition.goal}`,
    `  state       ${stateWords(petition, now)}`,
    `  signatures  ${count.toLocaleString('en')}${goal}${waiting}`,
    `  milestones  ${petition.milestones.map((milestone) => milestone.toLocaleString('en')).join(' · ')}`,
    `  language    ${petition.language}`,
    `  photo       ${petition.photo?.credit ?? 'none'}`,
    ...switchLines(petition),
    ...updateLines(petition),
    '',
    petition.text,
    '',
    petition.letter,
  ];
}

/** The switches that are not as usual. */
function switchLines({ intake, namesHidden, banner }: Petition): readonly string[] {
  return [
    ...(intake === 'open' ? [] : [`  signing     ${intakeWords[intake]}`]),
    ...(namesHidden ? ['  names       hidden'] : []),
    ...(banner === undefined ? [] : [`  banner      ${banner}`]),
  ];
}

const intakeWords = { held: 'everything new waits for a look', stopped: 'stopped: nobody new can sign' } as const;

function updateLines({ update, target }: Petition): readonly string[] {
  if (update === undefined) return [];
  const what = update.kind === 'update' ? 'Update' : `Answer from ${target.name}`;
  return ['', `${what}, ${utc(update.at)}:`, '', update.text];
}

/** Until or from when a petition takes signatures. */
export function stateWords(petition: Pick<Petition, 'opensAt' | 'closesAt' | 'closedAt'>, now: Date): string {
  const { opensAt, closesAt } = petition;
  const until = closesAt === undefined ? '' : ` until ${utc(closesAt)}`;
  switch (petitionState(petition, now)) {
    case 'upcoming':
      return `open for signatures from ${opensAt === undefined ? 'later' : utc(opensAt)}${until}`;
    case 'open':
      return `open for signatures${until}`;
    case 'closed':
      return `closed since ${utc(petition.closedAt ?? closesAt ?? now)}`;
  }
}

/** A time, to the minute. */
export const utc = (at: Date) => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** So many signatures, in words. */
export const counted = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'signature' : 'signatures'}`;
