import { describe, expect, test } from 'vitest';
import { encodeAction } from '../../src/dialogue/action.ts';
import type { Input } from '../../src/dialogue/input.ts';
import type { Message } from '../../src/dialogue/message.ts';
import type { Scene } from '../../src/dialogue/scene.ts';
import { languages, speak } from '../../src/dialogue/text/say.ts';
import { share } from '../../src/dialogue/views/about.ts';
import { liveCard } from '../../src/dialogue/views/live-card.ts';
import { switches } from '../../src/dialogue/views/switches.ts';
import { bannerMaxUnits } from '../../src/domain/banner.ts';
import type { Petition } from '../../src/domain/petition.ts';
import { Intake, type Switches } from '../../src/domain/switches.ts';
import { UserText } from '../../src/domain/user-text.ts';
import { knownPetition } from '../support/petitions.ts';
import { labelsOf, startTalk, wordsOf } from '../support/talk.ts';

const now = new Date('2026-11-22T12:00:00Z');
const attacked = 'We are under attack. Your name is safe.';
const pool = (set: Partial<Petition> = {}) => knownPetition({ slug: 'harbour-pool', ...set });
const talkOf = (set: Partial<Petition>) => startTalk([pool(set)]);
const command = (name: Extract<Input, { kind: 'command' }>['command']): Input => ({ kind: 'command', command: name });
const cardOf = (set: Partial<Petition>) => liveCard(speak('en'), pool(set), { count: 3, held: 0 }, now);
const words = (message: Message) => wordsOf({ message });
const labels = (message: Message) => labelsOf({ message });

const sceneIn = (language: string): Scene => ({
  occasion: { alone: true, now },
  speech: speak(language),
  petitions: [],
  meant: undefined,
  community: undefined,
  links: () => [],
  topicLink: () => undefined,
  roleName: () => undefined,
});

describe('while signing is stopped', () => {
  test('the card and the live card say so, and offer no signing', () => {
    const card = talkOf({ intake: 'stopped' }).says(command('petition'));
    expect(wordsOf(card)).toContain('Signing is paused for now.');
    expect(labelsOf(card)).not.toContain('Sign');
    const live = cardOf({ intake: 'stopped' });
    expect(words(live)).toContain('Signing is paused for now.');
    expect(labels(live)).not.toContain('Sign');
    expect(labels(cardOf({}))).toContain('Sign');
  });

  test.each(['letter', 'progress', 'signatures', 'mysignature'] as const)('%s offers no signing', (view) => {
    const offers = (set: Partial<Petition>) => labelsOf(talkOf(set).says(command(view))).includes('Sign');
    expect([offers({}), offers({ intake: 'stopped' })]).toEqual([true, false]);
  });

  test.each([
    ['without a banner', undefined, 'Signing “Keep the harbour pool open” is paused for now. Please come back later.'],
    [
      'under its banner',
      attacked,
      `${attacked}\nSigning “Keep the harbour pool open” is paused for now. Please come back later.`,
    ],
  ])('whoever wants to sign hears so at once, %s', (_, banner, said) => {
    const reply = talkOf({ intake: 'stopped', banner }).says(command('sign'));
    expect(wordsOf(reply).startsWith(said)).toBe(true);
    expect(wordsOf(reply)).not.toContain('No petition is open');
    expect(reply.message.form).toBeUndefined();
  });

  test('it stands among the open petitions as one that pauses', () => {
    const line = (set: Partial<Petition>) => wordsOf(talkOf(set).says(command('petitions'))).split('\n')[1];
    expect(line({ intake: 'stopped' })).toBe('Keep the harbour pool open: 0 signatures. Signing is paused for now.');
    expect(line({})).toBe('Keep the harbour pool open: 0 signatures');
  });

  test.each<[string, Partial<Petition>, string]>([
    ['is stopped', { intake: 'stopped' }, 'Signing is paused for now, so it can be read here, and signed later:'],
    ['is over', { closedAt: now }, 'Read it here:'],
    ['goes on', {}, 'Sign it here:'],
    ['goes on, and everybody waits', { intake: 'held' }, 'Sign it here:'],
  ])('who passes it on while signing %s promises just that', (_, set, said) => {
    const links = () => [{ kind: 'page', href: 'https://petitions.example/p/harbour-pool' }] as const;
    const { paragraphs } = share({ ...sceneIn('en'), links }, pool(set));
    expect(words({ paragraphs })).toContain(`Keep the harbour pool open. ${said}`);
  });

  test.each<[Partial<Petition>, boolean, boolean]>([
    [{}, true, true],
    [{ intake: 'held' }, true, false],
    [{ intake: 'stopped' }, false, false],
    [{ closedAt: now }, false, false],
  ])('a newcomer is greeted with what is true: %j', (set, maySign, isCounted) => {
    const greeted = wordsOf(talkOf(set).says(command('start')));
    expect(greeted.includes('You can sign this petition right here')).toBe(maySign);
    expect(greeted.includes('Your account is never shown')).toBe(maySign);
    expect(greeted.includes('and you are counted')).toBe(isCounted);
  });

  test('it is not offered to somebody who looks for another petition', () => {
    const talk = startTalk([
      pool({ intake: 'stopped' }),
      knownPetition({ id: 2, slug: 'night-bus', title: 'Night bus' }),
    ]);
    const reply = talk.says({ kind: 'command', command: 'sign', petition: 'tunnel' });
    expect(labelsOf(reply)).toEqual(['Night bus']);
  });

  test('a petition that is closed says only that', () => {
    const card = talkOf({ intake: 'stopped', closedAt: now }).says(command('petition'));
    expect(wordsOf(card)).not.toContain('paused');
    expect(wordsOf(card)).toContain('is closed');
  });
});

test('while everything new waits the card says so, and offers signing', () => {
  const card = talkOf({ intake: 'held' }).says(command('petition'));
  expect(wordsOf(card)).toContain('every new signature waits for a moderator’s look');
  expect(labelsOf(card)).toContain('Sign');
});

describe('the banner', () => {
  test.each(['petition', 'sign'] as const)('stands first where somebody asks for %s', (name) => {
    const reply = talkOf({ banner: attacked }).says(command(name));
    expect(reply.message.paragraphs[0]).toEqual({ kind: 'quote', text: expect.any(UserText), language: 'en' });
    expect(wordsOf(reply).startsWith(attacked)).toBe(true);
  });

  test('stands first on the live card', () => {
    expect(words(cardOf({ banner: attacked })).startsWith(attacked)).toBe(true);
    expect(words(cardOf({}))).not.toContain(attacked);
  });

  test('is a person’s words, which only a platform’s own marks can open', () => {
    const { message } = talkOf({ banner: '[Win](https://evil.example)' }).says(command('petition'));
    expect(JSON.stringify(message.paragraphs)).not.toContain('evil');
  });
});

test('while names are hidden the list shows none and says so, and the count stays', () => {
  const shown = wordsOf(talkOf({}).says(command('signatures')));
  const reply = talkOf({ namesHidden: true }).says(command('signatures'));
  expect(shown).not.toContain('closed for now');
  expect(wordsOf(reply)).toContain('The list of names is closed for now.');
  expect(wordsOf(reply)).toContain('Nobody has signed yet.');
});

describe('the panel of the switches', () => {
  const remit = { petition: 1, community: undefined };
  const yesterday = new Date('2026-11-21T08:00:00Z');
  const since = { intake: yesterday, namesHidden: yesterday, banner: yesterday };
  const panel = (set: Partial<Petition>, language = 'en') => switches(sceneIn(language), pool(set), { remit, since });

  test.each<[Partial<Switches>, RegExp, string[]]>([
    [
      {},
      /Signing is open: who signs is counted.*Names are shown.*The banner is empty/s,
      ['Let new signatures wait', 'Pause signing', 'Hide the names', 'Write a banner', 'Back to the list'],
    ],
    [
      { intake: 'held', namesHidden: true },
      /every new signature waits for a look.*Names are hidden/s,
      ['Count new signatures', 'Pause signing', 'Show the names', 'Write a banner', 'Back to the list'],
    ],
    [
      { intake: 'stopped', banner: attacked },
      /Signing is paused: nobody new can sign\.\nSince November 21, 2026 at 08:00 AM UTC\n.*wherever it is shown\.\nSince November 21, 2026 at 08:00 AM UTC\nWe are under attack/s,
      [
        'Count new signatures',
        'Let new signatures wait',
        'Hide the names',
        'Write another banner',
        'Take the banner down',
        'Back to the list',
      ],
    ],
  ])('says how %j stands, and offers everything else', (set, said, offered) => {
    expect(words(panel(set))).toMatch(said);
    expect(labels(panel(set))).toEqual(offered);
  });

  test.each(languages.flatMap(({ tag }) => Intake.options.map((intake) => [intake, tag] as const)))(
    'fits on every platform, however long its words are: %s in "%s"',
    (intake, language) => {
      const longest = { title: 'T'.repeat(120), banner: 'M'.repeat(bannerMaxUnits), namesHidden: true, intake };
      const message = panel(longest, language);
      expect(words(message).length).toBeLessThanOrEqual(3_900);
      expect(message.buttons!.length).toBeLessThanOrEqual(25);
      for (const button of message.buttons!) {
        expect(button.label.length).toBeLessThanOrEqual(34);
        expect('press' in button && encodeAction(button.press).length).toBeLessThanOrEqual(64);
      }
    },
  );
});
