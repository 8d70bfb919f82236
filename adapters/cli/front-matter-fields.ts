import { z } from 'zod';
import { defaultMilestones, isLanguageTag, Slug, slugMaxLength } from '../../src/index.ts';

const nameMaxLength = 100;
const titleMaxLength = 120;
const goalMaxLength = 200;
const creditMaxLength = 200;
const alternativeTextMaxLength = 1_000;
const addressMaxLength = 2_000;
const milestonesMaxCount = 100;
const largestCount = 1_000_000_000;

const missing = 'is missing.';

/** One line of words. The front matter is read without YAML's types, so that every scalar is the text that was written. */
const line = (maxLength: number) =>
  z
    .string({ error: ({ input }) => (input === undefined ? missing : 'must be a text in one line.') })
    .trim()
    .min(1, missing)
    .regex(/^[^\n\r]*$/, 'must be in one line. Take the line breaks out.')
    .check(({ value, issues }) => {
      if (value.length <= maxLength) return;
      const message = `has ${value.length} characters; at most ${maxLength} fit. Shorten it.`;
      issues.push({ code: 'custom', input: value, message });
    });

const numberHint = `must be a whole number from 1 to ${largestCount}, written in digits only, such as 10000.`;
const Count = z
  .string(numberHint)
  .regex(/^\d{1,10}$/, numberHint)
  .transform(Number)
  .pipe(z.number().min(1, numberHint).max(largestCount, numberHint));

const listHint = 'must be a list of numbers, such as [10, 50, 100].';
const Milestones = z
  .array(Count, listHint)
  .min(1, listHint)
  .max(milestonesMaxCount, `has more than ${milestonesMaxCount} numbers. Take some out.`)
  .check(({ value, issues }) => {
    value.forEach((milestone, i) => {
      if (milestone > (value[i - 1] ?? 0)) return;
      const message = `does not rise: ${milestone} comes after ${value[i - 1]}. Put the numbers in order, each once.`;
      issues.push({ code: 'custom', input: milestone, path: [i], message });
    });
  });

const timeHint =
  'must be a date such as 2026-03-31, or with a time as in 2026-03-31 18:00 or 2026-03-31T18:00+02:00. Without a zone it is UTC.';
const written = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?) ?(Z|[+-]\d{2}:\d{2})?)?$/;

/** A time; a date alone is the beginning of that day in UTC, or its end. */
const time = (ofDateAlone: '00:00' | '24:00') =>
  z.string(timeHint).transform((text, context) => {
    const [, date = '', clock = ofDateAlone, zone = 'Z'] = written.exec(text.trim()) ?? [];
    const at = new Date(`${date}T${clock}${zone}`);
    if (!Number.isNaN(at.getTime()) && isCalendarDay(date)) return at;
    context.addIssue({ code: 'custom', message: timeHint });
    return z.NEVER;
  });

/** JavaScript would read 31 February as a day in March. */
function isCalendarDay(date: string): boolean {
  return new Date(`${date}T00:00Z`).toISOString().startsWith(date);
}

const photoHint = 'must have the keys “file” or “address”, “alternativeText” and “credit”, each on an indented line.';
const Photo = z
  .strictObject(
    {
      file: line(addressMaxLength).optional(),
      address: line(addressMaxLength)
        .regex(/^https:\/\/[^\s/]+\.[^\s/]+(?:\/\S*)?$/, 'must be an address that begins with https://.')
        .optional(),
      alternativeText: line(alternativeTextMaxLength),
      credit: line(creditMaxLength),
    },
    photoHint,
  )
  .refine(({ file, address }) => (file === undefined) !== (address === undefined), {
    error: 'must have either “file”, a picture beside the petition file, or “address”, one on the web.',
    when: ({ value }) => z.looseObject({}).safeParse(value).success,
  });

const slugHint = `must be 1 to ${slugMaxLength} small letters, digits and single hyphens, such as save-the-park.`;
const languageHint = 'must be a language tag, such as en, de or pt-BR.';

/** Enough to compare the two times, whatever else is wrong. */
const Opening = z.object({ opens: z.date(), closes: z.date() });

/** What the front matter of a petition file says, by its keys. */
export const FrontMatter = z
  .strictObject(
    {
      slug: z
        .string({ error: ({ input }) => (input === undefined ? missing : slugHint) })
        .trim()
        .refine((slug) => Slug.safeParse(slug).success, slugHint),
      title: line(titleMaxLength),
      target: z.strictObject(
        {
          name: line(nameMaxLength),
          role: line(nameMaxLength).optional(),
          organisation: line(nameMaxLength).optional(),
        },
        {
          error: ({ input }) =>
            input === undefined
              ? missing
              : 'must have the key “name” on an indented line, and may have “role” and “organisation”.',
        },
      ),
      goal: line(goalMaxLength),
      photo: Photo.optional(),
      signatureGoal: Count.optional(),
      milestones: Milestones.default([...defaultMilestones]),
      opens: time('00:00').optional(),
      closes: time('24:00').optional(),
      language: z.string(languageHint).refine(isLanguageTag, languageHint).default('en'),
    },
    'must be lines such as “title: Save the park”.',
  )
  .refine(({ opens, closes }) => opens === undefined || closes === undefined || opens < closes, {
    path: ['closes'],
    error: 'is not after “opens”. Give a later time.',
    when: ({ value }) => Opening.safeParse(value).success,
  });
/** What a faultless front matter says. */
export type FrontMatter = z.infer<typeof FrontMatter>;
