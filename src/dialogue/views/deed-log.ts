import type { DeedRecord, Remit } from '../../domain/moderation.ts';
import type { Petition } from '../../domain/petition.ts';
import { Switch } from '../../domain/switches.ts';
import { UserText } from '../../domain/user-text.ts';
import { toReview } from '../buttons.ts';
import type { Button, Message, Paragraph } from '../message.ts';
import type { Scene } from '../scene.ts';
import type { Speech } from '../text/say.ts';
import { lined, type Text } from '../text/text.ts';
import { doerWord } from './doer-word.ts';
import { reasonTexts } from './waiting-proposals.ts';

/** So many deeds stand on one page. */
export const deedsPerPage = 8;

/** Deeds of a remit. There is one more than fit on a page where there are older ones. */
interface Deeds {
  readonly remit: Remit;
  readonly deeds: readonly DeedRecord[];
}

/** What moderators did, newest first, each undone at a press where it can be. `before` is the batch that the page begins after. */
export function deedLog(
  scene: Scene,
  petition: Petition,
  { remit, deeds }: Deeds,
  before: number | undefined,
): Message {
  const { speech } = scene;
  const shown = deeds.slice(0, deedsPerPage);
  const nothing: Paragraph = { kind: 'plain', text: speech.text('log.none') };
  return {
    paragraphs: [
      { kind: 'heading', text: speech.text('log.title') },
      { kind: 'quiet', text: petition.title },
      ...(shown.length === 0 ? [nothing] : shown.map((deed) => deedParagraph(scene, deed, remit))),
    ],
    buttons: [
      ...shown.filter((deed) => canBeUndone(deed, remit)).map(({ batch }) => undoButton(speech, remit, batch)),
      ...turnButtons(speech, { remit, deeds }, before),
    ],
  };
}

function deedParagraph(scene: Scene, record: DeedRecord, remit: Remit): Paragraph {
  const { speech } = scene;
  const { at, by, confirmedBy, community, undoneBy } = record;
  const tellsCommunity = community !== undefined && community !== remit.community;
  return {
    kind: 'plain',
    text: lined([
      whatWasDone(speech, record),
      speech.text('log.when', { who: doerWord(scene, by), at }),
      ...(confirmedBy === undefined ? [] : [speech.text('log.confirmed', { who: doerWord(scene, confirmedBy) })]),
      ...(tellsCommunity ? [speech.text('log.community', { community: String(community) })] : []),
      ...whyTexts(speech, record),
      ...(undoneBy === undefined ? [] : [speech.text('log.undone', { batch: undoneBy })]),
    ]),
  };
}

/** Why it was done; of a banner, what it said. */
function whyTexts(speech: Speech, record: DeedRecord): readonly Text[] {
  const { deed, reason } = record;
  if (deed !== 'setBanner' || reason === undefined) return reasonTexts(speech, record);
  return [speech.text('log.banner', { banner: new UserText(reason) })];
}

function whatWasDone(speech: Speech, record: DeedRecord): Text {
  const { batch, deed, changed, undoes, commentOf } = record;
  if (commentOf !== undefined) return whatWasDoneWithComment(speech, record, commentOf);
  if (undoes !== undefined) return speech.text('log.undoing', { batch, undoes, changed });
  return Switch.safeParse(deed).success
    ? speech.text('log.switch', { batch, deed })
    : speech.text('log.deed', { batch, deed, changed });
}

function whatWasDoneWithComment(speech: Speech, { batch, deed, undoes }: DeedRecord, number: number): Text {
  return undoes === undefined
    ? speech.text('log.comment', { batch, deed, number })
    : speech.text('log.undoingComment', { batch, undoes, number });
}

/** A switch is set back where it was set, and what others did beyond a community stays theirs. */
function canBeUndone({ deed, undoneBy, community }: DeedRecord, remit: Remit): boolean {
  const isInRemit = remit.community === undefined || remit.community === community;
  return undoneBy === undefined && isInRemit && !Switch.safeParse(deed).success;
}

function undoButton(speech: Speech, remit: Remit, batch: number): Button {
  return { label: speech.words('button.undoBatch', { batch }), press: { do: 'undo', remit, batch } };
}

function turnButtons(speech: Speech, { remit, deeds }: Deeds, before: number | undefined): readonly Button[] {
  const last = deeds.length > deedsPerPage ? deeds[deedsPerPage - 1] : undefined;
  const from = (batch: number | undefined) => ({ do: 'showDeeds', remit, before: batch }) as const;
  return [
    ...(last === undefined ? [] : [{ label: speech.words('button.older'), press: from(last.batch) }]),
    ...(before === undefined ? [] : [{ label: speech.words('button.newest'), press: from(undefined) }]),
    toReview(speech, remit),
  ];
}
