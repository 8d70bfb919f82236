import type { Doer } from '../../src/index.ts';

/** Who did something, as the command line calls them. */
export const named = (doer: Doer): string => ('account' in doer ? `${doer.platform}:${doer.account}` : doer.platform);

const controls = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** What somebody wrote, as a terminal may show it: nothing in it moves the cursor or turns the line around. */
export const quoted = (text: string): string => `“${text.replace(controls, ' ')}”`;
