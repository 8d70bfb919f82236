import type { Announcing, EditOutcome, Later, PlaceState, SendOutcome } from '../src/index.ts';
import type { UnderWay } from './under-way.ts';

/** What the bot does of its own accord with `speaking`, which is there while it is connected. All of it may throw. */
export interface OwnAccord<Speaking> {
  announce(speaking: Speaking, ...asked: Parameters<Announcing['announce']>): Promise<SendOutcome>;
  edit(speaking: Speaking, ...asked: Parameters<Announcing['edit']>): Promise<EditOutcome>;
  pin(speaking: Speaking, ...asked: Parameters<Announcing['pin']>): Promise<boolean>;
  inspect(speaking: Speaking, ...asked: Parameters<Announcing['inspect']>): Promise<PlaceState>;
}

/** What doing that takes. */
export interface OwnAccordParts<Speaking> {
  /** Missing while the bot is not connected. */
  speaking(): Speaking | undefined;
  readonly underWay: UnderWay;
  /** Hears of what no platform is to blame for, such as a message that cannot be shown at all. */
  onFault(error: unknown): void;
}

const unreachablePauseMs = 5_000;

/** A platform cannot be reached now. */
export const unreachable: Later = { kind: 'later', afterMs: unreachablePauseMs };

/** All of `acts`, as the core asks for it: nothing is done while there is no connection, and nothing rejects. */
export function ofOwnAccord<Speaking>(
  acts: OwnAccord<Speaking>,
  { speaking, underWay, onFault }: OwnAccordParts<Speaking>,
): Pick<Announcing, keyof OwnAccord<Speaking>> {
  async function attempt<T>(act: (ready: Speaking) => Promise<T>, unconnected: T, broken: T): Promise<T> {
    try {
      const ready = speaking();
      return ready === undefined ? unconnected : await act(ready);
    } catch (error) {
      onFault(error);
      return broken;
    }
  }
  const doing = <T>(act: (ready: Speaking) => Promise<T>, unconnected: T, broken: T) =>
    underWay.track(attempt(act, unconnected, broken));
  return {
    announce: (...asked) =>
      doing<SendOutcome>((ready) => acts.announce(ready, ...asked), unreachable, { kind: 'refused' }),
    edit: (...asked) => doing<EditOutcome>((ready) => acts.edit(ready, ...asked), unreachable, { kind: 'refused' }),
    pin: (...asked) => doing((ready) => acts.pin(ready, ...asked), false, false),
    inspect: (...asked) =>
      doing<PlaceState>((ready) => acts.inspect(ready, ...asked), { kind: 'unknown' }, { kind: 'unknown' }),
  };
}
