import type { Petition } from '../domain/petition.ts';
import type { SwitchChange } from '../domain/switches.ts';
import type { ModeratorAction, SwitchWord } from './moderator-action.ts';
import type { ModeratorEffect } from './moderator-effect.ts';

/** What a button does with a petition's switches. */
type SwitchAction = Extract<ModeratorAction, { readonly do: 'showSwitches' | 'switch' | 'writeBanner' }>;

/** What the shell is asked for when a button of the switches is pressed. */
export function switchEffect(action: SwitchAction, petition: Petition): ModeratorEffect {
  const { remit } = action;
  switch (action.do) {
    case 'showSwitches':
      return { do: 'showSwitches', petition, remit };
    case 'switch':
      return { do: 'setSwitch', petition, remit, change: changes[action.to] };
    case 'writeBanner':
      return { do: 'admit', petition, remit, begin: 'banner', proposal: undefined };
  }
}

const changes: Readonly<Record<SwitchWord, SwitchChange>> = {
  open: { intake: 'open' },
  held: { intake: 'held' },
  stopped: { intake: 'stopped' },
  hideNames: { namesHidden: true },
  showNames: { namesHidden: false },
  dropBanner: { banner: undefined },
};
