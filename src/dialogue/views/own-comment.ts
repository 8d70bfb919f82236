import type { Petition } from '../../domain/petition.ts';
import type { Signature } from '../../domain/signature.ts';
import { begin } from '../buttons.ts';
import type { Button, Paragraph } from '../message.ts';
import type { Speech } from '../text/say.ts';
import { lined } from '../text/text.ts';

/** Why a person signed, as they said it, and who reads that; nothing where they did not say. */
export function commentParagraphs(speech: Speech, signature: Signature): Paragraph[] {
  const { comment } = signature;
  if (comment === undefined) return [];
  return [
    { kind: 'plain', text: speech.text('comment.yours') },
    { kind: 'quote', text: lined(comment.text.lines()) },
    { kind: 'quiet', text: speech.text(`comment.${readers(signature)}`) },
  ];
}

/** What moderators decide matters to a public signature alone: nobody but the target reads the words of an anonymous one. */
function readers({ comment, visibility, state }: Signature) {
  if (comment?.state === 'removed') return 'removed';
  if (visibility === 'anonymous') return 'anonymous';
  if (comment?.state === 'held') return 'held';
  return state === 'held' ? 'waits' : 'public';
}

/** The button that leads to saying why, for the first time or in other words. */
export function toComment(speech: Speech, petition: Petition, { comment }: Signature): Button {
  const button = begin(speech, 'comment', petition);
  return comment === undefined ? button : { ...button, label: speech.words('button.changeComment') };
}

/** What can be done about why a person signed. */
export function commentButtons(speech: Speech, petition: Petition, signature: Signature): readonly Button[] {
  const change = toComment(speech, petition, signature);
  if (signature.comment === undefined) return [change];
  const press = { do: 'dropComment', petition: petition.slug } as const;
  return [change, { label: speech.words('button.dropComment'), press }];
}
