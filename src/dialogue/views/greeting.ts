import { commandWords } from '../command-words.ts';
import type { Message } from '../message.ts';
import type { Speech } from '../text/say.ts';

/** What a community hears when the bot comes in: what it can do there, how that begins, and what it never does. */
export function greeting(speech: Speech, commandSuffix: string): Message {
  const [petitions, follow, setup] = [
    commandWords('petitions', commandSuffix),
    commandWords('follow', commandSuffix),
    commandWords('setup', commandSuffix),
  ];
  return {
    paragraphs: [
      { kind: 'plain', text: speech.text('greeting.hello') },
      { kind: 'plain', text: speech.text('greeting.can', { petitions }) },
      { kind: 'plain', text: speech.text('greeting.setup', { follow, setup }) },
      { kind: 'quiet', text: speech.text('greeting.never') },
    ],
  };
}
