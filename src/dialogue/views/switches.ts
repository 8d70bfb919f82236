import type { Remit } from '../../domain/moderation.ts';
import type { Petition } from '../../domain/petition.ts';
import { Intake, type SwitchTimes } from '../../domain/switches.ts';
import { toReview } from '../buttons.ts';
import type { Button, Message, Paragraph } from '../message.ts';
import type { SwitchWord } from '../moderator-action.ts';
import type { Switchboard } from '../moderator-effect.ts';
import type { Scene } from '../scene.ts';
import type { Speech } from '../text/say.ts';
import { lined, type Text } from '../text/text.ts';
import { bannerParagraphs } from './banner.ts';

/** How a petition's switches stand, and since when those do that are not as usual. Each is set at a press. Under `news`. */
export function switches(
  { speech }: Scene,
  petition: Petition,
  { remit, since }: Switchboard,
  news: readonly Paragraph[] = [],
): Message {
  const { title, namesHidden } = petition;
  return {
    paragraphs: [
      ...news,
      { kind: 'heading', text: speech.text('switches.title') },
      { kind: 'quiet', text: title },
      ...standing(speech, petition, since),
      { kind: 'quiet', text: speech.text('switches.logged') },
    ],
    buttons: [
      ...intakeButtons(speech, petition, remit),
      switchButton(speech, remit, namesHidden ? 'showNames' : 'hideNames'),
      ...bannerButtons(speech, petition, remit),
      toReview(speech, remit),
    ],
  };
}

function standing(speech: Speech, petition: Petition, since: SwitchTimes): readonly Paragraph[] {
  const { intake, namesHidden, banner } = petition;
  const line = (text: Text, at: Date | undefined): Paragraph => ({
    kind: 'plain',
    text: at === undefined ? text : lined([text, speech.text('switches.since', { at })]),
  });
  return [
    line(speech.text('switches.intake', { intake }), intake === 'open' ? undefined : since.intake),
    line(
      speech.text('switches.names', { names: namesHidden ? 'hidden' : 'shown' }),
      namesHidden ? since.namesHidden : undefined,
    ),
    ...(banner === undefined
      ? [line(speech.text('switches.noBanner'), undefined)]
      : [line(speech.text('switches.banner'), since.banner), ...bannerParagraphs(petition)]),
  ];
}

function intakeButtons(speech: Speech, { intake }: Petition, remit: Remit): readonly Button[] {
  return Intake.options.filter((each) => each !== intake).map((each) => switchButton(speech, remit, each));
}

function bannerButtons(speech: Speech, { banner }: Petition, remit: Remit): readonly Button[] {
  const label = speech.words(banner === undefined ? 'button.writeBanner' : 'button.changeBanner');
  const write: Button = { label, press: { do: 'writeBanner', remit } };
  return banner === undefined ? [write] : [write, switchButton(speech, remit, 'dropBanner')];
}

function switchButton(speech: Speech, remit: Remit, to: SwitchWord): Button {
  return {
    label: speech.words(`button.${labels[to]}`),
    press: { do: 'switch', remit, to },
    style: to === 'stopped' ? 'danger' : undefined,
  };
}

const labels = {
  open: 'takeAll',
  held: 'holdAll',
  stopped: 'stop',
  hideNames: 'hideNames',
  showNames: 'showNames',
  dropBanner: 'dropBanner',
} as const satisfies Record<SwitchWord, string>;
