import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { writeParagraphs } from '../../adapters/discord/marks.ts';
import { renderMessage as renderForTelegram } from '../../adapters/telegram/render.ts';
import { renderMessage as renderForWeb } from '../../adapters/web/chat/render.ts';
import { speak } from '../../src/dialogue/text/say.ts';
import { commentParagraphs } from '../../src/dialogue/views/own-comment.ts';
import { parseComment } from '../../src/domain/parse-comment.ts';
import type { Signature } from '../../src/domain/signature.ts';
import { type Message, UserText } from '../../src/index.ts';
import { anyComment } from '../support/comments.ts';
import { renderMarkdown } from '../support/discord/markdown.ts';
import { createChats } from '../support/telegram/chats.ts';
import { messageMethods } from '../support/telegram/messages.ts';

/** What its person sees of a comment. */
function shown(text: string): Message {
  const signature: Signature = {
    number: 1,
    name: new UserText('Ada'),
    visibility: 'public',
    signedAt: new Date('2026-11-22T12:00:00Z'),
    state: 'counted',
    comment: { text: new UserText(text), state: 'shown' },
  };
  return { paragraphs: commentParagraphs(speak('en'), signature) };
}

/** Comments that pass. */
const comment = anyComment
  .map(parseComment)
  .filter((parsed) => parsed.kind === 'comment')
  .map(({ text }) => text);

test('nothing in a comment comes alive on Discord', () => {
  fc.assert(
    fc.property(comment, (text) => {
      const kinds = renderMarkdown(writeParagraphs(shown(text).paragraphs)).live.map(({ kind }) => kind);
      const lines = text.split('\n').length;
      expect(kinds).toEqual([...Array(lines).fill('quote'), 'subtext']);
    }),
    { numRuns: 500 },
  );
});

test('nothing in a comment comes alive on Telegram', () => {
  fc.assert(
    fc.property(comment, (text) => {
      const chats = createChats();
      const chat = chats.add({ id: 1, type: 'private' }, undefined);
      const methods = messageMethods(chats, { id: 2, is_bot: true, first_name: 'Bot' });
      for (const { method, payload } of renderForTelegram(shown(text), { kind: 'private' })) {
        methods.get(method.toLowerCase())?.({ chat_id: 1, ...payload });
      }
      expect(chat.messages).toHaveLength(1);
      expect(chat.messages.flatMap(({ live }) => live)).toEqual([]);
      expect(chat.messages[0]?.entities.map(({ type }) => type)).toEqual(['blockquote', 'italic']);
    }),
    { numRuns: 500 },
  );
});

test('nothing in a comment is markup on the web, and it is read as it was written', () => {
  fc.assert(
    fc.property(comment, (text) => {
      const html = String(renderForWeb(shown(text), { page: 'elms', turns: 1 }, 'en'));
      const root = parse(html, { comment: true });
      const tags = root.querySelectorAll('*').map(({ rawTagName }) => rawTagName);
      expect(tags).toEqual(['p', 'blockquote', ...text.split('\n').map(() => 'bdi'), 'p']);
      expect(root.querySelector('blockquote')?.text).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('what is mended stands in its field as it was written, markup and all', () => {
  fc.assert(
    fc.property(anyComment, (written) => {
      const form = {
        flow: 'comment',
        petition: 'elms',
        id: 'k1',
        title: 'Why',
        submit: 'Save',
        reopen: 'Edit',
        questions: [{ kind: 'text', name: 'comment', label: 'Why', hint: '', isLong: true, maxLength: 2_000, written }],
      } as const;
      const html = String(renderForWeb({ paragraphs: [], form }, { page: 'elms', turns: 1 }, 'en'));
      const root = parse(html);
      expect(root.querySelectorAll('textarea')).toHaveLength(1);
      expect(root.querySelector('textarea')?.text).toBe(`\n${written}`);
      expect(root.querySelector('textarea')?.childNodes.every(({ nodeType }) => nodeType === 3)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
