import type { Occasion } from './dialogue/input.ts';
import type { Grant, ModeratorEffect, ModeratorOutcome, Refused } from './dialogue/moderator-effect.ts';
import type { Person } from './domain/person.ts';
import {
  admit,
  decide,
  moderate,
  moderateComment,
  propose,
  readDeeds,
  setSwitch,
  showProposal,
  showSwitches,
  submit,
  undo,
} from './granted-deeds.ts';
import { readBench } from './read-bench.ts';
import { createRemits, notModerator, type RemitParts } from './remits.ts';
import type { Store } from './store/store.ts';

/** What moderating takes. */
export interface ModeratingParts extends RemitParts {
  readonly store: Store;
}

/** Does what moderators want, each time only if they may then; who may not hears so. */
export function createModerating(parts: ModeratingParts) {
  const { store } = parts;
  const remits = createRemits(parts);

  async function granted<Result>(
    { remit }: ModeratorEffect,
    occasion: Occasion,
    act: (grant: Grant, by: Person) => Promise<Result | Refused>,
  ): Promise<Result | Refused> {
    const grant = await remits.grant(remit, occasion);
    if ('refused' in grant) return grant;
    return occasion.person === undefined ? notModerator : act(grant, occasion.person);
  }

  return async (effect: ModeratorEffect, occasion: Occasion): Promise<ModeratorOutcome> => {
    const may = <Result>(act: (grant: Grant, by: Person) => Promise<Result | Refused>) =>
      granted(effect, occasion, act);
    switch (effect.do) {
      case 'review':
        return { ...effect, outcome: await may((grant) => readBench(store, grant, effect.list, effect.page)) };
      case 'moderate':
        return { ...effect, outcome: await may((grant, by) => moderate(store, effect, grant, by)) };
      case 'moderateComment':
        return { ...effect, outcome: await may((grant, by) => moderateComment(store, effect, grant, by)) };
      case 'undo':
        return { ...effect, outcome: await may((grant, by) => undo(store, effect, grant, by)) };
      case 'showDeeds':
        return { ...effect, outcome: await may((grant) => readDeeds(store, effect, grant)) };
      case 'admit':
        return { ...effect, outcome: await may((grant) => admit(effect, grant)) };
      case 'propose':
        return { ...effect, outcome: await may((grant, by) => propose(store, effect, grant, by)) };
      case 'showProposal':
        return { ...effect, outcome: await may((grant, by) => showProposal(store, effect, grant, by)) };
      case 'submit':
        return { ...effect, outcome: await may((grant, by) => submit(store, effect, grant, by)) };
      case 'decide':
        return { ...effect, outcome: await may((grant, by) => decide(store, effect, grant, by)) };
      case 'showSwitches':
        return { ...effect, outcome: await may((grant) => showSwitches(store, grant)) };
      case 'setSwitch':
        return { ...effect, outcome: await may((grant, by) => setSwitch(store, effect, grant, by)) };
    }
  };
}
