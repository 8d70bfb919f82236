import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { rateAdvice, rateLimitsOf, rateVariables } from './rate-settings.ts';
import { signalAdvice, signalSettingsOf, signalVariables } from './signal-settings.ts';

const portMax = 65_535;
const secretMinLength = 32;
const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));
/** Addresses on the pages begin at their root, so they cannot live below another path. */
const webOrigin = httpUrl
  .refine((url) => new URL(url).href === `${new URL(url).origin}/`)
  .transform((url) => new URL(url).origin);
const word = z.string().regex(/^\S+$/);
const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().max(portMax));

/** The environment, as `.env.example` explains it. */
const Environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().default('data'),
  HOST: word.default('127.0.0.1'),
  PORT: port.default(8080),
  PUBLIC_URL: webOrigin.optional(),
  UNDERSIGNED_SECRET: z.string().min(secretMinLength).optional(),
  TELEGRAM_TOKEN: word.optional(),
  TELEGRAM_API_URL: httpUrl.default('https://api.telegram.org'),
  DISCORD_TOKEN: word.optional(),
  DISCORD_API_URL: httpUrl.default('https://discord.com/api'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  PLAYGROUND: z
    .enum(['on', 'off'])
    .transform((word) => word === 'on')
    .optional(),
  ...signalVariables,
  ...rateVariables,
});
type Environment = z.infer<typeof Environment>;

/** What a variable should be and what to do about a wrong one. A secret is never said back, not even a wrong one. */
interface Advice {
  readonly expected: string;
  readonly fix: string;
  readonly isSecret?: true;
}

const anAddress = 'an address that begins with https:// or http://';
const aToken = 'a token without spaces';
const advice: Readonly<Record<keyof Environment, Advice>> = {
  DATABASE_URL: {
    expected: 'an address such as postgres://user:password@host:5432/name',
    fix: 'Correct it, or leave it out to use the embedded database.',
    isSecret: true,
  },
  DATA_DIR: { expected: 'a folder', fix: 'Name a folder that can be written to.' },
  HOST: {
    expected: 'a host name or address to listen on',
    fix: 'Use 127.0.0.1 for this machine alone, 0.0.0.0 for every network.',
  },
  PORT: { expected: `a whole number from 0 to ${portMax}`, fix: 'Use 8080, or 0 for any free port.' },
  PUBLIC_URL: {
    expected: `${anAddress} and has no path`,
    fix: 'Write it as people reach the pages from outside, such as https://petition.example.',
  },
  UNDERSIGNED_SECRET: {
    expected: `at least ${secretMinLength} characters`,
    fix: 'Make one with "openssl rand -hex 32", or leave it out to have one made in the data folder.',
    isSecret: true,
  },
  TELEGRAM_TOKEN: { expected: aToken, fix: 'Copy it anew from @BotFather.', isSecret: true },
  TELEGRAM_API_URL: { expected: anAddress, fix: 'Leave it out unless you run a Bot API server of your own.' },
  DISCORD_TOKEN: {
    expected: aToken,
    fix: 'Copy it anew from the Bot page of your application in the developer portal.',
    isSecret: true,
  },
  DISCORD_API_URL: { expected: anAddress, fix: 'Leave it out unless another server stands in for Discord.' },
  LOG_LEVEL: { expected: 'debug, info, warn or error', fix: 'Use info, or debug to see more.' },
  PLAYGROUND: {
    expected: 'on or off',
    fix: 'Use on to let people sign in the browser. Left out, it is on while no platform is.',
  },
  ...signalAdvice,
  ...rateAdvice,
};

/** A platform that is on. */
export interface PlatformConfig {
  readonly token: string;
  /** Without a slash at its end. */
  readonly apiUrl: string;
}

/** What was set, parsed. */
export type Config = ReturnType<typeof configOf>;

/** The configuration that an environment asks for, or a sentence for each fault in it. */
export type ConfigOutcome =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

/** Reads an environment. A variable that is empty counts as left out. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigOutcome {
  const given = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value?.trim() || undefined]));
  const parsed = Environment.safeParse(given);
  if (parsed.success) return { kind: 'config', config: configOf(parsed.data) };
  const wrong = Environment.keyof().options.filter((name) => parsed.error.issues.some(({ path }) => path[0] === name));
  return { kind: 'faults', faults: wrong.map((name) => faultSentence(name, given[name])) };
}

/** Adds what the file `.env` in this folder says to the environment, if there is one. */
export function loadDotEnv(): void {
  if (statSync('.env', { throwIfNoEntry: false })?.isFile()) process.loadEnvFile();
}

const FromNpm = z.object({ INIT_CWD: z.string().default('.'), npm_lifecycle_event: z.string().optional() });

/** Whether npm runs this process as one of its scripts, in a shell of its own. */
export function isNpmScript(env: Readonly<Record<string, string | undefined>>): boolean {
  return FromNpm.parse(env).npm_lifecycle_event !== undefined;
}

/** The folder that relative paths were written in: `npm run` moves to the project's own and passes the caller's on. */
export function folderOfCaller(env: Readonly<Record<string, string | undefined>>): string {
  return FromNpm.parse(env).INIT_CWD;
}

function faultSentence(name: keyof Environment, given: string | undefined): string {
  const { expected, fix, isSecret } = advice[name];
  const got = isSecret ? 'something else (it is secret, so it is not shown)' : JSON.stringify(given);
  return `${name}: expected ${expected}; got ${got}. ${fix}`;
}

function configOf(environment: Environment) {
  const telegram = platform(environment.TELEGRAM_TOKEN, environment.TELEGRAM_API_URL);
  const discord = platform(environment.DISCORD_TOKEN, environment.DISCORD_API_URL);
  return {
    /** `undefined`: the embedded database in `dataDir`. */
    databaseUrl: environment.DATABASE_URL,
    /** An absolute path. */
    dataDir: resolve(environment.DATA_DIR),
    host: environment.HOST,
    /** 0: any free port. */
    port: environment.PORT,
    /** An origin. `undefined`: nobody outside this machine reaches the pages. */
    publicUrl: environment.PUBLIC_URL,
    /** `undefined`: the one in the data folder, made at the first start. */
    secret: environment.UNDERSIGNED_SECRET,
    telegram,
    discord,
    logLevel: environment.LOG_LEVEL,
    /** Whether people can sign in the browser. */
    playground: environment.PLAYGROUND ?? (telegram === undefined && discord === undefined),
    /** What looks wrong about a signature. */
    signals: signalSettingsOf(environment),
    /** How often something may be done. */
    limits: rateLimitsOf(environment),
    /** So many reports hold a signature. `undefined`: as many as usual. */
    reportsToHold: environment.REPORTS_TO_HOLD,
  };
}

function platform(token: string | undefined, apiUrl: string): PlatformConfig | undefined {
  return token === undefined ? undefined : { token, apiUrl };
}
