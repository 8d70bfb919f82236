import { describe, expect, test } from 'vitest';
import type { Command } from '../../adapters/cli/command.ts';
import { expectUnderstood, read } from '../support/understood.ts';

const advice = '“npm run petition -- help” shows the commands.';
const whichPetition = 'Which petition? “npm run petition -- list” shows their slugs.';

describe('a switch', () => {
  test.each<[string[], Command]>([
    [['signing', 'pool', 'open'], { do: 'setIntake', slug: 'pool', intake: 'open' }],
    [['signing', 'pool', 'hold'], { do: 'setIntake', slug: 'pool', intake: 'held' }],
    [['signing', 'pool', 'stop'], { do: 'setIntake', slug: 'pool', intake: 'stopped' }],
    [['names', 'pool', 'hide'], { do: 'setNames', slug: 'pool', hidden: true }],
    [['names', 'pool', 'show'], { do: 'setNames', slug: 'pool', hidden: false }],
    [['banner', 'pool', 'We are under attack.'], { do: 'setBanner', slug: 'pool', banner: 'We are under attack.' }],
    [['banner', 'pool', 'We', 'are', 'open.'], { do: 'setBanner', slug: 'pool', banner: 'We are open.' }],
    [['banner', 'pool', '--', '--clear'], { do: 'setBanner', slug: 'pool', banner: '--clear' }],
    [['banner', 'pool', '--clear'], { do: 'setBanner', slug: 'pool' }],
    [['banner', '--clear', 'pool'], { do: 'setBanner', slug: 'pool' }],
    [['banner', 'pool', 'x'.repeat(300)], { do: 'setBanner', slug: 'pool', banner: 'x'.repeat(300) }],
  ])('%j is understood, also by an Undersigned that runs', expectUnderstood);

  test.each<[string[], string]>([
    [['signing'], whichPetition],
    [['names'], whichPetition],
    [['banner', '--clear'], whichPetition],
    [['signing', 'pool'], 'How? Write open, hold, or stop after the slug.'],
    [['signing', 'pool', 'stpo'], 'Write open, hold, or stop after the slug, not “stpo”. Did you mean “stop”?'],
    [['signing', 'pool', 'false'], 'Write open, hold, or stop after the slug, not “false”.'],
    [['signing', 'pool', 'stop', 'now'], '“now” is too much.'],
    [['names', 'pool'], 'How? Write show or hide after the slug.'],
    [['names', 'pool', 'Hide'], 'Write show or hide after the slug, not “Hide”. Did you mean “hide”?'],
    [['banner', 'pool'], 'What should the banner say? Write it after the slug, or --clear to take it down.'],
    [['banner', 'pool', 'Hello', '--clear'], '--clear takes no text: it takes the banner down.'],
    [['banner', 'pool', '--cler'], 'Before a text that begins with a dash, write “--”.'],
    [['names', 'pool', 'hide', '--clear'], '--clear goes with “banner” only.'],
    [['sining', 'pool', 'stop'], 'There is no command “sining”. Did you mean “signing”?'],
    [['sining', 'pool', '--json'], 'There is no command “sining”. Did you mean “signing”?'],
    [['sining', 'pool'], 'There is no command “sining”. Did you mean “signing”?'],
  ])('%j is answered with what would be one', async (argv, sentence) => {
    expect(await read(...argv)).toEqual({ lines: [sentence, advice], exitCode: 2 });
  });

  test.each<[string, string[], string]>([
    ['empty', ['banner', 'pool', ''], 'The banner is empty. Nothing was changed; --clear takes the banner down.'],
    [
      'unseen',
      ['banner', 'pool', '\u200b '],
      'The banner is empty. Nothing was changed; --clear takes the banner down.',
    ],
    [
      'too long',
      ['banner', 'pool', 'x'.repeat(312)],
      'At most 300 characters fit into a banner. Shorten it by 12. Nothing was changed.',
    ],
  ])('is not set by a banner that is %s', async (_, argv, sentence) => {
    expect(await read(...argv)).toEqual({ lines: [sentence], exitCode: 1 });
  });
});
