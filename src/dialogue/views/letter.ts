import type { Petition } from '../../domain/petition.ts';
import type { Signature } from '../../domain/signature.ts';
import { show, toSign, turnTo } from '../buttons.ts';
import type { Message } from '../message.ts';
import { pagesOf } from '../pages.ts';
import type { Scene } from '../scene.ts';
import { letterParagraphs, markdownParagraphs } from '../text/markdown.ts';
import type { Key } from '../text/say.ts';
import { targetLine } from './card.ts';

/** The whole letter. Whoever has signed reads their name where it will stand. */
export function letter(scene: Scene, petition: Petition, signature: Signature | undefined, page: number): Message {
  const { speech } = scene;
  return {
    paragraphs: [
      { kind: 'heading', text: speech.text('letter.title', { target: targetLine(speech, petition) }) },
      ...letterParagraphs(
        { text: petition.letter, language: petition.language },
        signature?.state === 'removed' ? undefined : signature?.name,
      ),
      { kind: 'quiet', text: speech.text(nameKeys[signature?.state ?? 'removed']) },
    ],
    pages: pagesOf(speech, page, undefined, (to) => turnTo('letter', petition, to)),
    buttons: signature
      ? [show(speech, 'mysignature', petition), show(speech, 'share', petition)]
      : [...toSign(speech, petition, scene.occasion.now, 'primary'), show(speech, 'petition', petition)],
  };
}

/** What is said of the name under the letter, or of where names stand. */
const nameKeys = {
  counted: 'letter.signed',
  held: 'letter.held',
  removed: 'letter.unsigned',
} as const satisfies Record<Signature['state'], Key>;

/** Why the petition was started. */
export function cause(scene: Scene, petition: Petition, page: number): Message {
  const { speech } = scene;
  return {
    paragraphs: [{ kind: 'heading', text: speech.text('cause.title') }, ...markdownParagraphs(petition)],
    pages: pagesOf(speech, page, undefined, (to) => turnTo('cause', petition, to)),
    buttons: [...toSign(speech, petition, scene.occasion.now, 'primary'), show(speech, 'letter', petition)],
  };
}
