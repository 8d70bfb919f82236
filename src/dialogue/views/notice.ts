import type { PauseReason } from '../../domain/following.ts';
import type { Petition } from '../../domain/petition.ts';
import { commandWords } from '../command-words.ts';
import type { Message, Paragraph } from '../message.ts';
import type { Speech } from '../text/say.ts';

/** How much waits of what came through a community. */
interface Waiting {
  readonly held: number;
  readonly asked: number;
  readonly comments: number;
}

/** What the moderators of a community hear of what waits. Others may read it, so it names nobody. */
export function notice(speech: Speech, petition: Petition, waiting: Waiting, commandSuffix: string): Message {
  const { held, asked, comments } = waiting;
  const moderate = commandWords('moderate', commandSuffix);
  return {
    paragraphs: [
      { kind: 'heading', text: speech.text('notice.title') },
      { kind: 'quiet', text: petition.title, language: petition.language },
      ...(held > 0 ? [plain(speech.text('notice.held', { held }))] : []),
      ...(asked > 0 ? [plain(speech.text('notice.asked', { asked }))] : []),
      ...(comments > 0 ? [plain(speech.text('notice.comments', { comments }))] : []),
      { kind: 'quiet', text: speech.text('notice.look', { moderate }) },
    ],
    buttons: [{ label: speech.words('button.look'), press: { do: 'openReview', petition: petition.slug } }],
  };
}

/** What the managers of a community hear, once, when its moderators cannot be told any more. */
export function noticesEnded(speech: Speech, reason: PauseReason, commandSuffix: string): Message {
  const [setup, moderate] = [commandWords('setup', commandSuffix), commandWords('moderate', commandSuffix)];
  return {
    paragraphs: [
      { kind: 'heading', text: speech.text('notice.ended') },
      plain(speech.text(`notice.${reason}`, { setup, moderate })),
    ],
  };
}

const plain = (text: Paragraph['text']): Paragraph => ({ kind: 'plain', text });
