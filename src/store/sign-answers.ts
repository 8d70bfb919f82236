import type { Offered } from './sign-statement.ts';
import type { SignatureRow } from './signature-row.ts';

/** How an offered signature turned out. `count` is the petition's after the commit. */
export type Written =
  | { readonly kind: 'signed' | 'already'; readonly row: SignatureRow; readonly count: number }
  | { readonly kind: 'notOpen' };

/** A row that the sign statement answers. Places count the offered signatures from 1. */
export type SignAnswer =
  /** What a petition's count was before. */
  | { readonly kind: 'counted'; readonly petition: number; readonly count: number }
  /**
   * What it is now, and who was signed: places and numbers are lists in JSON that go together. All of them have the `state`,
   * or, where it is missing, each its own.
   */
  | {
      readonly kind: 'signed';
      readonly petition: number;
      readonly count: number;
      readonly signedAt: string | Date;
      readonly places: string;
      readonly numbers: string;
      readonly state: number | null;
    }
  /** A signature that stood already. */
  | ({ readonly kind: 'already'; readonly petition: number; readonly place: number } & SignatureRow);

/** How each of `offered` turned out, in their order. Those of which `answers` say nothing came while it was not open. */
export function readAnswers(offered: readonly Offered[], answers: readonly SignAnswer[]): readonly Written[] {
  const counts = new Map<number, number>();
  const outcomes = new Map<number, { readonly kind: 'signed' | 'already'; readonly row: SignatureRow }>();
  for (const answer of answers) {
    if (answer.kind === 'counted' && !counts.has(answer.petition)) counts.set(answer.petition, answer.count);
    if (answer.kind === 'already') outcomes.set(answer.place, { kind: 'already', row: answer });
    if (answer.kind !== 'signed') continue;
    counts.set(answer.petition, answer.count);
    const numbers = numberList(answer.numbers);
    for (const [index, place] of numberList(answer.places).entries()) {
      const row = signedRow(offered[place - 1], numbers[index], answer);
      outcomes.set(place, { kind: 'signed', row });
    }
  }
  return offered.map(({ petition }, index) => {
    const outcome = outcomes.get(index + 1);
    return outcome === undefined ? { kind: 'notOpen' } : { ...outcome, count: counts.get(petition) ?? 0 };
  });
}

function signedRow(
  own: Offered | undefined,
  number: number | undefined,
  { signedAt, state }: Extract<SignAnswer, { readonly kind: 'signed' }>,
): SignatureRow {
  if (own === undefined || number === undefined) throw new TypeError('The sign statement answered for nobody');
  return {
    number,
    name: own.storedName,
    visibility: own.visibilityCode,
    signedAt,
    state: state ?? own.stateCode,
    removedFor: null,
  };
}

const numberList = (json: string): readonly number[] => JSON.parse(json);
