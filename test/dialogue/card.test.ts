import { expect, test } from 'vitest';
import { speak } from '../../src/dialogue/text/say.ts';
import { writeText } from '../../src/dialogue/text/text.ts';
import { countParagraphs } from '../../src/dialogue/views/card.ts';
import { petitionContent } from '../support/petitions.ts';

const words = {
  plain: (text: string) => text,
  neutralise: (text: string) => text,
  bold: (text: string) => text,
  italic: (text: string) => text,
  link: (text: string) => text,
};

test.each([
  [0, 100, 'Nobody has signed yet. 100 signatures are hoped for.'],
  [1, 10_000, '1 person has signed, of 10,000 hoped for'],
  [26, 10_000, '26 people have signed, of 10,000 hoped for: 0.2%'],
  [29, 100, '29 people have signed, of 100 hoped for: 29%'],
  [57, 100, '57 people have signed, of 100 hoped for: 57%'],
  [5_800, 10_000, '5,800 people have signed, of 10,000 hoped for: 58%'],
  [9_999, 10_000, '9,999 people have signed, of 10,000 hoped for: 99%'],
  [250, 100, '250 people have signed, of 100 hoped for: 100%'],
])('%d of %d reads so', (count, signatureGoal, sentence) => {
  const petition = { ...petitionContent({ slug: 'pool', signatureGoal }), id: 1 };
  const [paragraph] = countParagraphs(speak('en'), petition, count);
  expect(writeText(paragraph!.text, words).split('\n')[0]).toBe(sentence);
});
