import type { Config } from './config.ts';
import type { Undersigned } from './start.ts';

/** What somebody reads who has just started Undersigned: where everything is, and how to turn on the rest. */
export async function welcome(config: Config, { url, core, store }: Undersigned): Promise<readonly string[]> {
  const petitions = core.petitions();
  const [first] = petitions;
  const count = first && (await store.tally(first.id)).count;
  return [
    '',
    'Undersigned is running.',
    `  Page       ${url}${config.playground ? ', where you can sign in the browser' : ', to read; with PLAYGROUND=on people can sign there too'}`,
    `  Data       ${config.databaseUrl === undefined ? `${config.dataDir} (embedded database)` : 'PostgreSQL, at DATABASE_URL'}`,
    petitions.length === 1 && first !== undefined
      ? `  Petition   “${first.title}”, ${count} ${count === 1 ? 'signature' : 'signatures'}`
      : `  Petitions  ${petitions.length}`,
    `  Telegram   ${config.telegram === undefined ? 'off; set TELEGRAM_TOKEN to turn it on' : 'on, connecting'}`,
    `  Discord    ${config.discord === undefined ? 'off; set DISCORD_TOKEN to turn it on' : 'on, connecting'}`,
    'Stop it with Ctrl+C.',
    '',
  ];
}
