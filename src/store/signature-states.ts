import { type SQL, sql } from 'drizzle-orm';
import { type SignalName, type SignatureState, signalNames } from '../domain/moderation.ts';

/** How a counted signature's state stands in the table. */
export const countedCode = 0;
/** How a held signature's state stands in the table; the index of what waits knows it too. */
export const heldCode = 1;
/** How a removed signature's state stands in the table. */
export const removedCode = 2;
/**
 * How the state of a signature stands that was withdrawn after it was removed. Its name is gone for good, and for its person there is
 * no signature any more; but the row stays, so that they cannot come back. Whoever tries hears the truth: it was removed, and why.
 */
export const withdrawnCode = 3;
/** How the state of a removed signature stands whose person cannot ask for a second look. */
export const blockedCode = 4;
/** Whether a query's signature is held; spelt out, not a parameter, so that the index of what waits is seen to fit. */
export const isHeld: SQL = sql.raw(`state = ${heldCode}`);
/** Whether a state that a query has is that of a removed signature. */
export const isRemoved = (state: SQL): SQL => sql`${state} in (${removedCode}, ${blockedCode})`;

const codes: Readonly<Record<SignatureState, readonly number[]>> = {
  counted: [countedCode],
  held: [heldCode],
  removed: [removedCode, blockedCode],
};

/** How signatures of a state may stand in the table. */
export const stateCodes = (state: SignatureState): readonly number[] => codes[state];

/** The state that a table holds as `code`. */
export function stateOf(code: number): SignatureState {
  if (code === countedCode) return 'counted';
  return code === heldCode ? 'held' : 'removed';
}

/** Signals as the table holds them: a bit for each, by its place among the names. */
export const signalBits = (signals: readonly SignalName[]): number =>
  signalNames.reduce((bits, name, place) => (signals.includes(name) ? bits | (1 << place) : bits), 0);

/** The signals that a table holds as `bits`. */
export const signalsOf = (bits: number): readonly SignalName[] =>
  signalNames.filter((_, place) => (bits & (1 << place)) !== 0);
