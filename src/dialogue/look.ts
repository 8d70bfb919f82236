import type { Petition } from '../domain/petition.ts';
import type { View } from './action.ts';
import type { Conversation } from './conversation.ts';
import { personally, petitionNamed } from './personally.ts';
import { unknownPetition } from './refusals.ts';
import type { Scene } from './scene.ts';
import { mannerOf, type Step, tellPlace } from './step.ts';
import { help, privacy, share } from './views/about.ts';
import { cause, letter } from './views/letter.ts';
import { openPetitions, petitionsPerPage } from './views/petitions.ts';

/** A wish to see something. Page 0 asks for a message of its own, a higher one for the page in place. */
interface Look {
  readonly view: View;
  readonly petition: string | undefined;
  readonly page: number;
  readonly greet: boolean;
}

/** Shows a view, or asks for what it takes to show it. */
export function look(conversation: Conversation | undefined, wish: Look, scene: Scene): Step {
  switch (wish.view) {
    case 'help':
      return tellPlace(conversation, scene, help(scene, false));
    case 'privacy':
      return tellPlace(conversation, scene, privacy(scene));
    case 'petitions':
      return survey(conversation, wish.page, scene);
  }
  const petition = petitionNamed(scene, wish.petition);
  return petition === undefined
    ? tellPlace(conversation, scene, unknownPetition(scene, wish.petition))
    : lookAt(conversation, { ...wish, view: wish.view }, petition, scene);
}

function lookAt(
  conversation: Conversation | undefined,
  { view, page, greet }: Look & { readonly view: Exclude<View, 'help' | 'privacy' | 'petitions'> },
  petition: Petition,
  scene: Scene,
): Step {
  switch (view) {
    case 'petition':
    case 'progress':
      return { conversation, effect: { do: 'count', petition, community: scene.community, show: view, greet } };
    case 'signatures':
      return { conversation, effect: { do: 'list', petition, page } };
    case 'share':
      return tellPlace(conversation, scene, share(scene, petition));
    case 'cause':
      return tellPlace(conversation, scene, cause(scene, petition, Math.max(1, page)), mannerOf(page));
    case 'letter':
      // A letter with the reader's own name in it is for nobody else.
      return scene.occasion.alone && scene.occasion.person !== undefined
        ? { conversation, effect: { do: 'recall', petition, next: { show: 'letter', page } } }
        : tellPlace(conversation, scene, letter(scene, petition, undefined, Math.max(1, page)), mannerOf(page));
    case 'mysignature':
      return personally(conversation, scene, { do: 'show', view, petition: petition.slug, page: 0 }, () => ({
        conversation,
        effect: { do: 'recall', petition, next: { show: 'mysignature', page } },
      }));
  }
}

function survey(conversation: Conversation | undefined, wanted: number, scene: Scene): Step {
  const open = openPetitions(scene);
  const pages = Math.max(1, Math.ceil(open.length / petitionsPerPage));
  const page = Math.min(pages, Math.max(1, wanted));
  const petitions = open.slice((page - 1) * petitionsPerPage, page * petitionsPerPage);
  return { conversation, effect: { do: 'survey', petitions, page, pages, manner: mannerOf(wanted) } };
}
