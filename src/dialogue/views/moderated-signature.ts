import type { ModeratedSignature, SignatureState } from '../../domain/moderation.ts';
import type { Plea } from '../../domain/plea.ts';
import type { Button, Paragraph } from '../message.ts';
import type { PressedDeed } from '../moderator-action.ts';
import type { Speech } from '../text/say.ts';
import { lined, type Text } from '../text/text.ts';
import type { Bearings } from './bearings.ts';
import { commentParagraphs, commentTexts, rareCommentButtons } from './moderated-comment.ts';
import { roomFor } from './room.ts';

/** A longer name is cut where several signatures stand under each other. */
const nameMaxUnits = 80;

/**
 * Signatures as a moderator reads them, under what stands `above` them: the name, what looks wrong, who asks for a look and, where
 * that differs, the state. Of what their people wrote there is as much as fits.
 */
export function signatureParagraphs(
  speech: Speech,
  signatures: readonly ModeratedSignature[],
  tellsState: boolean,
  above: readonly Paragraph[],
): readonly Paragraph[] {
  const others = signatures.map((signature) => withoutWords(speech, signature, tellsState));
  const written = signatures.filter(({ comment }) => comment !== undefined).length;
  const room = roomFor(written, [...above, ...others]);
  return signatures.map((signature) => signatureParagraph(speech, signature, tellsState, room));
}

/** One signature where it stands alone, with the whole of what its person wrote. */
export function wholeSignature(
  speech: Speech,
  signature: ModeratedSignature,
  tellsState: boolean,
): readonly Paragraph[] {
  return [withoutWords(speech, signature, tellsState), ...commentParagraphs(speech, signature)];
}

const withoutWords = (speech: Speech, signature: ModeratedSignature, tellsState: boolean) =>
  signatureParagraph(speech, { ...signature, comment: undefined }, tellsState, 0);

function signatureParagraph(
  speech: Speech,
  signature: ModeratedSignature,
  tellsState: boolean,
  room: number,
): Paragraph {
  const { number, signedAt, state, signals, pleas, comment } = signature;
  const name = signature.name?.shortened(nameMaxUnits) ?? speech.text('moderate.anonymous');
  const reasons: Text[] = [
    ...(tellsState ? [speech.text('moderate.state', { state })] : []),
    ...signals.map((signal) => speech.text(`signal.${signal}`)),
    ...pleaTexts(speech, pleas),
    ...commentTexts(speech, comment, room),
  ];
  const points = reasons.map((reason): Text => ['• ', reason]);
  return { kind: 'plain', text: lined([speech.text('moderate.line', { number, name, at: signedAt }), ...points]) };
}

function pleaTexts(speech: Speech, pleas: readonly Plea[]): Text[] {
  const whys = pleas.flatMap((plea) => (plea.kind === 'report' ? [plea.why] : []));
  const words = [...new Set(whys)].map((why) => speech.words(`plea.${why}`)).join(', ');
  return [
    ...(whys.length < pleas.length ? [speech.text('plea.secondLook')] : []),
    ...(whys.length > 0 ? [speech.text('plea.reports', { count: whys.length, whys: words })] : []),
  ];
}

/** The two things that are done with a signature, by what it is and why it is shown. */
export function signatureButtons(
  speech: Speech,
  bearings: Bearings,
  { number, state, pleas }: ModeratedSignature,
): readonly Button[] {
  const deeds: Readonly<Record<SignatureState, readonly DeedWord[]>> = {
    held: ['accept', 'remove'],
    counted: pleas.length > 0 ? ['remove', 'keep'] : ['remove', 'block'],
    removed: pleas.length > 0 ? ['restore', 'leaveOut'] : ['restore'],
  };
  return deeds[state].map((word) => signatureButton(speech, bearings, number, word));
}

/**
 * What is done more rarely with a signature: its person cannot ask for a second look, all that are like it are looked for, or what
 * its person wrote is taken away or put back.
 */
export function rareButtons(speech: Speech, bearings: Bearings, signature: ModeratedSignature): readonly Button[] {
  const { number, name } = signature;
  const { remit } = bearings;
  const like: Button = {
    label: speech.words('button.like', { number }),
    press: { do: 'gather', remit, by: 'like', number },
  };
  // What nobody may read is compared with nothing.
  return [
    signatureButton(speech, bearings, number, 'block'),
    ...(name === undefined ? [] : [like]),
    ...rareCommentButtons(speech, bearings, signature),
  ];
}

type DeedWord = 'accept' | 'remove' | 'restore' | 'block' | 'keep' | 'leaveOut';

function signatureButton(speech: Speech, bearings: Bearings, number: number, word: DeedWord): Button {
  const deed: PressedDeed = word === 'keep' || word === 'leaveOut' ? 'dismiss' : word;
  return {
    label: speech.words(`button.${word}`, { number }),
    press: { do: 'moderate', deed, ...bearings, numbers: [number] },
    style: word === 'block' ? 'danger' : undefined,
  };
}
