import type { CommentDeed, CommentDeedRequest, Remit } from '../../src/domain/moderation.ts';
import { visitor } from '../support/petitions.ts';
import { dee, moderatedStore } from './moderated.ts';

/** A store in which people say why they signed, and Dee moderates what they say. */
export async function commentedStore() {
  const { database, store, scene } = await moderatedStore();

  /** A petition; people sign it by their account, are numbered in that order, and may say why. */
  async function commented(accounts: readonly number[] = [], community?: number) {
    const all = await scene();
    const { petition, remit, signs, signatureOf, reports } = all;
    const says = (account: number, text: string | undefined, hold = false) =>
      store.comment(petition, visitor(account), text, hold);
    for (const account of accounts) {
      await signs([account], { community });
      await says(account, `Words of ${account}`);
    }
    const doesTo = (deed: CommentDeed, number: number, more: Partial<CommentDeedRequest> = {}) =>
      store.moderateComment({ remit, number, deed, by: dee, ...more });
    const stateOf = async (account: number) => (await signatureOf(account))?.comment?.state;
    const shown = async () => (await store.comments(petition, undefined, 100)).comments.map(({ number }) => number);
    const reportsWords = (number: number, reporter: string | number) => reports(number, reporter, 'comment');
    const log = async (among: Remit = remit) =>
      (await store.deeds(among, 20, undefined)).map(({ deed, commentOf, undoes }) => [deed, commentOf, undoes]);
    return { ...all, says, doesTo, stateOf, shown, reportsWords, log };
  }

  return { database, store, commented };
}
