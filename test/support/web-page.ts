import { type HTMLElement, parse } from 'node-html-parser';

/** A page as it stands in a browser without JavaScript. */
export interface WebPage {
  readonly status: number;
  /** The path and what follows it. */
  readonly path: string;
  readonly title: string;
  /** All that is written on the page, as it is read. */
  readonly text: string;
  /** What was said, from the first to the last. */
  readonly talk: readonly Said[];
  /** The bot's latest message. */
  readonly latest: SeenMessage;
  readonly html: string;
  /** The fields that a browser sends when a button is pressed. Throws when there is no such button. */
  pressed(label: string, drafts: Readonly<Record<string, string>>): URLSearchParams;
  /** The fields that a browser sends when something is written in the text field. */
  written(text: string): URLSearchParams;
}

/** One thing that was said. */
export interface Said {
  readonly by: 'person' | 'bot';
  readonly text: string;
}

/** A message as a person sees it. */
export interface SeenMessage {
  /** Its paragraphs, one a line; buttons and questions are apart. */
  readonly text: string;
  /** The words on its buttons, in their order. */
  readonly buttons: readonly string[];
  /** Where its links lead, by their words. */
  readonly links: Readonly<Record<string, string>>;
  /** What it asks, by the questions' names: what stands in the field. */
  readonly fields: Readonly<Record<string, string>>;
}

const answerPrefix = 'answer-';

/** Reads a page of the web adapter. */
export function readPage(html: string, status: number, address: string): WebPage {
  const root = parse(html);
  const { pathname, search, hash } = new URL(address);
  const bubbles = root.querySelectorAll('.talk article.bubble');
  const byBot = bubbles.filter((bubble) => !bubble.classList.contains('person'));
  const live = byBot.findLast((bubble) => bubble.classList.contains('bot')) ?? root;
  return {
    status,
    path: pathname + search + hash,
    title: oneLine(root.querySelector('title')?.text ?? ''),
    text: oneLine(root.querySelector('body')?.text ?? html),
    talk: bubbles.map((bubble) => ({ by: byBot.includes(bubble) ? 'bot' : 'person', text: paragraphs(bubble) })),
    latest: seen(byBot.at(-1) ?? root, live),
    html,
    pressed: (label, drafts) => pressedFields(root, live, label, drafts),
    written: (text) => {
      const form = root.querySelector('form.writing');
      if (form === null) throw new Error('There is nowhere to write on this page.');
      return new URLSearchParams([...hiddenFields(form), ['text', text]]);
    },
  };
}

function seen(message: HTMLElement, live: HTMLElement): SeenMessage {
  return {
    text: paragraphs(message),
    buttons: usableButtons(live).map((button) => oneLine(button.text)),
    links: Object.fromEntries(
      message.querySelectorAll('a').map((link) => [oneLine(link.text), link.getAttribute('href') ?? '']),
    ),
    fields: Object.fromEntries(answerFields(live).map(({ question, draft }) => [question, draft])),
  };
}

function pressedFields(
  root: HTMLElement,
  live: HTMLElement,
  label: string,
  drafts: Readonly<Record<string, string>>,
): URLSearchParams {
  const buttons = [...usableButtons(live), ...usableButtons(root)];
  const button = buttons.find((each) => oneLine(each.text) === label);
  const form = button?.closest('form');
  if (button === undefined || !form) {
    const labels = buttons.map((each) => oneLine(each.text)).join(', ');
    throw new Error(`There is no button “${label}” here, only: ${labels}`);
  }
  const fields = new URLSearchParams(hiddenFields(form));
  for (const { question, draft } of answerFields(form)) {
    fields.set(`${answerPrefix}${question}`, (drafts[question] ?? draft).replaceAll('\n', '\r\n'));
  }
  const name = button.getAttribute('name');
  if (name !== undefined) fields.set(name, button.getAttribute('value') ?? '');
  return fields;
}

/** The fields that questions are answered in, with what stands in them. */
function answerFields(within: HTMLElement): readonly { readonly question: string; readonly draft: string }[] {
  return within.querySelectorAll(`input[name^=${answerPrefix}], textarea[name^=${answerPrefix}]`).map((field) => ({
    question: field.getAttribute('name')?.slice(answerPrefix.length) ?? '',
    // A browser leaves out the line break that a text area begins with.
    draft: field.rawTagName === 'textarea' ? field.text.replace(/^\n/, '') : (field.getAttribute('value') ?? ''),
  }));
}

function usableButtons(within: HTMLElement): readonly HTMLElement[] {
  return within.querySelectorAll('button').filter((button) => !button.hasAttribute('disabled'));
}

function hiddenFields(form: HTMLElement): [string, string][] {
  return form
    .querySelectorAll('input[type=hidden]')
    .map((field) => [field.getAttribute('name') ?? '', field.getAttribute('value') ?? '']);
}

function paragraphs(message: HTMLElement): string {
  return message
    .querySelectorAll('h1, h2, p, blockquote')
    .filter((paragraph) => !paragraph.closest('form'))
    .map((paragraph) => paragraph.text.trim())
    .join('\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
