import type { Petition } from '../domain/petition.ts';
import type { Speech } from './text/say.ts';

/** The count in the fewest words, towards the signature goal where there is one. */
export function countWords(speech: Speech, { signatureGoal: goal }: Petition, count: number): string {
  return goal === undefined
    ? speech.words('number.plain', { number: count })
    : speech.words('picture.countOfGoal', { count, goal });
}
