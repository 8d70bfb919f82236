import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letterParagraphs, markdownParagraphs } from '../../src/dialogue/text/markdown.ts';
import { readMarkdown } from '../../src/dialogue/text/read-markdown.ts';
import { type Marks, writeText } from '../../src/dialogue/text/text.ts';
import { UserText } from '../../src/domain/user-text.ts';

/** Shows where each kind of text begins and ends. */
const marks: Marks = {
  plain: (words) => words,
  neutralise: (written) => `«${written}»`,
  bold: (inner) => `<b>${inner}</b>`,
  italic: (inner) => `<i>${inner}</i>`,
  link: (inner, href) => `<${href}>${inner}</>`,
};

const inEnglish = (text: string) => ({ text, language: 'en' });

const written = (paragraphs: ReturnType<typeof markdownParagraphs>) =>
  paragraphs.map((paragraph) => `${paragraph.kind}: ${writeText(paragraph.text, marks)}`);

describe('a text of the petition is read as its writer meant it', () => {
  test.each([
    ['paragraphs', 'One\nline.\n\nTwo', ['plain: One line.', 'plain: Two']],
    ['hard line breaks', 'Kind regards,  \nAda\\\nLondon', ['plain: Kind regards,\nAda\nLondon']],
    ['headings', '## Why *now*', ['heading: Why <i>now</i>']],
    [
      'emphasis',
      '**bold** and *italic* and ***both***',
      ['plain: <b>bold</b> and <i>italic</i> and <i><b>both</b></i>'],
    ],
    ['a style inside itself, which no chat can show', '**a __b__ c**', ['plain: <b>a b c</b>']],
    ['links', '[page](https://example.org/a?b)', ['plain: <https://example.org/a?b>page</>']],
    ['mailboxes', '<mailto:ada@example.org>', ['plain: <mailto:ada@example.org>mailto:ada@example.org</>']],
    ['lists', '- one\n- **two**\n\n  more', ['plain: • one', 'plain: • <b>two</b>', 'plain: more']],
    ['numbered lists', '3. three\n4. four', ['plain: 3. three', 'plain: 4. four']],
    ['quotes', '> said *so*\n>\n> twice', ['quote: said <i>so</i>', 'quote: twice']],
    ['entities and escapes', '1 &lt; 2 \\*', ['plain: 1 < 2 *']],
  ])('%s', (_, markdown, paragraphs) => {
    expect(written(markdownParagraphs(inEnglish(markdown)))).toEqual(paragraphs);
    expect(readMarkdown(markdown, 'plain').faults).toEqual([]);
  });
});

describe('what a chat cannot show is found, and stays readable', () => {
  test.each([
    ['an image', 'Look:\n![cat](cat.png)', { line: 2, found: 'image' }, 'plain: Look: ![cat](cat.png)'],
    ['markup', 'A\n\n<div>x</div>', { line: 3, found: 'html' }, 'plain: <div>x</div>'],
    ['markup in a line', 'A <b>', { line: 1, found: 'html' }, 'plain: A <b>'],
    ['code', '```\nrm\n```', { line: 1, found: 'code' }, 'plain: ```\nrm\n```'],
    ['code in a line', 'a `b`', { line: 1, found: 'code' }, 'plain: a `b`'],
    ['a rule', 'A\n\n***\n', { line: 3, found: 'rule' }, 'plain: ***'],
    [
      'a table',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      { line: 1, found: 'table' },
      'plain: | a | b |\n|---|---|\n| 1 | 2 |',
    ],
    ['a link by reference', '[a][b]\n\n[b]: https://example.org', { line: 1, found: 'reference' }, 'plain: [a][b]'],
    ['a link that runs', '[a](javascript:alert)', { line: 1, found: 'link' }, 'plain: [a](javascript:alert)'],
    ['a link to nowhere', 'A\n[a](page.html)', { line: 2, found: 'link' }, 'plain: A [a](page.html)'],
  ] as const)('%s', (_, markdown, fault, paragraph) => {
    const read = readMarkdown(markdown, 'plain');
    expect(read.faults[0]).toEqual(fault);
    expect(written(read.paragraphs)).toContain(paragraph);
  });
});

describe('a letter', () => {
  const letter = 'Dear *Ms Kim*,\n\nI, [Your Name\nHere], ask.\n\nKind regards,\\\n**[Your Name Here]**';

  test('has its reader’s name in every place that was kept for it', () => {
    expect(written(letterParagraphs(inEnglish(letter), new UserText('Ada')))).toEqual([
      'quote: Dear <i>Ms Kim</i>,',
      'quote: I, «Ada», ask.',
      'quote: Kind regards,\n<b>«Ada»</b>',
    ]);
  });

  test('keeps the place open for whoever has not signed', () => {
    expect(written(letterParagraphs(inEnglish(letter), undefined))).toEqual([
      'quote: Dear <i>Ms Kim</i>,',
      'quote: I, [Your Name Here], ask.',
      'quote: Kind regards,\n<b>[Your Name Here]</b>',
    ]);
  });

  test('takes a name as it is, whatever it looks like', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(written(letterParagraphs(inEnglish('[Your Name Here]'), new UserText(name)))).toEqual([
          `quote: «${name}»`,
        ]);
      }),
    );
  });
});
