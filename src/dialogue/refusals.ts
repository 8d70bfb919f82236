import { type Petition, petitionState } from '../domain/petition.ts';
import type { Action, FlowName } from './action.ts';
import { show, toSign } from './buttons.ts';
import { echo } from './echo.ts';
import type { Button, Message } from './message.ts';
import type { Scene } from './scene.ts';
import type { Speech } from './text/say.ts';
import type { Text } from './text/text.ts';
import { bannerParagraphs } from './views/banner.ts';
import { whatElseIsOpen } from './views/petitions.ts';

/** There is no petition of that name, or none at all. */
export function unknownPetition(scene: Scene, named: string | undefined): Message {
  const { speech } = scene;
  if (named === undefined) return plain(speech.text('state.nothing'));
  const text = speech.text('state.unknown', { slug: echo(named, longestEcho) });
  return whatElseIsOpen(scene, { kind: 'plain', text });
}

/** So much of a wrong slug is said back. */
const longestEcho = 80;

/** The petition takes no signatures now, and what else does. */
export function notOpen(scene: Scene, asked: Petition): Message {
  const { speech, occasion } = scene;
  // What was asked about may have been closed in the meantime.
  const petition = scene.petitions.find(({ id }) => id === asked.id) ?? asked;
  const message = whatElseIsOpen(scene, { kind: 'plain', text: stateText(speech, petition, occasion.now) }, petition);
  return { ...message, paragraphs: [...bannerParagraphs(petition), ...message.paragraphs] };
}

function stateText(speech: Speech, petition: Petition, now: Date): Text {
  const { title, opensAt } = petition;
  const state = petitionState(petition, now);
  if (state === 'closed') return speech.text('state.closed', { title });
  if (state === 'upcoming' && opensAt !== undefined) return speech.text('state.upcoming', { title, at: opensAt });
  if (petition.intake === 'stopped') return speech.text('state.stopped', { title });
  // By the database's clock it is not open, and by this process's it is.
  return speech.text('state.notOpen', { title });
}

/** This concerns one person, and here others would read it. `action` goes on where nobody else does. */
export function notHere({ speech }: Scene, action: Action): Message {
  return plain(speech.text('flow.private'), [
    { label: speech.words('button.privately'), press: action, style: 'primary' },
  ]);
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

/** This was done too often lately. `again` does then what was wanted now. */
export function tooOften({ speech, occasion }: Scene, petition: Petition, until: Date, again?: Action): Message {
  const minutes = Math.max(1, Math.ceil((until.getTime() - occasion.now.getTime()) / minuteMs));
  const at = new Date(Math.ceil(until.getTime() / minuteMs) * minuteMs);
  return plain(speech.text('flow.tooOften', { minutes, at }), [
    ...(again === undefined ? [] : [{ label: speech.words('button.retry'), press: again, style: 'primary' as const }]),
    show(speech, 'petition', petition),
  ]);
}

const minuteMs = 60_000;

/** What a moderator answered has been taken. */
export function doneAlready({ speech }: Scene, petition: Petition): Message {
  return plain(speech.text('flow.done'), [openReview(speech, petition)]);
}

const openReview = (speech: Speech, { slug }: Petition): Button => ({
  label: speech.words('button.review'),
  press: { do: 'openReview', petition: slug },
});

/** The person stopped a flow. */
export function cancelled(scene: Scene, petition: Petition | undefined, isModerators = false): Message {
  const { speech } = scene;
  if (isModerators && petition) return plain(speech.text('flow.cancelled'), [openReview(speech, petition)]);
  return plain(
    speech.text('flow.cancelled'),
    petition && [...toSign(speech, petition, scene.occasion.now), show(speech, 'petition', petition)],
  );
}

const plain = (text: Text, buttons?: readonly Button[]): Message => ({
  paragraphs: [{ kind: 'plain', text }],
  buttons,
});
