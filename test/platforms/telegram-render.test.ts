import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Room } from '../../adapters/telegram/keyboard.ts';
import { type Call, renderMessage } from '../../adapters/telegram/render.ts';
import { type Message, type Paragraph, type Text, UserText } from '../../src/index.ts';
import { createChats, type SeenMessage } from '../support/telegram/chats.ts';
import { messageMethods } from '../support/telegram/messages.ts';

const inPrivate: Room = { kind: 'private' };
const inGroup: Room = { kind: 'group', username: 'UndersignedBot', community: 12 };
const photo = {
  alternativeText: 'Elms',
  credit: 'A. Nobody',
  petition: 'elms',
  address: 'https://example.org/elms.jpg',
};

/** What people see of calls, as strict as the fake is: it throws where Telegram would refuse. */
function seen(calls: readonly Call[]): readonly SeenMessage[] {
  const chats = createChats();
  const chat = chats.add({ id: 1, type: 'private' }, undefined);
  const methods = messageMethods(chats, { id: 2, is_bot: true, first_name: 'Bot' });
  for (const call of calls) {
    const more = call.method === 'sendPhoto' ? { photo: call.photo.address } : {};
    methods.get(call.method.toLowerCase())?.({ chat_id: 1, ...call.payload, ...more });
  }
  return chat.messages;
}

const lively = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  fc.constantFrom('@', '@ada_lovelace', '/sign', '/sign@Bot_x', '#elms', '#', '$USD', '$1INCH', 't.me/x', 'ada.com'),
  fc.constantFrom(
    'https://',
    'http://u:p@',
    'tg://user?id=1',
    'ada@b.org',
    '.',
    ':',
    '//',
    '1.2.3.4',
    '4111 1111 1111 1111',
  ),
  fc.constantFrom(
    '<b>',
    '</a>',
    '&lt;',
    '&',
    '"',
    '\n',
    '\u202e',
    '\u2066',
    '\u2069',
    '\u200b',
    '\u200d',
    '\ufe0f',
    '\u0301',
    '\ud800',
  ),
  fc.constantFrom('+49 170 1234567', '中国', 'рф', 'Ż', '。', '＠ada', 'www.', '-', '_', ' '),
);
const name = fc.array(lively, { maxLength: 6 }).map((parts) => parts.join(''));
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.lorem({ maxCount: 60, mode: 'sentences' }),
  fc.constantFrom(900, 5_000).map((length) => 'x'.repeat(length)),
);
const { text } = fc.letrec<{ text: Text }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    words,
    name.map((written) => new UserText(written)),
    fc.record({ style: fc.constantFrom('bold', 'italic'), text: tie('text') }),
    fc.record({
      href: fc.constantFrom('https://example.org/?a="&b', 'http://localhost:8080/p', 'nonsense'),
      text: tie('text'),
    }),
    fc.array(tie('text'), { maxLength: 4 }),
  ),
}));
const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  kind: fc.constantFrom('heading', 'plain', 'quote', 'quiet'),
  text,
});
const button = fc.oneof(
  fc.record({
    label: fc.string({ unit: 'grapheme', maxLength: 80 }),
    press: fc.constantFrom(
      { do: 'show', view: 'mysignature', petition: 'x'.repeat(32), page: 9_999_999 } as const,
      { do: 'begin', flow: 'withdraw', petition: 'x'.repeat(32) } as const,
      { do: 'cancel', id: 'zzzzzzzzzz' } as const,
    ),
  }),
  fc.record({
    label: fc.string({ maxLength: 80 }),
    href: fc.constantFrom('https://example.org', 'http://localhost:8080/p/elms', 'mailto:a@b.org', ''),
  }),
);
const message: fc.Arbitrary<Message> = fc.record({
  paragraphs: fc.array(paragraph, { maxLength: 8 }),
  photo: fc.option(fc.constant(photo), { nil: undefined }),
  buttons: fc.array(button, { maxLength: 12 }),
  pages: fc.option(
    fc.record({
      page: fc.nat(5),
      of: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      turn: fc.constant((page: number) => ({ do: 'show' as const, view: 'letter' as const, petition: 'elms', page })),
      labels: fc.constant({ previous: 'Previous', next: 'Next' }),
    }),
    { nil: undefined },
  ),
});

describe('whatever the bot says', () => {
  test.each([inPrivate, inGroup])('Telegram takes it ($kind)', (place) => {
    fc.assert(
      fc.property(message, (said) => {
        seen(renderMessage(said, place));
        seen(renderMessage(said, place).flatMap((call) => call.orElse));
      }),
      { numRuns: 40 },
    );
  });

  test('nobody in a group presses a button that speaks in the group', () => {
    fc.assert(
      fc.property(message, (said) => {
        const buttons = seen(renderMessage(said, inGroup)).flatMap((shown) => shown.buttons);
        expect(buttons.filter(({ data }) => data !== undefined)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a name', () => {
  const inSentence = (written: string): Message => ({
    paragraphs: [{ kind: 'plain', text: ['Thank you, ', new UserText(written), '. You are no. 7.'] }],
  });

  test('comes alive nowhere, whatever it holds', () => {
    fc.assert(
      fc.property(name, (written) => {
        expect(seen(renderMessage(inSentence(written), inPrivate)).flatMap((shown) => shown.live)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('comes alive nowhere in a list of names', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (all) => {
        const list = all.flatMap((written): Text[] => [new UserText(written), '\n']);
        const shown = seen(
          renderMessage(
            {
              paragraphs: [
                { kind: 'heading', text: list },
                { kind: 'plain', text: 'end' },
              ],
            },
            inPrivate,
          ),
        );
        expect(shown.flatMap(({ live }) => live)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    "O'Brien-Ávila",
    'Nguyễn Thị Minh',
    '李小龍',
    'فاطمة الزهراء',
    'J. R. R. Tolkien',
    'M.de Vries',
    'Ann & Bob <3',
    '1. Anna /me #1 @home',
    'क्षत्रिय',
    'Ada 👩🏽‍🚀',
  ])('%s stays the same to the eye', (written) => {
    const [shown] = seen(renderMessage(inSentence(written), inPrivate));
    expect(shown?.text.replaceAll(/[\u2060\u2068\u2069]/g, '')).toBe(`Thank you, ${written}. You are no. 7.`);
  });

  test('turns the writing of nothing around it', () => {
    const [shown] = seen(renderMessage(inSentence('Ada\u202e\u2066\u2069\u200f'), inPrivate));
    expect(shown?.text).toBe('Thank you, \u2068Ada\u2069. You are no. 7.');
  });
});

describe('a question', () => {
  const form = { flow: 'sign', petition: 'elms', id: 'abc', title: 'Sign', submit: 'Sign', reopen: 'Edit' } as const;
  const cancel = { label: 'Cancel', press: { do: 'cancel', id: 'abc' } } as const;

  test('for a name offers the name in the profile', () => {
    const suggestion = { value: 'Ada', label: 'Use “Ada”' };
    const question = {
      kind: 'text',
      name: 'name',
      label: 'Your name',
      hint: '1 to 80 characters',
      maxLength: 320,
      suggestion,
    } as const;
    const asked: Message = {
      paragraphs: [{ kind: 'plain', text: 'Under which name?' }],
      form: { ...form, questions: [question] },
      buttons: [cancel],
    };

    const [shown] = seen(renderMessage(asked, inPrivate));

    expect(shown?.text).toBe('Under which name?\n\n1 to 80 characters');
    expect(shown?.buttons).toEqual([
      { label: 'Use “Ada”', data: '1:s:sign:elms:abc:n' },
      { label: 'Cancel', data: '1:c:abc' },
    ]);
  });

  test('with options has a button for each, in a row of its own', () => {
    const option = { label: 'Everyone', description: 'Your name is in the list', press: 'Sign publicly' };
    const question = {
      kind: 'choice',
      name: 'visibility',
      label: 'Who may see it',
      options: [
        { ...option, value: 'public' },
        { ...option, value: 'anonymous', press: 'Sign anonymously' },
      ],
    } as const;
    const asked: Message = {
      paragraphs: [{ kind: 'plain', text: 'Who may see it?' }],
      form: { ...form, questions: [question] },
      buttons: [cancel],
    };

    const [shown] = seen(renderMessage(asked, inPrivate));

    expect(shown?.rows.map((row) => row.map(({ label }) => label))).toEqual([
      ['Sign publicly'],
      ['Sign anonymously'],
      ['Cancel'],
    ]);
  });
});

test('headings are bold, small print is italic, the petition’s words are quoted, and no page is previewed', () => {
  const said: Message = {
    paragraphs: [
      { kind: 'heading', text: 'Save the elms' },
      { kind: 'quote', text: ['Dear mayor, see ', { href: 'https://example.org', text: 'this' }] },
      { kind: 'quiet', text: 'Photo: A. Nobody' },
    ],
  };

  const [shown] = seen(renderMessage(said, inPrivate));

  expect(shown?.entities.map(({ type, url }) => url ?? type)).toEqual([
    'bold',
    'blockquote',
    'https://example.org',
    'italic',
  ]);
  expect(shown?.linkPreview).toBe(false);
});

test('a letter longer than a message is turned page by page, and nothing of it is lost', () => {
  const sentences = Array.from({ length: 300 }, (_, at) => `Sentence number ${at} of this letter says what is asked.`);
  const labels = { previous: 'Previous', next: 'Next' };
  const letter = (page: number): Message => ({
    paragraphs: [{ kind: 'quote', text: sentences.join(' ') }],
    pages: { page, turn: (to) => ({ do: 'show', view: 'letter', petition: 'elms', page: to }), labels },
  });

  const pages = [1, 2, 3, 4, 5, 6].map((page) => seen(renderMessage(letter(page), inPrivate))[0]);

  expect(pages[0]?.buttons.map(({ data }) => data)).toEqual(['1:v:letter:elms:2']);
  expect(pages[1]?.buttons.map(({ data }) => data)).toEqual(['1:v:letter:elms:1', '1:v:letter:elms:3']);
  expect(pages[5]).toMatchObject({ text: pages[4]?.text, buttons: pages[4]?.buttons });
  const whole = pages.slice(0, 5).map((page) => page?.text ?? '');
  expect(whole.join(' ')).toBe(sentences.join(' '));
  expect(whole.every((page) => page.endsWith('.'))).toBe(true);
});
