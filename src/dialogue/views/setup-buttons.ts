import { CardChoice, type Following, MilestoneChoice } from '../../domain/following.ts';
import type { Petition } from '../../domain/petition.ts';
import type { Action } from '../action.ts';
import { noticesHere } from '../following.ts';
import type { Button } from '../message.ts';
import type { Scene } from '../scene.ts';
import { languageOf, languages, type Speech } from '../text/say.ts';
import { hasOwnMilestones } from './checklist.ts';
import { openPetitions } from './petitions.ts';

/** What can be changed in how a community follows: everything that is not so already. */
export function setupButtons(scene: Scene, petition: Petition, following: Following): readonly Button[] {
  const { speech } = scene;
  return [
    { label: speech.words('button.rehearse'), press: { do: 'rehearse' }, style: 'primary' },
    ...topicButtons(scene, petition, following),
    ...milestoneButtons(speech, petition, following),
    ...cardButtons(speech, following),
    ...moderationButtons(scene, following),
    ...languageButtons(petition, following),
    ...otherPetitionButtons(scene, petition),
    { label: speech.words('button.unfollow'), press: { do: 'unfollow' }, style: 'danger' },
  ];
}

function topicButtons({ speech, occasion }: Scene, { slug }: Petition, following: Following): readonly Button[] {
  const label = speech.words('button.topic');
  // To follow again looks first whether the bot can speak here now.
  if (following.paused !== undefined) return [{ label, press: { do: 'follow', petition: slug } }];
  if (following.topic === occasion.topic) return [];
  return [{ label, press: { do: 'arrange', setting: 'topic', value: 'here' } }];
}

function milestoneButtons(speech: Speech, petition: Petition, { milestones }: Following): readonly Button[] {
  const hasOwn = hasOwnMilestones(petition);
  // A petition's own milestones that are the usual ones are one choice, not two.
  const chosen = milestones === 'usual' && !hasOwn ? 'own' : milestones;
  return MilestoneChoice.options
    .filter((choice) => choice !== chosen && (hasOwn || choice !== 'usual'))
    .map((choice) => ({
      label: speech.words(`button.${choice === 'own' && !hasOwn ? 'usual' : choice}`),
      press: { do: 'arrange', setting: 'milestones', value: choice },
    }));
}

function cardButtons(speech: Speech, { card, cardGivenUp }: Following): readonly Button[] {
  return CardChoice.options
    .filter((choice) => choice !== card || cardGivenUp)
    .map((choice) => ({
      label: speech.words(`button.${choice}`),
      press: { do: 'arrange', setting: 'card', value: choice },
    }));
}

function moderationButtons({ speech, occasion }: Scene, { noticesIn, moderatorRole }: Following): readonly Button[] {
  const here: Action = { do: 'arrange', setting: 'notices', value: 'here' };
  const off: Action = { do: 'arrange', setting: 'notices', value: 'off' };
  const noRole: Action = { do: 'arrange', setting: 'role', value: 'off' };
  return [
    ...(noticesIn === noticesHere(occasion) ? [] : [{ label: speech.words('button.noticesHere'), press: here }]),
    ...(noticesIn === undefined ? [] : [{ label: speech.words('button.noticesOff'), press: off }]),
    ...(moderatorRole === undefined ? [] : [{ label: speech.words('button.roleOff'), press: noRole }]),
  ];
}

function languageButtons(petition: Petition, following: Following): readonly Button[] {
  const chosen = languageOf(following.language ?? petition.language).tag;
  return languages
    .filter(({ tag }) => tag !== chosen)
    .map(({ tag, name }) => ({ label: name, press: { do: 'arrange', setting: 'language', value: tag } }));
}

function otherPetitionButtons(scene: Scene, petition: Petition): readonly Button[] {
  const isThereAnother = openPetitions(scene).some(({ id }) => id !== petition.id);
  const label = scene.speech.words('button.choosePetition');
  return isThereAnother ? [{ label, press: { do: 'choosePetition', page: 1 } }] : [];
}
