import { type CommandDescription, concernsManagers } from '../../src/index.ts';
import type { CommandLists } from '../command-lists.ts';
import type { Log } from '../log.ts';
import type { Bot, ListedCommand, Readers, TelegramApi } from './api.ts';
import { problemOf } from './problem.ts';
import { describeRefusal } from './refusal.ts';

/**
 * Makes the bot known: asks who it is, takes off a webhook, which would keep updates from us, and lists the commands
 * where a list differs. Throws what the Bot API throws.
 */
export async function introduce(api: TelegramApi, commands: CommandLists, log: Log, signal: AbortSignal): Promise<Bot> {
  const bot = await api.whoAmI(signal);
  if ((await api.webhook(signal)) !== '') {
    log.warn('The bot on Telegram had a webhook. It is taken off, because updates are polled here.');
    await api.deleteWebhook(signal);
  }
  for (const [readers, wanted] of wantedLists(commands)) await list(api, readers, wanted, log, signal);
  return bot;
}

/**
 * Administrators are shown the standard list for administrators rather than everybody's list in their own language, so
 * each language has both.
 */
function wantedLists({ standard, others }: CommandLists): readonly (readonly [Readers, readonly ListedCommand[]])[] {
  return [{ ...standard, language: undefined }, ...others].flatMap(({ language, commands }) => [
    [{ scope: 'default', language }, commands.filter((command) => !isForManagers(command)).map(listed)],
    [{ scope: 'all_chat_administrators', language }, commands.map(listed)],
  ]);
}

const listed = ({ name, description }: CommandDescription): ListedCommand => ({ command: name, description });

const isForManagers = ({ name }: CommandDescription) => concernsManagers({ kind: 'command', command: name });

/** A list that Telegram refuses is no reason to answer nobody. */
async function list(
  api: TelegramApi,
  readers: Readers,
  wanted: readonly ListedCommand[],
  log: Log,
  signal: AbortSignal,
): Promise<void> {
  if (sameLists(await api.commands(readers, signal), wanted)) return;
  try {
    await api.setCommands(readers, wanted, signal);
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
