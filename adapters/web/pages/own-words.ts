import { html } from 'hono/html';
import { type Paragraph, type Petition, type Speech, type Text, writeText } from '../../../src/index.ts';
import { directionOf, type Html, renderText } from '../html.ts';
import { ownLanguage } from './document.ts';

/** A stretch of a petition's own words: a paragraph, or neighbouring points of a list. */
type Block =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly kind: 'list'; readonly first: number | undefined; readonly points: Text[] };

/** Words that are a petition's own, and the kind of those that are no quotation: all of a letter is the letter's own. */
export interface OwnWords {
  readonly paragraphs: readonly Paragraph[];
  readonly plainKind: Paragraph['kind'];
}

/** A petition's own words below a heading of the page, in the direction of its language where they have none themselves. */
export function renderOwnWords({ paragraphs, plainKind }: OwnWords, petition: Petition, speech: Speech): Html {
  const blocks = blocksOf(paragraphs).map((block) => renderBlock(block, plainKind));
  return html`<div class="words" dir="${directionOf(petition.language)}"${ownLanguage(petition, speech)}>${blocks}</div>`;
}

function blocksOf(paragraphs: readonly Paragraph[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const paragraph of paragraphs) {
    const point = pointOf(paragraph.text);
    const last = blocks.at(-1);
    if (point === undefined) blocks.push({ kind: 'paragraph', paragraph });
    else if (last?.kind === 'list' && isNumbered(last.first) === isNumbered(point.number)) last.points.push(point.text);
    else blocks.push({ kind: 'list', first: point.number, points: [point.text] });
  }
  return blocks;
}

const isNumbered = (number: number | undefined) => number !== undefined;

/** A point of a list, which stands in a message as a mark and the words. */
function pointOf(text: Text): { readonly number: number | undefined; readonly text: Text } | undefined {
  if (!Array.isArray(text) || text.length !== 2) return undefined;
  const [mark, words] = text;
  if (mark === '• ') return { number: undefined, text: words };
  const number = typeof mark === 'string' ? /^(\d+)\. $/.exec(mark)?.[1] : undefined;
  return number === undefined ? undefined : { number: Number(number), text: words };
}

function renderBlock(block: Block, plainKind: Paragraph['kind']): Html {
  if (block.kind === 'list') return renderList(block.first, block.points);
  const { kind, text } = block.paragraph;
  const inner = renderText(text);
  if (kind === 'heading') return html`<h3 dir="auto">${inner}</h3>`;
  if (kind === 'quote' && kind !== plainKind) return html`<blockquote dir="auto">${inner}</blockquote>`;
  return html`<p${hasLetters(text) && html` dir="auto"`}>${inner}</p>`;
}

/** A line that is nothing but the place of a name says nothing of its direction. */
function hasLetters(text: Text): boolean {
  const same = (inner: string) => inner;
  return /\p{L}/u.test(writeText(text, { plain: same, neutralise: () => '', bold: same, italic: same, link: same }));
}

function renderList(first: number | undefined, points: readonly Text[]): Html {
  const items = points.map((text) => html`<li>${renderText(text)}</li>`);
  return first === undefined ? html`<ul dir="auto">${items}</ul>` : html`<ol start="${first}" dir="auto">${items}</ol>`;
}
