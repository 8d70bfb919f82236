import { bannerMaxUnits, parseBanner } from '../../src/index.ts';
import type { Answer, Command } from './command.ts';
import { refused } from './done.ts';
import { nearest } from './nearest.ts';
import { misunderstood, whichPetition } from './usage.ts';

const switchWords = ['signing', 'names', 'banner'] as const;
type SwitchWord = (typeof switchWords)[number];

/** Whether a command sets a petition's switch. */
export const isSwitchWord = (word: string): word is SwitchWord => switchWords.some((each) => each === word);

/** How a switch is to stand, of the words after its own. */
export function readSwitch(word: SwitchWord, [slug, ...words]: readonly string[], clears: boolean): Command | Answer {
  if (slug === undefined) return whichPetition();
  if (word === 'banner') return readBanner(slug, words, clears);
  return word === 'signing' ? readSigning(slug, words) : readNames(slug, words);
}

const intakes = { open: 'open', hold: 'held', stop: 'stopped' } as const;

function readSigning(slug: string, words: readonly string[]): Command | Answer {
  const wanted = position(words, ['open', 'hold', 'stop']);
  return typeof wanted === 'object' ? wanted : { do: 'setIntake', slug, intake: intakes[wanted] };
}

function readNames(slug: string, words: readonly string[]): Command | Answer {
  const wanted = position(words, ['show', 'hide']);
  return typeof wanted === 'object' ? wanted : { do: 'setNames', slug, hidden: wanted === 'hide' };
}

/** The one of `positions` that was written, or the answer to what is none. */
function position<Position extends string>(
  [written, ...others]: readonly string[],
  positions: readonly Position[],
): Position | Answer {
  const choice = new Intl.ListFormat('en', { type: 'disjunction' }).format(positions);
  if (written === undefined) return misunderstood(`How? Write ${choice} after the slug.`);
  if (others.length > 0) return misunderstood(`“${others.join(' ')}” is too much.`);
  const found = positions.find((each) => each === written);
  if (found !== undefined) return found;
  const meant = nearest(written, positions);
  return misunderstood(
    `Write ${choice} after the slug, not “${written}”.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`,
  );
}

function readBanner(slug: string, words: readonly string[], clears: boolean): Command | Answer {
  if (clears) {
    return words.length === 0
      ? { do: 'setBanner', slug }
      : misunderstood('--clear takes no text: it takes the banner down.');
  }
  if (words.length === 0) {
    return misunderstood('What should the banner say? Write it after the slug, or --clear to take it down.');
  }
  const parsed = parseBanner(words.join(' '));
  if (parsed.kind === 'banner') return { do: 'setBanner', slug, banner: parsed.banner };
  return refused(
    parsed.problem.kind === 'empty'
      ? 'The banner is empty. Nothing was changed; --clear takes the banner down.'
      : `At most ${bannerMaxUnits} characters fit into a banner. Shorten it by ${parsed.problem.surplus}. Nothing was changed.`,
  );
}
