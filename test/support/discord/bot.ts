import { onTestFinished } from 'vitest';
import { createDiscord, type Discord, type DiscordOptions } from '../../../adapters/discord/index.ts';
import { waitByClock } from '../../../adapters/pause.ts';
import type { Core, Form } from '../../../src/index.ts';
import { commandLists, inEnglish } from '../command-lists.ts';
import { type FakeDiscord, startFakeDiscord } from '../fake-discord.ts';
import { type RecordingLog, recordingLog } from '../recording-log.ts';
import { type Script, type ScriptedCore, says, scriptCore } from '../scripted-core.ts';

/** The form of signing, as the core asks it. */
export const signingForm: Form = {
  flow: 'sign',
  petition: 'save-the-elms',
  id: 'mi0abc',
  title: 'Sign the petition',
  submit: 'Sign',
  reopen: 'Edit',
  questions: [
    {
      kind: 'text',
      name: 'name',
      label: 'Your name',
      hint: 'As it should stand under the letter',
      suggestion: { value: 'Ben', label: 'Use “Ben”' },
      maxLength: 320,
    },
    {
      kind: 'choice',
      name: 'visibility',
      label: 'Who may see it',
      agreement: 'I sign this petition',
      options: [
        { value: 'public', label: 'Everyone', description: 'In the public list', press: 'Sign publicly' },
        { value: 'anonymous', label: 'Only the target', description: 'Counted', press: 'Sign anonymously' },
      ],
    },
  ],
};

/** What opens the form of signing: the command, and the button. */
export const opensSigning: Core['open'] = (input) => {
  const isWish =
    (input.kind === 'command' && input.command === 'sign') ||
    (input.kind === 'press' && (input.action.do === 'begin' || input.action.do === 'reopen'));
  return isWish ? says('You ask the mayor to keep the elms.', { form: signingForm }) : undefined;
};

const retryMs = 5;

/** A bot that is not started yet. It tries a lost connection again at once. */
export function createBot(discord: FakeDiscord, core: Core, options: Partial<DiscordOptions> = {}) {
  const log = recordingLog();
  const bot = createDiscord({
    token: discord.token,
    apiUrl: discord.url,
    core,
    log,
    commands: commandLists(
      inEnglish([
        { name: 'petition', description: 'Shows the petition' },
        { name: 'letter', description: 'Shows the letter' },
        { name: 'sign', description: 'Signs the petition' },
        { name: 'progress', description: 'Shows how many have signed' },
        { name: 'withdraw', description: 'Takes a signature back' },
        { name: 'follow', description: 'Lets this channel hear of a petition' },
        { name: 'unfollow', description: 'Ends that' },
        { name: 'setup', description: 'Shows how this server follows' },
        { name: 'help', description: 'Says what the bot can do' },
        { name: 'cancel', description: 'Ends what was begun' },
      ]),
    ),
    sayFault: () => ({ paragraphs: [{ kind: 'plain', text: 'Something broke. Nothing was saved.' }] }),
    clock: () => new Date(discord.now()),
    wait: (_, signal) => waitByClock(retryMs, signal),
    ...options,
  });
  return { bot, log };
}

/** A started bot on a Discord of its own, both gone when the test is over. */
export async function startBot(
  script: Script = {},
  options: Partial<DiscordOptions> = {},
): Promise<{ discord: FakeDiscord; core: ScriptedCore; bot: Discord; log: RecordingLog }> {
  const discord = await startFakeDiscord();
  const core = scriptCore(script);
  const { bot, log } = createBot(discord, core, options);
  onTestFinished(async () => {
    await bot.stop();
    await discord.close();
  });
  await bot.start();
  await discord.until(() => discord.commandNames.length > 0, 'The commands were never registered.');
  return { discord, core, bot, log };
}
