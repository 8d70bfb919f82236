import type { Person } from '../../src/domain/person.ts';
import type { Petition, PetitionContent } from '../../src/domain/petition.ts';
import type { Signature } from '../../src/domain/signature.ts';
import type { Switches } from '../../src/domain/switches.ts';
import type { Store } from '../../src/store/store.ts';

/** A petition as its file might tell it. */
export function petitionContent(content: Partial<PetitionContent> & { slug: string }): PetitionContent {
  return {
    title: 'Keep the harbour pool open',
    target: { name: 'Mara Lind', role: 'mayor', organisation: 'Harbour Town' },
    goal: 'Keep the harbour pool open in winter',
    text: 'The pool is where the town learns to swim.',
    letter: 'Dear Mara Lind,\n\nplease keep the pool open.\n\n[Your Name Here]',
    milestones: [10, 25, 50, 100],
    language: 'en',
    ...content,
  };
}

/** A petition's switches before anybody sets one. */
export const switchesAsUsual: Switches = { intake: 'open', namesHidden: false, banner: undefined };

/** A petition as the store might tell it. */
export function knownPetition({ id = 1, ...content }: Partial<Petition> & { slug: string }): Petition {
  return { id, ...switchesAsUsual, ...petitionContent(content), ...content };
}

/** Puts a petition in, and answers its number in the store. */
export async function startPetition(
  store: Store,
  content: Partial<PetitionContent> & { slug: string },
): Promise<number> {
  await store.importPetition(petitionContent(content), undefined);
  const { petitions } = await store.catalogue();
  return petitions.find(({ slug }) => slug === content.slug)!.id;
}

/** Somebody on the web, told from others by `account`. */
export const visitor = (account: string | number): Person => ({ platform: 'web', account: String(account) });

/** The name under a signature, as it was written. */
export const nameOf = (signature: Signature | undefined) => signature?.name.reveal((written) => written);
