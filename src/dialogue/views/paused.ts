import type { PauseReason } from '../../domain/following.ts';
import type { Petition } from '../../domain/petition.ts';
import { commandWords } from '../command-words.ts';
import type { Message } from '../message.ts';
import type { Speech } from '../text/say.ts';

/** What the managers of a community hear, once, when the bot cannot speak where it should. */
export function pausedNotice(
  speech: Speech,
  reason: PauseReason,
  petition: Petition | undefined,
  commandSuffix: string,
): Message {
  const [follow, setup] = [commandWords('follow', commandSuffix), commandWords('setup', commandSuffix)];
  return {
    paragraphs: [
      { kind: 'heading', text: speech.text('paused.title') },
      ...(petition === undefined ? [] : [{ kind: 'quiet' as const, text: petition.title }]),
      { kind: 'plain', text: speech.text(`paused.${reason}`, { follow, setup }) },
      { kind: 'quiet', text: speech.text('paused.kept') },
    ],
  };
}
