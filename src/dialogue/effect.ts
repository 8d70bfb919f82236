import type { Following, FollowingChange } from '../domain/following.ts';
import type {
  BulkDeed,
  Deed,
  DeedOutcome,
  DeedRecord,
  HeldCrowd,
  Remit,
  WaitingList,
  WaitingPage,
} from '../domain/moderation.ts';
import type { Petition } from '../domain/petition.ts';
import type { PlaceState, SendOutcome } from '../domain/place.ts';
import type { ReportOutcome, ReportReason, SecondLookOutcome } from '../domain/plea.ts';
import type { Proposal, ProposalOutcome, ProposalPage } from '../domain/proposal.ts';
import type { Selection } from '../domain/selection.ts';
import type { Signature, SignatureChange, SignaturePage, SignOutcome, Tally, Visibility } from '../domain/signature.ts';
import type { SwitchChange, SwitchTimes } from '../domain/switches.ts';
import type { FlowName } from './action.ts';
import type { Conversation } from './conversation.ts';
import type { Manner } from './step.ts';

/**
 * What the dialogue asks of the shell. Doing any of these twice ends in the same state and the same answer; only a
 * rehearsal is said again each time.
 */
export type Effect =
  | Count
  | Recall
  | List
  | Survey
  | Sign
  | Change
  | Withdraw
  | Follow
  | Unfollow
  | Arrange
  | Inspect
  | Rehearse
  | Review
  | Moderate
  | Undo
  | ShowDeeds
  | Admit
  | Propose
  | ShowProposal
  | Submit
  | Decide
  | ShowSwitches
  | SetSwitch
  | Report
  | AskSecondLook;

/** An effect, and how it turned out. */
export type Outcome =
  | (Count & { readonly outcome: Tally & { readonly today: number; readonly here: number | undefined } })
  | (Recall & { readonly outcome: { readonly signature: Signature | undefined; readonly count: number } })
  | (List & { readonly outcome: SignaturePage & { readonly count: number } })
  | (Survey & { readonly outcome: readonly number[] })
  | (Sign & { readonly outcome: SignOutcome })
  | (Change & { readonly outcome: Signature | undefined })
  | (Withdraw & { readonly outcome: Signature | undefined })
  | (Follow & { readonly outcome: Standing | { readonly obstacle: FollowObstacle } })
  | (Unfollow & { readonly outcome: boolean })
  | (Arrange & { readonly outcome: Standing | undefined })
  | (Inspect & { readonly outcome: Standing | undefined })
  | (Rehearse & { readonly outcome: (Standing & { readonly rehearsal: SendOutcome['kind'] }) | undefined })
  | (Review & { readonly outcome: Bench | Refused })
  | (Moderate & { readonly outcome: (Bench & { readonly done: DeedOutcome }) | Refused })
  | (Undo & { readonly outcome: (Bench & { readonly done: DeedOutcome | undefined }) | Refused })
  | (ShowDeeds & { readonly outcome: { readonly remit: Remit; readonly deeds: readonly DeedRecord[] } | Refused })
  | (Admit & { readonly outcome: Grant | Refused })
  | (Propose & { readonly outcome: Found | Refused })
  | (ShowProposal & { readonly outcome: Found | Refused })
  | (Submit & { readonly outcome: (Bench & { readonly settled: ProposalOutcome }) | Refused })
  | (Decide & { readonly outcome: (Bench & { readonly settled: ProposalOutcome }) | Refused })
  | (ShowSwitches & { readonly outcome: Switchboard | Refused })
  | (SetSwitch & { readonly outcome: (Switchboard & { readonly changed: boolean }) | Refused })
  | (Report & { readonly outcome: ReportOutcome })
  | (AskSecondLook & {
      readonly outcome: { readonly asked: SecondLookOutcome; readonly signature: Signature | undefined };
    })
  /** What was wanted came too often, and was not done. */
  | { readonly do: 'wait'; readonly petition: Petition; readonly until: Date };

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

/** Why a community cannot follow in a place. Where that is not known, it can. */
export type FollowObstacle = Exclude<PlaceState, { kind: 'unknown' }>;

/** How a community follows, and whether the bot can speak there. */
export interface Standing {
  readonly following: Following;
  readonly count: number;
  /** The place in which the community hears of its petition. */
  readonly place: PlaceState;
}

/** The outcome of one kind of effect. */
export type OutcomeOf<Do extends Outcome['do']> = Extract<Outcome, { readonly do: Do }>;

/** How many have signed, how many of them since midnight UTC, and how many through the community of the scene. */
interface Count {
  readonly do: 'count';
  readonly petition: Petition;
  /** The store's number of the community that asks. */
  readonly community: number | undefined;
  readonly show: 'petition' | 'progress';
  /** Whether the person comes for the first time. */
  readonly greet: boolean;
}

/** This person's own signature. */
interface Recall {
  readonly do: 'recall';
  readonly petition: Petition;
  readonly next:
    | { readonly show: 'mysignature' | 'letter'; readonly page: number }
    | { readonly begin: FlowName }
    /** Says again what the person heard when this conversation ended. */
    | { readonly repeat: Conversation };
}

/** A page of public signatures. */
interface List {
  readonly do: 'list';
  readonly petition: Petition;
  readonly page: number;
}

/** The counts of several petitions. */
interface Survey {
  readonly do: 'survey';
  readonly petitions: readonly Petition[];
  readonly page: number;
  readonly pages: number;
  readonly manner: Manner;
}

/** Puts this person's name under a petition. */
interface Sign {
  readonly do: 'sign';
  readonly petition: Petition;
  readonly name: string;
  readonly visibility: Visibility;
  readonly community: number | undefined;
}

/** Changes what stands under the petition for this person. */
interface Change {
  readonly do: 'change';
  readonly petition: Petition;
  readonly change: SignatureChange;
}

/** Takes this person's signature back. There is none afterwards, whether there was one or not. The outcome is what it was. */
interface Withdraw {
  readonly do: 'withdraw';
  readonly petition: Petition;
}

/** The community of the occasion hears of the petition from now on, unless the bot cannot speak there. */
interface Follow {
  readonly do: 'follow';
  readonly petition: Petition;
  readonly manner: Manner;
}

/** The community of the occasion hears of nothing any more. The outcome is whether it did. */
interface Unfollow {
  readonly do: 'unfollow';
  readonly manner: Manner;
}

/** The community of the occasion follows in another way. No outcome: it follows nothing. */
interface Arrange {
  readonly do: 'arrange';
  readonly change: FollowingChange;
}

/** Looks at how the community of the occasion follows: to show it, or to follow again what it follows. */
interface Inspect {
  readonly do: 'inspect';
  readonly next: 'show' | 'follow';
  readonly manner: Manner;
}

/** Says something for a trial where the community of the occasion hears of its petition. */
interface Rehearse {
  readonly do: 'rehearse';
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
  readonly manner: Manner;
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

/** Tells moderators that a public signature looks wrong. */
interface Report {
  readonly do: 'report';
  readonly petition: Petition;
  readonly number: number;
  readonly why: ReportReason;
}

/** Asks moderators to look again at this person's own signature, which one of them removed. */
interface AskSecondLook {
  readonly do: 'askSecondLook';
  readonly petition: Petition;
}
