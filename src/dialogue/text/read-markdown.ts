import type { BlockContent, DefinitionContent, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Paragraph } from '../message.ts';
import { bold, italic, link, type Text } from './text.ts';

/** Markdown that a petition cannot have, because no chat shows it: what it is, and in which line, counted from 1. */
export interface MarkdownFault {
  readonly line: number;
  readonly found: 'code' | 'footnote' | 'html' | 'image' | 'link' | 'reference' | 'rule' | 'table';
}

/** A petition's text or letter as paragraphs, and what of it could not be read. */
export interface ReadMarkdown {
  readonly paragraphs: readonly Paragraph[];
  readonly faults: readonly MarkdownFault[];
}

/** What becomes of the words themselves, for a letter whose placeholder takes a name. */
export type WriteWords = (words: string) => Text;

/**
 * CommonMark's paragraphs, headings, emphasis, links, lists and quotes, with their hard line breaks. What a chat cannot
 * show is a fault, and stands among the paragraphs as it was written.
 */
export function readMarkdown(
  markdown: string,
  kind: 'plain' | 'quote',
  write: WriteWords = (words) => words,
): ReadMarkdown {
  const faults: MarkdownFault[] = [];
  const paragraphs = fromMarkdown(markdown).children.flatMap((node) => blocks(node, { kind, markdown, faults, write }));
  return { paragraphs, faults };
}

interface Reading {
  readonly kind: Paragraph['kind'];
  readonly markdown: string;
  readonly faults: MarkdownFault[];
  readonly write: WriteWords;
}

type Block = RootContent | BlockContent | DefinitionContent;

function blocks(node: Block, reading: Reading): readonly Paragraph[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', text: inline(node.children, reading) }];
    case 'paragraph':
      if (delimiterRow.test(source(node, reading))) return [refused(node, 'table', reading)];
      return [{ kind: reading.kind, text: inline(node.children, reading) }];
    case 'blockquote':
      return node.children.flatMap((child) => blocks(child, { ...reading, kind: 'quote' }));
    case 'list':
      return node.children.flatMap((item, i) =>
        listItem(item, node.ordered ? `${(node.start ?? 1) + i}. ` : '• ', reading),
      );
    default:
      return [refused(node, faultOf(node), reading)];
  }
}

/** The row that makes a table of the lines around it in most programs, though CommonMark has no tables. */
const delimiterRow = /^ *\|? *:?-+:? *(?:\| *:?-+:? *)+\|? *$|^ *\| *:?-+:? *\| *$/m;

function listItem(item: ListItem, mark: string, reading: Reading): readonly Paragraph[] {
  const [first, ...others] = item.children.flatMap((child) => blocks(child, reading));
  return [{ kind: reading.kind, text: first === undefined ? mark.trimEnd() : [mark, first.text] }, ...others];
}

/** Styles do not nest: a chat's marks would end where the inner ones begin. */
type Style = 'bold' | 'italic';

function inline(nodes: readonly PhrasingContent[], reading: Reading, within: readonly Style[] = []): Text {
  const texts = nodes.map((node) => phrase(node, reading, within));
  return texts.length === 1 && texts[0] !== undefined ? texts[0] : texts;
}

function phrase(node: PhrasingContent, reading: Reading, within: readonly Style[]): Text {
  switch (node.type) {
    case 'text':
      return reading.write(node.value.replace(/\s*\n\s*/g, ' '));
    case 'break':
      return '\n';
    case 'strong':
      return styled('bold', node.children, reading, within);
    case 'emphasis':
      return styled('italic', node.children, reading, within);
    case 'link':
      if (!/^(?:https?|mailto):/i.test(node.url)) return refused(node, 'link', reading).text;
      return link(node.url, inline(node.children, reading, within));
    default:
      return refused(node, faultOf(node), reading).text;
  }
}

function styled(style: Style, nodes: readonly PhrasingContent[], reading: Reading, within: readonly Style[]): Text {
  if (within.includes(style)) return inline(nodes, reading, within);
  const text = inline(nodes, reading, [...within, style]);
  return style === 'bold' ? bold(text) : italic(text);
}

function faultOf(node: Nodes): MarkdownFault['found'] {
  switch (node.type) {
    case 'html':
    case 'image':
    case 'table':
      return node.type;
    case 'code':
    case 'inlineCode':
      return 'code';
    case 'thematicBreak':
      return 'rule';
    case 'footnoteDefinition':
    case 'footnoteReference':
      return 'footnote';
    default:
      return 'reference';
  }
}

function refused(node: Nodes, found: MarkdownFault['found'], reading: Reading): Paragraph {
  reading.faults.push({ line: node.position?.start.line ?? 1, found });
  return { kind: reading.kind, text: source(node, reading) };
}

function source(node: Nodes, reading: Reading): string {
  return reading.markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
