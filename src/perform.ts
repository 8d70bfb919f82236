import { type ArrangerParts, createArranger } from './arrange.ts';
import type { Effect, Outcome } from './dialogue/effect.ts';
import type { Occasion } from './dialogue/input.ts';
import type { Community, Person } from './domain/person.ts';
import { createLooking } from './looking.ts';
import { createModerating } from './moderating.ts';
import { createParticipating, type ParticipatingParts } from './participating.ts';

/** What performing takes. */
export interface PerformerParts extends ArrangerParts, ParticipatingParts {}

/** Does what the dialogue asks, for the person of the occasion, and tells how it turned out. */
export function createPerformer(parts: PerformerParts) {
  const { store } = parts;
  const looking = createLooking(store);
  const arranger = createArranger(parts);
  const participating = createParticipating(parts);
  const moderating = createModerating(parts);
  return async (effect: Effect, occasion: Occasion): Promise<Outcome> => {
    switch (effect.do) {
      case 'count':
        return looking.count(effect, occasion.now);
      case 'list':
        return looking.list(effect);
      case 'survey':
        return looking.survey(effect);
      case 'recall':
        return looking.recall(effect, whose(occasion));
      case 'sign':
        return participating.sign(effect, whose(occasion), occasion.now);
      case 'change':
        return participating.change(effect, whose(occasion));
      case 'withdraw':
        return participating.withdraw(effect, whose(occasion));
      case 'comment':
        return participating.comment(effect, whose(occasion));
      case 'report':
        return participating.report(effect, whose(occasion), occasion.now);
      case 'askSecondLook':
        return participating.askSecondLook(effect, whose(occasion));
      case 'follow':
        return { ...effect, outcome: await arranger.follow(whichCommunity(occasion), effect.petition, occasion) };
      case 'unfollow':
        return { ...effect, outcome: await store.unfollow(whichCommunity(occasion)) };
      case 'arrange':
        return { ...effect, outcome: await arranger.change(whichCommunity(occasion), effect.change) };
      case 'inspect':
        return { ...effect, outcome: await arranger.inspect(whichCommunity(occasion)) };
      case 'rehearse':
        return { ...effect, outcome: await arranger.rehearse(whichCommunity(occasion)) };
      default:
        return moderating(effect, occasion);
    }
  };
}

/** The dialogue names personal effects only for somebody who can sign. */
function whose({ person }: Occasion): Person {
  if (person === undefined) throw new Error('A personal effect was named for nobody.');
  return person;
}

function whichCommunity({ community }: Occasion): Community {
  if (typeof community !== 'object') throw new Error('A community was to follow where there is none.');
  return community;
}
