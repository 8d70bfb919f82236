import type { Doer } from '../../domain/moderation.ts';
import type { Scene } from '../scene.ts';

/** How a sentence tells who did something, without naming them. */
export type DoerWord = 'you' | 'host' | 'reports' | 'signals' | 'another';

/** The word for who did something, for the person of the occasion. */
export function doerWord({ occasion: { person } }: Scene, by: Doer): DoerWord {
  if (!('account' in by)) return by.platform;
  return by.platform === person?.platform && by.account === person.account ? 'you' : 'another';
}
