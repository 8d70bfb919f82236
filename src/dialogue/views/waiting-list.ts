import type { Petition } from '../../domain/petition.ts';
import type { Button, Message, Paragraph } from '../message.ts';
import type { PressedDeed } from '../moderator-action.ts';
import type { Bench } from '../moderator-effect.ts';
import { mostPackedNumbers } from '../pack-numbers.ts';
import { pagesOf } from '../pages.ts';
import type { Scene } from '../scene.ts';
import type { Speech } from '../text/say.ts';
import type { Text } from '../text/text.ts';
import { type Bearings, rareButtons, signatureButtons, signatureParagraph } from './moderated-signature.ts';
import { crowdButtons, crowdParagraphs } from './waiting-crowds.ts';
import { proposalButtons, proposalParagraphs } from './waiting-proposals.ts';

/** So many signatures stand on one page: one button takes all of them. */
export const waitingPerPage = mostPackedNumbers;

/** What was just done, and the batch that a press undoes. */
export interface DeedNews {
  readonly text: Text;
  readonly batch?: number | undefined;
}

/** A page of what waits for a moderator's look, with the reasons and what can be done, under `news`. */
export function waitingList(scene: Scene, petition: Petition, bench: Bench, news?: DeedNews): Message {
  const { speech } = scene;
  return {
    paragraphs: [
      ...newsParagraphs(news),
      ...standing(speech, petition, bench),
      ...overview(speech, bench),
      ...listed(speech, bench),
    ],
    pages: pages(speech, bench, 'review'),
    buttons: [
      ...undoButtons(speech, bench, news?.batch),
      ...(bench.waiting.list === 'held' ? [...proposalButtons(speech, bench), ...crowdButtons(speech, bench)] : []),
      ...bench.waiting.signatures.flatMap((signature) => signatureButtons(speech, bearings(scene, bench), signature)),
      ...pageButtons(scene, bench),
      ...ways(speech, bench),
    ],
  };
}

/** The same page with what is done more rarely: blocking, and all that are like one. */
export function rareDeeds(scene: Scene, petition: Petition, bench: Bench): Message {
  const { speech } = scene;
  const { signatures, list, page } = bench.waiting;
  return {
    paragraphs: [...standing(speech, petition, bench), ...listed(speech, bench)],
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

function standing(speech: Speech, { title }: Petition, { waiting, counts, count, remit }: Bench): readonly Paragraph[] {
  const { asked, held } = counts;
  const scope = speech.text(remit.community === undefined ? 'moderate.whole' : 'moderate.here');
  return [
    { kind: 'heading', text: speech.text(waiting.list === 'held' ? 'moderate.title' : 'moderate.askedTitle') },
    { kind: 'quiet', text: title },
    plain(speech.text('moderate.standing', { held, count })),
    ...(asked === 0 ? [] : [plain(speech.text('moderate.asked', { asked }))]),
    { kind: 'quiet', text: scope },
  ];
}

function overview(speech: Speech, bench: Bench): readonly Paragraph[] {
  if (bench.waiting.list !== 'held') return [];
  return [...proposalParagraphs(speech, bench), ...crowdParagraphs(speech, bench)];
}

function listed(speech: Speech, { waiting: { list, signatures } }: Bench): readonly Paragraph[] {
  return signatures.map((signature) => signatureParagraph(speech, signature, list === 'asked'));
}

function pages(
  speech: Speech,
  { waiting, remit }: Bench,
  turn: 'review' | 'reviewMore',
): NonNullable<Message['pages']> {
  const { list } = waiting;
  return pagesOf(speech, waiting.page, waiting.pages, (page) => ({ do: turn, remit, list, page }));
}

const pageOf = ({ remit, waiting: { list, page } }: Bench) => ({ remit, list, page });
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
  if (signatures.length < 2) return [];
  const numbers = signatures.map(({ number }) => number);
  const press = (deed: PressedDeed) => ({ do: 'moderate', deed, ...bearings(scene, bench), numbers }) as const;
  if (list === 'asked') return [{ label: speech.words('button.dismissAll'), press: press('dismiss') }];
  return [
    { label: speech.words('button.acceptAll'), press: press('accept') },
    { label: speech.words('button.removeAll'), press: press('remove'), style: 'danger' },
  ];
}

/** The ways to everything else. */
function ways(speech: Speech, bench: Bench): readonly Button[] {
  const { remit, waiting, counts, maySwitch } = bench;
  const { asked, held } = counts;
  const rare: Button = { label: speech.words('button.more'), press: { do: 'reviewMore', ...pageOf(bench) } };
  const other: Button =
    waiting.list === 'held'
      ? { label: speech.words('button.asked', { asked }), press: { do: 'review', remit, list: 'asked', page: 1 } }
      : { label: speech.words('button.held', { held }), press: { do: 'review', remit, list: 'held', page: 1 } };
  return [
    ...(waiting.signatures.length > 0 ? [rare] : []),
    ...(waiting.list === 'asked' || asked > 0 ? [other] : []),
    { label: speech.words('button.find'), press: { do: 'find', remit } },
    { label: speech.words('button.deeds'), press: { do: 'showDeeds', remit, before: undefined } },
    ...(maySwitch ? [{ label: speech.words('button.switches'), press: { do: 'showSwitches', remit } as const }] : []),
  ];
}
