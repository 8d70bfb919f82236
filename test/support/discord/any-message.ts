import fc from 'fast-check';
import type { Picture } from '../../../adapters/discord/picture.ts';
import {
  type Action,
  type Button,
  FlowName,
  type Form,
  type Message,
  type Paragraph,
  type Question,
  type Text,
  UserText,
} from '../../../src/index.ts';
import { written } from './harm.ts';

const words = fc
  .oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), fc.lorem({ maxCount: 80 }))
  .map((some) => `w${some}`);
/** Names of petitions, up to the longest. */
export const slug = fc.constantFrom('elms', 'save-the-elms', 'a'.repeat(32));
/** Any flow. */
export const flow = fc.constantFrom(...FlowName.options);
/** Any run of a flow. */
export const formId = fc.stringMatching(/^[0-9a-z]{1,10}$/);
const style = fc.constantFrom(undefined, 'primary' as const, 'danger' as const);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('begin' as const), flow, petition: slug }),
  fc.record({
    do: fc.constant('show' as const),
    view: fc.constantFrom('letter' as const, 'signatures' as const),
    petition: slug,
    page: fc.integer({ min: 1, max: 9_999_999 }),
  }),
);
const button: fc.Arbitrary<Button> = fc.oneof(
  fc.record({ label: words, press: action, style }),
  fc.record({
    label: words,
    href: fc.oneof(
      fc.webUrl(),
      fc.constantFrom('http://localhost:8080', 'nonsense', `https://e.org/${'x'.repeat(600)}`),
    ),
  }),
);
const text: fc.Arbitrary<Text> = fc.oneof(
  words,
  written.map((name) => new UserText(name)),
  words.map((inner): Text => ({ style: 'bold', text: inner })),
  words.map((inner): Text => ({ href: 'https://example.org/', text: inner })),
  words.map((some) => some.repeat(40)),
);
/** Any paragraph, and never an empty one. */
export const paragraph: fc.Arbitrary<Paragraph> = fc.record({
  kind: fc.constantFrom('plain' as const, 'heading' as const, 'quote' as const, 'quiet' as const),
  text: fc.array(text, { maxLength: 5 }).map((parts) => ['w', ...parts]),
});
const options = fc
  .array(fc.record({ label: words, description: fc.oneof(words, fc.constant('')), press: words, style }), {
    minLength: 1,
    maxLength: 10,
  })
  .map((some) => some.map((one, at) => ({ ...one, value: `v${'abcdefghij'[at]}` })));
const question = (name: string): fc.Arbitrary<Question> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('text' as const),
      name: fc.constant(name),
      label: words,
      hint: fc.oneof(words, fc.constant('')),
      written: fc.option(written, { nil: undefined }),
      suggestion: fc.option(fc.record({ value: written, label: words }), { nil: undefined }),
      maxLength: fc.integer({ min: 1, max: 10_000 }),
    }),
    fc.record({
      kind: fc.constant('choice' as const),
      name: fc.constant(name),
      label: words,
      options,
      agreement: fc.option(words, { nil: undefined }),
    }),
  );
/** Any form that the core could ask. */
export const form: fc.Arbitrary<Form> = fc.record({
  flow,
  petition: slug,
  id: formId,
  title: words,
  submit: words,
  reopen: words,
  questions: fc
    .tuple(question('name'), fc.array(fc.nat(), { maxLength: 5 }))
    .chain(([first, others]) => fc.tuple(fc.constant(first), ...others.map((_, at) => question(`q${'abcdef'[at]}`)))),
});
/** Any message that the core could say. */
export const message: fc.Arbitrary<Message> = fc.record({
  paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 12 }),
  buttons: fc.option(fc.array(button, { maxLength: 40 }), { nil: undefined }),
  form: fc.option(form, { nil: undefined }),
  picture: fc.option(fc.record({ id: slug.map((petition) => `${petition}/photo`), alternativeText: words }), {
    nil: undefined,
  }),
  pages: fc.option(
    fc.record({
      page: fc.integer({ min: 1, max: 9 }),
      of: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      labels: fc.record({ previous: words, next: words }),
      turn: fc.constant((page: number): Action => ({ do: 'show', view: 'letter', petition: 'elms', page })),
    }),
    { nil: undefined },
  ),
});
/** Any picture, or none. */
export const picture: fc.Arbitrary<Picture | undefined> = fc.constantFrom(
  undefined,
  { kind: 'address', address: 'https://pictures.example/elms.jpg' },
  { kind: 'file', name: 'photo.png', bytes: Buffer.of(1), mediaType: 'image/png' },
);
