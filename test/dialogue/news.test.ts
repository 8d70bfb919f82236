import { describe, expect, test } from 'vitest';
import type { Message } from '../../src/dialogue/message.ts';
import { speak } from '../../src/dialogue/text/say.ts';
import { greeting } from '../../src/dialogue/views/greeting.ts';
import { liveCard, retiredCard } from '../../src/dialogue/views/live-card.ts';
import { type NewsToTell, newsMessage } from '../../src/dialogue/views/news.ts';
import { pausedNotice } from '../../src/dialogue/views/paused.ts';
import { rehearsal } from '../../src/dialogue/views/rehearsal.ts';
import { newsKinds } from '../../src/domain/news.ts';
import type { Petition } from '../../src/domain/petition.ts';
import { knownPetition } from '../support/petitions.ts';
import { labelsOf, wordsOf } from '../support/talk.ts';

const now = new Date('2026-11-22T12:00:00Z');
const earlier = new Date('2026-11-20T12:00:00Z');
const later = new Date('2026-12-01T12:00:00Z');

function petition(content: Partial<Petition> = {}): Petition {
  return knownPetition({ slug: 'harbour-pool', signatureGoal: 100, ...content });
}

const tell = (news: Partial<NewsToTell> & Pick<NewsToTell, 'kind'>, of = petition()) =>
  newsMessage(speak('en'), of, { count: 10, goalReached: false, text: undefined, ...news }, now);
const words = (message: Message) => wordsOf({ message });
const headingOf = ({ paragraphs }: Message) => words({ paragraphs: paragraphs.slice(0, 1) });
const quotesOf = ({ paragraphs }: Message) =>
  paragraphs.filter(({ kind }) => kind === 'quote').map((paragraph) => words({ paragraphs: [paragraph] }));

describe('a community hears', () => {
  test.each<[Partial<NewsToTell> & Pick<NewsToTell, 'kind'>, string]>([
    [{ kind: 'reached', count: 1_000 }, '1,000 signatures!'],
    [{ kind: 'reached', count: 100, goalReached: true }, 'The goal is reached: 100 signatures!'],
    [{ kind: 'opened' }, 'This petition is open now'],
    [{ kind: 'closing' }, 'This petition closes soon'],
    [{ kind: 'closed' }, 'This petition is closed'],
    [{ kind: 'update', text: 'We met her.' }, 'An update on this petition'],
    [{ kind: 'answer', text: 'It stays open.' }, 'Mara Lind has answered'],
  ])('%o under a heading of its own, and of which petition', (news, heading) => {
    const message = tell(news);
    expect(headingOf(message)).toBe(heading);
    expect(words(message)).toContain('Keep the harbour pool open');
    expect(labelsOf({ message })).toEqual(expect.arrayContaining(['Read the letter', 'Progress']));
  });

  test('of its end until when there is time', () => {
    const message = tell({ kind: 'closing', count: 58 }, petition({ closesAt: later }));
    expect(words(message)).toContain('58 people have signed, of 100 hoped for: 58%');
    expect(words(message)).toContain('Open until December 1, 2026');
    expect(labelsOf({ message })).toContain('Sign');
  });

  test('of an end at midnight that it is the last minute of the day before', () => {
    const message = tell({ kind: 'closing' }, petition({ closesAt: new Date('2026-12-01T00:00:00Z') }));
    expect(words(message)).toContain('Open until November 30, 2026 at 11:59 PM UTC');
  });

  test.each([
    [0, 'Nobody has signed.'],
    [1, '1 person has signed. Thank you!'],
    [1_204, '1,204 people have signed. Thank you to every one of them!'],
  ])('of its end the count, %d', (count, said) => {
    const message = tell({ kind: 'closed', count }, petition({ closedAt: earlier }));
    expect(words(message)).toContain(said);
    expect(labelsOf({ message })).not.toContain('Sign');
  });

  test('an update in its own words, paragraph by paragraph', () => {
    const message = tell({ kind: 'update', text: 'We met <b>her</b>.\nShe listened.\n\n  \r\n\r\nMore {soon}.\n' });
    expect(quotesOf(message)).toEqual(['We met <b>her</b>.\nShe listened.', 'More {soon}.']);
  });

  test.each([
    ['is offered to sign what is open', petition({ closesAt: later }), true],
    ['is not offered to sign what was closed', petition({ closesAt: earlier }), false],
    ['is not offered to sign what was closed by hand', petition({ closedAt: earlier }), false],
  ])('an update, and %s', (_, of, offered) => {
    const updated = { ...of, update: { kind: 'update' as const, text: 'We met her.', at: now } };
    expect(labelsOf({ message: tell({ kind: 'update', text: 'We met her.' }, updated) }).includes('Sign')).toBe(
      offered,
    );
  });

  test('of a milestone late that the petition has been closed since: nothing to sign', () => {
    expect(labelsOf({ message: tell({ kind: 'reached' }, petition({ closedAt: earlier })) })).not.toContain('Sign');
  });

  test.each(newsKinds)('%s with a picture of the progress only where a count matters', (kind) => {
    const { picture } = tell({ kind, count: 26 });
    const isPictured = ['reached', 'closing', 'closed'].includes(kind);
    expect(picture?.id).toBe(isPictured ? 'harbour-pool/progress/26/en' : undefined);
    expect(picture?.alternativeText ?? '').toBe(
      isPictured ? 'Progress of “Keep the harbour pool open”: 26 of 100.' : '',
    );
  });
});

describe('a live card', () => {
  const card = (of: Petition, count = 26, held = 0) => liveCard(speak('en'), of, { count, held }, now);

  test('shows what, to whom, how many and until when, with no picture', () => {
    const message = card(petition({ closesAt: later, photo: { alternativeText: 'The pool', credit: 'Ben' } }));
    expect(message.picture).toBeUndefined();
    expect(words(message).split('\n')).toEqual([
      'Keep the harbour pool open',
      'To Mara Lind, mayor, Harbour Town',
      'Keep the harbour pool open in winter',
      '26 people have signed, of 100 hoped for: 26%',
      '▰▰▱▱▱▱▱▱▱▱',
      expect.stringContaining('Open until December 1, 2026'),
    ]);
    expect(labelsOf({ message })).toEqual(['Sign', 'Read the letter', 'Progress', 'Share']);
  });

  test.each([
    ['closed', { closesAt: earlier }, 'This petition is closed.'],
    ['closed by hand', { closedAt: earlier }, 'This petition is closed.'],
    ['not open yet', { opensAt: later }, 'Opens on December 1, 2026'],
  ])('of a petition that is %s says so, and takes no signatures', (_, times, said) => {
    const message = card(petition(times));
    expect(words(message)).toContain(said);
    expect(labelsOf({ message })).toEqual(['Read the letter', 'Progress', 'Share']);
  });

  test('says how many wait for a look, where some do', () => {
    expect(words(card(petition(), 1_234, 56))).toContain('\n1,234 signed · 56 under review');
    expect(words(card(petition(), 1_234))).not.toContain('under review');
    expect(card(petition(), 26, 1)).not.toEqual(card(petition(), 26));
  });

  test('shows what was last heard', () => {
    const message = card(petition({ update: { kind: 'answer', text: 'It stays.\n\nPromised.', at: earlier } }));
    expect(words(message)).toContain('Answer from Mara Lind, Nov 20, 2026:');
    expect(quotesOf(message)).toEqual(['It stays.', 'Promised.']);
  });

  test('is the same as long as nothing changes', () => {
    const closing = petition({ closesAt: later });
    const anHourOn = new Date(now.getTime() + 3_600_000);
    expect(liveCard(speak('en'), closing, { count: 26, held: 0 }, anHourOn)).toEqual(card(closing));
    expect(card(closing, 27)).not.toEqual(card(closing));
  });

  test('that is kept up no more says so, and leads to one who knows', () => {
    const message = retiredCard(speak('en'), petition());
    expect(words(message)).toBe('This card is not kept up to date any more.');
    expect(message.buttons).toMatchObject([{ press: { do: 'show', view: 'progress', petition: 'harbour-pool' } }]);
    expect(labelsOf({ message: retiredCard(speak('en'), undefined) })).toEqual([]);
  });
});

describe('of its own accord the bot says', () => {
  test('on coming in what it can do, how that begins, and what it never does', () => {
    const said = words(greeting(speak('en'), '@UndersignedBot'));
    for (const name of ['petitions', 'follow', 'setup']) expect(said).toContain(`/${name}@UndersignedBot`);
    expect(said).toContain('I keep nothing of what you say to each other');
  });

  test.each([
    ['noTopic' as const, 'is gone or closed. Please use /follow@Bot in the one'],
    ['noRights' as const, 'Please give me that right, then use /follow@Bot there. /setup@Bot shows what is missing.'],
  ])('why announcements are paused (%s), and what to do', (reason, said) => {
    const notice = pausedNotice(speak('en'), reason, petition(), '@Bot');
    expect(words(notice)).toContain(said);
    expect(words(notice)).toContain('Keep the harbour pool open');
    expect(words(notice)).toContain('is kept for a day');
    expect(words(pausedNotice(speak('en'), reason, undefined, '@Bot'))).toContain(said);
  });

  test('for a trial that it is one', () => {
    const message = rehearsal(speak('en'), petition());
    expect(headingOf(message)).toBe('This is a test');
    expect(words(message)).toContain('“Keep the harbour pool open”');
  });
});
