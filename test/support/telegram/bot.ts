import { onTestFinished } from 'vitest';
import { createTelegram, type Telegram, type TelegramOptions } from '../../../adapters/telegram/index.ts';
import type { Core } from '../../../src/index.ts';
import { commandLists, inEnglish } from '../command-lists.ts';
import { type FakeTelegram, startFakeTelegram } from '../fake-telegram.ts';
import { type RecordingLog, recordingLog } from '../recording-log.ts';
import { type Script, scriptCore } from '../scripted-core.ts';

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
      new Promise<void>((resolve) => {
        asked.push(milliseconds);
        waiting.push(resolve);
        signal.addEventListener('abort', () => resolve());
      }),
  };
}

/** A bot on a Telegram of its own, both gone when the test is over. Its pauses end at once and are noted. */
export async function startBot(script: Script = {}, options: Partial<TelegramOptions> = {}) {
  const telegram = await startFakeTelegram();
  const core = scriptCore(script);
  const bot = createBot(telegram, core, options);
  onTestFinished(async () => {
    await bot.platform.stop();
    await telegram.close();
  });
  bot.platform.start();
  return { telegram, core, ...bot };
}

/** A bot that is not started yet. */
export function createBot(
  telegram: FakeTelegram,
  core: Core,
  options: Partial<TelegramOptions> = {},
): { platform: Telegram; log: RecordingLog; pauses: number[] } {
  const log = recordingLog();
  const pauses: number[] = [];
  const platform = createTelegram({
    token: telegram.token,
    apiUrl: telegram.url,
    core,
    log,
    commands: commandLists(
      inEnglish([
        { name: 'sign', description: 'Sign the petition' },
        { name: 'help', description: 'What this bot can do' },
      ]),
    ),
    sayFault: () => ({ paragraphs: [{ kind: 'plain', text: 'Something broke. Nothing was saved.' }] }),
    random: () => 0,
    wait: async (milliseconds) => {
      pauses.push(milliseconds);
    },
    ...options,
  });
  return { platform, log, pauses };
}
