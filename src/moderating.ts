import type { Bench, Effect, OutcomeOf } from './dialogue/effect.ts';
import { deedsPerPage } from './dialogue/views/deed-log.ts';
import { waitingPerPage } from './dialogue/views/waiting-list.ts';
import type { Person } from './domain/person.ts';
import type { Petition } from './domain/petition.ts';
import type { Store } from './store/store.ts';

/** Does what moderators want. Whether somebody is one is asked of the store each time; who is none gets no outcome. */
export interface Moderating {
  review(effect: EffectOf<'review'>, person: Person): Promise<OutcomeOf<'review'>['outcome']>;
  moderate(effect: EffectOf<'moderate'>, person: Person): Promise<OutcomeOf<'moderate'>['outcome']>;
  undo(effect: EffectOf<'undo'>, person: Person): Promise<OutcomeOf<'undo'>['outcome']>;
  showDeeds(effect: EffectOf<'showDeeds'>, person: Person): Promise<OutcomeOf<'showDeeds'>['outcome']>;
}

type EffectOf<Do extends Effect['do']> = Extract<Effect, { readonly do: Do }>;

/** Moderating on a store. */
export function createModerating(store: Store): Moderating {
  async function bench(petition: Petition, page: number): Promise<Bench> {
    const [waiting, { count }] = await Promise.all([
      store.waiting(petition.id, page, waitingPerPage),
      store.tally(petition.id),
    ]);
    // What stood on the last pages has been dealt with since the button was made.
    return page > waiting.pages ? bench(petition, waiting.pages) : { waiting, count };
  }

  async function allowed<Result>({ id }: Petition, person: Person, act: () => Promise<Result>) {
    return (await store.isModerator(id, person)) ? act() : undefined;
  }

  return {
    review: ({ petition, page }, person) => allowed(petition, person, () => bench(petition, page)),
    moderate: ({ petition, deed, numbers, page }, person) =>
      allowed(petition, person, async () => {
        const done = await store.moderate({ petition: petition.id, numbers, deed, by: person, reason: undefined });
        return { ...(await bench(petition, page)), done };
      }),
    undo: ({ petition, batch }, person) =>
      allowed(petition, person, async () => {
        const done = await store.undo(petition.id, batch, person);
        return { ...(await bench(petition, 1)), done };
      }),
    // One more than is shown tells whether there are older ones.
    showDeeds: ({ petition, before }, person) =>
      allowed(petition, person, () => store.deeds(petition.id, deedsPerPage + 1, before)),
  };
}
