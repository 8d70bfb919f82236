import type { EffectOf, OutcomeOf } from './dialogue/effect.ts';
import { signaturesPerPage } from './dialogue/views/signatures.ts';
import type { Person } from './domain/person.ts';
import { midnightUtc } from './midnight-utc.ts';
import type { Store } from './store/store.ts';

/** Looks up what people want to see. */
export interface Looking {
  count(effect: EffectOf<'count'>, now: Date): Promise<OutcomeOf<'count'>>;
  list(effect: EffectOf<'list'>): Promise<OutcomeOf<'list'>>;
  survey(effect: EffectOf<'survey'>): Promise<OutcomeOf<'survey'>>;
  recall(effect: EffectOf<'recall'>, person: Person): Promise<OutcomeOf<'recall'>>;
}

/** Looking into a store. */
export function createLooking(store: Store): Looking {
  return {
    count: async (effect, now) => {
      const { petition, community, show } = effect;
      const isProgress = show === 'progress';
      const [tally, today, here] = await Promise.all([
        store.tally(petition.id),
        isProgress ? store.signedSince(petition.id, midnightUtc(now)) : 0,
        isProgress && community !== undefined ? store.signedThrough(petition.id, community) : undefined,
      ]);
      return { ...effect, outcome: { ...tally, today, here } };
    },
    list: async (effect) => {
      const { petition, page } = effect;
      const [list, { count }] = await Promise.all([
        store.signatures(petition.id, Math.max(1, page), signaturesPerPage),
        store.tally(petition.id),
      ]);
      return { ...effect, outcome: { ...list, count } };
    },
    survey: async (effect) => {
      const counts = await store.counts(effect.petitions.map(({ id }) => id));
      return { ...effect, outcome: effect.petitions.map(({ id }) => counts.get(id)?.count ?? 0) };
    },
    recall: async (effect, person) => {
      const { petition } = effect;
      const [signature, { count }] = await Promise.all([
        store.signature(petition.id, person),
        store.tally(petition.id),
      ]);
      return { ...effect, outcome: { signature, count } };
    },
  };
}
