import type { CommandName } from '../../src/index.ts';

/** The commands that stand ready as buttons below the chat, with their words. */
export const commandButtons: readonly (readonly [CommandName, string])[] = [
  ['sign', 'Sign'],
  ['petition', 'The petition'],
  ['letter', 'The letter'],
  ['progress', 'Progress'],
  ['signatures', 'Who signed'],
  ['mysignature', 'My signature'],
  ['petitions', 'Petitions'],
  ['share', 'Share'],
  ['privacy', 'Privacy'],
  ['help', 'Help'],
];

/** The page's own words, around what the bot says. */
export const words = {
  name: 'Undersigned',
  motto: 'Petitions you sign right in the chat',
  conversation: 'Conversation',
  commands: 'What you can ask for',
  you: 'You',
  write: 'Write to the bot',
  example: 'Write, for example /sign',
  send: 'Send',
  skip: 'Go to the latest message',
  pressed: 'I pressed a button',
  petitions: 'Petitions',
  noPetitions: 'There is no petition here yet.',
  where: 'Sign this petition',
  telegram: 'Sign on Telegram',
  discord: 'Sign on Discord',
  nowhere: 'This petition cannot be signed from here at the moment.',
  home: 'To the front page',
  lost: {
    title: 'There is nothing here',
    text: 'Perhaps the address was cut short on its way, or the petition has another name now.',
  },
  fault: {
    title: 'Something went wrong on our side',
    text: 'Please try again in a moment. What you were told is saved, is saved.',
  },
  foreign: {
    title: 'That came from another page',
    text: 'For your safety this page only takes what you do on the page itself. Nothing was changed.',
  },
  tooLarge: { title: 'That was too much at once', text: 'Please write less. Nothing was changed.' },
  unreadable: {
    title: 'That could not be read',
    text: 'Please go back and press the button again. Nothing was changed.',
  },
  notAllowed: { title: 'That cannot be done here', text: 'This address can be read, and nothing can be sent to it.' },
  noCookie: {
    title: 'Your browser kept no cookie',
    text: 'One small cookie tells the bot which conversation is yours. Please allow it for this page and try again. Nothing was changed.',
  },
} as const;

/** A title and a sentence, for a page that has nothing else to show. */
export interface Notice {
  readonly title: string;
  readonly text: string;
}
