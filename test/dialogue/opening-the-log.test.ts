import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/dialogue/input.ts';
import { languages } from '../../src/dialogue/text/say.ts';
import { bannerMaxUnits } from '../../src/domain/banner.ts';
import type { DeedRecord } from '../../src/domain/moderation.ts';
import type { Petition } from '../../src/domain/petition.ts';
import { knownPetition } from '../support/petitions.ts';
import { labelsOf, startTalk, wordsOf } from '../support/talk.ts';

const log: Input = { kind: 'command', command: 'moderate', petition: 'log' };
const accepted: DeedRecord = {
  batch: 1,
  deed: 'accept',
  by: { platform: 'host' },
  confirmedBy: undefined,
  community: undefined,
  at: new Date('2026-11-22T11:00:00Z'),
  reason: undefined,
  changed: 3,
  undoes: undefined,
  undoneBy: undefined,
};

/** Dee talks, who moderates, where that is so. */
function moderating(isModerator: boolean | 'unknown', among?: readonly Petition[]) {
  const talk = startTalk(among);
  Object.assign(talk.moderation, { isModerator, deeds: [accepted] });
  return talk;
}

describe('who writes “log” after /moderate', () => {
  test.each(['log', 'LOG'])('reads what moderators did, in a message of its own: %s', (petition) => {
    const reply = moderating(true).says({ kind: 'command', command: 'moderate', petition });
    expect(wordsOf(reply)).toMatch(/^What moderators did\n.*\nNo\. 1: 3 signatures accepted/);
    expect(labelsOf(reply)).toEqual(['Undo no. 1', 'Back to the list']);
    expect(reply).toMatchObject({ audience: 'person', replaces: false });
  });

  test('and moderates a petition of that name sees what waits there', () => {
    const reply = moderating(true, [
      knownPetition({ slug: 'harbour-pool' }),
      knownPetition({ id: 2, slug: 'log', title: 'Log' }),
    ]).says(log);
    expect(wordsOf(reply)).toMatch(/^What waits for a look\nLog\n/);
  });

  test('is no moderator, hears who is, and reads nothing', () => {
    const reply = moderating(false).says(log);
    expect(wordsOf(reply)).toContain('Only moderators of this petition can do that.');
    expect(wordsOf(reply)).not.toContain('accepted');
    expect(reply.message.buttons ?? []).toEqual([]);
  });

  test('where others read along, is led into private', () => {
    const community = { platform: 'telegram', id: '-100' } as const;
    const reply = moderating(true).says(log, { community, alone: false });
    expect(wordsOf(reply)).not.toContain('accepted');
    expect(reply.message.buttons).toMatchObject([{ press: { do: 'openReview' } }]);
  });

  test.each(languages)(
    'reads what each banner said, on every platform, however long they were: in $name',
    ({ tag }) => {
      const banner = 'M'.repeat(bannerMaxUnits);
      const set: DeedRecord = { ...accepted, deed: 'setBanner', changed: 0, reason: banner };
      const talk = moderating(true);
      talk.moderation.deeds = Array.from({ length: 9 }, (_, at) => ({ ...set, batch: 2_000_000_009 - at }));
      const said = wordsOf(talk.says(log, { language: tag }));
      expect(said.split(banner)).toHaveLength(9);
      expect(said.length).toBeLessThanOrEqual(3_900);
    },
  );

  test('where there is no petition, hears so', () => {
    expect(wordsOf(moderating(true, []).says(log))).toContain('There is no petition called “log” here.');
  });
});
