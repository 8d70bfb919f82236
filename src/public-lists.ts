import type { PublicComments } from './domain/comment.ts';
import type { Petition } from './domain/petition.ts';
import type { Signature, SignaturePage } from './domain/signature.ts';
import type { Store } from './store/store.ts';

/** A page of the public list. */
export interface PublicSignatures extends SignaturePage {
  /** The names are hidden for now: there are no signatures here, and one page. */
  readonly isHidden: boolean;
}

/** What everybody may read of those who signed; nothing of it while a petition's names are hidden. */
export interface PublicLists {
  signatures(petition: Petition, page: number, pageSize: number): Promise<PublicSignatures>;
  signaturesAfter(petition: Petition, after: number, limit: number): Promise<readonly Signature[]>;
  comments(petition: Petition, before: number | undefined): Promise<PublicComments>;
}

/** So many comments are read at once. */
const commentsPerPage = 20;

const noComments: PublicComments = { comments: [] };

/** The public lists of a store's petitions. */
export function createPublicLists(store: Pick<Store, 'signatures' | 'signaturesAfter' | 'comments'>): PublicLists {
  return {
    signatures: async ({ id, namesHidden }, page, pageSize) => {
      const list = { ...(await store.signatures(id, page, pageSize)), isHidden: false };
      return namesHidden ? hideNames(list) : list;
    },
    signaturesAfter: async ({ id, namesHidden }, after, limit) =>
      namesHidden ? [] : store.signaturesAfter(id, after, limit),
    comments: async ({ id, namesHidden }, before) =>
      namesHidden ? noComments : store.comments(id, before, commentsPerPage),
  };
}

/** The same page without a name. How many there are stays known. */
export function hideNames(list: SignaturePage): PublicSignatures {
  return { ...list, signatures: [], pages: 1, isHidden: true };
}
