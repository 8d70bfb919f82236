import { type Petition, petitionState } from './petition.ts';

/** What communities that follow a petition are told of. `reached`: a milestone or the signature goal. */
export const newsKinds = ['reached', 'opened', 'closing', 'closed', 'update', 'answer'] as const;
export type NewsKind = (typeof newsKinds)[number];

/** The longest update, in UTF-16 units: with what stands around it, one message on every platform. */
export const updateMaxUnits = 1_000;

/** News that a clock makes. The petition, the kind and the time tell it from all other. */
export interface TimedNews {
  readonly petition: number;
  readonly kind: Extract<NewsKind, 'opened' | 'closing' | 'closed'>;
  readonly at: Date;
}

const closingSoonMs = 24 * 60 * 60_000;

const closingSoonAt = (closesAt: Date): Date => new Date(closesAt.getTime() - closingSoonMs);

/** What time has made news of a petition until `now`, whenever that was. */
export function timedNews(petition: Petition, now: Date): readonly TimedNews[] {
  const { id, opensAt, closesAt, closedAt } = petition;
  const all: TimedNews[] = [];
  if (opensAt !== undefined) all.push({ petition: id, kind: 'opened', at: opensAt });
  if (closesAt !== undefined) {
    const at = closingSoonAt(closesAt);
    const wasClosed = closedAt !== undefined && closedAt <= at;
    // What is open for less than a day is always about to close.
    const isShort = opensAt !== undefined && at <= opensAt;
    if (!wasClosed && !isShort) all.push({ petition: id, kind: 'closing', at });
  }
  // What was closed by hand after its time had come was closed then: nobody hears of it twice.
  const end =
    closedAt !== undefined && closesAt !== undefined && closesAt < closedAt ? closesAt : (closedAt ?? closesAt);
  if (end !== undefined) all.push({ petition: id, kind: 'closed', at: end });
  return all.filter(({ at }) => at <= now);
}

/** Whether news of that kind is still true of a petition: it may have been closed, opened or prolonged in the meantime. */
export function isStillTrue(kind: NewsKind, petition: Petition, now: Date): boolean {
  const { closesAt } = petition;
  const state = petitionState(petition, now);
  if (kind === 'opened') return state === 'open';
  if (kind === 'closing') return state === 'open' && closesAt !== undefined && closingSoonAt(closesAt) <= now;
  return kind !== 'closed' || state === 'closed';
}
