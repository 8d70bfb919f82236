import type { Petition } from '../../domain/petition.ts';
import { show } from '../buttons.ts';
import type { Message } from '../message.ts';
import type { Speech } from '../text/say.ts';

/** The test announcement. */
export function rehearsal(speech: Speech, petition: Petition): Message {
  return {
    paragraphs: [
      { kind: 'heading', text: speech.text('rehearsal.title') },
      { kind: 'plain', text: speech.text('rehearsal.text', { title: petition.title }) },
    ],
    buttons: [show(speech, 'letter', petition), show(speech, 'progress', petition)],
  };
}
