import { z } from 'zod';
import { allComponents, LegacyComponents, MessageComponents } from './components.ts';
import { emptyMessage, invalidForm, invalidShape, type Refusal } from './refusal.ts';

/** Only the one who acted sees the message. */
export const ephemeralFlag = 64;
/** The message is announced and not there yet. */
export const loadingFlag = 128;
/** The message is made of components alone. */
export const componentsV2Flag = 32_768;
const suppressEmbedsFlag = 4;

/** A file of a multipart request. `index` is the n of `files[n]`. */
export interface UploadedFile {
  readonly index: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** A body that was taken. */
export interface MessageContent {
  readonly flags: number;
  readonly content: string;
  readonly components: MessageComponents;
  readonly files: readonly (UploadedFile & { readonly description: string | undefined })[];
}

const Body = z.strictObject({
  content: z.string().max(2_000).nullish(),
  embeds: z.array(z.unknown()).max(10).nullish(),
  flags: z.int().nonnegative().nullish(),
  components: z.unknown().optional(),
  // Discord itself does not demand this. Here a message that could ping somebody is a fault.
  allowed_mentions: z.strictObject({ parse: z.tuple([]) }),
  attachments: z
    .array(
      z.strictObject({
        id: z.union([z.string(), z.number()]),
        filename: z.string().min(1).optional(),
        description: z.string().max(1_024).optional(),
      }),
    )
    .max(10)
    .optional(),
});

const maxComponents = 40;
const maxTextUnits = 4_000;

/** What a message's body says, for a message that has `existingFlags` already (none when it is new). */
export function readMessageBody(
  body: unknown,
  files: readonly UploadedFile[],
  existingFlags: number | undefined,
  under: readonly PropertyKey[] = [],
): MessageContent {
  const parsed = Body.safeParse(body);
  if (parsed.error) throw invalidShape(parsed.error, under);
  const { flags, content, embeds, components, attachments } = parsed.data;
  checkFlags(flags ?? 0, existingFlags, under);
  const isV2 = (((flags ?? 0) | (existingFlags ?? 0)) & componentsV2Flag) !== 0;
  if (isV2 && flags != null && (flags & componentsV2Flag) === 0) {
    throw invalidForm([...under, 'flags'], 'The components v2 flag cannot be taken off a message.');
  }
  if (isV2 && (content || embeds?.length)) {
    throw invalidForm(
      [...under, content ? 'content' : 'embeds'],
      'The components v2 flag allows no content and no embeds.',
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    );
  }
  const shape = (isV2 ? MessageComponents : LegacyComponents).safeParse(components ?? []);
  if (shape.error) throw invalidShape(shape.error, [...under, 'components']);
  if (!isV2 && !content && !embeds?.length && files.length === 0) throw emptyMessage();
  checkAll(shape.data, [...under, 'components']);
  return {
    flags: (flags ?? 0) | (existingFlags ?? 0),
    content: content ?? '',
    components: shape.data,
    files: listedFiles(files, attachments, shape.data, under),
  };
}

function checkFlags(flags: number, existing: number | undefined, under: readonly PropertyKey[]): void {
  const allowed = componentsV2Flag | suppressEmbedsFlag | (existing === undefined ? ephemeralFlag : 0);
  if ((flags & ~allowed) !== 0)
    throw invalidForm([...under, 'flags'], `These flags cannot be set: ${flags & ~allowed}`);
}

function checkAll(components: MessageComponents, path: readonly PropertyKey[]): void {
  const all = allComponents(components);
  if (all.length > maxComponents) throw invalidForm(path, `${all.length} components are more than ${maxComponents}.`);
  const units = all.reduce((sum, component) => sum + (component.type === 10 ? component.content.length : 0), 0);
  if (units > maxTextUnits) throw invalidForm(path, `${units} characters of text are more than ${maxTextUnits}.`);
  const duplicate = repeated(all.flatMap((component) => ('custom_id' in component ? [component.custom_id] : [])));
  if (duplicate !== undefined) {
    throw invalidForm(path, `Two components are called ${duplicate}.`, 'COMPONENT_CUSTOM_ID_DUPLICATED');
  }
}

/** The first of `words` that comes a second time. */
export function repeated(words: readonly string[]): string | undefined {
  return words.find((word, index) => words.indexOf(word) !== index);
}

function listedFiles(
  files: readonly UploadedFile[],
  attachments: z.infer<typeof Body>['attachments'],
  components: MessageComponents,
  under: readonly PropertyKey[],
): MessageContent['files'] {
  const unknown = (attachments ?? []).find(({ id }) => !files.some(({ index }) => index === Number(id)));
  if (unknown) throw missingFile(`No file was sent for the attachment ${unknown.id}.`, under);
  const unlisted = attachments && files.find(({ index }) => !attachments.some(({ id }) => Number(id) === index));
  if (unlisted) throw missingFile(`files[${unlisted.index}] is missing among the attachments.`, under);
  for (const component of allComponents(components)) {
    if (component.type !== 12) continue;
    for (const { media } of component.items) {
      const name = /^attachment:\/\/(.+)$/.exec(media.url)?.[1];
      if (name !== undefined && !files.some((file) => file.name === name)) {
        throw missingFile(`${media.url} refers to no file that was sent.`, under);
      }
    }
  }
  return files.map((file) => ({
    ...file,
    description: attachments?.find(({ id }) => Number(id) === file.index)?.description,
  }));
}

function missingFile(message: string, under: readonly PropertyKey[]): Refusal {
  return invalidForm([...under, 'attachments'], message, 'UNKNOWN_ATTACHMENT');
}
