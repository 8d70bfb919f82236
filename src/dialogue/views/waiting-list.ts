import type { ModeratedSignature, WaitingList } from '../../domain/moderation.ts';
import type { Petition } from '../../domain/petition.ts';
import type { Button, Message, Paragraph } from '../message.ts';
import type { PressedDeed } from '../moderator-action.ts';
import type { Bench } from '../moderator-effect.ts';
import { mostPackedNumbers } from '../pack-numbers.ts';
import { pagesOf } from '../pages.ts';
import type { Scene } from '../scene.ts';
import type { Speech } from '../text/say.ts';
import type { Text } from '../text/text.ts';
import type { Bearings } from './bearings.ts';
import { waitingCommentButtons } from './moderated-comment.ts';
import { rareButtons, signatureButtons, signatureParagraphs, wholeSignature } from './moderated-signature.ts';
import { crowdButtons, crowdParagraphs } from './waiting-crowds.ts';
import { proposalButtons, proposalParagraphs } from './waiting-proposals.ts';
import { pageOf, ways } from './waiting-ways.ts';

/** So many signatures stand on one page: one button takes all of them. */
export const waitingPerPage = mostPackedNumbers;

/** So many stand on one page of each list. A comment may be long, and nobody accepts what they have not read to its end. */
export const pageSizes: Readonly<Record<WaitingList, number>> = {
  held: waitingPerPage,
  asked: waitingPerPage,
  comments: 1,
};

/** What was just done, and the batch that a press undoes. */
export interface DeedNews {
  readonly text: Text;
  readonly batch?: number | undefined;
}

/** A page of what waits for a moderator's look, with the reasons and what can be done, under `news`. */
export function waitingList(scene: Scene, petition: Petition, bench: Bench, news?: DeedNews): Message {
  const { speech } = scene;
  const above = [...newsParagraphs(news), ...standing(speech, petition, bench), ...overview(speech, bench)];
  return {
    paragraphs: [...above, ...listed(speech, bench, above)],
    pages: pages(speech, bench, 'review'),
    buttons: [
      ...undoButtons(speech, bench, news?.batch),
      ...(bench.waiting.list === 'held' ? [...proposalButtons(speech, bench), ...crowdButtons(speech, bench)] : []),
      ...bench.waiting.signatures.flatMap((signature) => deedButtons(scene, bench, signature)),
      ...pageButtons(scene, bench),
      ...ways(speech, bench),
    ],
  };
}

/** The same page with what is done more rarely: blocking, and all that are like one. */
export function rareDeeds(scene: Scene, petition: Petition, bench: Bench): Message {
  const { speech } = scene;
  const { signatures, list, page } = bench.waiting;
  const above = standing(speech, petition, bench);
  return {
    paragraphs: [...above, ...listed(speech, bench, above)],
    pages: pages(speech, bench, 'reviewMore'),
    buttons: [
      ...signatures.flatMap((signature) => rareButtons(speech, bearings(scene, bench), signature)),
      { label: speech.words('button.review'), press: { do: 'review', remit: bench.remit, list, page } },
    ],
  };
}

const plain = (text: Text): Paragraph => ({ kind: 'plain', text });
const newsParagraphs = (news: DeedNews | undefined): readonly Paragraph[] =>
  news === undefined ? [] : [plain(news.text)];

const titles = { held: 'moderate.title', asked: 'moderate.askedTitle', comments: 'wrote.title' } as const;

function standing(speech: Speech, { title }: Petition, { waiting, counts, count, remit }: Bench): readonly Paragraph[] {
  const { asked, held, comments } = counts;
  const scope = speech.text(remit.community === undefined ? 'moderate.whole' : 'moderate.here');
  return [
    { kind: 'heading', text: speech.text(titles[waiting.list]) },
    { kind: 'quiet', text: title },
    plain(speech.text('moderate.standing', { held, count })),
    ...(asked === 0 ? [] : [plain(speech.text('moderate.asked', { asked }))]),
    ...(comments === 0 ? [] : [plain(speech.text('wrote.waiting', { comments }))]),
    { kind: 'quiet', text: scope },
  ];
}

function overview(speech: Speech, bench: Bench): readonly Paragraph[] {
  if (bench.waiting.list !== 'held') return [];
  return [...proposalParagraphs(speech, bench), ...crowdParagraphs(speech, bench)];
}

function listed(
  speech: Speech,
  { waiting: { list, signatures } }: Bench,
  above: readonly Paragraph[],
): readonly Paragraph[] {
  return list === 'comments'
    ? signatures.flatMap((signature) => wholeSignature(speech, signature, true))
    : signatureParagraphs(speech, signatures, list === 'asked', above);
}

/** What is done with one that stands on the page. */
function deedButtons(scene: Scene, bench: Bench, signature: ModeratedSignature): readonly Button[] {
  const buttons = bench.waiting.list === 'comments' ? waitingCommentButtons : signatureButtons;
  return buttons(scene.speech, bearings(scene, bench), signature);
}

function pages(
  speech: Speech,
  { waiting, remit }: Bench,
  turn: 'review' | 'reviewMore',
): NonNullable<Message['pages']> {
  const { list } = waiting;
  return pagesOf(speech, waiting.page, waiting.pages, (page) => ({ do: turn, remit, list, page }));
}

const bearings = ({ occasion }: Scene, bench: Bench): Bearings => ({ ...pageOf(bench), seenAt: occasion.now });

function undoButtons(speech: Speech, { remit }: Bench, batch: number | undefined): readonly Button[] {
  if (batch === undefined) return [];
  // Its style gives it a row of its own, so that those below stay in pairs.
  return [{ label: speech.words('button.undo'), press: { do: 'undo', remit, batch }, style: 'primary' }];
}

/** What one press does with everything on the page. */
function pageButtons(scene: Scene, bench: Bench): readonly Button[] {
  const { speech } = scene;
  const { list, signatures } = bench.waiting;
  if (signatures.length < 2 || list === 'comments') return [];
  const numbers = signatures.map(({ number }) => number);
  const press = (deed: PressedDeed) => ({ do: 'moderate', deed, ...bearings(scene, bench), numbers }) as const;
  if (list === 'asked') return [{ label: speech.words('button.dismissAll'), press: press('dismiss') }];
  return [
    { label: speech.words('button.acceptAll'), press: press('accept') },
    { label: speech.words('button.removeAll'), press: press('remove'), style: 'danger' },
  ];
}
