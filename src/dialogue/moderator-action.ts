import { z } from 'zod';
import type { Deed } from '../domain/moderation.ts';
import { Slug } from '../domain/petition.ts';
import { packNumbers, unpackNumbers } from './pack-numbers.ts';

/** What a button does that only a petition's moderators may press. */
export type ModeratorAction =
  /** Page 0 shows what waits in a message of its own, a higher one in place. */
  | { readonly do: 'review'; readonly petition: Slug; readonly page: number }
  /** Accepts or removes exactly the signatures of these numbers, and shows that page of what waits then. */
  | {
      readonly do: 'moderate';
      readonly deed: Judgement;
      readonly petition: Slug;
      readonly numbers: readonly number[];
      readonly page: number;
    }
  | { readonly do: 'undo'; readonly petition: Slug; readonly batch: number }
  /** What moderators did, newest first; before that batch, or from the newest on. */
  | { readonly do: 'showDeeds'; readonly petition: Slug; readonly before: number | undefined };

/** What one press does with signatures that wait. */
export type Judgement = Exclude<Deed, 'restore'>;

/** What {@link ModeratorAction}s do, by their names. */
export const moderatorDeeds: ReadonlySet<string> = new Set<ModeratorAction['do']>([
  'review',
  'moderate',
  'undo',
  'showDeeds',
]);

/** The highest page that a button names: three digits. What lies behind it moves up as pages are dealt with. */
export const highestPage = 36 ** 3 - 1;

const Digits = z
  .string()
  .regex(/^(0|[1-9a-z][0-9a-z]{0,7})$/)
  .transform((digits) => Number.parseInt(digits, 36));
const Page = Digits.pipe(z.number().max(highestPage));
const Batch = Digits.pipe(z.number().min(1));
const Numbers = z.string().transform((packed, context) => {
  const numbers = unpackNumbers(packed);
  if (numbers !== undefined) return numbers;
  context.addIssue({ code: 'custom', message: 'no numbers' });
  return z.NEVER;
});

const judgement = (deed: Judgement) =>
  z
    .tuple([Slug, Numbers, Page])
    .transform(([petition, numbers, page]): ModeratorAction => ({ do: 'moderate', deed, petition, numbers, page }));

/** How the parts of an encoded action are read, by the letter that stands first. */
export const moderatorVerbs: Readonly<Record<string, z.ZodType<ModeratorAction, unknown>>> = {
  m: z.tuple([Slug, Page]).transform(([petition, page]): ModeratorAction => ({ do: 'review', petition, page })),
  y: judgement('accept'),
  x: judgement('remove'),
  z: z.tuple([Slug, Batch]).transform(([petition, batch]): ModeratorAction => ({ do: 'undo', petition, batch })),
  g: z.tuple([Slug, Digits]).transform(
    ([petition, before]): ModeratorAction => ({
      do: 'showDeeds',
      petition,
      before: before === 0 ? undefined : before,
    }),
  ),
};

/** The parts of an encoded action, the letter first. */
export function moderatorParts(action: ModeratorAction): readonly string[] {
  switch (action.do) {
    case 'review':
      return ['m', action.petition, pageDigits(action.page)];
    case 'moderate':
      return [
        action.deed === 'accept' ? 'y' : 'x',
        action.petition,
        packNumbers(action.numbers),
        pageDigits(action.page),
      ];
    case 'undo':
      return ['z', action.petition, digits(action.batch)];
    case 'showDeeds':
      return ['g', action.petition, digits(action.before ?? 0)];
  }
}

const digits = (number: number) => number.toString(36);
const pageDigits = (page: number) => digits(Math.min(page, highestPage));
