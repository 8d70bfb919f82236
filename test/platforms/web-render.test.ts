import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { renderChat } from '../../adapters/web/chat/chat-part.ts';
import { renderMessage } from '../../adapters/web/chat/render.ts';
import { emptyTalk, newTalk, withFault } from '../../adapters/web/chat/talk.ts';
import { frontPage } from '../../adapters/web/pages/front-page.ts';
import { noticePage } from '../../adapters/web/pages/notice-page.ts';
import { petitionPage } from '../../adapters/web/pages/petition-page.ts';
import { type Message, speak, type Text, UserText } from '../../src/index.ts';
import { elms, scriptCore } from '../support/scripted-core.ts';

const live = { page: 'save-the-elms', turns: 2 };
const htmlOf = (message: Message) => String(renderMessage(message, live, 'en'));
const say = (text: Text): Message => ({ paragraphs: [{ kind: 'plain', text }] });

const marked = fc.constantFrom(
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' autofocus onfocus='alert(1)",
  '</p></article><form action=https://evil.example>',
  '<!--',
  '&lt;b&gt;',
  '&#x3c;i>',
  '[link](https://evil.example) **bold** @everyone',
  '\u202eevil\u2066',
);
const written = fc
  .array(fc.oneof(marked, fc.string({ unit: 'binary' })), { maxLength: 4 })
  .map((parts) => parts.join(''));

/** The elements and attributes of a message, without their words. */
function skeleton(html: string): string[] {
  return parse(html, { comment: true })
    .querySelectorAll('*')
    .map((element) => [element.rawTagName, ...Object.keys(element.attributes).sort()].join(' '));
}

/** A message in which people's and the petition's words stand wherever words can stand. */
function everywhere(words: string): Message {
  return {
    picture: { id: 'save-the-elms/photo', alternativeText: words },
    paragraphs: (['heading', 'plain', 'quote', 'quiet'] as const).flatMap((kind) => [
      { kind, text: words },
      { kind, text: ['by ', new UserText(words)] },
      { kind, text: { style: 'bold', text: { href: 'https://example.org/', text: new UserText(words) } } },
    ]),
    form: {
      flow: 'sign',
      petition: 'save-the-elms',
      id: 'k1',
      title: words,
      submit: words,
      reopen: words,
      questions: [
        {
          kind: 'text',
          name: 'name',
          label: words,
          hint: words,
          written: words,
          suggestion: { value: words, label: words },
          maxLength: 200,
        },
        { kind: 'text', name: 'reason', label: words, hint: words, written: words, maxLength: 1000, isLong: true },
        {
          kind: 'choice',
          name: 'visibility',
          label: words,
          agreement: words,
          options: [{ value: 'public', label: words, description: words, press: words, style: 'primary' }],
        },
      ],
    },
    buttons: [
      { label: words, press: { do: 'begin', flow: 'sign', petition: 'save-the-elms' } },
      { label: words, href: 'https://example.org/' },
    ],
  };
}

test('whatever a name, a title or a letter holds, it is text and no markup', () => {
  const harmless = skeleton(htmlOf(everywhere('word')));
  fc.assert(
    fc.property(written, (words) => {
      expect(skeleton(htmlOf(everywhere(words)))).toEqual(harmless);
    }),
  );
});

test('a name is read as it was written, and keeps its direction to itself', () => {
  const name = `O'Brien <b>"&" فاطمة`;
  const html = htmlOf(say(['Thank you, ', new UserText(name), '.']));
  expect(parse(html).querySelector('bdi')?.text).toBe(name);
  expect(parse(html).text).toBe(`Thank you, ${name}.`);
});

test.each(['javascript:alert(1)', 'data:text/html,x', ' javascript:x', 'vbscript:x', '//evil.example', 'file:///etc'])(
  'a link to %j is only words',
  (href) => {
    const html = htmlOf({ ...say({ href, text: 'read on' }), buttons: [{ label: 'Go', href }] });
    expect(parse(html).querySelectorAll('a')).toEqual([]);
    expect(html).toContain('read on');
  },
);

test.each(['https://example.org/a?b=1&c="d"', 'http://example.org/', 'mailto:ada@example.org'])(
  'a link to %j leads there and nowhere else',
  (href) => {
    const link = parse(htmlOf(say({ href, text: 'read on' }))).querySelector('a');
    expect(link?.getAttribute('href')).toBe(href);
    expect(link?.getAttribute('rel')).toBe('nofollow noopener');
  },
);

test('the words of the button are what is agreed to, and Enter presses none of them', () => {
  const form = parse(htmlOf(everywhere('Sign publicly'))).querySelector('form.questions');
  const [first, ...others] = form?.querySelectorAll('button') ?? [];
  expect(first?.attributes).toHaveProperty('disabled');
  expect(others.map((button) => [button.text, button.getAttribute('name'), button.getAttribute('value')])).toEqual([
    ['Sign publicly', 'answer-visibility', 'public'],
  ]);
});

test('every question has its label, its hint and what was written before', () => {
  const root = parse(htmlOf(everywhere('Chi')));
  const field = root.querySelector('input[name=answer-name]');
  expect(field?.getAttribute('value')).toBe('Chi');
  expect(field?.getAttribute('maxlength')).toBe('200');
  expect(root.querySelector(`label[for=${field?.id}]`)?.text).toBe('Chi');
  expect(root.querySelector(`#${field?.getAttribute('aria-describedby')}`)?.text).toBe('Chi');
});

test('a long answer has room for several lines, and what was written stands in it', () => {
  const root = parse(htmlOf(everywhere('\nThe <elms>.\n\nThe lane.')));
  const field = root.querySelector('textarea[name=answer-reason]');
  // A browser leaves out the first line break.
  expect(field?.text).toBe('\n\nThe <elms>.\n\nThe lane.');
  expect(field?.getAttribute('maxlength')).toBe('1000');
  expect(root.querySelector(`label[for=${field?.id}]`)).not.toBeNull();
});

test('pages that are cut already are turned, pages that are not are shown whole', () => {
  const labels = { previous: 'Previous', next: 'Next' };
  const pages = {
    page: 2,
    labels,
    turn: (page: number) => ({ do: 'show', view: 'letter', petition: 'elms', page }) as const,
  };
  const buttons = (message: Message) =>
    parse(htmlOf(message))
      .querySelectorAll('button')
      .map((button) => button.text);
  expect(buttons({ ...say('page 2'), pages: { ...pages, of: 3 } })).toEqual(['Previous', 'Next']);
  expect(buttons({ ...say('page 2'), pages: { ...pages, of: 2 } })).toEqual(['Previous']);
  expect(buttons({ ...say('everything'), pages })).toEqual([]);
});

test('a message of the past has nothing to press, but its links still lead on', () => {
  const html = String(renderMessage(everywhere('word'), undefined, 'en'));
  expect(parse(html).querySelectorAll('button, input, textarea, form')).toEqual([]);
  expect(parse(html).querySelectorAll('a.button')).toHaveLength(1);
});

test.each([
  ['en-GB', '<html lang="en" dir="ltr">'],
  ['ar-EG', '<html lang="ar" dir="rtl">'],
])('a page in %s runs the way its language is written', (locale, start) => {
  const page = noticePage('lost', { speech: { ...speak('en'), locale }, publicUrl: 'https://petitions.example' });
  expect(String(page)).toContain(start);
});

test('a picture comes from here, wherever it lies', () => {
  const source = (id: string, address?: string) =>
    parse(htmlOf({ paragraphs: [], picture: { id, address, alternativeText: 'Elms' } }))
      .querySelector('img')
      ?.getAttribute('src');
  expect(source('elms/photo')).toBe('/petitions/elms/photo?width=960');
  expect(source('elms/photo', 'https://example.org/elms.jpg')).toBe('/petitions/elms/photo?width=960');
  expect(source('elms/progress/3/en')).toBe('/petitions/elms/progress/3/en');
});

test('words in another language than the page’s say so, and no others do', () => {
  const german = {
    ...say('Rettet die Ulmen'),
    picture: { id: 'elms/photo', alternativeText: 'Ulmen', language: 'de' },
  };
  const paragraphs = (['heading', 'plain', 'quote', 'quiet'] as const).flatMap((kind) =>
    [undefined, 'en', 'en-GB', 'de-CH'].map((language) => ({ kind, text: language ?? 'the bot', language })),
  );
  const root = parse(htmlOf({ ...german, paragraphs }));
  const marked = root.querySelectorAll('[lang]').map((element) => [element.rawTagName, element.getAttribute('lang')]);
  expect(marked).toEqual([
    ['img', 'de'],
    ['h2', 'de-CH'],
    ['p', 'de-CH'],
    ['blockquote', 'de-CH'],
    ['p', 'de-CH'],
  ]);
});

const now = new Date('2026-11-22T10:00:00Z');
const visitIn = (language: string) => ({ speech: speak(language), publicUrl: 'https://petitions.example' });
const rettet = { ...elms, title: 'Rettet die Ulmen', goal: 'Die Ulmen bleiben', language: 'de' };

/** What of a German petition is marked as German, on a page for a reader of `language`. */
async function markedAsGerman(language: string) {
  const core = scriptCore({ petitions: [{ ...rettet, text: 'Sie sind alt.', letter: 'Liebe Ana,' }] });
  const overview = await core.overview(elms.slug, now);
  const extras = { origin: { community: undefined, links: [] }, photo: undefined, chat: undefined };
  const pages = [
    petitionPage(overview!, extras, visitIn(language)),
    frontPage([{ ...overview!, photo: undefined }], visitIn(language)),
  ];
  return pages.map((page) =>
    parse(String(page))
      .querySelectorAll('main [lang=de]')
      .map((element) => element.text.trim()),
  );
}

test('a German petition is read in German on an English page, and in the list', async () => {
  const [page, list] = await markedAsGerman('en-GB');
  expect(page).toEqual(
    expect.arrayContaining(['Rettet die Ulmen', 'Die Ulmen bleiben', 'Sie sind alt.', 'Liebe Ana,']),
  );
  expect(list).toEqual(['Rettet die Ulmen']);
});

test('on a German page it needs no mark', async () => {
  expect(await markedAsGerman('de-AT')).toEqual([[], []]);
});

const chatOf = (...[talk, petition]: Partial<Parameters<typeof renderChat>>) =>
  parse(String(renderChat(talk, petition, speak('en'), now)));

test.each([
  ['open', true],
  ['held', true],
  ['stopped', false],
] as const)('while signing is %s a chat offers it: %s, at its beginning and later', (intake, isOffered) => {
  for (const talk of [undefined, newTalk(say('Hello'))]) {
    const chat = chatOf(talk, { ...elms, intake });
    expect(chat.querySelectorAll('button[value=sign]')).toHaveLength(isOffered ? 1 : 0);
    expect(chat.querySelectorAll('button[value=mysignature]')).toHaveLength(1);
  }
});

test('whose first word met a fault is offered to sign as before', () => {
  const turn = { sent: 'x', input: { kind: 'stale' }, said: 'Sign', pressedLive: false } as const;
  const chat = chatOf(withFault(emptyTalk, turn, say('Something broke.')), elms);
  expect(chat.querySelector('.fault')?.text).toContain('Something broke.');
  expect(chat.querySelectorAll('button[value=sign]').map((button) => button.classList.contains('primary'))).toEqual([
    true,
  ]);
});

test('everything that can be pressed in a chat says where it was pressed', () => {
  const talk = { ...newTalk(everywhere('word')), turns: 4 };
  const forms = parse(String(renderChat(talk, elms, speak('en'), now, 7))).querySelectorAll('form');
  const sentWith = (name: string) =>
    forms.map((form) => form.querySelector(`input[type=hidden][name=${name}]`)?.getAttribute('value'));
  expect(forms).toHaveLength(4);
  expect(sentWith('page')).toEqual(forms.map(() => elms.slug));
  expect(sentWith('turns')).toEqual(forms.map(() => '4'));
  expect(sentWith('from')).toEqual(forms.map(() => '7'));
});
