import type { Petition } from '../../domain/petition.ts';
import type { Signature } from '../../domain/signature.ts';
import { begin, show } from '../buttons.ts';
import type { Button, Message, Paragraph } from '../message.ts';
import type { Scene } from '../scene.ts';
import type { Speech } from '../text/say.ts';
import { link } from '../text/text.ts';

/** What a person gets who has just signed. */
export function receipt(scene: Scene, petition: Petition, signature: Signature, count: number): Message {
  const { speech } = scene;
  const { number, name } = signature;
  return {
    paragraphs: [
      { kind: 'plain', text: speech.text('receipt.number', { number, title: petition.title }) },
      { kind: 'plain', text: speech.text('receipt.thanks', { name }) },
      { kind: 'plain', text: speech.text('receipt.count', { count }) },
      visibilityParagraph(speech, signature),
      ...shareParagraphs(scene, petition),
      { kind: 'quiet', text: speech.text('receipt.change') },
    ],
    buttons: [show(speech, 'share', petition), show(speech, 'letter', petition), show(speech, 'mysignature', petition)],
  };
}

/** What a person's signature is, since when, and what can be done with it. `news` stands above it. */
export function mySignature(
  scene: Scene,
  petition: Petition,
  signature: Signature,
  news: readonly Paragraph[],
): Message {
  const { speech } = scene;
  return {
    paragraphs: [
      ...news,
      { kind: 'plain', text: speech.text('receipt.number', { number: signature.number, title: petition.title }) },
      { kind: 'plain', text: speech.text('receipt.since', { at: signature.signedAt }) },
      visibilityParagraph(speech, signature),
      { kind: 'quiet', text: speech.text('receipt.change') },
    ],
    buttons: [
      begin(speech, 'rename', petition),
      visibilityButton(speech, petition, signature),
      begin(speech, 'withdraw', petition, 'danger'),
      show(speech, 'share', petition),
    ],
  };
}

/** What a person hears who signs again. */
export function signedBefore({ speech }: Scene): Paragraph {
  return { kind: 'plain', text: speech.text('receipt.again') };
}

/** What a person sees who has not signed. */
export function noSignature({ speech }: Scene, petition: Petition, news: readonly Paragraph[]): Message {
  return {
    paragraphs: [...news, { kind: 'plain', text: speech.text('mysignature.none', { title: petition.title }) }],
    buttons: [begin(speech, 'sign', petition, 'primary'), show(speech, 'petition', petition)],
  };
}

/** The end of a signature. */
export function withdrawn({ speech }: Scene, petition: Petition): Message {
  return {
    paragraphs: [{ kind: 'plain', text: speech.text('withdraw.done') }],
    buttons: [begin(speech, 'sign', petition), show(speech, 'petition', petition)],
  };
}

function visibilityParagraph(speech: Speech, { visibility, name }: Signature): Paragraph {
  return { kind: 'plain', text: speech.text(`receipt.${visibility}`, { name }) };
}

function visibilityButton(speech: Speech, petition: Petition, { visibility }: Signature): Button {
  return visibility === 'public'
    ? {
        label: speech.words('button.makeAnonymous'),
        press: { do: 'setVisibility', petition: petition.slug, visibility: 'anonymous' },
      }
    : {
        label: speech.words('button.makePublic'),
        press: { do: 'setVisibility', petition: petition.slug, visibility: 'public' },
      };
}

function shareParagraphs(scene: Scene, petition: Petition): Paragraph[] {
  const [first] = scene.links(petition);
  if (first === undefined) return [];
  return [{ kind: 'plain', text: scene.speech.text('receipt.share', { link: link(first.href, first.href) }) }];
}
