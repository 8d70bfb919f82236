import { z } from 'zod';
import { defaultSignalSettings, type SignalSettings, signalNames, trollPattern } from '../src/index.ts';

const dayMs = 24 * 60 * 60_000;
const countMax = 1_000_000;
const count = z
  .string()
  .regex(/^\d{1,7}$/)
  .transform(Number)
  .pipe(z.number().min(1).max(countMax));

const nameAndValue = (pair: string) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)];

/** Such as `burst=80 alike=20`. */
const weights = z
  .string()
  .transform((written) => Object.fromEntries(written.split(/[\s,]+/).map(nameAndValue)))
  .pipe(
    z.partialRecord(
      z.enum(signalNames),
      z
        .string()
        .regex(/^\d{1,4}$/)
        .transform(Number),
    ),
  );

/** No joke name is known. */
const noTrollNames = 'none';

const trollNames = z.string().transform((written, context) => {
  try {
    return trollPattern(written === noTrollNames ? [] : written.split(/\s*;\s*/).filter(Boolean));
  } catch {
    context.addIssue('One of them is no regular expression');
    return z.NEVER;
  }
});

/** The variables that say what looks wrong about a signature. */
export const signalVariables = {
  SIGNAL_WEIGHTS: weights.optional(),
  HOLD_AT: count.optional(),
  YOUNG_ACCOUNT_DAYS: count.optional(),
  BURST_FROM: count.optional(),
  BURST_TIMES_USUAL: count.optional(),
  ALIKE_FROM: count.optional(),
  TROLL_NAMES: trollNames.optional(),
};

const aCount = `a whole number from 1 to ${countMax}`;

/** What each of those variables should be, and what to do about a wrong one. */
export const signalAdvice = {
  SIGNAL_WEIGHTS: {
    expected: `weights such as "burst=80 alike=20", of ${signalNames.join(', ')}`,
    fix: 'Name only those that should weigh something else than usual, with whole numbers up to 9999.',
  },
  HOLD_AT: { expected: aCount, fix: 'Use 100, or more to hold fewer signatures.' },
  YOUNG_ACCOUNT_DAYS: { expected: aCount, fix: 'Use 7.' },
  BURST_FROM: { expected: aCount, fix: 'Use 30, or more where communities are lively.' },
  BURST_TIMES_USUAL: { expected: aCount, fix: 'Use 5.' },
  ALIKE_FROM: { expected: aCount, fix: 'Use 5.' },
  TROLL_NAMES: {
    expected: 'regular expressions with semicolons between them',
    fix: `Try each one by itself, with no letters but a to z in brackets, or use ${noTrollNames} to know no joke names.`,
  },
} as const;

type SignalEnvironment = z.infer<z.ZodObject<typeof signalVariables>>;

/** The settings, which are the usual ones where nothing was set. */
export function signalSettingsOf(environment: SignalEnvironment): SignalSettings {
  const usual = defaultSignalSettings;
  const { SIGNAL_WEIGHTS, YOUNG_ACCOUNT_DAYS } = environment;
  return {
    weights: { ...usual.weights, ...SIGNAL_WEIGHTS },
    holdAt: environment.HOLD_AT ?? usual.holdAt,
    youngUntilMs: YOUNG_ACCOUNT_DAYS === undefined ? usual.youngUntilMs : YOUNG_ACCOUNT_DAYS * dayMs,
    burstFrom: environment.BURST_FROM ?? usual.burstFrom,
    burstTimesUsual: environment.BURST_TIMES_USUAL ?? usual.burstTimesUsual,
    alikeFrom: environment.ALIKE_FROM ?? usual.alikeFrom,
    trollNames: environment.TROLL_NAMES ?? usual.trollNames,
  };
}
