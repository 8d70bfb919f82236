import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Platform } from '../../src/index.ts';
import type { Answer, Command } from './command.ts';
import { faultLines } from './fault.ts';
import { nearest } from './nearest.ts';
import { type ReadFile, readPetitionFile } from './petition-file.ts';
import { readAnnouncement } from './read-announcement.ts';
import { readConfirmation } from './read-confirmation.ts';
import { readModerators } from './read-moderators.ts';
import { isSwitchWord, readSwitch } from './read-switches.ts';
import { commandWords, misunderstood, usage, whichPetition } from './usage.ts';

/** The command that was written, with its file read, or the answer to what is none. */
export async function readCommand(argv: readonly string[], readFile: ReadFile): Promise<Command | Answer> {
  const args = parsedArgs(argv);
  if ('lines' in args) return args;
  const [word, operand, ...others] = args.positionals;
  if (args.values.help || word === 'help') return { lines: [...usage], exitCode: 0 };
  if (word === undefined) return { lines: [...usage], exitCode: 2 };
  if (!commandWords.includes(word)) return noSuchCommand(word);
  const stray = optionNames.find((name) => args.values[name] !== undefined && commandOf[name] !== word);
  if (stray !== undefined) return misunderstood(`--${stray} goes with “${commandOf[stray]}” only.`);
  if (word === 'announce') {
    return readAnnouncement(args.positionals.slice(1), args.values.answer ? 'answer' : 'update', readFile);
  }
  if (word === 'confirm') return readConfirmation(args.positionals.slice(1), args.values.decline ?? false);
  if (isSwitchWord(word)) return readSwitch(word, args.positionals.slice(1), args.values.clear ?? false);
  if (word === 'moderators') return readModerators(args.positionals.slice(1));
  if (word === 'list' || word === 'check') {
    return operand === undefined ? { do: word } : misunderstood(`“${word}” takes nothing after it.`);
  }
  if (others.length > 0) return tooMuch(word, others);
  if (word === 'import') return operand === undefined ? misunderstood('Which file?') : importCommand(operand, readFile);
  return slugCommand(word, operand, args.values);
}

/** The command that each option belongs to. */
const commandOf = { in: 'default', answer: 'announce', json: 'log', clear: 'banner', decline: 'confirm' } as const;
const optionNames = ['in', 'answer', 'json', 'clear', 'decline'] as const satisfies (keyof typeof commandOf)[];

function noSuchCommand(written: string): Answer {
  const meant = nearest(written, commandWords);
  return misunderstood(`There is no command “${written}”.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`);
}

function tooMuch(word: string, others: readonly string[]): Answer {
  const advice = word === 'import' ? 'Quote a path with spaces.' : `“${word}” takes nothing after the slug.`;
  return misunderstood(`“${others.join(' ')}” is too much. ${advice}`);
}

/** Discord's servers, and Telegram's groups, which have negative numbers. */
const communityIds = { discord: /^[1-9]\d{0,19}$/, telegram: /^-[1-9]\d{0,15}$/ } as const;

function parsedArgs(argv: readonly string[]) {
  const options = {
    in: { type: 'string' },
    answer: { type: 'boolean' },
    json: { type: 'boolean' },
    clear: { type: 'boolean' },
    decline: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    if (argv[0] === 'announce' || argv[0] === 'banner')
      return misunderstood('Before a text that begins with a dash, write “--”.');
    return misunderstood(error instanceof Error ? error.message : 'That is no option.');
  }
}

interface Values {
  readonly in?: string | undefined;
  readonly json?: boolean | undefined;
}

const slugWords = ['show', 'close', 'reopen', 'default', 'proposals', 'log'] as const;

function slugCommand(written: string, slug: string | undefined, { in: where, json = false }: Values): Command | Answer {
  const word = slugWords.find((each) => each === written);
  if (word === undefined) return noSuchCommand(written);
  if (slug === undefined) return whichPetition();
  if (word === 'log') return { do: word, slug, json };
  if (word !== 'default') return { do: word, slug };
  if (where === undefined) return { do: 'default', slug };
  const [name, id = '', ...others] = where.split(':');
  const platform = Platform.exclude(['web']).safeParse(name).data;
  if (platform !== undefined && communityIds[platform].test(id) && others.length === 0) {
    return { do: 'default', slug, community: { platform, id } };
  }
  return misunderstood(
    `“${where}” is no community. Write discord: and the server's number, or telegram: and the group's, which begins with a minus.`,
  );
}

async function importCommand(path: string, readFile: ReadFile): Promise<Command | Answer> {
  const read = await readPetitionFile(path, readFile).catch((error: unknown) => unreadable(path, error));
  if ('lines' in read) return read;
  if (read.kind === 'petition') return { do: 'import', content: read.content, photo: read.photo };
  const lines = faultLines(basename(path), read.faults);
  const count = lines.length === 1 ? 'one fault' : `${lines.length} faults`;
  return { lines: [...lines, `Nothing was imported: ${count}.`], exitCode: 1 };
}

function unreadable(path: string, error: unknown): Answer {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  const why = missing ? 'There is no such file.' : 'It is no file that can be read.';
  return { lines: [`${path}: ${why} Nothing was imported.`], exitCode: 1 };
}
