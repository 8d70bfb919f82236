import type { Petition } from '../../domain/petition.ts';
import type { Counts } from '../../domain/signature.ts';
import { show, toSign } from '../buttons.ts';
import type { Message } from '../message.ts';
import type { Speech } from '../text/say.ts';
import { glance } from './card.ts';

/** The card of a petition that a community keeps and that is always up to date. */
export function liveCard(speech: Speech, petition: Petition, counts: Counts, now: Date): Message {
  return {
    paragraphs: glance(speech, petition, counts, now),
    buttons: [
      ...toSign(speech, petition, now, 'primary'),
      show(speech, 'letter', petition),
      show(speech, 'progress', petition),
      show(speech, 'share', petition),
    ],
  };
}

/** What stands in the place of a live card that nobody keeps up any more. */
export function retiredCard(speech: Speech, petition: Petition | undefined): Message {
  return {
    paragraphs: [{ kind: 'plain', text: speech.text('card.retired') }],
    buttons: petition && [show(speech, 'progress', petition)],
  };
}
