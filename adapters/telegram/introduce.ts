import { CommandName, concernsManagers } from '../../src/index.ts';
import type { Log } from '../log.ts';
import type { Bot, CommandScope, ListedCommand, TelegramApi } from './api.ts';
import { problemOf } from './problem.ts';
import { describeRefusal } from './refusal.ts';

/** A command of the bot and what it does. */
export interface Command {
  readonly name: string;
  readonly description: string;
}

/**
 * Makes the bot known: asks who it is, takes off a webhook, which would keep updates from us, and lists the commands
 * where a list differs. Throws what the Bot API throws.
 */
export async function introduce(
  api: TelegramApi,
  commands: readonly Command[],
  log: Log,
  signal: AbortSignal,
): Promise<Bot> {
  const bot = await api.whoAmI(signal);
  if ((await api.webhook(signal)) !== '') {
    log.warn('The bot on Telegram had a webhook. It is taken off, because updates are polled here.');
    await api.deleteWebhook(signal);
  }
  const all = commands.map(({ name, description }): ListedCommand => ({ command: name, description }));
  const forEverybody = all.filter(({ command }) => !isForManagers(command));
  await list(api, 'default', forEverybody, log, signal);
  await list(api, 'all_chat_administrators', all, log, signal);
  return bot;
}

function isForManagers(name: string): boolean {
  const command = CommandName.safeParse(name).data;
  return command !== undefined && concernsManagers({ kind: 'command', command });
}

/** A list that Telegram refuses is no reason to answer nobody. */
async function list(
  api: TelegramApi,
  scope: CommandScope,
  wanted: readonly ListedCommand[],
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  if (sameLists(await api.commands(scope, signal), wanted)) return;
  try {
    await api.setCommands(scope, wanted, signal);
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
