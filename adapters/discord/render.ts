import {
  type APIContainerComponent,
  type APIMediaGalleryComponent,
  ComponentType,
  MessageFlags,
  type RawFile,
} from 'discord.js';
import type { Button, Form, Message, Paragraph } from '../../src/index.ts';
import { cutIntoPages, type ShownPage, shownPage } from '../pager.ts';
import { renderButtons } from './buttons.ts';
import { messageTextMaxUnits, pictureDescriptionMaxUnits } from './limits.ts';
import { writeParagraphs } from './marks.ts';
import { isModal } from './modal.ts';
import type { Picture } from './picture.ts';
import { shorten } from './shorten.ts';

/** A message as Discord takes it, whether as an answer, an edit or a further message. */
export interface RenderedMessage {
  readonly body: {
    readonly flags: MessageFlags.IsComponentsV2;
    readonly components: [APIContainerComponent];
    /** Nobody is ever pinged, whatever the text holds. */
    readonly allowed_mentions: { parse: [] };
    /** Also when empty: an edit takes the pictures of the message before off. */
    readonly attachments: { id: number; filename: string; description?: string }[];
  };
  readonly files: RawFile[];
}

/** A message as it is shown, and, where a picture is shown with it, without that. */
export interface Versions {
  readonly shown: RenderedMessage;
  readonly plain: RenderedMessage | undefined;
}

/** `message` as Discord shows it, with the picture that could be had and without. */
export function renderVersions(message: Message, picture: Picture | undefined): Versions {
  const plain = picture && renderMessage(message, undefined);
  return { shown: renderMessage(message, picture), plain };
}

/** `message` as Discord shows it, with the picture that could be had. */
export function renderMessage(message: Message, picture: Picture | undefined): RenderedMessage {
  const { paragraphs, turns } = shown(message);
  const text = shorten(writeParagraphs(paragraphs), messageTextMaxUnits);
  const rows = renderButtons([...turns, ...formButtons(message.form), ...(message.buttons ?? [])]);
  const alternativeText = shorten(message.picture?.alternativeText ?? '', pictureDescriptionMaxUnits);
  const container: APIContainerComponent = {
    type: ComponentType.Container,
    components: [
      ...(picture === undefined ? [] : [gallery(picture, alternativeText)]),
      ...(text === '' ? [] : [{ type: ComponentType.TextDisplay as const, content: text }]),
      ...rows,
    ],
  };
  const isFile = picture?.kind === 'file';
  return {
    body: {
      flags: MessageFlags.IsComponentsV2,
      components: [container],
      allowed_mentions: { parse: [] },
      attachments: isFile ? [{ id: 0, filename: picture.name, ...described(alternativeText) }] : [],
    },
    files: isFile ? [{ name: picture.name, data: picture.bytes, contentType: picture.mediaType }] : [],
  };
}

function gallery(picture: Picture, description: string): APIMediaGalleryComponent {
  const url = picture.kind === 'file' ? `attachment://${picture.name}` : picture.address;
  return {
    type: ComponentType.MediaGallery,
    items: [{ media: { url }, ...described(description) }],
  };
}

function described(description: string): { description?: string } {
  return description === '' ? {} : { description };
}

const measure = (paragraphs: readonly Paragraph[]) => writeParagraphs(paragraphs).length;

/** Words that follow where a message without pages is longer than Discord takes. */
const more: Paragraph = { kind: 'plain', text: '…' };

function shown(message: Message): ShownPage {
  const { paragraphs, turns } =
    message.pages === undefined
      ? { paragraphs: message.paragraphs, turns: [] }
      : shownPage(message, message.pages, messageTextMaxUnits, measure);
  if (measure(paragraphs) <= messageTextMaxUnits) return { paragraphs, turns };
  const [start] = cutIntoPages(paragraphs, messageTextMaxUnits - '\n\n…'.length, measure);
  return { paragraphs: [...start, more], turns };
}

/** A modal cannot stand in a message, so a button opens it; a mere choice is made by pressing one of its options. */
function formButtons(form: Form | undefined): readonly Button[] {
  if (form === undefined) return [];
  const { flow, petition, id } = form;
  const [question] = form.questions;
  if (isModal(form) || question.kind === 'text') {
    return [{ label: form.reopen, press: { do: 'reopen', flow, petition, id }, style: 'primary' }];
  }
  return question.options.map(({ value, press, style }) => ({
    label: press,
    press: { do: 'answer', flow, petition, id, question: question.name, value },
    style,
  }));
}
