import { html } from 'hono/html';
import { letterParagraphs, type Petition, type Speech, speak, targetLine, UserText } from '../../../src/index.ts';
import type { Html } from '../html.ts';
import { renderOwnWords } from './own-words.ts';

/** The letter as it is delivered, with the place of the signatory's name marked by words of `place`. */
export function renderLetter(
  petition: Petition,
  speech: Speech,
  place: 'page.place' | 'page.placeInPrint' = 'page.place',
): Html {
  const { letter, language } = petition;
  // In the letter's language where that is spoken here: it is a part of the letter.
  const marked = new UserText(speak(language).words(place));
  return html`<section class="letter" aria-labelledby="letter"><h2 id="letter">${speech.words('letter.title', { target: targetLine(speech, petition) })}</h2>
${renderOwnWords({ paragraphs: letterParagraphs({ text: letter, language }, marked), plainKind: 'quote' }, petition, speech)}</section>`;
}
