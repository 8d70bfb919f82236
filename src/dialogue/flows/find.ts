import { parseSelection, selectionMaxUnits } from '../../domain/parse-selection.ts';
import { remitOf } from '../about.ts';
import { type Conversation, openedAt } from '../conversation.ts';
import { echo } from '../echo.ts';
import type { Checked, Flow } from '../flow.ts';
import type { TextQuestion } from '../message.ts';
import type { Speech } from '../text/say.ts';
import { lined, type Text } from '../text/text.ts';

/** From what a moderator looks for to the signatures that are like it. */
export const find: Flow = {
  whom: 'everybody',
  title: (speech) => speech.words('find.title'),
  submit: (speech) => speech.words('find.submit'),
  questions: (speech, conversation) => [lineQuestion(speech, conversation)],
  say: ({ speech }) => [{ kind: 'plain', text: lined([speech.text('find.ask'), ...examples(speech)]) }],
  check: (speech, _question, written) => check(speech, written),
  effect: (conversation, petition) => {
    const { answers, about } = conversation;
    const parsed = parseSelection(answers.line ?? '', openedAt(conversation));
    if (about === undefined || 'unread' in parsed) return undefined;
    return { do: 'propose', petition, remit: remitOf(about), selection: parsed.selection };
  },
};

function lineQuestion(speech: Speech, { written }: Conversation): TextQuestion {
  return {
    kind: 'text',
    name: 'line',
    label: speech.words('find.label'),
    hint: speech.words('find.hint'),
    maxLength: selectionMaxUnits,
    written: written.line,
  };
}

/** What is understood does not depend on the time, only what it means. */
const anyTime = new Date(0);
/** So much of what was not understood is said back. */
const longestEcho = 80;

function check(speech: Speech, written: string): Checked {
  const parsed = parseSelection(written.slice(0, selectionMaxUnits), anyTime);
  if (!('unread' in parsed)) return { answer: written };
  const words = echo(parsed.unread, longestEcho);
  const first = parsed.unread === '' ? speech.text('find.ask') : speech.text('find.unread', { words });
  return { refusal: lined([first, ...examples(speech)]) };
}

const kinds = ['byNumber', 'byName', 'byTime', 'byAccount', 'byCommunity', 'byState', 'together'] as const;

const examples = (speech: Speech): Text[] => kinds.map((kind) => ['• ', speech.text(`find.${kind}`)]);
