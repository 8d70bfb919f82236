import type { Conversation } from '../dialogue/conversation.ts';
import type { ChronicleEntry } from '../domain/chronicle.ts';
import type { PublicComments } from '../domain/comment.ts';
import type { Following, FollowingChange, PauseReason } from '../domain/following.ts';
import type {
  BulkDeed,
  CommentDeedRequest,
  DeedOutcome,
  DeedRecord,
  DeedRequest,
  Doer,
  HeldCrowd,
  Remit,
  SignalName,
  WaitingList,
  WaitingPage,
} from '../domain/moderation.ts';
import type { TimedNews } from '../domain/news.ts';
import type { Community, Person, Platform } from '../domain/person.ts';
import type { Petition, PetitionContent, PetitionUpdate, Slug } from '../domain/petition.ts';
import type { Place } from '../domain/place.ts';
import type { ReportOutcome, ReportReason, SecondLookOutcome } from '../domain/plea.ts';
import type { Proposal, ProposalOutcome, ProposalPage } from '../domain/proposal.ts';
import type { Selection } from '../domain/selection.ts';
import type {
  Counts,
  Signature,
  SignatureChange,
  SignaturePage,
  SignOutcome,
  Tally,
  Visibility,
} from '../domain/signature.ts';
import type { SwitchChange, SwitchTimes } from '../domain/switches.ts';
import type { AnnouncementClaim, AnnouncementPace, DueAnnouncement, SettledState } from './announcements.ts';
import type { CardOutcome, CardPace, DueCard } from './live-cards.ts';
import type { DueNotice, NoticePace } from './notices.ts';

/** Everything that is kept. Made by `createStore`; a database that is away throws, everything else is a value. */
export interface Store extends CommunityStore, ModerationStore, AnnouncementStore {
  /** Whether the tables were filled with this store's secret; with another one nobody in them could be recognised. */
  claim(): Promise<boolean>;
  /** All petitions and which one is meant where none is named. Cheap enough to hold in memory, without photos. */
  catalogue(): Promise<Catalogue>;
  /** Rises with every change of the catalogue, in every process. */
  catalogueRevision(): Promise<number>;
  /** Puts a petition in, or changes it. All or nothing. */
  importPetition(content: PetitionContent, photo: StoredPhoto | undefined): Promise<ImportOutcome>;
  /** `false`: there is no such petition. Closing a closed petition changes nothing. */
  closePetition(slug: Slug): Promise<boolean>;
  /** Takes a closing by hand back, and with it a closing time that has passed. */
  reopenPetition(slug: Slug): Promise<boolean>;
  /** Which petition is meant where none is named: in one community, or everywhere else. */
  setDefaultPetition(slug: Slug, community: Community | undefined): Promise<boolean>;
  photo(slug: Slug): Promise<StoredPhoto | undefined>;

  /** Signs; returns after the commit. Any number at once: they are committed together. */
  sign(request: SignRequest): Promise<SignOutcome>;
  /** `undefined`: this person has not signed, or has withdrawn and may sign again. */
  signature(petition: number, person: Person): Promise<Signature | undefined>;
  /** `undefined`: this person has not signed. A name that looks wrong (`signals`) lets a counted signature wait for a look again. */
  changeSignature(
    petition: number,
    person: Person,
    change: SignatureChange,
    signals?: readonly SignalName[],
  ): Promise<Signature | undefined>;
  /** Deletes the signature and answers what it was; `undefined`: there was none. */
  withdrawSignature(petition: number, person: Person): Promise<Signature | undefined>;
  /**
   * Keeps why somebody signed, in place of what they said before; without `text`, nothing. What looks wrong (`hold`) is shown only
   * after a moderator has looked, and so is what comes after words that wait or were removed. `undefined`: this person has not
   * signed. Of a removed signature nothing changes.
   */
  comment(petition: number, person: Person, text: string | undefined, hold: boolean): Promise<Signature | undefined>;
  /** Comments that everybody reads, of the newest signatures first, of numbers below `before`; at most `limit`. */
  comments(petition: number, before: number | undefined, limit: number): Promise<PublicComments>;
  /** Public signatures, newest first. `page` counts from 1; past the last page the list is empty. */
  signatures(petition: number, page: number, pageSize: number): Promise<SignaturePage>;
  /** Public signatures in the order of their numbers, of numbers above `after`; at most `limit`. */
  signaturesAfter(petition: number, after: number, limit: number): Promise<readonly Signature[]>;
  tally(petition: number): Promise<Tally>;
  /** The counts of several petitions, by their numbers. */
  counts(petitions: readonly number[]): Promise<ReadonlyMap<number, Counts>>;
  /** Signatures since `from`, by the hour. */
  signedSince(petition: number, from: Date): Promise<number>;
  /** How the count grew: running totals at the end of each hour in which somebody signed who still stands. */
  growth(petition: number): Promise<readonly { readonly at: Date; readonly count: number }[]>;

  /** What happened to a petition, newest first; at most `limit`. */
  chronicle(petition: Petition, limit: number): Promise<readonly ChronicleEntry[]>;

  conversation(person: Person): Promise<StoredConversation>;
  /** `false`: somebody else saved since `version` was read, and nothing was saved. `undefined` forgets the conversation. */
  saveConversation(person: Person, conversation: Conversation | undefined, version: number): Promise<boolean>;
  /** Removes conversations that have expired. */
  forgetExpiredConversations(now: Date): Promise<number>;

  /**
   * Notes that somebody, or somebody in the community of that number, did something. The time from which on they may again, if that
   * was too often.
   */
  spend(limit: RateLimit, whose: Person | number, points?: number): Promise<Date | undefined>;
  /** Removes what was noted of limits that have run out since. */
  forgetSpent(): Promise<number>;

  /** Whether this process is to compare the counters now: nobody has since `before`. */
  claimCheck(before: Date): Promise<boolean>;
  /**
   * Counts everything anew, petition by petition, and mends counters that differ; answers what they were and are, of each that did.
   * Ends after the petition at which it is when `stopping` is aborted.
   */
  checkCounters(stopping?: AbortSignal): Promise<readonly CounterFault[]>;

  /** Throws if the database does not answer. */
  ping(): Promise<void>;
  /** Waits for signatures under way, then closes the database. */
  close(): Promise<void>;
}

/** The communities that the bot is in, and how they follow. */
export interface CommunityStore {
  /** The number by which links and signatures name a community; the same for ever. */
  communityNumber(community: Community): Promise<number>;
  /** Whether a community has this number. */
  isCommunityNumber(number: number): Promise<boolean>;
  /** Gives a community's number and petition to the id that it has from now on. Done twice, it is done once. */
  moveCommunity(from: Community, to: Community): Promise<void>;
  /** The community of that number. */
  community(number: number): Promise<Community | undefined>;
  /** The role whose members moderate what came through the community of that number, while that follows a petition. */
  moderatorRole(community: number): Promise<string | undefined>;
  /** Notes that the bot came into a community. `false`: it was greeted since the bot came. */
  greet(community: Community): Promise<boolean>;
  /** The bot is not in that community any more: it follows nothing, has no card, and would be greeted again. */
  leave(community: Community): Promise<void>;
  /** How a community follows; `undefined`: it follows nothing. */
  following(community: Community): Promise<Following | undefined>;
  /**
   * From now on the community hears of the petition's news in `topic`, and means that petition where none is named. What
   * was chosen before stays as it was; a pause ends.
   */
  follow(community: Community, wish: FollowWish): Promise<Following>;
  /** `undefined`: it follows nothing. A pause ends. */
  changeFollowing(community: Community, change: FollowingChange): Promise<Following | undefined>;
  /** `false`: it followed nothing. */
  unfollow(community: Community): Promise<boolean>;
  /** The community that follows in that place hears of nothing for now. `false`: it did so already, or follows nothing there. */
  pause(place: Place, reason: PauseReason): Promise<boolean>;
  /** Nothing is said to the community of that number before `until`. */
  letRest(community: number, until: Date): Promise<void>;
  /** How many of a petition's standing signatures came through the community of that number. */
  signedThrough(petition: number, community: number): Promise<number>;
}

/** Who moderates, what they do, and what they are asked and told. */
export interface ModerationStore {
  /** Names somebody who may act on all of a petition's signatures. `false`: they may already. */
  addModerator(petition: number, moderator: Person): Promise<boolean>;
  /** `false`: they were none. */
  removeModerator(petition: number, moderator: Person): Promise<boolean>;
  /** Those who were named, in the order in which they were. */
  moderators(petition: number): Promise<readonly Person[]>;
  /** Whether somebody was named for a petition. */
  isModerator(petition: number, person: Person): Promise<boolean>;
  /** Signatures that wait for a look, newest first. `page` counts from 1; past the last page the list is empty. */
  waiting(remit: Remit, list: WaitingList, page: number, pageSize: number): Promise<WaitingPage>;
  /** How many of the remit are in each list. */
  waitingCounts(remit: Remit): Promise<Readonly<Record<WaitingList, number>>>;
  /** The largest crowds of held signatures, at most `limit`. */
  heldCrowds(remit: Remit, limit: number): Promise<readonly HeldCrowd[]>;
  /** Does what somebody wants with signatures, as one set in one transaction, and answers those who asked for a look at them. */
  moderate(request: DeedRequest): Promise<DeedOutcome>;
  /** Does what somebody wants with the comment of a public signature, and answers those who reported it. */
  moderateComment(request: CommentDeedRequest): Promise<DeedOutcome>;
  /**
   * Takes exactly that batch back, as a batch of its own. `undefined`: there is none of that number in this remit, it was taken
   * back, or it was no deed with signatures or a comment.
   */
  undo(remit: Remit, batch: number, by: Doer): Promise<DeedOutcome | undefined>;
  /** What was done, newest first; at most `limit`, older than the batch `before`. Of a community, what its moderators did as such. */
  deeds(remit: Remit, limit: number, before: number | undefined): Promise<readonly DeedRecord[]>;

  /** Finds the signatures of the remit that are meant, and keeps exactly these as a proposal. `undefined`: there are none. */
  propose(remit: Remit, selection: Selection, by: Doer): Promise<Proposal | undefined>;
  /** `undefined`: there is none of that number in this remit. A draft is shown to whoever made it alone. */
  proposal(remit: Remit, number: number, by: Doer, page: number, pageSize: number): Promise<ProposalPage | undefined>;
  /** Proposals that wait for a second moderator, newest first, at most `limit`. */
  waitingProposals(remit: Remit, limit: number): Promise<readonly Proposal[]>;
  /** Does a draft's deed, or, where it takes a second moderator, lets it wait for one. */
  submitProposal(remit: Remit, number: number, submission: Submission): Promise<ProposalOutcome>;
  /** Does what waits for a second moderator, or drops it. Whoever proposed it can only drop it. */
  decideProposal(remit: Remit, number: number, by: Doer, agrees: boolean): Promise<ProposalOutcome>;
  /** Removes proposals that were made before `until` and are not waiting, and those that have waited since before `waitingUntil`. */
  forgetProposals(until: Date, waitingUntil: Date): Promise<number>;

  /** Keeps a report of a public signature, or of its comment, and holds that when it is the `holdAt`-th that weighs. */
  report(report: ReportRequest): Promise<ReportOutcome>;
  /** Somebody whose signature was removed wants moderators to look again. */
  askSecondLook(petition: number, person: Person): Promise<SecondLookOutcome>;

  /** Sets a switch of a petition and keeps who did. `false`: it was set so already. */
  setSwitch(petition: number, change: SwitchChange, by: Doer): Promise<boolean>;
  /** Since when the switches of a petition stand as they do. */
  switchTimes(petition: number): Promise<SwitchTimes>;

  /**
   * Takes communities of a platform whose moderators are to hear of what waits, because something came since they last heard.
   * Each is taken by one process, and has heard then.
   */
  claimNotices(platform: Platform, pace: NoticePace): Promise<readonly DueNotice[]>;
  /** What was claimed was not said: it is due again. */
  returnNotice(due: DueNotice): Promise<void>;
  /** Moderators hear of nothing in that place any more. `false`: they did not. */
  endNotices(place: Place): Promise<boolean>;
}

/** News, what communities hear of it, and their live cards. */
export interface AnnouncementStore {
  /** Keeps news that time has made, each once. */
  addTimedNews(news: readonly TimedNews[]): Promise<void>;
  /** Keeps an update and makes it news. `repeated`: it is the newest one already. `unknown`: there is no such petition. */
  addUpdate(slug: Slug, update: Pick<PetitionUpdate, 'kind' | 'text'>): Promise<'added' | 'repeated' | 'unknown'>;
  /** Makes announcements of new news, one for each community that followed then. */
  spreadNews(): Promise<void>;
  /** Takes announcements that are due on a platform; each is taken by one process alone. What is news no more is dropped. */
  claimAnnouncements(platform: Platform, pace: AnnouncementPace): Promise<AnnouncementClaim>;
  settleAnnouncement(due: DueAnnouncement, state: SettledState): Promise<void>;
  /** Lets an announcement wait until `at`. `maybeSent`: it may have been said all the same. */
  postponeAnnouncement(due: DueAnnouncement, at: Date, maybeSent: boolean): Promise<void>;

  /**
   * Takes live cards that show something else than they should, by `marks`: what the card of each petition (by its number)
   * should show. Cards that nobody wants any more are taken, too.
   */
  claimCards(platform: Platform, pace: CardPace, marks: ReadonlyMap<number, string>): Promise<readonly DueCard[]>;
  /** Notes what became of a card that was claimed. */
  settleCard(due: DueCard, outcome: CardOutcome): Promise<void>;
  /** The petitions of which there are live cards on a platform, by their numbers. */
  petitionsWithCards(platform: Platform): Promise<readonly number[]>;
  /** Notes that somebody's press has changed the card, if `message` is the live card of that community. */
  touchCard(community: number, message: string): Promise<boolean>;
}

/** All petitions as they stood at one revision. */
export interface Catalogue {
  readonly revision: number;
  /** In the order they were imported. */
  readonly petitions: readonly Petition[];
  readonly defaultPetition?: Slug | undefined;
  /** By `platform:id`, the communities with a petition of their own. */
  readonly communityPetitions: ReadonlyMap<string, Slug>;
}

/** A photo's file. */
export interface StoredPhoto {
  readonly bytes: Uint8Array;
  /** `image/jpeg`, `image/png` or `image/webp`. */
  readonly mediaType: string;
}

/** What importing did. `hasSignatures`: its words cannot change any more, because people signed them; `changed` names the parts. */
export type ImportOutcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged' }
  | { readonly kind: 'hasSignatures'; readonly count: number; readonly changed: readonly string[] };

/** What it takes to sign. */
export interface SignRequest {
  readonly petition: number;
  readonly person: Person;
  readonly name: string;
  readonly visibility: Visibility;
  /** The number of the community that the person came through. */
  readonly community?: number | undefined;
  /** What looks wrong about it. */
  readonly signals?: readonly SignalName[] | undefined;
  /** It is counted only after a moderator has looked. */
  readonly hold?: boolean | undefined;
}

/** What a moderator wants done with a proposal. */
export interface Submission {
  readonly deed: BulkDeed;
  readonly reason: string | undefined;
  readonly by: Doer;
}

/** A report of a public signature, or of the comment beside it. */
export interface ReportRequest {
  readonly petition: number;
  readonly number: number;
  readonly by: Person;
  readonly why: ReportReason;
  /** Whether it counts among those that hold what is reported. */
  readonly weighs: boolean;
  /** So many that weigh hold it. */
  readonly holdAt: number;
}

/** What is limited: no more than `points` in each stretch of `seconds`. */
export interface RateLimit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** A counter of a petition that did not say what the signatures say. */
export interface CounterFault {
  readonly petition: number;
  /** Such as `count`, `held`, `hour`, `block`, `origin`. */
  readonly counter: string;
  readonly was: number;
  readonly is: number;
}

/** Where a person is, and the version to save the next state over. */
export interface StoredConversation {
  readonly conversation: Conversation | undefined;
  /** 0 when nothing was ever saved. */
  readonly version: number;
}

/** What a community chooses when it begins to follow, or follows another petition. */
export interface FollowWish {
  readonly petition: number;
  readonly topic: string | undefined;
  /** BCP 47; taken where none was chosen before. */
  readonly language: string | undefined;
}
