import { allComponents } from './components.ts';
import type { FakeMessage } from './interactions.ts';
import { type Live, renderMarkdown } from './markdown.ts';
import { ephemeralFlag, loadingFlag } from './message-body.ts';
import type { Modal, ModalLabel } from './modals.ts';

/** A message as a person sees it. */
export interface SeenMessage {
  readonly id: string;
  /** All its texts, as they read. */
  readonly text: string;
  /** What in them is more than text. */
  readonly live: readonly Live[];
  readonly buttons: readonly SeenButton[];
  readonly pictures: readonly { readonly source: string; readonly description: string | undefined }[];
  /** Only this person sees it. */
  readonly isEphemeral: boolean;
  /** "Undersigned is thinking…" */
  readonly isLoading: boolean;
}

/** A button as a person sees it. */
export interface SeenButton {
  readonly label: string;
  readonly customId?: string;
  readonly url?: string;
  readonly style: number;
}

/** How a message looks. */
export function seeMessage(message: FakeMessage): SeenMessage {
  const all = allComponents(message.components);
  const rendered = [message.content, ...all.flatMap((part) => (part.type === 10 ? [part.content] : []))]
    .filter((source) => source !== '')
    .map(renderMarkdown);
  return {
    id: message.id,
    text: rendered.map(({ text }) => text).join('\n'),
    live: rendered.flatMap(({ live }) => live),
    buttons: all.flatMap((part): SeenButton[] => {
      if (part.type !== 2) return [];
      const { label, style } = part;
      return part.style === 5 ? [{ label, style, url: part.url }] : [{ label, style, customId: part.custom_id }];
    }),
    pictures: all.flatMap((part) =>
      part.type === 12 ? part.items.map(({ media, description }) => ({ source: media.url, description })) : [],
    ),
    isEphemeral: (message.flags & ephemeralFlag) !== 0,
    isLoading: (message.flags & loadingFlag) !== 0,
  };
}

/** A modal as a person sees it, with what it is filled with. */
export interface SeenModal {
  readonly title: string;
  readonly customId: string;
  readonly text: string;
  readonly live: readonly Live[];
  readonly fields: readonly SeenField[];
}

/** A field of a modal as a person sees it. */
export interface SeenField {
  readonly label: string;
  readonly description: string | undefined;
  readonly kind: 'text' | 'choice' | 'boxes';
  /** Text may have several lines there. */
  readonly takesLines?: boolean | undefined;
  readonly customId: string;
  /** What is in it already: text, the chosen option, the ticked options one by one. */
  readonly filled: readonly string[];
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly isRequired: boolean;
  readonly minLength: number;
  readonly maxLength: number;
}

/** How a modal looks. */
export function seeModal(modal: Modal): SeenModal {
  const rendered = modal.components.flatMap((part) => (part.type === 10 ? [renderMarkdown(part.content)] : []));
  return {
    title: modal.title,
    customId: modal.custom_id,
    text: rendered.map(({ text }) => text).join('\n'),
    live: rendered.flatMap(({ live }) => live),
    fields: modal.components.flatMap((part) => (part.type === 18 ? [seeField(part)] : [])),
  };
}

function seeField({ label, description, component }: ModalLabel): SeenField {
  const common = { label, description, customId: component.custom_id, isRequired: component.required };
  if (component.type === 4) {
    return {
      ...common,
      kind: 'text',
      takesLines: component.style === 2,
      filled: component.value ? [component.value] : [],
      options: [],
      minLength: component.min_length ?? 0,
      maxLength: component.max_length ?? 4_000,
    };
  }
  return {
    ...common,
    kind: component.type === 21 ? 'choice' : 'boxes',
    filled: component.options.filter((option) => option.default).map(({ value }) => value),
    options: component.options,
    minLength: component.type === 22 ? component.min_values : 1,
    maxLength: component.type === 22 ? (component.max_values ?? component.options.length) : 1,
  };
}
