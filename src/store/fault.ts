/** What may be told of a fault in a log: never a message or a parameter, for those may hold names or tokens. */
export interface FaultDescription {
  /** The kind of error that was thrown. */
  readonly name: string;
  /** PostgreSQL's or the operating system's code. */
  readonly code?: string;
  /** The constraint of the database that was violated. */
  readonly constraint?: string;
  /** Where it was thrown, innermost first. */
  readonly where?: readonly string[];
}

const mostFrames = 8;
const deepestCause = 5;

/** What is safe to log of `error`, taken from it and from what caused it. */
export function describeFault(error: unknown): FaultDescription {
  const causes = causesOf(error);
  const code = firstWord(causes, ['code'], /^[A-Z0-9_]{1,40}$/);
  const constraint = firstWord(causes, ['constraint', 'constraint_name'], /^[a-z0-9_]{1,63}$/);
  const where = error instanceof Error ? frames(error) : [];
  return {
    name: firstWord(causes, ['name'], /^[A-Za-z]{1,60}$/) ?? typeof error,
    ...(code === undefined ? {} : { code }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(where.length === 0 ? {} : { where }),
  };
}

/** PostgreSQL's five-character code of a failed query, or `undefined` for a fault that is not PostgreSQL's. */
export function postgresCode(error: unknown): string | undefined {
  return firstWord(causesOf(error), ['code'], /^(?=.*\d)[0-9A-Z]{5}$/);
}

/** Those of the driver, of the operating system, and of a server that starts, stops or is full. */
const codeOfAbsence =
  /^(CONNECT_TIMEOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|E(CONN|HOST|NET)[A-Z]+|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08[0-9A-Z]{3}|57P0[1-3]|53300)$/;

/** Whether a query failed because the database cannot be reached, or takes nobody for now. */
export function isDatabaseAway(error: unknown): boolean {
  return firstWord(causesOf(error), ['code'], codeOfAbsence) !== undefined;
}

/** The error, what caused it, what caused that. */
function causesOf(error: unknown): readonly object[] {
  const causes: object[] = [];
  for (let cause = error; isObject(cause) && causes.length < deepestCause; ) {
    causes.push(cause);
    cause = 'cause' in cause ? cause.cause : undefined;
  }
  return causes;
}

// A property is told only where it looks like a word of a program, since anybody may have set it to anything.
function firstWord(causes: readonly object[], keys: readonly string[], word: RegExp): string | undefined {
  const found = causes
    .flatMap((cause) => keys.map((key): unknown => Reflect.get(cause, key)))
    .find((value) => typeof value === 'string' && word.test(value));
  return typeof found === 'string' ? found : undefined;
}

// The stack begins with the message, and a message may imitate a frame: what comes before the frames is cut off whole.
function frames(error: Error): readonly string[] {
  const { stack = '', message } = error;
  const messageStart = stack.indexOf(message);
  if (messageStart < 0) return [];
  return stack
    .slice(messageStart + message.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, mostFrames);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
