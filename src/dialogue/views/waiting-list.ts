import type { ModeratedSignature } from '../../domain/moderation.ts';
import type { Petition } from '../../domain/petition.ts';
import type { Bench } from '../effect.ts';
import type { Button, Message, Paragraph } from '../message.ts';
import type { Judgement } from '../moderator-action.ts';
import { mostPackedNumbers } from '../pack-numbers.ts';
import { pagesOf } from '../pages.ts';
import type { Scene } from '../scene.ts';
import type { Speech } from '../text/say.ts';
import { lined, type Text } from '../text/text.ts';

/** So many signatures stand on one page: one button takes all of them. */
export const waitingPerPage = mostPackedNumbers;

/** What was just done, and the batch that a press undoes. */
export interface DeedNews {
  readonly text: Text;
  readonly batch?: number | undefined;
}

/** A page of what waits for a moderator's look, with the reasons and what can be done, under `news`. */
export function waitingList(scene: Scene, petition: Petition, { waiting, count }: Bench, news?: DeedNews): Message {
  const { speech } = scene;
  const { slug, title } = petition;
  return {
    paragraphs: [
      ...(news === undefined ? [] : [{ kind: 'plain' as const, text: news.text }]),
      { kind: 'heading', text: speech.text('moderate.title') },
      { kind: 'quiet', text: title },
      { kind: 'plain', text: speech.text('moderate.standing', { held: waiting.total, count }) },
      ...waiting.signatures.map((signature) => signatureParagraph(speech, signature)),
    ],
    pages: pagesOf(speech, waiting.page, waiting.pages, (page) => ({ do: 'review', petition: slug, page })),
    buttons: [
      ...undoButtons(speech, petition, news?.batch),
      ...judgements(speech, petition, waiting),
      log(speech, slug),
    ],
  };
}

function signatureParagraph(speech: Speech, signature: ModeratedSignature): Paragraph {
  const { number, signedAt, signals } = signature;
  const name = signature.name ?? speech.text('moderate.anonymous');
  const reasons = signals.map((signal): Text => ['• ', speech.text(`signal.${signal}`)]);
  return { kind: 'plain', text: lined([speech.text('moderate.line', { number, name, at: signedAt }), ...reasons]) };
}

function undoButtons(speech: Speech, { slug }: Petition, batch: number | undefined): readonly Button[] {
  if (batch === undefined) return [];
  // Its style gives it a row of its own, so that those below stay in pairs.
  return [{ label: speech.words('button.undo'), press: { do: 'undo', petition: slug, batch }, style: 'primary' }];
}

function judgements(speech: Speech, { slug }: Petition, { signatures, page }: Bench['waiting']): readonly Button[] {
  const press = (deed: Judgement, numbers: readonly number[]) =>
    ({ do: 'moderate', deed, petition: slug, numbers, page }) as const;
  const each = signatures.flatMap(({ number }): Button[] => [
    { label: speech.words('button.accept', { number }), press: press('accept', [number]) },
    { label: speech.words('button.remove', { number }), press: press('remove', [number]) },
  ]);
  if (signatures.length < 2) return each;
  const all = signatures.map(({ number }) => number);
  return [
    ...each,
    { label: speech.words('button.acceptAll'), press: press('accept', all) },
    { label: speech.words('button.removeAll'), press: press('remove', all), style: 'danger' },
  ];
}

function log(speech: Speech, petition: string): Button {
  return { label: speech.words('button.deeds'), press: { do: 'showDeeds', petition, before: undefined } };
}
