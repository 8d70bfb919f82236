import { type Action, View } from '../../../src/dialogue/action.ts';
import type { CommandName } from '../../../src/dialogue/input.ts';
import { type ModeratorAction, PressedCommentDeed, SwitchWord } from '../../../src/dialogue/moderator-action.ts';
import { BulkDeed, Deed, type Remit, WaitingList } from '../../../src/domain/moderation.ts';
import { Intake } from '../../../src/domain/switches.ts';

const slug = 'harbour-pool';

/** The commands that everybody may give in a community, and that are answered there. */
export const openCommands: readonly CommandName[] = [
  'petition',
  'letter',
  'progress',
  'signatures',
  'petitions',
  'share',
  'privacy',
  'help',
];
/** The commands of one person for themselves. */
export const ownCommands: readonly CommandName[] = ['sign', 'mysignature', 'withdraw', 'report', 'cancel'];
/** The commands of those who manage a community. */
export const managerCommands: readonly CommandName[] = ['follow', 'unfollow', 'setup'];

/** The buttons that everybody may press. */
export const openPresses: readonly Action[] = [
  ...View.options.map((view): Action => ({ do: 'show', view, petition: slug, page: 0 })),
  ...(['sign', 'rename', 'withdraw', 'report'] as const).map((flow): Action => ({ do: 'begin', flow, petition: slug })),
  { do: 'setVisibility', petition: slug, visibility: 'anonymous' },
  { do: 'askSecondLook', petition: slug },
];

/** The buttons of those who manage a community. */
export const managerPresses: readonly Action[] = [
  { do: 'follow', petition: slug },
  { do: 'arrange', setting: 'milestones', value: 'few' },
  { do: 'arrange', setting: 'card', value: 'on' },
  { do: 'arrange', setting: 'language', value: 'de' },
  { do: 'arrange', setting: 'language', value: 'en' },
  { do: 'arrange', setting: 'topic', value: 'here' },
  { do: 'arrange', setting: 'notices', value: 'here' },
  { do: 'arrange', setting: 'notices', value: 'off' },
  { do: 'arrange', setting: 'role', value: 'off' },
  { do: 'rehearse' },
  { do: 'setup' },
  { do: 'choosePetition', page: 1 },
  { do: 'unfollow' },
];

/** The button that shows moderators what waits. */
export const openReview: ModeratorAction = { do: 'openReview', petition: slug };

/** The buttons of those who moderate what `remit` names. */
export function moderatorPresses(remit: Remit): readonly ModeratorAction[] {
  return [
    ...WaitingList.options.flatMap((list): ModeratorAction[] => [
      { do: 'review', remit, list, page: 1 },
      { do: 'reviewMore', remit, list, page: 1 },
    ]),
    ...Deed.exclude(['hold']).options.map(
      (deed): ModeratorAction => ({
        do: 'moderate',
        deed,
        remit,
        numbers: [2, 1],
        list: 'held',
        page: 1,
        seenAt: new Date(),
      }),
    ),
    ...PressedCommentDeed.options.map(
      (deed): ModeratorAction => ({
        do: 'moderateComment',
        deed,
        remit,
        number: 1,
        list: 'comments',
        page: 1,
        seenAt: new Date(),
      }),
    ),
    { do: 'undo', remit, batch: 1 },
    { do: 'showDeeds', remit, before: undefined },
    { do: 'gather', remit, by: 'like', number: 1 },
    { do: 'gather', remit, by: 'crowd', number: remit.community ?? 0 },
    { do: 'showProposal', remit, proposal: 1, page: 1 },
    ...BulkDeed.exclude(['remove']).options.map(
      (deed): ModeratorAction => ({ do: 'submit', remit, proposal: 1, deed }),
    ),
    { do: 'decide', remit, proposal: 1, agrees: true },
    { do: 'decide', remit, proposal: 1, agrees: false },
  ];
}

/** The buttons that ask those who moderate something for words, which Discord opens as forms without looking anything up. */
export function moderatorForms(remit: Remit): readonly ModeratorAction[] {
  return [
    { do: 'find', remit },
    { do: 'submit', remit, proposal: 1, deed: 'remove' },
  ];
}

/** The button that asks those whom the host named for words. */
export const bannerForm = (remit: Remit): ModeratorAction => ({ do: 'writeBanner', remit });

/** The buttons of those whom the host named. */
export function switchPresses(remit: Remit): readonly ModeratorAction[] {
  return [
    { do: 'showSwitches', remit },
    ...SwitchWord.exclude(['open']).options.map((to): ModeratorAction => ({ do: 'switch', remit, to })),
    { do: 'switch', remit, to: Intake.enum.open },
  ];
}

/** Buttons of conversations that are over, or never were. */
export const oldPresses: readonly Action[] = [
  { do: 'reopen', flow: 'rename', petition: slug, id: '1' },
  { do: 'answer', flow: 'sign', petition: slug, id: '1', question: 'visibility', value: 'public' },
  { do: 'suggestion', flow: 'sign', petition: slug, id: '1', question: 'name' },
  { do: 'reopen', flow: 'reason', petition: slug, id: '1' },
  { do: 'answer', flow: 'reason', petition: slug, id: '1', question: 'reason', value: 'spam' },
  { do: 'suggestion', flow: 'reason', petition: slug, id: '1', question: 'reason' },
  { do: 'cancel', id: '1' },
];

/** Payloads that no button of this version holds. */
export const forgedPayloads = ['0:m:harbour-pool', '1:m:Harbour', '1:y:zzzzzzzz:2:held:1', '1:z:1', '1:4:1:explode'];

/** What begins forms of those who moderate something, and says not what. */
export const aimlessForms: readonly Action[] = (['find', 'reason'] as const).map((flow) => ({
  do: 'begin',
  flow,
  petition: slug,
}));
/** What begins the form of those whom the host named, in the same way. */
export const aimlessBannerForm: Action = { do: 'begin', flow: 'banner', petition: slug };
