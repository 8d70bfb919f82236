import { foldName } from './domain/fold-name.ts';
import { createProfanityCheck } from './domain/profanity.ts';
import type { SignalSettings } from './domain/signals.ts';
import { profaneWords } from './profane-words.ts';

/** Words of the list that no name holds, and prose says soberly: of bodies and illness, of history, of what people stand up against. */
export const soberWords: readonly string[] = [
  '*testicle*',
  'anal',
  'anus',
  'damn*',
  'fecal',
  'nazi',
  'nazis*',
  'pedof+il*',
  'pedophi+l*',
  'penis*',
  'porn',
  'porno',
  'prostitut*',
  'rape',
  'rectum',
  'semen',
  'sex',
  'sexo',
  'sperma',
  'vagina',
  'vagina*',
];

const isProfane = createProfanityCheck(profaneWords.filter((word) => !soberWords.includes(word)));

/** Whether a moderator has to look at a comment before others read it. */
export function looksWrong(comment: string, { weights, holdAt }: SignalSettings): boolean {
  return weights.profanity >= holdAt && isProfane(foldName(comment));
}
