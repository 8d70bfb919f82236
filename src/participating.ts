import type { EffectOf, Outcome } from './dialogue/effect.ts';
import { accountAgeMs } from './domain/account-age.ts';
import type { SignalName } from './domain/moderation.ts';
import type { Person } from './domain/person.ts';
import type { Petition } from './domain/petition.ts';
import { defaultSignalSettings, type SignalSettings } from './domain/signals.ts';
import type { SignatureChange } from './domain/signature.ts';
import { createJudgedSigning } from './judge.ts';
import { looksWrong } from './judge-comment.ts';
import { judgeName } from './judge-name.ts';
import { createLimiter, defaultRateLimits, type RateLimits } from './rate-limits.ts';
import type { Store } from './store/store.ts';

/** What participating takes; what is missing is as it usually is. */
export interface ParticipatingParts {
  readonly store: Store;
  /** What looks wrong about a signature. */
  readonly signals?: SignalSettings | undefined;
  /** How often something may be done. */
  readonly limits?: RateLimits | undefined;
  /** So many reports hold a signature. */
  readonly reportsToHold?: number | undefined;
}

/** Does what people want who sign, or see who has signed; or tells when to try again. */
export interface Participating {
  sign(effect: EffectOf<'sign'>, person: Person, now: Date): Promise<Outcome>;
  change(effect: EffectOf<'change'>, person: Person): Promise<Outcome>;
  withdraw(effect: EffectOf<'withdraw'>, person: Person): Promise<Outcome>;
  comment(effect: EffectOf<'comment'>, person: Person): Promise<Outcome>;
  report(effect: EffectOf<'report'>, person: Person, now: Date): Promise<Outcome>;
  askSecondLook(effect: EffectOf<'askSecondLook'>, person: Person): Promise<Outcome>;
}

/** Three people who do not know each other seldom mistake the same honest name. */
export const defaultReportsToHold = 3;

/** Participating on a store. */
export function createParticipating(parts: ParticipatingParts): Participating {
  const { store, signals = defaultSignalSettings, reportsToHold: holdAt = defaultReportsToHold } = parts;
  const limiter = createLimiter(store, parts.limits ?? defaultRateLimits);
  const sign = createJudgedSigning(store, signals);

  async function limited(
    { petition }: { readonly petition: Petition },
    person: Person,
    act: () => Promise<Outcome>,
  ): Promise<Outcome> {
    const until = await limiter.change(person);
    return until === undefined ? act() : { do: 'wait', petition, until };
  }

  /** What looks wrong about the name that everybody, or a moderator, sees after a change. */
  async function signalsOf(petition: number, person: Person, change: SignatureChange): Promise<readonly SignalName[]> {
    const name = 'name' in change ? change.name : await hiddenName(petition, person, change);
    const judgement = name === undefined ? undefined : judgeName(name, signals);
    return judgement?.hold ? judgement.signals : [];
  }

  /** The name that becomes public with a change; moderators could not read it before. */
  async function hiddenName(petition: number, person: Person, change: SignatureChange): Promise<string | undefined> {
    if (!('visibility' in change) || change.visibility === 'anonymous') return undefined;
    const signature = await store.signature(petition, person);
    return signature?.visibility === 'anonymous' ? signature.name.reveal((written) => written) : undefined;
  }

  return {
    sign: async (effect, person, now) => {
      const { petition, name, visibility, community } = effect;
      const write = () => sign({ petition: petition.id, person, name, visibility, community }, now);
      const outcome = await (community === undefined ? write() : limiter.sign(community, write));
      return outcome instanceof Date ? { do: 'wait', petition, until: outcome } : { ...effect, outcome };
    },
    change: (effect, person) =>
      limited(effect, person, async () => {
        const { petition, change } = effect;
        const found = await signalsOf(petition.id, person, change);
        return { ...effect, outcome: await store.changeSignature(petition.id, person, change, found) };
      }),
    withdraw: (effect, person) =>
      limited(effect, person, async () => ({
        ...effect,
        outcome: await store.withdrawSignature(effect.petition.id, person),
      })),
    comment: (effect, person) =>
      limited(effect, person, async () => {
        const { petition, text } = effect;
        const hold = text !== undefined && looksWrong(text, signals);
        return { ...effect, outcome: await store.comment(petition.id, person, text, hold) };
      }),
    report: (effect, by, now) =>
      limited(effect, by, async () => {
        const { petition, number, why } = effect;
        const weighs = hasWeight(by, now, signals);
        return { ...effect, outcome: await store.report({ petition: petition.id, number, by, why, weighs, holdAt }) };
      }),
    askSecondLook: (effect, person) =>
      limited(effect, person, async () => {
        const asked = await store.askSecondLook(effect.petition.id, person);
        return { ...effect, outcome: { asked, signature: await store.signature(effect.petition.id, person) } };
      }),
  };
}

/** Whether a report counts among those that hold a signature: not from an account that is new, or that every cookie makes anew. */
function hasWeight(person: Person, now: Date, { youngUntilMs }: SignalSettings): boolean {
  return person.platform !== 'web' && (accountAgeMs(person, now) ?? youngUntilMs) >= youngUntilMs;
}
