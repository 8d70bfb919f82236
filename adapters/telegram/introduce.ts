import type { Log } from '../log.ts';
import { type ListedCommand, problemOf, type TelegramApi } from './api.ts';
import { describeRefusal } from './refusal.ts';

/** A command of the bot and what it does. */
export interface Command {
  readonly name: string;
  readonly description: string;
}

/**
 * Makes the bot known: asks for its user name, takes off a webhook, which would keep updates from us, and lists the
 * commands where the list differs. Throws what the Bot API throws.
 */
export async function introduce(
  api: TelegramApi,
  commands: readonly Command[],
  log: Log,
  signal: AbortSignal,
): Promise<string> {
  const username = await api.whoAmI(signal);
  if ((await api.webhook(signal)) !== '') {
    log.warn('The bot on Telegram had a webhook. It is taken off, because updates are polled here.');
    await api.deleteWebhook(signal);
  }
  const wanted = commands.map(({ name, description }): ListedCommand => ({ command: name, description }));
  if (!sameLists(await api.commands(signal), wanted)) await list(api, wanted, log, signal);
  return username;
}

/** A list that Telegram refuses is no reason to answer nobody. */
async function list(api: TelegramApi, wanted: readonly ListedCommand[], log: Log, signal: AbortSignal): Promise<void> {
  try {
    await api.setCommands(wanted, signal);
  } catch (error) {
    if (problemOf(error).kind !== 'refused') throw error;
    log.error(describeRefusal(error), 'Telegram refused the list of commands.');
  }
}

function sameLists(listed: readonly ListedCommand[], wanted: readonly ListedCommand[]): boolean {
  return (
    listed.length === wanted.length &&
    wanted.every(({ command, description }, at) => {
      const other = listed[at];
      return other?.command === command && other.description === description;
    })
  );
}
