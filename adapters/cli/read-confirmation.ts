import { highestNumber } from '../../src/index.ts';
import type { Answer, Command } from './command.ts';
import { misunderstood, program, whichPetition } from './usage.ts';

const wholeNumber = /^[1-9]\d*$/;

/** Which proposal is confirmed or declined, of the words after `confirm`. */
export function readConfirmation([slug, written, ...others]: readonly string[], declines: boolean): Command | Answer {
  if (slug === undefined) return whichPetition();
  if (written === undefined) return misunderstood(`Which one? “${program} proposals ${slug}” shows their numbers.`);
  if (others.length > 0) return misunderstood(`“${others.join(' ')}” is too much. Confirm one at a time.`);
  const proposal = Number(written);
  if (!wholeNumber.test(written) || proposal > highestNumber) {
    return misunderstood(`“${written}” is no number of a proposal. “${program} proposals ${slug}” shows them.`);
  }
  return { do: 'confirm', slug, proposal, agrees: !declines };
}
