/** Something in a text that is more than text. */
export interface Live {
  readonly kind:
    | 'mention'
    | 'channel'
    | 'command'
    | 'timestamp'
    | 'emoji'
    | 'navigation'
    | 'link'
    | 'invite'
    | 'heading'
    | 'subtext'
    | 'quote'
    | 'list'
    | 'code'
    | 'bold'
    | 'italic'
    | 'underline'
    | 'strike'
    | 'spoiler'
    | 'hidden';
  /** The words that are seen. */
  readonly text: string;
  readonly href?: string;
}

/** What a person sees of a text, and what of it is alive. */
export interface Rendered {
  readonly text: string;
  readonly live: readonly Live[];
}

type Render = (source: string) => Rendered;
type Inline = readonly [pattern: RegExp, render: (match: RegExpExecArray, inner: Render) => Rendered];

/** `source` as Discord's client shows it. The rules are those of the client's Markdown, in its order. */
export function renderMarkdown(source: string): Rendered {
  const blocks: Live[] = [];
  const lines = withoutQuotes(source, blocks).map((line) => withoutLineMark(line, blocks));
  const { text, live } = renderInline(lines.join('\n'));
  const seen = withoutIsolates(text);
  return { text: seen, live: [...blocks, ...live, ...invites(source), ...hidden(seen)] };
}

function withoutQuotes(source: string, blocks: Live[]): readonly string[] {
  const lines = source.split('\n');
  const endless = lines.findIndex((line) => /^ *>>> /.test(line));
  return lines.map((line, index) => {
    const quoted = endless !== -1 && index >= endless ? line.replace(/^ *>>> /, '') : /^ *> ([\s\S]*)$/.exec(line)?.[1];
    if (quoted === undefined) return line;
    blocks.push({ kind: 'quote', text: renderInline(quoted).text });
    return quoted;
  });
}

const lineMarks = [
  ['heading', /^ *#{1,3}\s+(?=\S)/],
  ['subtext', /^ *-#\s+(?=\S)/],
  ['list', /^ *(?:[-*]|\d+\.)\s+(?=\S)/],
] as const;

function withoutLineMark(line: string, blocks: Live[]): string {
  for (const [kind, mark] of lineMarks) {
    if (!mark.test(line)) continue;
    const rest = line.replace(mark, '');
    blocks.push({ kind, text: renderInline(rest).text });
    return rest;
  }
  return line;
}

const asText = (text: string): Rendered => ({ text, live: [] });
const alive =
  (kind: Live['kind']) =>
  (match: RegExpExecArray): Rendered => ({ text: match[0], live: [{ kind, text: match[0] }] });
const styled =
  (kind: Live['kind']) =>
  (match: RegExpExecArray, inner: Render): Rendered => {
    const { text, live } = inner(match[1] ?? match[2] ?? '');
    return { text, live: [{ kind, text }, ...live] };
  };
const linked = (text: string, href: string): Rendered => ({ text, live: [{ kind: 'link', text, href }] });

const inlines: readonly Inline[] = [
  [/^\\([^0-9A-Za-z\s])/u, (match) => asText(match[1]!)],
  [/^```(?:[a-z0-9_+\-.#]+?\n)?\n*([^\n][\s\S]*?)\n*```/i, codeOf],
  [/^(`+)([\s\S]*?[^`])\1(?!`)/, (match) => codeOf([match[0], match[2]!])],
  [/^<@[!&]?\d+>/, alive('mention')],
  [/^@(?:everyone|here)/, alive('mention')],
  [/^<#\d+>/, alive('channel')],
  [/^<t:-?\d{1,17}(?::[tTdDfFrRsS])?>/, alive('timestamp')],
  [/^<\/[^:<>\n]+:\d+>/, alive('command')],
  [/^<a?:\w{1,32}:\d+>/, alive('emoji')],
  [/^<id:[^<>\s]+>/, alive('navigation')],
  [/^<([a-z][a-z\d+.-]*:\/[^ >\n]+)>/i, (match) => linked(match[1]!, match[1]!)],
  [/^<([^ >\n]+@[^ >\n]+)>/, (match) => linked(match[1]!, `mailto:${match[1]}`)],
  [/^<(\+\d[^<>\n]*)>/, (match) => linked(match[1]!, `tel:${match[1]}`)],
  [/^\[((?:\\[\s\S]|[^\\[\]])+)\]\(\s*<?((?:[^\s\\()]|\\.)+?)>?(?:\s+['"][\s\S]*?['"])?\s*\)/, maskedLink],
  [/^(?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s]/i, (match) => linked(match[0], match[0])],
  [/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, styled('bold')],
  [/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, styled('underline')],
  [
    /^\b_((?:__|\\[\s\S]|[^\\_])+?)_\b|^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
    styled('italic'),
  ],
  [/^~~((?:\\[\s\S]|[^\\])+?)~~(?!_)/, styled('strike')],
  [/^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/, styled('spoiler')],
];

function codeOf(match: ArrayLike<string>): Rendered {
  return { text: match[1]!, live: [{ kind: 'code', text: match[1]! }] };
}

/** Words that look like an address are no mask: then the brackets are text and the address a link of its own. */
function maskedLink(match: RegExpExecArray, inner: Render): Rendered {
  const { text, live } = inner(match[1]!);
  const href = match[2]!.replace(/\\(.)/g, '$1');
  if (!/^(?:https?|discord):\/\//i.test(href)) return asText(match[0]);
  if (/[a-z]+:\/\//i.test(text)) {
    const shown = `[${text}](${href})`;
    return { text: shown, live: [...live, { kind: 'link', text: href, href }] };
  }
  return { text, live: [{ kind: 'link', text, href }, ...live] };
}

function renderInline(source: string): Rendered {
  let text = '';
  const live: Live[] = [];
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const [match, rendered] = firstInline(rest);
    text += rendered.text;
    live.push(...rendered.live);
    at += match.length;
  }
  return { text, live };
}

function firstInline(rest: string): readonly [match: string, rendered: Rendered] {
  // Runs of letters and spaces are most of a text, and no rule begins with them but an address.
  const plain = /^(?:(?!(?:https?|steam|discord):\/\/)[\p{L}\p{M}\p{N} ])+/iu.exec(rest)?.[0];
  if (plain !== undefined) return [plain, asText(plain)];
  for (const [pattern, render] of inlines) {
    const match = pattern.exec(rest);
    if (match !== null) return [match[0], render(match, renderInline)];
  }
  const [first = ''] = rest;
  return [first, asText(first)];
}

/** Discord's server looks for invites in the source, without a scheme and whatever the Markdown around. */
function invites(source: string): readonly Live[] {
  return [...source.matchAll(/discord(?:app)?\.(?:gg|com\/invite)\/[\w-]+/gi)].map(([text]) => ({
    kind: 'invite',
    text,
  }));
}

/** A pair of isolates keeps what is inside from reordering what is outside: it is seen by nobody and harms nobody. */
function withoutIsolates(text: string): string {
  return text.replace(/\u2068([^\u2066-\u2069\n]*)\u2069/gu, '$1');
}

function hidden(text: string): readonly Live[] {
  const found = text.match(/[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu) ?? [];
  return found.map((character) => ({ kind: 'hidden', text: `U+${character.codePointAt(0)?.toString(16)}` }));
}
