import type {
  BulkDeed,
  CommentDeed,
  Deed,
  DeedOutcome,
  DeedRecord,
  HeldCrowd,
  Remit,
  WaitingList,
  WaitingPage,
} from '../domain/moderation.ts';
import type { Petition } from '../domain/petition.ts';
import type { Proposal, ProposalOutcome, ProposalPage } from '../domain/proposal.ts';
import type { Selection } from '../domain/selection.ts';
import type { SwitchChange, SwitchTimes } from '../domain/switches.ts';
import type { FlowName } from './action.ts';
import type { Manner } from './step.ts';

/** What moderators want of the shell. Each is done only for those who may act on its remit then. */
export type ModeratorEffect =
  | Review
  | Moderate
  | ModerateComment
  | Undo
  | ShowDeeds
  | Admit
  | Propose
  | ShowProposal
  | Submit
  | Decide
  | ShowSwitches
  | SetSwitch;

/** What moderators wanted, and how it turned out. */
export type ModeratorOutcome =
  | (Review & { readonly outcome: Bench | Refused })
  | (Moderate & { readonly outcome: (Bench & { readonly done: DeedOutcome }) | Refused })
  | (ModerateComment & { readonly outcome: (Bench & { readonly done: DeedOutcome }) | Refused })
  | (Undo & { readonly outcome: (Bench & { readonly done: DeedOutcome | undefined }) | Refused })
  | (ShowDeeds & { readonly outcome: { readonly remit: Remit; readonly deeds: readonly DeedRecord[] } | Refused })
  | (Admit & { readonly outcome: Grant | Refused })
  | (Propose & { readonly outcome: Found | Refused })
  | (ShowProposal & { readonly outcome: Found | Refused })
  | (Submit & { readonly outcome: (Bench & { readonly settled: ProposalOutcome }) | Refused })
  | (Decide & { readonly outcome: (Bench & { readonly settled: ProposalOutcome }) | Refused })
  | (ShowSwitches & { readonly outcome: Switchboard | Refused })
  | (SetSwitch & { readonly outcome: (Switchboard & { readonly changed: boolean }) | Refused });

/** This person may not act on that. `unknown`: the platform did not say whether they may. */
export interface Refused {
  readonly refused: 'notModerator' | 'unknown';
}

/** What somebody may act on, of what was asked for, and whether they may set the petition's switches. */
export interface Grant {
  readonly remit: Remit;
  readonly maySwitch: boolean;
}

/** What lies before a moderator: what waits, and how the petition stands. */
export interface Bench extends Grant {
  readonly waiting: WaitingPage;
  /** How many are in each list. */
  readonly counts: Readonly<Record<WaitingList, number>>;
  /** The signature count of the petition. */
  readonly count: number;
  readonly crowds: readonly HeldCrowd[];
  /** What other moderators want done and somebody has to confirm. */
  readonly proposals: readonly Proposal[];
}

/** What lies before a moderator who may set the petition's switches. They stand in the petition itself. */
export interface Switchboard {
  readonly remit: Remit;
  readonly since: SwitchTimes;
}

/** What a moderator found. */
export interface Found {
  readonly remit: Remit;
  /** The signature count of the petition. */
  readonly count: number;
  /** Missing: there is nothing like that, or the proposal is gone. */
  readonly found: ProposalPage | undefined;
}

/** A page of what waits for a moderator's look. Without a community, of all that this person may act on. */
interface Review {
  readonly do: 'review';
  readonly petition: Petition;
  readonly remit: Remit;
  readonly list: WaitingList;
  readonly page: number;
  /** With what is done more rarely. */
  readonly more: boolean;
  readonly manner: Manner;
}

/** Does something with signatures, and shows what waits then. */
interface Moderate {
  readonly do: 'moderate';
  readonly petition: Petition;
  readonly remit: Remit;
  readonly deed: Deed;
  readonly numbers: readonly number[];
  readonly list: WaitingList;
  readonly page: number;
  /** When the moderator was shown them. */
  readonly seenAt: Date;
}

/** Does something with the comment of a signature, and shows what waits then. */
interface ModerateComment {
  readonly do: 'moderateComment';
  readonly petition: Petition;
  readonly remit: Remit;
  readonly deed: CommentDeed;
  readonly number: number;
  readonly list: WaitingList;
  readonly page: number;
  /** When the moderator was shown it. */
  readonly seenAt: Date;
}

/** Takes back what a moderator did, and shows what waits then. */
interface Undo {
  readonly do: 'undo';
  readonly petition: Petition;
  readonly remit: Remit;
  readonly batch: number;
}

/** What moderators did, newest first. */
interface ShowDeeds {
  readonly do: 'showDeeds';
  readonly petition: Petition;
  readonly remit: Remit;
  /** Only what came before this batch. */
  readonly before: number | undefined;
  readonly manner: Manner;
}

/** Whether this person may act on that. Then a flow begins that asks what is to be done. */
interface Admit {
  readonly do: 'admit';
  readonly petition: Petition;
  readonly remit: Remit;
  readonly begin: FlowName;
  /** The proposal that the flow is about. */
  readonly proposal: number | undefined;
}

/** Finds signatures, and keeps them as a proposal. Done twice, there are two of the same. */
interface Propose {
  readonly do: 'propose';
  readonly petition: Petition;
  readonly remit: Remit;
  readonly selection: Selection;
}

/** A page of a proposal. */
interface ShowProposal {
  readonly do: 'showProposal';
  readonly petition: Petition;
  readonly remit: Remit;
  readonly proposal: number;
  readonly page: number;
}

/** Does something with all signatures of a proposal, or lets it wait for a second moderator. */
interface Submit {
  readonly do: 'submit';
  readonly petition: Petition;
  readonly remit: Remit;
  readonly proposal: number;
  readonly deed: BulkDeed;
  readonly reason: string | undefined;
}

/** Confirms or declines what another moderator proposed. */
interface Decide {
  readonly do: 'decide';
  readonly petition: Petition;
  readonly remit: Remit;
  readonly proposal: number;
  readonly agrees: boolean;
}

/** Whether this person may set the petition's switches; they stand in the petition itself. */
interface ShowSwitches {
  readonly do: 'showSwitches';
  readonly petition: Petition;
  readonly remit: Remit;
}

/** Sets a switch of the petition. */
interface SetSwitch {
  readonly do: 'setSwitch';
  readonly petition: Petition;
  readonly remit: Remit;
  readonly change: SwitchChange;
}
