import { z } from 'zod';
import { Slug } from '../domain/petition.ts';
import { Visibility } from '../domain/signature.ts';
import { type ManagerAction, managerParts, managerVerbs } from './manager-action.ts';
import type { ModeratorAction } from './moderator-action.ts';
import { moderatorParts, moderatorVerbs } from './moderator-verbs.ts';

/** What a person can look at. */
export const View = z.enum([
  'petition',
  'cause',
  'letter',
  'progress',
  'signatures',
  'mysignature',
  'petitions',
  'share',
  'privacy',
  'help',
]);
export type View = z.infer<typeof View>;

/** What a person can be led through by questions. */
export const FlowName = z.enum(['sign', 'rename', 'withdraw', 'comment', 'report', 'find', 'reason', 'banner']);
export type FlowName = z.infer<typeof FlowName>;

const FlowId = z.string().regex(/^[0-9a-z]{1,10}$/);
/** Words that stand in a button as one letter, so that the longest slug leaves room for them. */
const letters = new Map([
  ['name', 'n'],
  ['visibility', 'v'],
  ['confirm', 'c'],
  ['public', 'p'],
  ['anonymous', 'a'],
  ['yes', 'y'],
  ['why', 'w'],
  ['spam', 's'],
  ['joke', 'j'],
  ['insult', 'i'],
  ['notMe', 'm'],
  ['comment', 'o'],
]);
const words = new Map([...letters].map(([word, letter]) => [letter, word]));
const brief = (word: string): string => letters.get(word) ?? word;

const Word = z
  .string()
  .regex(/^[a-z]{1,12}$/)
  .transform((word) => words.get(word) ?? word);
const Page = z.coerce.number().int().min(0).max(9_999_999);

/** What a button does. */
export type Action =
  /** Page 0 opens the view anew, at its first page; from 1 on the page is turned in place. */
  | { readonly do: 'show'; readonly view: View; readonly petition: Slug; readonly page: number }
  | { readonly do: 'begin'; readonly flow: FlowName; readonly petition: Slug }
  /** Shows the open form again, with what was written. */
  | { readonly do: 'reopen'; readonly flow: FlowName; readonly petition: Slug; readonly id: string }
  /** Answers a question with one of its options. */
  | {
      readonly do: 'answer';
      readonly flow: FlowName;
      readonly petition: Slug;
      readonly id: string;
      readonly question: string;
      readonly value: string;
    }
  /** Answers a question with its suggestion. */
  | {
      readonly do: 'suggestion';
      readonly flow: FlowName;
      readonly petition: Slug;
      readonly id: string;
      readonly question: string;
    }
  | { readonly do: 'setVisibility'; readonly petition: Slug; readonly visibility: Visibility }
  | { readonly do: 'cancel'; readonly id: string }
  /** Somebody takes back why they signed. */
  | { readonly do: 'dropComment'; readonly petition: Slug }
  /** Somebody whose signature was removed wants moderators to look again. */
  | { readonly do: 'askSecondLook'; readonly petition: Slug }
  | ManagerAction
  | ModeratorAction;

const verbs = new Map<string, z.ZodType<Action, unknown>>(
  Object.entries({
    v: z
      .tuple([View, Slug, Page])
      .transform(([view, petition, page]): Action => ({ do: 'show', view, petition, page })),
    b: z.tuple([FlowName, Slug]).transform(([flow, petition]): Action => ({ do: 'begin', flow, petition })),
    r: z
      .tuple([FlowName, Slug, FlowId])
      .transform(([flow, petition, id]): Action => ({ do: 'reopen', flow, petition, id })),
    a: z
      .tuple([FlowName, Slug, FlowId, Word, Word])
      .transform(
        ([flow, petition, id, question, value]): Action => ({ do: 'answer', flow, petition, id, question, value }),
      ),
    s: z
      .tuple([FlowName, Slug, FlowId, Word])
      .transform(([flow, petition, id, question]): Action => ({ do: 'suggestion', flow, petition, id, question })),
    w: z
      .tuple([Slug, Visibility])
      .transform(([petition, visibility]): Action => ({ do: 'setVisibility', petition, visibility })),
    6: z.tuple([Slug]).transform(([petition]): Action => ({ do: 'askSecondLook', petition })),
    8: z.tuple([Slug]).transform(([petition]): Action => ({ do: 'dropComment', petition })),
    c: z.tuple([FlowId]).transform(([id]): Action => ({ do: 'cancel', id })),
    ...managerVerbs,
    ...moderatorVerbs,
  }),
);

/** Stands first in every encoded action; a button of another version decodes to nothing. */
const version = '1';

/** An action in at most 64 bytes of `A-Za-z0-9_:-`, for a button's payload. {@link decodeAction} reads it back. */
export function encodeAction(action: Action): string {
  return [version, ...encodedParts(action)].join(':');
}

function encodedParts(action: Action): readonly (string | number)[] {
  switch (action.do) {
    case 'show':
      return ['v', action.view, action.petition, action.page];
    case 'begin':
      return ['b', action.flow, action.petition];
    case 'reopen':
      return ['r', action.flow, action.petition, action.id];
    case 'answer':
      return ['a', action.flow, action.petition, action.id, brief(action.question), brief(action.value)];
    case 'suggestion':
      return ['s', action.flow, action.petition, action.id, brief(action.question)];
    case 'setVisibility':
      return ['w', action.petition, action.visibility];
    case 'cancel':
      return ['c', action.id];
    case 'askSecondLook':
      return ['6', action.petition];
    case 'dropComment':
      return ['8', action.petition];
    case 'follow':
    case 'unfollow':
    case 'arrange':
    case 'rehearse':
    case 'setup':
    case 'choosePetition':
      return managerParts(action);
    default:
      return moderatorParts(action);
  }
}

/** The action of a button's payload, or `undefined` for one that this version does not know. */
export function decodeAction(payload: string): Action | undefined {
  const [ofVersion, verb = '', ...parts] = payload.split(':');
  return ofVersion === version ? verbs.get(verb)?.safeParse(parts).data : undefined;
}
