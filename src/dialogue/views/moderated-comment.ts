import type { ModeratedComment, ModeratedSignature } from '../../domain/moderation.ts';
import type { Button, Paragraph } from '../message.ts';
import type { PressedCommentDeed } from '../moderator-action.ts';
import type { Speech } from '../text/say.ts';
import { lined, type Text } from '../text/text.ts';
import type { Bearings } from './bearings.ts';
import { unitsOf } from './room.ts';

/** So much of a comment stands at most where several signatures stand under each other. */
const beginningMaxUnits = 200;
/** Less than that says nothing. */
const beginningMinUnits = 20;
/** The bullet before each line, and its end. */
const aroundLineUnits = 3;

/**
 * What a moderator reads of a comment beneath its signature: its beginning, and whether something is wrong with it. Nothing where
 * there is no `room` for so much.
 */
export function commentTexts(speech: Speech, comment: ModeratedComment | undefined, room: number): readonly Text[] {
  if (comment === undefined) return [];
  const texts = (mostUnits: number) => [
    speech.text('wrote.text', { state: comment.state, comment: comment.text.shortened(mostUnits) }),
    ...doubts(speech, comment),
  ];
  const besides = texts(1).reduce((sum, text) => sum + unitsOf(text) + aroundLineUnits, 0);
  const units = Math.min(beginningMaxUnits, room - besides);
  return units < beginningMinUnits ? [] : texts(units);
}

/** A whole comment, with whether others read it and what may be wrong with it. */
export function commentParagraphs(speech: Speech, { comment }: ModeratedSignature): readonly Paragraph[] {
  if (comment === undefined) return [];
  const reasons = [speech.text('wrote.state', { state: comment.state }), ...doubts(speech, comment)];
  return [
    { kind: 'quote', text: lined(comment.text.lines()) },
    { kind: 'plain', text: lined(reasons.map((reason): Text => ['• ', reason])) },
  ];
}

function doubts(speech: Speech, { reports, isHeldAsWritten }: ModeratedComment): readonly Text[] {
  return [
    ...(isHeldAsWritten ? [speech.text('wrote.asWritten')] : []),
    ...(reports > 0 ? [speech.text('wrote.reports', { count: reports })] : []),
  ];
}

/** What is done with a comment that waits. */
export function waitingCommentButtons(
  speech: Speech,
  bearings: Bearings,
  signature: ModeratedSignature,
): readonly Button[] {
  return signature.comment === undefined
    ? []
    : [
        commentButton(speech, bearings, signature, 'acceptComment'),
        commentButton(speech, bearings, signature, 'removeComment'),
      ];
}

/** Takes a comment away, or puts it back. */
export function rareCommentButtons(
  speech: Speech,
  bearings: Bearings,
  signature: ModeratedSignature,
): readonly Button[] {
  if (signature.comment === undefined) return [];
  const deed = signature.comment.state === 'removed' ? 'restoreComment' : 'removeComment';
  return [commentButton(speech, bearings, signature, deed)];
}

function commentButton(
  speech: Speech,
  bearings: Bearings,
  { number }: ModeratedSignature,
  deed: PressedCommentDeed,
): Button {
  return {
    label: speech.words(`button.${deed}`, { number }),
    press: { do: 'moderateComment', deed, ...bearings, number },
  };
}
