import { commentMaxCharacters } from '../../domain/comment.ts';
import { type CommentProblem, commentMaxLines, commentMaxUnits, parseComment } from '../../domain/parse-comment.ts';
import { UserText } from '../../domain/user-text.ts';
import type { Conversation } from '../conversation.ts';
import type { Checked, Flow } from '../flow.ts';
import type { TextQuestion } from '../message.ts';
import type { Speech } from '../text/say.ts';
import type { Text } from '../text/text.ts';

/** Why somebody signed, in their own words. */
export const comment: Flow = {
  whom: 'signatories',
  title: (speech) => speech.words('comment.title'),
  submit: (speech) => speech.words('comment.submit'),
  questions: (speech, conversation) => [commentQuestion(speech, conversation)],
  say: ({ speech }, { title }) => [
    { kind: 'plain', text: speech.text('comment.ask', { title }) },
    { kind: 'quiet', text: speech.text('comment.kept') },
  ],
  check: (speech, _question, written) => check(speech, written),
  effect: ({ answers: { comment: text } }, petition) =>
    text === undefined ? undefined : { do: 'comment', petition, text },
};

function commentQuestion(speech: Speech, { written, suggestion }: Conversation): TextQuestion {
  return {
    kind: 'text',
    name: 'comment',
    label: speech.words('comment.label'),
    hint: speech.words('comment.hint', { most: commentMaxCharacters }),
    isLong: true,
    maxLength: commentMaxUnits,
    written: written.comment,
    suggestion: suggestion === undefined ? undefined : { value: suggestion, label: speech.words('comment.keep') },
  };
}

function check(speech: Speech, written: string): Checked {
  const parsed = parseComment(written);
  return parsed.kind === 'comment' ? { answer: parsed.text } : { refusal: refusal(speech, parsed.problem) };
}

function refusal(speech: Speech, problem: CommentProblem): Text {
  switch (problem.kind) {
    case 'tooLong':
      return speech.text('comment.tooLong', { surplus: problem.surplus, most: commentMaxCharacters });
    case 'lines':
      return speech.text('comment.lines', { surplus: problem.surplus, most: commentMaxLines });
    case 'link':
      return speech.text('comment.link', { found: new UserText(problem.found) });
    case 'marks':
      return speech.text('refusal.marks');
    case 'empty':
    case 'unreadable':
      return speech.text(`comment.${problem.kind}`);
  }
}
