import { type Petition, petitionState } from '../../domain/petition.ts';
import { UserText } from '../../domain/user-text.ts';
import type { Paragraph } from '../message.ts';
import type { Speech } from '../text/say.ts';

/** What stands above a petition wherever it is shown. Nothing where nobody wrote a banner. */
export function bannerParagraphs({ banner, language }: Pick<Petition, 'banner' | 'language'>): readonly Paragraph[] {
  return banner === undefined ? [] : [{ kind: 'quote', text: new UserText(banner), language }];
}

/** That signing is stopped for now, or that everything new waits. Nothing where it goes on as usual, or is over. */
export function intakeParagraphs(speech: Speech, petition: Petition, now: Date): readonly Paragraph[] {
  if (petitionState(petition, now) !== 'open' || petition.intake === 'open') return [];
  return [{ kind: 'quiet', text: speech.text(`card.${petition.intake}`) }];
}
