import type { Petition } from '../domain/petition.ts';
import { petitionState } from '../domain/petition.ts';
import { UserText } from '../domain/user-text.ts';
import type { Action, FlowName } from './action.ts';
import { begin, show } from './buttons.ts';
import type { Button, Message } from './message.ts';
import type { Scene } from './scene.ts';
import type { Text } from './text/text.ts';
import { whatElseIsOpen } from './views/petitions.ts';

/** There is no petition of that name, or none at all. */
export function unknownPetition(scene: Scene, named: string | undefined): Message {
  const { speech } = scene;
  return named === undefined
    ? plain(speech.text('state.nothing'))
    : whatElseIsOpen(scene, {
        kind: 'plain',
        text: speech.text('state.unknown', { slug: new UserText([...named].slice(0, longestEcho).join('')) }),
      });
}

/** So much of a wrong slug is said back. */
const longestEcho = 80;

/** The petition takes no signatures now, and what else does. */
export function notOpen(scene: Scene, asked: Petition): Message {
  const { speech, occasion } = scene;
  // What was asked about may have been closed in the meantime.
  const petition = scene.petitions.find(({ id }) => id === asked.id) ?? asked;
  const { title, opensAt } = petition;
  const state = petitionState(petition, occasion.now);
  const text =
    state === 'closed'
      ? speech.text('state.closed', { title })
      : state === 'upcoming' && opensAt !== undefined
        ? speech.text('state.upcoming', { title, at: opensAt })
        : speech.text('state.notOpen', { title });
  return whatElseIsOpen(scene, { kind: 'plain', text }, petition);
}

/** This concerns one person, and here others would read it. `action` goes on where nobody else does. */
export function notHere({ speech }: Scene, action: Action | undefined): Message {
  return plain(
    speech.text('flow.private'),
    action && [{ label: speech.words('button.privately'), press: action, style: 'primary' }],
  );
}

/** Nobody stands behind this account who could sign. */
export function nobody({ speech }: Scene): Message {
  return plain(speech.text('flow.nobody'));
}

/** A button or form from before. */
export function stale({ speech, meant }: Scene, petition: Petition | undefined = meant): Message {
  return plain(
    speech.text('flow.stale'),
    petition && [show(speech, 'mysignature', petition), show(speech, 'petition', petition)],
  );
}

/** The conversation waited too long for an answer. */
export function expired({ speech }: Scene, flow: FlowName, petition: Petition): Message {
  return plain(speech.text('flow.expired'), [
    { label: speech.words('button.again'), press: { do: 'begin', flow, petition: petition.slug }, style: 'primary' },
    show(speech, 'petition', petition),
  ]);
}

/** The person stopped a flow. */
export function cancelled({ speech }: Scene, petition: Petition | undefined): Message {
  return plain(
    speech.text('flow.cancelled'),
    petition && [begin(speech, 'sign', petition), show(speech, 'petition', petition)],
  );
}

const plain = (text: Text, buttons?: readonly Button[]): Message => ({
  paragraphs: [{ kind: 'plain', text }],
  buttons,
});
