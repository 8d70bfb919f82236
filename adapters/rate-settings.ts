import { z } from 'zod';
import { defaultRateLimits, defaultReportsToHold, type RateLimits } from '../src/index.ts';

const pointsMax = 1_000_000;
const reportsMax = 1_000;
const unitSeconds = { s: 1, m: 60, h: 3_600 } as const;
type Unit = keyof typeof unitSeconds;
const isUnit = (letter: string): letter is Unit => Object.hasOwn(unitSeconds, letter);

/** Such as `30/10m`. */
const rate = z
  .string()
  .regex(/^\d{1,7}\/\d{1,4}[smh]$/)
  .transform((written) => {
    const [points = '', stretch = ''] = written.split('/');
    const letter = stretch.slice(-1);
    return {
      points: Number(points),
      seconds: Number(stretch.slice(0, -1)) * (isUnit(letter) ? unitSeconds[letter] : 0),
    };
  })
  .pipe(z.object({ points: z.number().min(1).max(pointsMax), seconds: z.number().min(1) }));

/** The variables that say how often something may be done, and how many reports hold a signature. */
export const rateVariables = {
  LIMIT_PER_ACCOUNT: rate.optional(),
  LIMIT_PER_COMMUNITY: rate.optional(),
  REPORTS_TO_HOLD: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(reportsMax))
    .optional(),
};

const aRate = 'how many in how long, such as 30/10m (s, m or h: seconds, minutes or hours)';

/** What each of those variables should be, and what to do about a wrong one. */
export const rateAdvice = {
  LIMIT_PER_ACCOUNT: { expected: aRate, fix: 'Use 30/10m.' },
  LIMIT_PER_COMMUNITY: { expected: aRate, fix: 'Use 6000/1m.' },
  REPORTS_TO_HOLD: { expected: `a whole number from 1 to ${reportsMax}`, fix: `Use ${defaultReportsToHold}.` },
} as const;

type RateEnvironment = z.infer<z.ZodObject<typeof rateVariables>>;

/** The limits, which are the usual ones where nothing was set. */
export function rateLimitsOf({ LIMIT_PER_ACCOUNT, LIMIT_PER_COMMUNITY }: RateEnvironment): RateLimits {
  const { account, community } = defaultRateLimits;
  return { account: { ...account, ...LIMIT_PER_ACCOUNT }, community: { ...community, ...LIMIT_PER_COMMUNITY } };
}
