import type { DeedRecord } from '../../domain/moderation.ts';
import type { Petition } from '../../domain/petition.ts';
import { UserText } from '../../domain/user-text.ts';
import type { Button, Message, Paragraph } from '../message.ts';
import type { Scene } from '../scene.ts';
import { lined, type Text } from '../text/text.ts';

/** So many deeds stand on one page. */
export const deedsPerPage = 10;

/**
 * What moderators did, newest first, each undone at a press. `deeds` holds one more than fit on a page where there are
 * older ones; `before` is the batch that the page begins after.
 */
export function deedLog(
  scene: Scene,
  petition: Petition,
  deeds: readonly DeedRecord[],
  before: number | undefined,
): Message {
  const { speech } = scene;
  const shown = deeds.slice(0, deedsPerPage);
  const nothing: Paragraph = { kind: 'plain', text: speech.text('log.none') };
  return {
    paragraphs: [
      { kind: 'heading', text: speech.text('log.title') },
      { kind: 'quiet', text: petition.title },
      ...(shown.length === 0 ? [nothing] : shown.map((deed) => deedParagraph(scene, deed))),
    ],
    buttons: [...undoButtons(scene, petition, shown), ...turnButtons(scene, petition, deeds, before)],
  };
}

function deedParagraph({ speech, occasion }: Scene, record: DeedRecord): Paragraph {
  const { batch, deed, changed, at, by, reason, undoes, undoneBy } = record;
  const isOwn = by.platform === occasion.person?.platform && by.account === occasion.person.account;
  const who = isOwn ? 'you' : 'another';
  const what: Text =
    undoes === undefined
      ? speech.text('log.deed', { batch, deed, changed })
      : speech.text('log.undoing', { batch, undoes, changed });
  return {
    kind: 'plain',
    text: lined([
      what,
      speech.text('log.when', { who, at }),
      ...(reason === undefined ? [] : [speech.text('log.reason', { reason: new UserText(reason) })]),
      ...(undoneBy === undefined ? [] : [speech.text('log.undone', { batch: undoneBy })]),
    ]),
  };
}

function undoButtons({ speech }: Scene, { slug }: Petition, shown: readonly DeedRecord[]): readonly Button[] {
  return shown
    .filter(({ undoneBy }) => undoneBy === undefined)
    .map(({ batch }) => ({
      label: speech.words('button.undoBatch', { batch }),
      press: { do: 'undo', petition: slug, batch },
    }));
}

function turnButtons(
  { speech }: Scene,
  { slug }: Petition,
  deeds: readonly DeedRecord[],
  before: number | undefined,
): readonly Button[] {
  const last = deeds.length > deedsPerPage ? deeds[deedsPerPage - 1] : undefined;
  const from = (batch: number | undefined) => ({ do: 'showDeeds', petition: slug, before: batch }) as const;
  return [
    ...(last === undefined ? [] : [{ label: speech.words('button.older'), press: from(last.batch) }]),
    ...(before === undefined ? [] : [{ label: speech.words('button.newest'), press: from(undefined) }]),
    { label: speech.words('button.review'), press: { do: 'review', petition: slug, page: 1 } },
  ];
}
