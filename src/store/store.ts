import type { Conversation } from '../dialogue/conversation.ts';
import type { Community, Person } from '../domain/person.ts';
import type { Petition, PetitionContent, Slug } from '../domain/petition.ts';
import type { Signature, Visibility } from '../domain/signature.ts';

/** Everything that is kept. Made by `createStore`; a database that is away throws, everything else is a value. */
export interface Store {
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
  signature(petition: number, person: Person): Promise<Signature | undefined>;
  /** `undefined`: this person has not signed. */
  changeSignature(
    petition: number,
    person: Person,
    change: { readonly name: string } | { readonly visibility: Visibility },
  ): Promise<Signature | undefined>;
  /** Deletes the signature and answers what it was; `undefined`: there was none. */
  withdrawSignature(petition: number, person: Person): Promise<Signature | undefined>;
  /** Public signatures, newest first. `page` counts from 1; past the last page the list is empty. */
  signatures(petition: number, page: number, pageSize: number): Promise<SignaturePage>;
  tally(petition: number): Promise<Tally>;
  /** Signatures since `from`, by the hour. */
  signedSince(petition: number, from: Date): Promise<number>;

  conversation(person: Person): Promise<StoredConversation>;
  /** `false`: somebody else saved since `version` was read, and nothing was saved. `undefined` forgets the conversation. */
  saveConversation(person: Person, conversation: Conversation | undefined, version: number): Promise<boolean>;
  /** Removes conversations that have expired. */
  forgetExpiredConversations(now: Date): Promise<number>;

  /** The number by which links and signatures name a community; the same for ever. */
  communityNumber(community: Community): Promise<number>;

  /** Throws if the database does not answer. */
  ping(): Promise<void>;
  /** Waits for signatures under way, then closes the database. */
  close(): Promise<void>;
}

export interface Catalogue {
  readonly revision: number;
  /** In the order they were imported. */
  readonly petitions: readonly Petition[];
  readonly defaultPetition?: Slug | undefined;
  /** By `platform:id`, the communities with a petition of their own. */
  readonly communityPetitions: ReadonlyMap<string, Slug>;
}

export interface StoredPhoto {
  readonly bytes: Uint8Array;
  /** `image/jpeg`, `image/png` or `image/webp`. */
  readonly mediaType: string;
}

/** `hasSignatures`: its words cannot change any more, because people signed them; `changed` names the parts. */
export type ImportOutcome =
  | { readonly kind: 'created' | 'updated' | 'unchanged' }
  | { readonly kind: 'hasSignatures'; readonly count: number; readonly changed: readonly string[] };

export interface SignRequest {
  readonly petition: number;
  readonly person: Person;
  readonly name: string;
  readonly visibility: Visibility;
  /** The number of the community that the person came through. */
  readonly community?: number | undefined;
}

/** `count` is the signature count after the commit. */
export type SignOutcome =
  | { readonly kind: 'signed' | 'already'; readonly signature: Signature; readonly count: number }
  /** Not open: not yet, or no more. Decided by the database at the commit. */
  | { readonly kind: 'notOpen' };

export interface Tally {
  readonly count: number;
  /** The milestones reached, rising; they stay reached when people withdraw. */
  readonly milestones: readonly number[];
}

export interface SignaturePage {
  readonly signatures: readonly Signature[];
  readonly page: number;
  /** At least 1. */
  readonly pages: number;
  /** How many public signatures there are. */
  readonly total: number;
}

export interface StoredConversation {
  readonly conversation: Conversation | undefined;
  /** 0 when nothing was ever saved. */
  readonly version: number;
}
