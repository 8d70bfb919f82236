import { z } from 'zod';
import { highestNumber } from '../domain/highest-number.ts';
import { BulkDeed, type Remit, WaitingList } from '../domain/moderation.ts';
import { Slug } from '../domain/petition.ts';
import { type ModeratorAction, PressedCommentDeed, type PressedDeed, SwitchWord } from './moderator-action.ts';
import { packNumbers, unpackNumbers } from './pack-numbers.ts';

/** The highest page that a button names: three digits. What lies behind it moves up as pages are dealt with. */
export const highestPage = 36 ** 3 - 1;

const Digits = z
  .string()
  .regex(/^(0|[1-9a-z][0-9a-z]{0,7})$/)
  .transform((digits) => Number.parseInt(digits, 36));
const Page = Digits.pipe(z.number().min(1).max(highestPage));
const Id = Digits.pipe(z.number().min(1).max(highestNumber));
/** 0 stands for none. */
const NumberOrNone = Digits.pipe(z.number().max(highestNumber));
/** In milliseconds since 1970. */
const Moment = Digits.transform((milliseconds) => new Date(milliseconds));
/** A petition's number, and after a hyphen the number of a community. */
const RemitDigits = z
  .string()
  .regex(/^[0-9a-z]{1,6}(-[0-9a-z]{1,6})?$/)
  .transform((written): unknown => {
    const [petition = '', community] = written.split('-');
    const number = (digits: string) => Number.parseInt(digits, 36);
    return { petition: number(petition), community: community === undefined ? undefined : number(community) };
  })
  .pipe(
    z.object({
      petition: z.number().min(1).max(highestNumber),
      community: z.number().min(1).max(highestNumber).optional(),
    }),
  )
  .transform(({ petition, community }): Remit => ({ petition, community }));
const Numbers = z.string().transform((packed, context) => {
  const numbers = unpackNumbers(packed);
  if (numbers !== undefined) return numbers;
  context.addIssue({ code: 'custom', message: 'no numbers' });
  return z.NEVER;
});

const deedLetters: Readonly<Record<PressedDeed, string>> = {
  accept: 'y',
  remove: 'x',
  restore: 'o',
  block: 'k',
  dismiss: 'i',
};

const moderating = (deed: PressedDeed) =>
  z.tuple([RemitDigits, Numbers, WaitingList, Page, Moment]).transform(
    ([remit, numbers, list, page, seenAt]): ModeratorAction => ({
      do: 'moderate',
      deed,
      remit,
      numbers,
      list,
      page,
      seenAt,
    }),
  );

const turning = (turn: 'review' | 'reviewMore') =>
  z
    .tuple([RemitDigits, WaitingList, Page])
    .transform(([remit, list, page]): ModeratorAction => ({ do: turn, remit, list, page }));

/** How the parts of an encoded action are read, by the letter that stands first. */
export const moderatorVerbs: Readonly<Record<string, z.ZodType<ModeratorAction, unknown>>> = {
  m: z.tuple([Slug]).transform(([petition]): ModeratorAction => ({ do: 'openReview', petition })),
  h: turning('review'),
  7: turning('reviewMore'),
  y: moderating('accept'),
  x: moderating('remove'),
  o: moderating('restore'),
  k: moderating('block'),
  i: moderating('dismiss'),
  9: z.tuple([RemitDigits, PressedCommentDeed, Id, WaitingList, Page, Moment]).transform(
    ([remit, deed, number, list, page, seenAt]): ModeratorAction => ({
      do: 'moderateComment',
      deed,
      remit,
      number,
      list,
      page,
      seenAt,
    }),
  ),
  z: z.tuple([RemitDigits, Id]).transform(([remit, batch]): ModeratorAction => ({ do: 'undo', remit, batch })),
  g: z.tuple([RemitDigits, NumberOrNone]).transform(
    ([remit, before]): ModeratorAction => ({
      do: 'showDeeds',
      remit,
      before: before === 0 ? undefined : before,
    }),
  ),
  j: z
    .tuple([RemitDigits, z.enum(['like', 'crowd']), NumberOrNone])
    .transform(([remit, by, number]): ModeratorAction => ({ do: 'gather', remit, by, number })),
  q: z.tuple([RemitDigits]).transform(([remit]): ModeratorAction => ({ do: 'find', remit })),
  n: z
    .tuple([RemitDigits, Id, Page])
    .transform(([remit, proposal, page]): ModeratorAction => ({ do: 'showProposal', remit, proposal, page })),
  d: z
    .tuple([RemitDigits, Id, BulkDeed])
    .transform(([remit, proposal, deed]): ModeratorAction => ({ do: 'submit', remit, proposal, deed })),
  2: z
    .tuple([RemitDigits, Id, z.enum(['yes', 'no'])])
    .transform(
      ([remit, proposal, word]): ModeratorAction => ({ do: 'decide', remit, proposal, agrees: word === 'yes' }),
    ),
  3: z.tuple([RemitDigits]).transform(([remit]): ModeratorAction => ({ do: 'showSwitches', remit })),
  4: z.tuple([RemitDigits, SwitchWord]).transform(([remit, to]): ModeratorAction => ({ do: 'switch', remit, to })),
  5: z.tuple([RemitDigits]).transform(([remit]): ModeratorAction => ({ do: 'writeBanner', remit })),
};

/** The parts of an encoded action, the letter first. */
export function moderatorParts(action: ModeratorAction): readonly string[] {
  switch (action.do) {
    case 'openReview':
      return ['m', action.petition];
    case 'review':
      return ['h', remitDigits(action.remit), action.list, pageDigits(action.page)];
    case 'reviewMore':
      return ['7', remitDigits(action.remit), action.list, pageDigits(action.page)];
    case 'moderate': {
      const { deed, remit, numbers, list, page, seenAt } = action;
      const shown = digits(seenAt.getTime());
      return [deedLetters[deed], remitDigits(remit), packNumbers(numbers), list, pageDigits(page), shown];
    }
    case 'moderateComment': {
      const { deed, remit, number, list, page, seenAt } = action;
      const shown = digits(seenAt.getTime());
      return ['9', remitDigits(remit), deed, digits(number), list, pageDigits(page), shown];
    }
    case 'undo':
      return ['z', remitDigits(action.remit), digits(action.batch)];
    case 'showDeeds':
      return ['g', remitDigits(action.remit), digits(action.before ?? 0)];
    case 'gather':
      return ['j', remitDigits(action.remit), action.by, digits(action.number)];
    case 'find':
      return ['q', remitDigits(action.remit)];
    case 'showProposal':
      return ['n', remitDigits(action.remit), digits(action.proposal), pageDigits(action.page)];
    case 'submit':
      return ['d', remitDigits(action.remit), digits(action.proposal), action.deed];
    case 'decide':
      return ['2', remitDigits(action.remit), digits(action.proposal), action.agrees ? 'yes' : 'no'];
    case 'showSwitches':
      return ['3', remitDigits(action.remit)];
    case 'switch':
      return ['4', remitDigits(action.remit), action.to];
    case 'writeBanner':
      return ['5', remitDigits(action.remit)];
  }
}

const digits = (number: number) => number.toString(36);
const pageDigits = (page: number) => digits(Math.min(page, highestPage));
const remitDigits = ({ petition, community }: Remit) =>
  community === undefined ? digits(petition) : `${digits(petition)}-${digits(community)}`;
