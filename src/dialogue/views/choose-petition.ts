import { commandIn } from '../command-words.ts';
import type { Button, Message, Paragraph } from '../message.ts';
import { pagesOf } from '../pages.ts';
import type { Scene } from '../scene.ts';
import { openPetitions, petitionsPerPage, shortTitle } from './petitions.ts';

/** A page of the open petitions, each of which this community follows at a press. `leadsBack`: to how it follows now. */
export function choosePetition(scene: Scene, wanted: number, leadsBack: boolean): Message {
  const { speech } = scene;
  const back: Button[] = leadsBack ? [{ label: speech.words('button.setup'), press: { do: 'setup' } }] : [];
  const open = openPetitions(scene);
  if (open.length === 0) {
    const text = speech.text('follow.noneOpen', { follow: commandIn(scene, 'follow') });
    return { paragraphs: [{ kind: 'plain', text }], buttons: back };
  }
  const pages = Math.ceil(open.length / petitionsPerPage);
  const page = Math.min(pages, wanted);
  const shown = open.slice((page - 1) * petitionsPerPage, page * petitionsPerPage);
  return {
    paragraphs: [{ kind: 'plain', text: speech.text('follow.which') }],
    pages: pagesOf(speech, page, pages, (to) => ({ do: 'choosePetition', page: to })),
    buttons: [
      ...shown.map(
        (petition): Button => ({ label: shortTitle(petition), press: { do: 'follow', petition: petition.slug } }),
      ),
      ...back,
    ],
  };
}

/** This community follows nothing, and what it could follow. */
export function nothingFollowed(scene: Scene): Message {
  const choice = choosePetition(scene, 1, false);
  const nothing: Paragraph = { kind: 'plain', text: scene.speech.text('setup.nothing') };
  return { ...choice, paragraphs: [nothing, ...choice.paragraphs] };
}
