import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeForm, encodeForm } from '../../adapters/discord/form-id.ts';
import { isModal, renderModal } from '../../adapters/discord/modal.ts';
import { renderMessage } from '../../adapters/discord/render.ts';
import { shorten } from '../../adapters/discord/shorten.ts';
import type { Action, Message, Question } from '../../src/index.ts';
import { flow, form, formId, message, paragraph, picture, slug } from '../support/discord/any-message.ts';
import { signingForm } from '../support/discord/bot.ts';
import { readMessageBody } from '../support/discord/message-body.ts';
import { readModal } from '../support/discord/modals.ts';

test('Discord takes every message there can be', () => {
  fc.assert(
    fc.property(message, picture, (said, shown) => {
      const { body, files } = renderMessage(said, shown);
      const uploads = files.map(({ name }, index) => ({ index, name, bytes: Buffer.of(1), contentType: 'image/png' }));
      expect(() => readMessageBody(structuredClone(body), uploads, undefined)).not.toThrow();
    }),
    { numRuns: 150 },
  );
});

test('Discord takes every form there can be', () => {
  fc.assert(
    fc.property(form.filter(isModal), fc.array(paragraph, { maxLength: 12 }), (asked, paragraphs) => {
      expect(() => readModal(structuredClone(renderModal(asked, paragraphs)))).not.toThrow();
    }),
    { numRuns: 150 },
  );
});

test('a form keeps its name on the way through a modal, and a foreign one has none', () => {
  fc.assert(
    fc.property(fc.record({ flow, petition: slug, id: formId }), (named) => {
      expect(encodeForm(named).length).toBeLessThanOrEqual(100);
      expect(decodeForm(encodeForm(named))).toEqual(named);
    }),
  );
  for (const foreign of [
    '',
    'form0:sign:elms:1',
    'form1:sing:elms:1',
    'form1:sign:Elms:1',
    'form1:sign:elms:1:2:3',
    'form1:sign:elms:1:X',
  ]) {
    expect(decodeForm(foreign)).toBeUndefined();
  }
});

test('what is agreed to can be read whole, however long it is', () => {
  const agreement = 'I have read the letter and I sign it with my own name. '.repeat(4).trim();
  const [name, visibility] = signingForm.questions as unknown as [Question, Extract<Question, { kind: 'choice' }>];

  const modal = readModal(renderModal({ ...signingForm, questions: [name, { ...visibility, agreement }] }, []));

  expect(modal.components[0]).toMatchObject({ type: 10, content: agreement });
});

test('a long letter is turned page by page', () => {
  const letter = (page: number): Message => ({
    paragraphs: Array.from({ length: 30 }, (_, at) => ({
      kind: 'quote',
      text: `Paragraph ${at}. ${'Elms. '.repeat(60)}`,
    })),
    pages: {
      page,
      labels: { previous: 'Back', next: 'On' },
      turn: (to) => ({ do: 'show', view: 'letter', petition: 'elms', page: to }),
    },
  });
  const textOf = (page: number) => JSON.stringify(renderMessage(letter(page), undefined).body.components);

  expect(textOf(1)).toContain('Paragraph 0\\\\.');
  expect(textOf(1)).toContain('1:v:letter:elms:2');
  expect(textOf(2)).toContain('1:v:letter:elms:1');
  expect(textOf(3)).toContain('Paragraph 29\\\\.');
  expect(textOf(3)).not.toContain('1:v:letter:elms:4');
});

test('only one button of a message stands out, and none is there twice', () => {
  const press: Action = { do: 'begin', flow: 'sign', petition: 'elms' };
  const { body } = renderMessage(
    {
      paragraphs: [{ kind: 'plain', text: 'Hello' }],
      buttons: [
        { label: 'Sign', press, style: 'primary' },
        { label: 'Sign again', press },
        { label: 'Also', press: { ...press, flow: 'rename' }, style: 'primary' },
      ],
    },
    undefined,
  );

  expect(body.components[0].components.at(-1)).toMatchObject({
    components: [
      { label: 'Sign', style: 1 },
      { label: 'Also', style: 2 },
    ],
  });
});

test('shortened words end in an ellipsis and cut no character in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.integer({ min: 1, max: 20 }), (long, max) => {
      const short = shorten(long, max);
      expect(short.length).toBeLessThanOrEqual(max);
      expect(short.isWellFormed()).toBe(true);
      expect(short === long || (short.endsWith('…') && long.startsWith(short.slice(0, -1)))).toBe(true);
    }),
  );
});
