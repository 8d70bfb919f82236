import type { Comment } from '../domain/comment.ts';
import type { Signature, Visibility } from '../domain/signature.ts';
import { UserText } from '../domain/user-text.ts';
import { commentStateOf } from './comment-states.ts';
import type { Keys } from './keys.ts';
import { removedCode, stateOf, withdrawnCode } from './signature-states.ts';

/** How a public signature's visibility stands in the table. */
export const publicCode = 0;
const anonymousCode = 1;

/** A block of the table `block` covers 2 to this power numbers. */
export const blockBits = 14;

/** A signature as raw queries give it. */
export interface SignatureRow {
  readonly number: number;
  /** Sealed where the signature is anonymous. */
  readonly name: string;
  readonly visibility: number;
  readonly signedAt: string | Date;
  readonly state: number;
  /** Why it was removed, where it is. */
  readonly removedFor: string | null;
  /** What became of the second look that its person asked for; missing where that was not looked up. */
  readonly secondLook?: 'none' | 'open' | 'answered' | undefined;
  /** Why its person signed, sealed as the name is; missing where that was not looked up. */
  readonly comment?: CommentRow | null | undefined;
}

/** A comment as the table holds it. */
export interface CommentRow {
  readonly text: string;
  readonly state: number;
}

/** A visibility as the table holds it. */
export const visibilityCode = (visibility: Visibility) => (visibility === 'public' ? publicCode : anonymousCode);
/** The visibility that a table holds as `code`. */
export const visibilityOf = (code: number): Visibility => (code === publicCode ? 'public' : 'anonymous');

/** A name as the table holds it: what nobody is to see there, nobody can read there. */
export function storedName(keys: Keys, signatory: string, name: string, visibility: Visibility): string {
  return stored(keys, nameOwner(signatory), name, visibility);
}

/** A comment's words as the table holds them, sealed where the name is. */
export function storedComment(keys: Keys, signatory: string, text: string, visibility: Visibility): string {
  return stored(keys, commentOwner(signatory), text, visibility);
}

function stored(keys: Keys, owner: string, text: string, visibility: Visibility): string {
  // PostgreSQL has no such text. Half a character would silently become another one.
  if (!text.isWellFormed() || text.includes('\0')) throw new RangeError('A text holds what is no character');
  return visibility === 'public' ? text : keys.seal(owner, text);
}

/** The name that {@link storedName} stored. */
export function readName(keys: Keys, signatory: string, row: Pick<SignatureRow, 'name' | 'visibility'>): string {
  return row.visibility === publicCode ? row.name : keys.open(nameOwner(signatory), row.name);
}

/** The comment beside a signature; `undefined`: there is none. */
export function readComment(keys: Keys, signatory: string, row: SignatureRow): Comment | undefined {
  const state = row.comment ? commentStateOf(row.comment.state) : undefined;
  if (!row.comment || state === undefined) return undefined;
  const { text } = row.comment;
  const isClear = row.visibility === publicCode;
  return { text: new UserText(isClear ? text : keys.open(commentOwner(signatory), text)), state };
}

/** The signature that a row holds. */
export function readSignature(keys: Keys, signatory: string, row: SignatureRow): Signature {
  const comment = readComment(keys, signatory, row);
  return {
    number: row.number,
    name: new UserText(readName(keys, signatory, row)),
    visibility: visibilityOf(row.visibility),
    signedAt: new Date(row.signedAt),
    state: stateOf(row.state),
    ...(comment === undefined ? {} : { comment }),
    ...(stateOf(row.state) === 'removed' ? readRemoval(row) : {}),
  };
}

function readRemoval({ state, removedFor, secondLook }: SignatureRow): Partial<Signature> {
  return {
    mayAsk: state === removedCode && secondLook === 'none',
    ...(state === withdrawnCode ? { isWithdrawn: true } : {}),
    ...(state === removedCode && secondLook !== 'none' ? { secondLook } : {}),
    ...(removedFor === null ? {} : { removedFor }),
  };
}

const nameOwner = (signatory: string) => `signature ${signatory}`;
const commentOwner = (signatory: string) => `comment ${signatory}`;
