import { onTestFinished } from 'vitest';
import { createDiscord, type Discord, type DiscordOptions } from '../../../adapters/discord/index.ts';
import type { Core, Form, Message, Reply } from '../../../src/index.ts';
import { type FakeDiscord, startFakeDiscord } from '../fake-discord.ts';
import { type Script, type ScriptedCore, scriptCore } from '../scripted-core.ts';

/** A reply of one plain paragraph to the person. */
export function says(text: string, more: Partial<Message> = {}): Reply {
  return { message: { paragraphs: [{ kind: 'plain', text }], ...more }, audience: 'person', replaces: false };
}

/** A reply that takes the place of the message whose button was pressed. */
export function saysInstead(text: string, more: Partial<Message> = {}): Reply {
  return { ...says(text, more), replaces: true };
}

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
      hint: 'As it shall stand under the letter',
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

/** What was logged, one line each. */
export function recordingLog() {
  const lines: string[] = [];
  const take = (...parts: readonly unknown[]) => {
    lines.push(parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' '));
  };
  return { lines, debug: take, info: take, warn: take, error: take };
}

/** A bot that is not started yet. It tries a lost connection again at once. */
export function createBot(discord: FakeDiscord, core: Core, options: Partial<DiscordOptions> = {}) {
  const log = recordingLog();
  const bot = createDiscord({
    token: discord.token,
    apiUrl: discord.url,
    core,
    log,
    commands: [
      { name: 'petition', description: 'Shows the petition' },
      { name: 'letter', description: 'Shows the letter' },
      { name: 'sign', description: 'Signs the petition' },
      { name: 'progress', description: 'Shows how many have signed' },
      { name: 'withdraw', description: 'Takes a signature back' },
      { name: 'help', description: 'Says what the bot can do' },
      { name: 'cancel', description: 'Ends what was begun' },
    ],
    petitionOptionDescription: 'Which petition',
    sayFault: () => ({ paragraphs: [{ kind: 'plain', text: 'Something broke. Nothing was saved.' }] }),
    clock: () => new Date(discord.now()),
    patience: { firstRetryMs: 1, longestRetryMs: 20, refusedRetryMs: 1 },
    ...options,
  });
  return { bot, log };
}

/** A started bot on a Discord of its own, both gone when the test is over. */
export async function startBot(
  script: Omit<Script, 'photo'> & Partial<Pick<Core, 'open' | 'suggest' | 'photo'>> = {},
  options: Partial<DiscordOptions> = {},
): Promise<{ discord: FakeDiscord; core: ScriptedCore; bot: Discord; log: ReturnType<typeof recordingLog> }> {
  const discord = await startFakeDiscord();
  const { open, suggest, photo, ...answers } = script;
  const parts = Object.entries({ open, suggest, photo }).filter(([, part]) => part !== undefined);
  const core: ScriptedCore = Object.assign(scriptCore(answers), Object.fromEntries(parts));
  const { bot, log } = createBot(discord, core, options);
  onTestFinished(async () => {
    await bot.stop();
    await discord.close();
  });
  await bot.start();
  await discord.until(() => discord.commandNames.length > 0, 'The commands were never registered.');
  return { discord, core, bot, log };
}

/** Something that a test holds back and lets go. */
export function gate(): { readonly opened: Promise<void>; open(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}
