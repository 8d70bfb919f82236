import type { CommandLists } from '../command-lists.ts';
import { pauseMs } from '../pause.ts';
import { answerAll, type Listener } from './answer.ts';
import type { Bot, TelegramApi } from './api.ts';
import { introduce } from './introduce.ts';
import { problemOf } from './problem.ts';
import { describeRefusal } from './refusal.ts';
import type { Update } from './update.ts';

/** How the bot stands with Telegram. `wrongToken` lasts until the process starts anew with another. */
export type TelegramState = 'connecting' | 'connected' | 'wrongToken' | 'unreachable' | 'stopped';

/** What polling needs, and how far it is. */
export interface Polling extends Omit<Listener, 'username'> {
  readonly api: TelegramApi;
  readonly commands: CommandLists;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly pollSeconds: number;
  /** Ends polls and the pauses between them. */
  readonly stopping: AbortSignal;
  readonly standing: {
    state: TelegramState;
    /** Known as soon as the bot was connected once. */
    bot?: Bot | undefined;
    offset?: number | undefined;
    isIntroduced?: boolean | undefined;
  };
}

/**
 * Takes updates and answers them until it is stopped or the token is refused. Nothing else ends it: neither a lost
 * network, nor a second poller, nor an update that cannot be answered. Never rejects.
 */
export async function poll(polling: Polling): Promise<void> {
  const { stopping, standing } = polling;
  let failures = 0;
  while (!stopping.aborted && standing.state !== 'wrongToken') {
    try {
      await takeBatch(polling);
      failures = 0;
    } catch (error) {
      failures += 1;
      if (!stopping.aborted) await recover(polling, error, failures);
    }
  }
}

/** Tells Telegram that everything taken is answered, so that it does not come again. */
export async function confirm({ api, standing, signal }: Polling): Promise<void> {
  if (standing.offset !== undefined) await api.updates(standing.offset, 0, signal).catch(() => undefined);
}

async function takeBatch(polling: Polling): Promise<void> {
  const { api, commands, log, pollSeconds, stopping, standing } = polling;
  if (!standing.isIntroduced || standing.bot === undefined) {
    standing.bot = await introduce(api, commands, log, stopping);
    standing.isIntroduced = true;
  }
  if (standing.state === 'connecting') connected(polling);
  // After a fault an empty poll comes back at once and so tells that Telegram is there again.
  const seconds = standing.state === 'connected' ? pollSeconds : 0;
  const updates = await api.updates(standing.offset, seconds, stopping);
  if (standing.state !== 'connected') connected(polling);
  await answerAll({ ...polling, username: standing.bot.username }, updates);
  standing.offset = offsetAfter(updates) ?? standing.offset;
}

/** The numbers of updates may begin anew after a quiet week, so only those of the last batch count. */
function offsetAfter(updates: readonly Update[]): number | undefined {
  return updates.length === 0 ? undefined : Math.max(...updates.map((update) => update.update_id)) + 1;
}

function connected({ log, standing }: Polling): void {
  standing.state = 'connected';
  log.info(`Telegram is connected, as @${standing.bot?.username}.`);
}

async function recover(polling: Polling, error: unknown, failures: number): Promise<void> {
  const { log, standing, wait, random, stopping } = polling;
  const problem = problemOf(error);
  // A token of the wrong form is answered with 404, a wrong one with 401.
  if (problem.kind === 'unauthorised' || (problem.kind === 'refused' && problem.code === 404)) {
    standing.state = 'wrongToken';
    return log.error(
      'Telegram refuses the token. Ask @BotFather for the right one, set TELEGRAM_TOKEN and start again.',
    );
  }
  // Somebody may have set a webhook in the meantime: the next attempt begins with taking it off.
  if (isConflict(problem)) standing.isIntroduced = false;
  if (problem.kind === 'throttled') return wait(problem.seconds * 1_000, stopping);
  if (standing.state !== 'unreachable') log.warn(describeRefusal(error), reasonOf(problem));
  standing.state = 'unreachable';
  await wait(pauseMs(failures, random()), stopping);
}

function isConflict(problem: ReturnType<typeof problemOf>): boolean {
  return problem.kind === 'refused' && problem.code === 409;
}

function reasonOf(problem: ReturnType<typeof problemOf>): string {
  return isConflict(problem)
    ? 'Another process or a webhook takes the updates of this bot on Telegram. Trying again.'
    : 'Telegram is not reachable. Trying again.';
}
