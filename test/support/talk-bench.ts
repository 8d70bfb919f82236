import type { Occasion } from '../../src/dialogue/input.ts';
import type { Bench, Found, ModeratorEffect, ModeratorOutcome, Refused } from '../../src/dialogue/moderator-effect.ts';
import type { CommentState } from '../../src/domain/comment.ts';
import type {
  BulkDeed,
  CommentDeed,
  Deed,
  DeedOutcome,
  DeedRecord,
  HeldCrowd,
  ModeratedSignature,
  Remit,
  SignatureState,
  WaitingList,
} from '../../src/domain/moderation.ts';
import type { Proposal, ProposalOutcome } from '../../src/domain/proposal.ts';

/** What waits for a moderator's look, and what was done before. */
export interface TalkModeration {
  /** Whether the person who talks is a moderator; `unknown` where that cannot be found out. */
  isModerator: boolean | 'unknown';
  /** The community whose moderator that person is; missing for one of the whole petition. */
  community: number | undefined;
  /** What becomes of a signature that is given now. */
  verdict: SignatureState;
  /** What becomes of a comment that is written now. */
  commentVerdict: CommentState;
  count: number;
  /** Newest first, five to a page. */
  waiting: readonly ModeratedSignature[];
  asked: readonly ModeratedSignature[];
  /** Newest first, one to a page. */
  comments: readonly ModeratedSignature[];
  crowds: readonly HeldCrowd[];
  /** Newest first. */
  deeds: readonly DeedRecord[];
  /** What a search finds. */
  findable: readonly ModeratedSignature[];
  proposals: readonly TalkProposal[];
  /** How submitting or deciding turns out, where that is not as usual. */
  settled: ProposalOutcome | undefined;
}

/** A proposal, and the signatures that it means. */
export interface TalkProposal {
  readonly proposal: Proposal;
  readonly signatures: readonly ModeratedSignature[];
}

const pageSize = 5;
const pageSizes = { held: pageSize, asked: pageSize, comments: 1 };

/** A bench over lists in memory. */
export function keepBench() {
  const moderation: TalkModeration = {
    isModerator: false,
    community: undefined,
    verdict: 'counted',
    commentVerdict: 'shown',
    count: 0,
    waiting: [],
    asked: [],
    comments: [],
    crowds: [],
    deeds: [],
    findable: [],
    proposals: [],
    settled: undefined,
  };
  const touched = new Map<number, readonly ModeratedSignature[]>();
  const remitOf = ({ remit }: { readonly remit: Remit }): Remit => ({
    petition: remit.petition,
    community: moderation.community ?? remit.community,
  });

  function bench(effect: { readonly remit: Remit }, list: WaitingList, page: number): Bench {
    const { waiting, asked, comments, count, crowds, proposals, community } = moderation;
    const all = { held: waiting, asked, comments }[list];
    const pages = Math.max(1, Math.ceil(all.length / pageSizes[list]));
    const shown = Math.min(page, pages);
    return {
      remit: remitOf(effect),
      maySwitch: community === undefined,
      waiting: { list, signatures: pageOf(all, shown, pageSizes[list]), page: shown, pages, total: all.length },
      counts: { held: waiting.length, asked: asked.length, comments: comments.length },
      count,
      crowds,
      proposals: proposals.map(({ proposal }) => proposal).filter(({ state }) => state === 'waits'),
    };
  }

  const outcome = (batch: number | undefined, changed: number): DeedOutcome => {
    const { count, waiting } = moderation;
    return { batch, changed, count, held: waiting.length };
  };

  function note(record: Pick<DeedRecord, 'deed' | 'by' | 'at' | 'changed' | 'undoes' | 'commentOf'>): number {
    const batch = (moderation.deeds[0]?.batch ?? 0) + 1;
    const before = moderation.deeds.map((deed) => (deed.batch === record.undoes ? { ...deed, undoneBy: batch } : deed));
    const none = { confirmedBy: undefined, community: undefined, reason: undefined, undoneBy: undefined };
    moderation.deeds = [{ ...none, ...record, batch }, ...before];
    return batch;
  }

  function does(deed: Deed, numbers: readonly number[], { person, now }: Occasion): DeedOutcome {
    const isMeant = ({ number }: ModeratedSignature) => numbers.includes(number);
    const found = [...moderation.waiting, ...moderation.asked].filter(isMeant);
    if (found.length === 0) return outcome(undefined, 0);
    moderation.waiting = moderation.waiting.filter((each) => !isMeant(each));
    moderation.asked = moderation.asked.filter((each) => !isMeant(each));
    if (deed === 'accept' || deed === 'restore') moderation.count += found.length;
    const batch = note({ deed, by: person!, at: now, changed: found.length, undoes: undefined });
    touched.set(batch, found);
    return outcome(batch, found.length);
  }

  function doesWithComment(deed: CommentDeed, number: number, { person, now }: Occasion): DeedOutcome {
    const found = moderation.comments.filter((each) => each.number === number);
    if (found.length === 0) return outcome(undefined, 0);
    moderation.comments = moderation.comments.filter((each) => each.number !== number);
    const batch = note({ deed, by: person!, at: now, changed: 1, undoes: undefined, commentOf: number });
    return { ...outcome(batch, 1), commentOf: number };
  }

  function undo(batch: number, { person, now }: Occasion): DeedOutcome | undefined {
    const record = moderation.deeds.find((deed) => deed.batch === batch);
    if (record === undefined || record.undoneBy !== undefined) return undefined;
    const found = touched.get(batch) ?? [];
    moderation.waiting = [...moderation.waiting, ...found].toSorted((one, other) => other.number - one.number);
    if (record.deed === 'accept') moderation.count -= found.length;
    return outcome(
      note({ deed: record.deed, by: person!, at: now, changed: found.length, undoes: batch }),
      found.length,
    );
  }

  function propose({ person, now }: Occasion): number | undefined {
    const { findable: signatures, proposals } = moderation;
    if (signatures.length === 0) return undefined;
    const number = proposals.length + 1;
    const proposal = { number, by: person!, at: now, state: 'drafted', deed: undefined, reason: undefined } as const;
    moderation.proposals = [
      ...proposals,
      { proposal: { ...proposal, isCut: false, ...statesOf(signatures) }, signatures },
    ];
    return number;
  }

  function find(effect: { readonly remit: Remit }, number: number | undefined, page: number): Found {
    const found = moderation.proposals.find(({ proposal }) => proposal.number === number);
    const signatures = found?.signatures ?? [];
    const pages = Math.max(1, Math.ceil(signatures.length / pageSize));
    return {
      remit: remitOf(effect),
      count: moderation.count,
      found: found && { proposal: found.proposal, signatures: pageOf(signatures, page), page, pages },
    };
  }

  function settle(deed: BulkDeed, number: number, occasion: Occasion): ProposalOutcome {
    if (moderation.settled !== undefined) return moderation.settled;
    const numbers = moderation.proposals.find(({ proposal }) => proposal.number === number)?.signatures ?? [];
    return {
      kind: 'done',
      done: does(
        deed,
        numbers.map((each) => each.number),
        occasion,
      ),
    };
  }

  function perform(effect: ModeratorEffect, occasion: Occasion): ModeratorOutcome {
    const { isModerator } = moderation;
    if (isModerator !== true) {
      const outcome: Refused = { refused: isModerator === 'unknown' ? 'unknown' : 'notModerator' };
      return { ...effect, outcome };
    }
    switch (effect.do) {
      case 'review':
        return { ...effect, outcome: bench(effect, effect.list, effect.page) };
      case 'moderate': {
        const done = does(effect.deed, effect.numbers, occasion);
        return { ...effect, outcome: { ...bench(effect, effect.list, effect.page), done } };
      }
      case 'moderateComment': {
        const done = doesWithComment(effect.deed, effect.number, occasion);
        return { ...effect, outcome: { ...bench(effect, effect.list, effect.page), done } };
      }
      case 'undo': {
        const done = undo(effect.batch, occasion);
        return { ...effect, outcome: { ...bench(effect, 'held', 1), done } };
      }
      case 'showDeeds': {
        const older = moderation.deeds.filter(({ batch }) => batch < (effect.before ?? Number.POSITIVE_INFINITY));
        return { ...effect, outcome: { remit: remitOf(effect), deeds: older.slice(0, 9) } };
      }
      case 'admit':
        return { ...effect, outcome: { remit: remitOf(effect), maySwitch: moderation.community === undefined } };
      case 'propose':
        return { ...effect, outcome: find(effect, propose(occasion), 1) };
      case 'showProposal':
        return { ...effect, outcome: find(effect, effect.proposal, effect.page) };
      case 'submit': {
        const settled = settle(effect.deed, effect.proposal, occasion);
        return { ...effect, outcome: { ...bench(effect, 'held', 1), settled } };
      }
      case 'decide': {
        const settled: ProposalOutcome = effect.agrees
          ? settle('remove', effect.proposal, occasion)
          : { kind: 'declined' };
        return { ...effect, outcome: { ...bench(effect, 'held', 1), settled } };
      }
      case 'showSwitches':
        return { ...effect, outcome: { remit: remitOf(effect), since: {} } };
      case 'setSwitch':
        return { ...effect, outcome: { remit: remitOf(effect), since: {}, changed: true } };
    }
  }

  return { moderation, perform };
}

const pageOf = <Item>(all: readonly Item[], page: number, size = pageSize) => all.slice((page - 1) * size, page * size);

/** How many signatures there are, and how many in each state. */
export function statesOf(signatures: readonly ModeratedSignature[]) {
  const count = (wanted: SignatureState) => signatures.filter(({ state }) => state === wanted).length;
  return { total: signatures.length, counted: count('counted'), held: count('held'), removed: count('removed') };
}
