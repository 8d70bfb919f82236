import { type Petition, petitionState, takesSignatures } from '../../domain/petition.ts';
import { show, turnTo } from '../buttons.ts';
import type { Button, Message, Paragraph } from '../message.ts';
import { pagesOf } from '../pages.ts';
import type { Scene } from '../scene.ts';
import type { Speech } from '../text/say.ts';

/** So many petitions stand on one page. */
export const petitionsPerPage = 8;

/** The petitions that are open now, also where signing is paused. */
export const openPetitions = ({ petitions, occasion }: Scene): readonly Petition[] =>
  petitions.filter((petition) => petitionState(petition, occasion.now) === 'open');

/** A page of open petitions with their counts, each a press away. */
export function petitions(
  { speech }: Scene,
  shown: readonly Petition[],
  counts: readonly number[],
  page: number,
  pages: number,
): Message {
  const [first] = shown;
  if (first === undefined) return { paragraphs: [{ kind: 'plain', text: speech.text('petitions.none') }] };
  return {
    paragraphs: [
      { kind: 'heading', text: speech.text('petitions.title') },
      ...shown.map((petition, at) => petitionLine(speech, petition, counts[at] ?? 0)),
    ],
    pages: pagesOf(speech, page, pages, (to) => turnTo('petitions', first, to)),
    buttons: shown.map((petition) => titled(petition)),
  };
}

function petitionLine(speech: Speech, { title, intake }: Petition, count: number): Paragraph {
  const key = intake === 'stopped' ? 'petitions.paused' : 'petitions.line';
  return { kind: 'plain', text: speech.text(key, { title, count }) };
}

/** `news`, and what else is open, each petition a press away. */
export function whatElseIsOpen(scene: Scene, news: Paragraph, except?: Petition): Message {
  const { speech, occasion } = scene;
  const open = openPetitions(scene);
  const others = open.filter((petition) => petition.slug !== except?.slug && takesSignatures(petition, occasion.now));
  // Where signing is only paused, the petition is open all the same.
  const isPaused = others.length === 0 && open.length > 0;
  const key = others.length === 0 ? 'petitions.none' : 'petitions.others';
  return {
    paragraphs: [news, ...(isPaused ? [] : [{ kind: 'plain' as const, text: speech.text(key) }])],
    buttons: [...others.slice(0, petitionsPerPage).map(titled), ...(except ? [show(speech, 'petition', except)] : [])],
  };
}

/** Longer titles would not fit on a button; the longest one that any platform takes is 80. */
const longestLabel = 60;

function titled(petition: Petition): Button {
  return { label: shortTitle(petition), press: turnTo('petition', petition, 0) };
}

/** A petition's title as it fits on a button. */
export function shortTitle({ title }: Petition): string {
  const graphemes = [...new Intl.Segmenter().segment(title)].map(({ segment }) => segment);
  if (graphemes.length <= longestLabel) return title;
  const short = graphemes.slice(0, longestLabel).join('');
  // Chinese has no spaces to cut at: what would lose more than half of itself is cut where it is.
  const whole = short.replace(/\s+\S*$/u, '');
  return `${whole.length * 2 > short.length ? whole : short} …`;
}
