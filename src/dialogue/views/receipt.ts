import type { Petition } from '../../domain/petition.ts';
import type { Signature } from '../../domain/signature.ts';
import { begin, show, toSign } from '../buttons.ts';
import type { Button, Message, Paragraph } from '../message.ts';
import type { Scene } from '../scene.ts';
import type { Speech } from '../text/say.ts';
import { link } from '../text/text.ts';
import { commentButtons, commentParagraphs, toComment } from './own-comment.ts';
import { removedSignature } from './removed-signature.ts';

/** What a person gets who has just signed. */
export function receipt(scene: Scene, petition: Petition, signature: Signature, count: number): Message {
  const { speech } = scene;
  const { name, state } = signature;
  if (state === 'removed') return mySignature(scene, petition, signature);
  return {
    paragraphs: [
      numberParagraph(speech, petition, signature),
      { kind: 'plain', text: speech.text('receipt.thanks', { name }) },
      state === 'held' ? waitsParagraph(speech) : { kind: 'plain', text: speech.text('receipt.count', { count }) },
      visibilityParagraph(speech, signature),
      ...shareParagraphs(scene, petition),
      { kind: 'quiet', text: speech.text('receipt.change') },
    ],
    buttons: [
      show(speech, 'share', petition),
      toComment(speech, petition, signature),
      show(speech, 'letter', petition),
      show(speech, 'mysignature', petition),
    ],
  };
}

/** What a person's signature is, since when, and what can be done with it, under `news`; or that there is none. */
export function mySignature(
  scene: Scene,
  petition: Petition,
  signature: Signature | undefined,
  news: readonly Paragraph[] = [],
): Message {
  if (signature === undefined) return noSignature(scene, petition);
  const { speech } = scene;
  if (signature.state === 'removed') return removedSignature(scene, petition, signature);
  return {
    paragraphs: [
      ...news,
      numberParagraph(speech, petition, signature),
      { kind: 'plain', text: speech.text('receipt.since', { at: signature.signedAt }) },
      ...(signature.state === 'held' ? [waitsParagraph(speech)] : []),
      visibilityParagraph(speech, signature),
      ...commentParagraphs(speech, signature),
      { kind: 'quiet', text: speech.text('receipt.change') },
    ],
    buttons: [
      ...commentButtons(speech, petition, signature),
      begin(speech, 'rename', petition),
      visibilityButton(speech, petition, signature),
      begin(speech, 'withdraw', petition, 'danger'),
      show(speech, 'share', petition),
    ],
  };
}

function numberParagraph(speech: Speech, { title }: Petition, { number, state }: Signature): Paragraph {
  return { kind: 'plain', text: speech.text(state === 'held' ? 'held.number' : 'receipt.number', { number, title }) };
}

function waitsParagraph(speech: Speech): Paragraph {
  return { kind: 'plain', text: speech.text('held.waits') };
}

/** What a person hears who signs again. */
export function signedBefore({ speech }: Scene): Paragraph {
  return { kind: 'plain', text: speech.text('receipt.again') };
}

function noSignature(scene: Scene, petition: Petition): Message {
  const { speech } = scene;
  return {
    paragraphs: [{ kind: 'plain', text: speech.text('mysignature.none', { title: petition.title }) }],
    buttons: [...toSign(speech, petition, scene.occasion.now, 'primary'), show(speech, 'petition', petition)],
  };
}

/** The end of a signature. `mayAgain`: unless a moderator had removed it, the person may sign again. */
export function withdrawn(scene: Scene, petition: Petition, mayAgain: boolean): Message {
  const { speech } = scene;
  const again = mayAgain ? toSign(speech, petition, scene.occasion.now) : [];
  const outlook = mayAgain ? 'withdraw.again' : 'withdraw.forGood';
  const isTold = again.length > 0 || !mayAgain;
  const text = [speech.text('withdraw.done'), ...(isTold ? [' ', speech.text(outlook)] : [])];
  return {
    paragraphs: [{ kind: 'plain', text }],
    buttons: [...again, show(speech, 'petition', petition)],
  };
}

function visibilityParagraph(speech: Speech, { visibility, name, state }: Signature): Paragraph {
  if (visibility === 'public' && state === 'held') return { kind: 'plain', text: speech.text('held.public', { name }) };
  return { kind: 'plain', text: speech.text(`receipt.${visibility}`, { name }) };
}

function visibilityButton(speech: Speech, petition: Petition, { visibility }: Signature): Button {
  const isPublic = visibility === 'public';
  return {
    label: speech.words(isPublic ? 'button.makeAnonymous' : 'button.makePublic'),
    press: { do: 'setVisibility', petition: petition.slug, visibility: isPublic ? 'anonymous' : 'public' },
  };
}

function shareParagraphs(scene: Scene, petition: Petition): Paragraph[] {
  const [first] = scene.links(petition);
  if (first === undefined) return [];
  return [{ kind: 'plain', text: scene.speech.text('receipt.share', { link: link(first.href, first.href) }) }];
}
