import { z } from 'zod';
import type { PublicComments, PublicSignatures, UserText } from '../../../src/index.ts';
import { Count, Moment } from './data-answer.ts';

type Signature = PublicSignatures['signatures'][number];

const SignatureAnswer = z.object({
  number: Count.describe('Its number under its petition, never given to another.'),
  name: z.string(),
  signedAt: Moment,
});

const hidden = {
  namesHidden: z.literal(true).optional().describe('There only while the list of names is closed.'),
  sentence: z.string().optional().describe('Says so to people.'),
};

/** A page of public signatures, as programs read it. */
export const SignaturesAnswer = z.object({
  signatures: z.array(SignatureAnswer).describe('Newest first.'),
  page: Count,
  pages: Count,
  total: Count.describe('How many public signatures are counted.'),
  ...hidden,
});

const ReasonAnswer = z.object({
  number: Count.describe('The number of the signature.'),
  name: z.string(),
  reason: z.string(),
  at: Moment.describe('When it was written, or changed last.'),
});

/** Why people signed, as programs read it. */
export const ReasonsAnswer = z.object({
  reasons: z.array(ReasonAnswer).describe('Of the newest signatures first.'),
  before: Count.optional().describe('Send this as `before` for the next ones. Missing: there are no more.'),
  ...hidden,
});

/** A page of the public list. */
export function signaturesJson(list: PublicSignatures): z.infer<typeof SignaturesAnswer> {
  const { page, pages, total, isHidden } = list;
  const signatures = isHidden ? [] : publicOnes(list.signatures).map(signatureJson);
  return { signatures, page, pages, total, ...hiddenJson(isHidden) };
}

/** Why people signed. */
export function reasonsJson({ comments, before }: PublicComments, isHidden: boolean): z.infer<typeof ReasonsAnswer> {
  return isHidden ? { reasons: [], ...hiddenJson(true) } : { reasons: comments.map(reasonJson), before };
}

function reasonJson({ number, name, text, at }: PublicComments['comments'][number]): z.infer<typeof ReasonAnswer> {
  return { number, name: written(name), reason: written(text), at: at.toISOString() };
}

/** Those of signatures that everybody may see. The core lists no others; a name that slipped through would be out for ever. */
export function publicOnes(signatures: readonly Signature[]): readonly Signature[] {
  return signatures.filter(({ visibility, state }) => visibility === 'public' && state === 'counted');
}

function signatureJson({ number, name, signedAt }: Signature): z.infer<typeof SignatureAnswer> {
  return { number, name: written(name), signedAt: signedAt.toISOString() };
}

function hiddenJson(isHidden: boolean) {
  return isHidden ? ({ namesHidden: true, sentence: namesHiddenSentence } as const) : {};
}

/** Said in place of names. */
export const namesHiddenSentence = 'The list of names is closed for now.';

/** In JSON a person's words need no neutraliser: they can be nothing but a string there. */
const written = (text: UserText): string => text.reveal((words) => words);
