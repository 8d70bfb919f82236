import type { Petition } from '../domain/petition.ts';
import type { Signature, SignaturePage, Tally, Visibility } from '../domain/signature.ts';
import type { FlowName } from './action.ts';

/** What the dialogue asks of the shell. Doing any of these twice ends in the same state and the same answer. */
export type Effect = Count | Recall | List | Survey | Sign | Change | Withdraw;

/** An effect, and how it turned out. */
export type Outcome =
  | (Count & { readonly outcome: Tally & { readonly today: number } })
  | (Recall & { readonly outcome: { readonly signature: Signature | undefined; readonly count: number } })
  | (List & { readonly outcome: SignaturePage & { readonly count: number } })
  | (Survey & { readonly outcome: readonly number[] })
  | (Sign & { readonly outcome: SignOutcome })
  | (Change & { readonly outcome: Signature | undefined })
  | (Withdraw & { readonly outcome: Signature | undefined });

/** `count` is the signature count after the commit. `notOpen`: not yet, or no more, at the moment of the commit. */
export type SignOutcome =
  | { readonly kind: 'signed' | 'already'; readonly signature: Signature; readonly count: number }
  | { readonly kind: 'notOpen' };

/** How many have signed, and how many of them since midnight UTC. */
interface Count {
  readonly do: 'count';
  readonly petition: Petition;
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
    /** Says again how the flow ended. */
    | { readonly finish: FlowName };
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
  /** Whether the page takes the place of the one before. */
  readonly inPlace: boolean;
}

interface Sign {
  readonly do: 'sign';
  readonly petition: Petition;
  readonly name: string;
  readonly visibility: Visibility;
  readonly community: number | undefined;
  /** When the conversation was opened. A signature made since then is this conversation's own. */
  readonly openedAt: Date;
}

interface Change {
  readonly do: 'change';
  readonly petition: Petition;
  readonly change: { readonly name: string } | { readonly visibility: Visibility };
}

interface Withdraw {
  readonly do: 'withdraw';
  readonly petition: Petition;
}
