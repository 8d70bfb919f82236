import type { Deed, Remit, WaitingList } from '../../src/domain/moderation.ts';
import type { PetitionContent } from '../../src/domain/petition.ts';
import type { ReportReason } from '../../src/domain/plea.ts';
import type { SignRequest } from '../../src/store/store.ts';
import { readBooks } from '../support/bookkeeping.ts';
import { testDatabase } from '../support/database.ts';
import { startPetition, visitor } from '../support/petitions.ts';

/** Who moderates. */
export const dee = { platform: 'telegram', account: '44' } as const;
/** Another one who moderates. */
export const eve = { platform: 'discord', account: '55' } as const;

/** A store in which Dee moderates petitions. */
export async function moderatedStore() {
  const database = await testDatabase();
  const store = await database.openStore();
  let made = 0;

  /** A petition; people sign it by their account, are numbered in that order, and Dee does deeds by number. */
  async function scene(content: Partial<PetitionContent> = {}) {
    made += 1;
    const petition = await startPetition(store, { slug: `moderated-${made}`, ...content });
    const remit: Remit = { petition, community: undefined };
    const signs = (accounts: readonly number[], request: Partial<SignRequest> = {}) =>
      Promise.all(
        accounts.map((account) => {
          const person = visitor(account);
          return store.sign({ petition, person, name: `Name ${account}`, visibility: 'public', ...request });
        }),
      );
    const does = (deed: Deed, numbers: readonly number[], reason?: string) =>
      store.moderate({ remit, numbers, deed, by: dee, reason });
    /** The moderators of one community do it, as such. */
    const within = (community: number): Remit => ({ petition, community });
    const reports = (number: number, reporter: string | number, why: ReportReason = 'spam') =>
      store.report({ petition, number, by: visitor(reporter), why, weighs: true, holdAt: 3 });
    const asks = (account: number) => store.askSecondLook(petition, visitor(account));
    const undoes = (batch: number | undefined) => store.undo(remit, batch ?? 0, dee);
    const signatureOf = (account: number) => store.signature(petition, visitor(account));
    const withdraws = (account: number) => store.withdrawSignature(petition, visitor(account));
    const states = async (accounts: readonly number[]) =>
      await Promise.all(accounts.map(async (account) => (await signatureOf(account))?.state));
    const listed = async () => (await store.signatures(petition, 1, 100)).signatures.map(({ number }) => number);
    const waiting = async (list: WaitingList = 'held') =>
      (await store.waiting(remit, list, 1, 100)).signatures.map(({ number }) => number);
    const books = () => readBooks(database.db, petition);
    return {
      petition,
      remit,
      within,
      reports,
      asks,
      signs,
      does,
      undoes,
      signatureOf,
      withdraws,
      states,
      listed,
      waiting,
      books,
    };
  }

  return { database, store, scene };
}

/** The numbers from one to another. */
export const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
