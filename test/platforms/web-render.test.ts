import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { chatPage, listPage, noticePage, petitionPage } from '../../adapters/web/page.ts';
import { renderMessage } from '../../adapters/web/render.ts';
import { newTalk } from '../../adapters/web/talk.ts';
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
  expect(parse(html).querySelectorAll('button, input, form')).toEqual([]);
  expect(parse(html).querySelectorAll('a.button')).toHaveLength(1);
});

test.each([
  ['en-GB', '<html lang="en" dir="ltr">'],
  ['ar-EG', '<html lang="ar" dir="rtl">'],
])('a page in %s runs the way its language is written', (locale, start) => {
  const page = noticePage('lost', { speech: { ...speak('en'), locale }, publicUrl: 'https://petitions.example' });
  expect(String(page)).toContain(start);
});

test('a photo comes from here or over https', () => {
  const source = (address?: string) =>
    parse(htmlOf({ paragraphs: [], picture: { id: 'elms/photo', address, alternativeText: 'Elms' } }))
      .querySelector('img')
      ?.getAttribute('src');
  expect(source()).toBe('/petitions/elms/photo');
  expect(source('https://example.org/elms.jpg')).toBe('https://example.org/elms.jpg');
  expect(source('http://example.org/elms.jpg')).toBeUndefined();
  expect(source('javascript:alert(1)')).toBeUndefined();
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

test.each([
  ['de-AT', '<h1 dir="auto">Rettet die Ulmen</h1>'],
  ['en-GB', '<h1 dir="auto" lang="de">Rettet die Ulmen</h1>'],
])('on a page in %s the title of a German petition is %s', (language, heading) => {
  const petition = { ...elms, title: 'Rettet die Ulmen', language: 'de' };
  const visit = { speech: speak(language), publicUrl: 'https://petitions.example' };
  const link = heading.replace(/h1(?= )/, `a href="/p/${elms.slug}"`).replace('/h1', '/a');
  expect(String(chatPage(newTalk(say('Hallo')), petition, visit, new Date('2026-11-22T10:00:00Z')))).toContain(heading);
  expect(String(listPage([petition], visit))).toContain(link);
});

test.each([
  ['open', true],
  ['held', true],
  ['stopped', false],
] as const)('while signing is %s the commands below the chat offer it: %s', (intake, isOffered) => {
  const visit = { speech: speak('en'), publicUrl: 'https://petitions.example' };
  const page = String(chatPage(newTalk(say('Hello')), { ...elms, intake }, visit, new Date('2026-11-22T10:00:00Z')));
  expect(page.includes('value="sign"')).toBe(isOffered);
  expect(page).toContain('value="mysignature"');
});

test('a German petition is read in German on an English page', async () => {
  const petition = { ...elms, title: 'Rettet die Ulmen', language: 'de' };
  const facts = await scriptCore({ petitions: [petition] }).petition(elms.slug, new Date('2026-11-22T10:00:00Z'));
  const card: Message = { paragraphs: [{ kind: 'heading', text: 'Rettet die Ulmen', language: 'de' }] };
  const letter: Message = {
    paragraphs: [
      { kind: 'heading', text: 'The letter' },
      { kind: 'quote', text: 'Liebe Ana,', language: 'de' },
    ],
  };
  const visit = { speech: speak('en'), publicUrl: 'https://petitions.example' };

  const root = parse(String(petitionPage(facts!, card, letter, visit)));

  const marked = root.querySelectorAll('body [lang=de]').map((element) => element.text);
  expect(marked).toEqual(['Rettet die Ulmen', 'Rettet die Ulmen', 'Liebe Ana,']);
  expect(root.querySelector('html')?.getAttribute('lang')).toBe('en');
});
