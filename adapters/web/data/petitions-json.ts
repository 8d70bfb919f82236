import { z } from 'zod';
import type { PetitionLine } from '../../../src/index.ts';
import { petitionPath } from '../petition-path.ts';
import { Count, Moment } from './data-answer.ts';
import { dataPaths } from './data-paths.ts';
import { StateAnswer, TargetAnswer, timesJson } from './petition-json.ts';

const LineAnswer = z.object({
  slug: z.string(),
  title: z.string(),
  target: TargetAnswer,
  goal: z.string(),
  language: z.string(),
  state: StateAnswer,
  takesSignatures: z.boolean().describe('Whether it can be signed now.'),
  opensAt: Moment.optional(),
  closesAt: Moment.optional(),
  closedAt: Moment.optional(),
  signatureCount: Count,
  signatureGoal: Count.optional(),
  page: z.string().describe('The address of its page.'),
  href: z.string().describe('Where the rest of it is to be read.'),
});

/** All petitions of an installation, as programs read them. */
export const PetitionsAnswer = z.object({
  petitions: z.array(LineAnswer).describe('Open ones first, then those to come, then closed ones.'),
});

/** All petitions, with their counts. */
export function petitionsJson(lines: readonly PetitionLine[], publicUrl: string): z.infer<typeof PetitionsAnswer> {
  return { petitions: lines.map((line) => lineJson(line, publicUrl)) };
}

function lineJson({ petition, state, takesSignatures, count }: PetitionLine, publicUrl: string) {
  const { slug, title, target, goal, language, signatureGoal } = petition;
  return {
    ...{ slug, title, target, goal, language, state, takesSignatures },
    ...timesJson(petition),
    signatureCount: count,
    signatureGoal,
    page: new URL(petitionPath(slug), publicUrl).href,
    href: new URL(dataPaths.petition(slug), publicUrl).href,
  };
}
