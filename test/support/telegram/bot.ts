import { onTestFinished } from 'vitest';
import { createTelegram, type TelegramOptions, type TelegramPlatform } from '../../../adapters/telegram/index.ts';
import type { Core, Input, Message, Occasion, Reply } from '../../../src/index.ts';
import { type FakeTelegram, startFakeTelegram } from '../fake-telegram.ts';
import { scriptCore } from '../scripted-core.ts';

type Answer = (input: Input, occasion: Occasion) => Reply | Promise<Reply>;

/** A core that answers as the test says, for tests of what the adapter does on its own. */
export function scriptedCore(answer: Answer, photo?: Core['photo']) {
  const script = scriptCore({ answer });
  const core: Core = photo === undefined ? script : { ...script, photo };
  return { core, heard: script.heard };
}

/** A reply of one plain paragraph to the person. */
export function says(text: string, more: Partial<Message> = {}): Reply {
  return { message: { paragraphs: [{ kind: 'plain', text }], ...more }, audience: 'person', replaces: false };
}

/** A reply of one plain paragraph to everyone there. */
export function saysToAll(text: string, more: Partial<Message> = {}): Reply {
  return { ...says(text, more), audience: 'place' };
}

/** What was logged, one line each. */
export function recordingLog() {
  const lines: string[] = [];
  const take = (...parts: readonly unknown[]) => {
    lines.push(parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' '));
  };
  return { lines, debug: take, info: take, warn: take, error: take };
}

/** Pauses that end when the test says so. */
export function manualPauses() {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  return {
    asked,
    end: () => {
      for (const resolve of waiting.splice(0)) resolve();
    },
    wait: (milliseconds: number, signal: AbortSignal) =>
      new Promise<void>((resolve, reject) => {
        asked.push(milliseconds);
        waiting.push(resolve);
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  };
}

/** A bot on a Telegram of its own, both gone when the test is over. Its pauses end at once and are noted. */
export async function startBot(core: Core, options: Partial<TelegramOptions> = {}) {
  const telegram = await startFakeTelegram();
  const bot = createBot(telegram, core, options);
  onTestFinished(async () => {
    await bot.platform.stop();
    await telegram.close();
  });
  bot.platform.start();
  return { telegram, ...bot };
}

/** A bot that is not started yet. */
export function createBot(
  telegram: FakeTelegram,
  core: Core,
  options: Partial<TelegramOptions> = {},
): { platform: TelegramPlatform; log: ReturnType<typeof recordingLog>; pauses: number[] } {
  const log = recordingLog();
  const pauses: number[] = [];
  const platform = createTelegram({
    token: telegram.token,
    apiUrl: telegram.url,
    core,
    log,
    commands: [
      { name: 'sign', description: 'Sign the petition' },
      { name: 'help', description: 'What this bot can do' },
    ],
    sayFault: () => ({ paragraphs: [{ kind: 'plain', text: 'Something broke. Nothing was saved.' }] }),
    random: () => 0,
    wait: async (milliseconds) => {
      pauses.push(milliseconds);
    },
    ...options,
  });
  return { platform, log, pauses };
}
