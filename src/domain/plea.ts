import { z } from 'zod';

/** Why somebody reports a signature. `comment`: it is what its person wrote that looks wrong. */
export const ReportReason = z.enum(['spam', 'joke', 'insult', 'notMe', 'comment']);
export type ReportReason = z.infer<typeof ReportReason>;

/** Somebody asks moderators to look at a signature: its own person at one that was removed, anyone at a public one. */
export type Plea = { readonly kind: 'secondLook' } | { readonly kind: 'report'; readonly why: ReportReason };

/**
 * How a report turned out. `again`: this person has reported that signature before. `settled`: moderators have looked at it
 * since others reported it, and left it. `unknown`: no public signature of that number is counted,
 * nor has this person reported it while it was. `noComment`: one is, beside which no comment is shown.
 */
export type ReportOutcome = 'reported' | 'again' | 'settled' | 'unknown' | 'noComment';

/** How asking for a second look turned out. `again`: once is all. `blocked`: moderators have ruled it out. */
export type SecondLookOutcome = 'asked' | 'again' | 'blocked' | 'notRemoved';
