import { type FoldedName, foldName } from './domain/fold-name.ts';
import { createProfanityCheck } from './domain/profanity.ts';
import { type Judgement, type SignalSettings, type SignFacts, weigh } from './domain/signals.ts';
import { profaneWords } from './profane-words.ts';

const isProfane = createProfanityCheck(profaneWords);

/** What can be seen in a name by itself, whoever gives it and when. */
export function factsOfName(
  name: FoldedName,
  { trollNames }: SignalSettings,
): Pick<SignFacts, 'isLookAlike' | 'isProfane' | 'isTroll'> {
  return { isLookAlike: name.poses, isProfane: isProfane(name), isTroll: trollNames.test(name.words.join(' ')) };
}

const unremarkable = { accountAgeMs: undefined, recent: 0, usual: 0, alike: 0, isFirstName: false };

/** Judges a name by itself, of somebody who has signed before. */
export function judgeName(written: string, settings: SignalSettings): Judgement {
  return weigh({ ...unremarkable, ...factsOfName(foldName(written), settings) }, settings);
}
