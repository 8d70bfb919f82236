import type { Answer } from './command.ts';

/** How the command is called, in the usage and in advice. */
export const program = 'npm run petition --';

/** The page that shows every command. */
export const usage: readonly string[] = [
  `Usage: ${program} COMMAND`,
  '',
  '  import FILE         puts the petition of a Markdown file in, or changes it',
  '  list                all petitions, with their signature counts',
  '  show SLUG           one petition',
  '  announce SLUG TEXT  tells every community that follows the petition what is new; “-” reads TEXT from the input',
  '    --answer          it is what the target answered',
  '  close SLUG          takes no more signatures',
  '  reopen SLUG         takes signatures again',
  '  signing SLUG open, hold or stop   counts who signs; lets all who sign from now on wait for a look; or takes nobody new',
  '  names SLUG show or hide           shows the list of public names, or hides it',
  '  banner SLUG TEXT    puts TEXT above the petition, wherever it is shown',
  '    --clear           takes the banner down',
  '  default SLUG        the petition that is meant where none is named',
  '    --in discord:ID or --in telegram:ID   in one server or group only',
  '  moderators list SLUG  who accepts and removes signatures of the petition, with /moderate in chat',
  '  moderators add SLUG discord:ACCOUNT or telegram:ACCOUNT     names a moderator, by the number of their account',
  '  moderators remove SLUG discord:ACCOUNT or telegram:ACCOUNT  takes that back',
  '  proposals SLUG      what a moderator wants done with many signatures and a second one has to confirm',
  '  confirm SLUG NUMBER   is that second one, and has the proposal of that number done',
  '    --decline           drops it',
  '  log SLUG            what moderators did, newest first: number, time, who, what, how many, whether undone, why',
  '    --json            the same as JSON, one object on each line',
  '  check               counts all signatures anew, and mends every counter that says something else',
  '  help                this page',
];

/** The first words of all commands. */
export const commandWords: readonly string[] = [
  'import',
  'list',
  'show',
  'announce',
  'close',
  'reopen',
  'signing',
  'names',
  'banner',
  'default',
  'moderators',
  'proposals',
  'confirm',
  'log',
  'check',
  'help',
];

/** The answer to what is no command. */
export function misunderstood(sentence: string): Answer {
  return { lines: [sentence, `“${program} help” shows the commands.`], exitCode: 2 };
}

/** The answer where no petition is named. */
export const whichPetition = (): Answer => misunderstood(`Which petition? “${program} list” shows their slugs.`);
