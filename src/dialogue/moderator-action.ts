import { z } from 'zod';
import { BulkDeed, type Deed, type Remit, WaitingList } from '../domain/moderation.ts';
import { Slug } from '../domain/petition.ts';
import { Intake } from '../domain/switches.ts';
import { packNumbers, unpackNumbers } from './pack-numbers.ts';

/** What a button does that only moderators may press. */
export type ModeratorAction =
  /** Shows what waits in a message of its own: all that this person may act on. */
  | { readonly do: 'openReview'; readonly petition: Slug }
  /** Turns to a page of what waits. */
  | { readonly do: 'review'; readonly remit: Remit; readonly list: WaitingList; readonly page: number }
  /** The same page with what is done more rarely: blocking, and all that are like one. */
  | { readonly do: 'reviewMore'; readonly remit: Remit; readonly list: WaitingList; readonly page: number }
  /** Does something with exactly the signatures of these numbers, and shows that page then. */
  | {
      readonly do: 'moderate';
      readonly deed: Judgement;
      readonly remit: Remit;
      readonly numbers: readonly number[];
      readonly list: WaitingList;
      readonly page: number;
    }
  | { readonly do: 'undo'; readonly remit: Remit; readonly batch: number }
  /** What moderators did, newest first; before that batch, or from the newest on. */
  | { readonly do: 'showDeeds'; readonly remit: Remit; readonly before: number | undefined }
  /** Makes a proposal of all names like that of this number, or of the held crowd of a community (0: of none). */
  | { readonly do: 'gather'; readonly remit: Remit; readonly by: 'like' | 'crowd'; readonly number: number }
  /** Asks what to look for. */
  | { readonly do: 'find'; readonly remit: Remit }
  | { readonly do: 'showProposal'; readonly remit: Remit; readonly proposal: number; readonly page: number }
  /** Does something with all signatures of a proposal; asks for a reason first where they are removed. */
  | { readonly do: 'submit'; readonly remit: Remit; readonly proposal: number; readonly deed: BulkDeed }
  /** Confirms or declines what another moderator proposed. */
  | { readonly do: 'decide'; readonly remit: Remit; readonly proposal: number; readonly agrees: boolean }
  | { readonly do: 'showSwitches'; readonly remit: Remit }
  | { readonly do: 'switch'; readonly remit: Remit; readonly to: SwitchWord }
  /** Asks for the words of the banner. */
  | { readonly do: 'writeBanner'; readonly remit: Remit };

/** What one press does with signatures. */
export type Judgement = Exclude<Deed, 'hold'>;

/** What one press switches. */
export const SwitchWord = z.enum([...Intake.options, 'hideNames', 'showNames', 'dropBanner']);
export type SwitchWord = z.infer<typeof SwitchWord>;

/** What {@link ModeratorAction}s do, by their names. */
export const moderatorDeeds: ReadonlySet<string> = new Set<ModeratorAction['do']>([
  'openReview',
  'review',
  'reviewMore',
  'moderate',
  'undo',
  'showDeeds',
  'gather',
  'find',
  'showProposal',
  'submit',
  'decide',
  'showSwitches',
  'switch',
  'writeBanner',
]);

/** The highest page that a button names: three digits. What lies behind it moves up as pages are dealt with. */
export const highestPage = 36 ** 3 - 1;

const highestNumber = 2 ** 31 - 1;
const Digits = z
  .string()
  .regex(/^(0|[1-9a-z][0-9a-z]{0,7})$/)
  .transform((digits) => Number.parseInt(digits, 36));
const Page = Digits.pipe(z.number().min(1).max(highestPage));
const Id = Digits.pipe(z.number().min(1).max(highestNumber));
const Number0 = Digits.pipe(z.number().max(highestNumber));
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

const deedLetters: Readonly<Record<Judgement, string>> = {
  accept: 'y',
  remove: 'x',
  restore: 'o',
  block: 'k',
  dismiss: 'i',
};

const judgement = (deed: Judgement) =>
  z
    .tuple([RemitDigits, Numbers, WaitingList, Page])
    .transform(
      ([remit, numbers, list, page]): ModeratorAction => ({ do: 'moderate', deed, remit, numbers, list, page }),
    );

/** How the parts of an encoded action are read, by the letter that stands first. */
export const moderatorVerbs: Readonly<Record<string, z.ZodType<ModeratorAction, unknown>>> = {
  m: z.tuple([Slug]).transform(([petition]): ModeratorAction => ({ do: 'openReview', petition })),
  h: z
    .tuple([RemitDigits, WaitingList, Page])
    .transform(([remit, list, page]): ModeratorAction => ({ do: 'review', remit, list, page })),
  7: z
    .tuple([RemitDigits, WaitingList, Page])
    .transform(([remit, list, page]): ModeratorAction => ({ do: 'reviewMore', remit, list, page })),
  y: judgement('accept'),
  x: judgement('remove'),
  o: judgement('restore'),
  k: judgement('block'),
  i: judgement('dismiss'),
  z: z.tuple([RemitDigits, Id]).transform(([remit, batch]): ModeratorAction => ({ do: 'undo', remit, batch })),
  g: z.tuple([RemitDigits, Number0]).transform(
    ([remit, before]): ModeratorAction => ({
      do: 'showDeeds',
      remit,
      before: before === 0 ? undefined : before,
    }),
  ),
  j: z
    .tuple([RemitDigits, z.enum(['like', 'crowd']), Number0])
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
      const { deed, remit, numbers, list, page } = action;
      return [deedLetters[deed], remitDigits(remit), packNumbers(numbers), list, pageDigits(page)];
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
