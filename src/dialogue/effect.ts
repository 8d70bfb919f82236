import type { Following, FollowingChange } from '../domain/following.ts';
import type { Petition } from '../domain/petition.ts';
import type { PlaceState, SendOutcome } from '../domain/place.ts';
import type { ReportOutcome, ReportReason, SecondLookOutcome } from '../domain/plea.ts';
import type { Signature, SignatureChange, SignaturePage, SignOutcome, Tally, Visibility } from '../domain/signature.ts';
import type { FlowName } from './action.ts';
import type { Conversation } from './conversation.ts';
import type { ModeratorEffect, ModeratorOutcome } from './moderator-effect.ts';
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
  | Comment
  | Follow
  | Unfollow
  | Arrange
  | Inspect
  | Rehearse
  | Report
  | AskSecondLook
  | ModeratorEffect;

/** An effect, and how it turned out. */
export type Outcome =
  | (Count & { readonly outcome: Tally & { readonly today: number; readonly here: number | undefined } })
  | (Recall & { readonly outcome: { readonly signature: Signature | undefined; readonly count: number } })
  | (List & { readonly outcome: SignaturePage & { readonly count: number } })
  | (Survey & { readonly outcome: readonly number[] })
  | (Sign & { readonly outcome: SignOutcome })
  | (Change & { readonly outcome: Signature | undefined })
  | (Withdraw & { readonly outcome: Signature | undefined })
  | (Comment & { readonly outcome: Signature | undefined })
  | (Follow & { readonly outcome: Standing | { readonly obstacle: FollowObstacle } })
  | (Unfollow & { readonly outcome: boolean })
  | (Arrange & { readonly outcome: Standing | undefined })
  | (Inspect & { readonly outcome: Standing | undefined })
  | (Rehearse & { readonly outcome: (Standing & { readonly rehearsal: SendOutcome['kind'] }) | undefined })
  | (Report & { readonly outcome: ReportOutcome })
  | (AskSecondLook & {
      readonly outcome: { readonly asked: SecondLookOutcome; readonly signature: Signature | undefined };
    })
  | ModeratorOutcome
  /** What was wanted came too often, and was not done. */
  | { readonly do: 'wait'; readonly petition: Petition; readonly until: Date };

/** Why a community cannot follow in a place. Where that is not known, it can. */
export type FollowObstacle = Exclude<PlaceState, { kind: 'unknown' }>;

/** How a community follows, and whether the bot can speak there. */
export interface Standing {
  readonly following: Following;
  readonly count: number;
  /** The place in which the community hears of its petition. */
  readonly place: PlaceState;
}

/** One kind of effect. */
export type EffectOf<Do extends Effect['do']> = Extract<Effect, { readonly do: Do }>;

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

/** Keeps why this person signed, in place of what they said before; without `text`, nothing. No outcome: they have not signed. */
interface Comment {
  readonly do: 'comment';
  readonly petition: Petition;
  readonly text: string | undefined;
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
