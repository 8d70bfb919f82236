import { type Plea, ReportReason } from '../domain/plea.ts';

/** How it stands in the table that somebody asks for a second look at their own signature. */
export const secondLookCode = 0;

const reportCodes: Readonly<Record<ReportReason, number>> = { spam: 1, joke: 2, insult: 3, notMe: 4, comment: 5 };

/** How it stands in the table that somebody reports what another wrote. Signature and comment are answered apart from each other. */
export const commentReportCode = reportCodes.comment;

/** How a plea's kind stands in the table. */
export const pleaCode = (plea: Plea): number => (plea.kind === 'report' ? reportCodes[plea.why] : secondLookCode);

/** The plea that the table holds as `code`. */
export function pleaOf(code: number): Plea {
  if (code === secondLookCode) return { kind: 'secondLook' };
  const why = ReportReason.options.find((each) => reportCodes[each] === code);
  if (why === undefined) throw new RangeError(`No plea has the code ${code}`);
  return { kind: 'report', why };
}
