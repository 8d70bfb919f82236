import { type Petition, petitionState, takesSignatures } from '../../domain/petition.ts';
import { show, toSign } from '../buttons.ts';
import { commandIn } from '../command-words.ts';
import { CommandName } from '../input.ts';
import type { Message, Paragraph } from '../message.ts';
import type { PetitionLink, Scene } from '../scene.ts';
import type { Key, Speech } from '../text/say.ts';
import { lined, link, type Text } from '../text/text.ts';

/** Links that bring others to the petition. */
export function share(scene: Scene, petition: Petition): Message {
  const { speech } = scene;
  const links = scene.links(petition);
  const text: Text =
    links.length === 0
      ? speech.text('share.none')
      : [
          speech.text(shareKey(petition, scene.occasion.now), { title: petition.title }),
          ...links.flatMap(({ href }) => ['\n', link(href, href)]),
        ];
  return {
    paragraphs: [
      { kind: 'heading', text: speech.text('share.title') },
      { kind: 'plain', text },
    ],
    buttons: [
      ...links.map(({ kind, href }) => ({ label: speech.words(linkLabels[kind]), href })),
      show(speech, 'petition', petition),
    ],
  };
}

/** Who is led to a petition is not promised what cannot be done there now. */
function shareKey(petition: Petition, now: Date) {
  if (takesSignatures(petition, now)) return 'share.text';
  return petitionState(petition, now) === 'open' ? 'share.paused' : 'share.unsigned';
}

const linkLabels = {
  page: 'button.page',
  telegram: 'button.telegram',
  discord: 'button.discord',
} as const satisfies Record<PetitionLink['kind'], Key>;

/** What is kept of those who sign, report and moderate, who sees it, and how to see and delete it. */
export function privacy(scene: Scene): Message {
  const { speech, meant } = scene;
  const lines = [
    speech.text('privacy.kept'),
    speech.text('privacy.account'),
    speech.text('privacy.anonymous'),
    speech.text('privacy.conversation'),
    speech.text('privacy.moderation'),
    speech.text('privacy.reports'),
    speech.text('privacy.removed'),
    speech.text('privacy.rights', {
      mysignature: commandIn(scene, 'mysignature'),
      withdraw: commandIn(scene, 'withdraw'),
    }),
  ];
  return {
    paragraphs: [
      { kind: 'heading', text: speech.text('privacy.title') },
      ...lines.map((text): Paragraph => ({ kind: 'plain', text })),
    ],
    buttons: meant && [show(speech, 'mysignature', meant), show(speech, 'petition', meant)],
  };
}

/** The commands and what each does. */
export function help(scene: Scene, puzzled: boolean): Message {
  const { speech, meant } = scene;
  const lines = commandList(speech).map(({ name, description }) =>
    speech.text('help.line', { command: commandIn(scene, name), description }),
  );
  return {
    paragraphs: [
      ...(puzzled ? [{ kind: 'plain' as const, text: speech.text('help.puzzled') }] : []),
      { kind: 'heading', text: speech.text('help.title') },
      { kind: 'plain', text: lined(lines) },
    ],
    buttons: meant && [...toSign(speech, meant, scene.occasion.now, 'primary'), show(speech, 'petition', meant)],
  };
}

/** A command and what it does, for a platform's own list. */
export interface CommandDescription {
  readonly name: CommandName;
  readonly description: string;
}

/** The commands that stand in lists; `start` is what platforms say by themselves. */
export function commandList(speech: Speech): CommandDescription[] {
  return CommandName.options
    .filter((name) => name !== 'start')
    .map((name) => ({ name, description: speech.words(`command.${name}`) }));
}
