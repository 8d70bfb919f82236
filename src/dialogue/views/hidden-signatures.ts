import type { Petition } from '../../domain/petition.ts';
import { show, toSign } from '../buttons.ts';
import type { Message } from '../message.ts';
import type { Scene } from '../scene.ts';
import { countParagraphs } from './card.ts';

/** What stands in the place of the list of names while it is hidden. */
export function hiddenSignatures(scene: Scene, petition: Petition, count: number): Message {
  const { speech, occasion } = scene;
  return {
    paragraphs: [
      { kind: 'heading', text: speech.text('signatures.title') },
      { kind: 'quiet', text: petition.title },
      { kind: 'plain', text: speech.text('signatures.hidden') },
      ...countParagraphs(speech, petition, count),
    ],
    buttons: [...toSign(speech, petition, occasion.now, 'primary'), show(speech, 'petition', petition)],
  };
}
