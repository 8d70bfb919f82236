import { z } from 'zod';
import type { MessageComponents } from './components.ts';
import {
  componentsV2Flag,
  ephemeralFlag,
  loadingFlag,
  type MessageContent,
  readMessageBody,
  type UploadedFile,
} from './message-body.ts';
import { type Modal, readModal } from './modals.ts';
import {
  alreadyAcknowledged,
  invalidForm,
  invalidShape,
  invalidWebhookToken,
  tooManyFollowUps,
  unknownInteraction,
  unknownMessage,
  unknownWebhook,
} from './refusal.ts';

/** A message as Discord keeps it. */
export interface FakeMessage {
  readonly id: string;
  readonly channelId: string;
  /** The only one who sees it, by id; missing where everybody in the channel does. */
  readonly to: string | undefined;
  /** Somebody's interaction is answered by it; otherwise the bot said it by itself. */
  readonly isAnswer: boolean;
  flags: number;
  content: string;
  components: MessageComponents;
  files: MessageContent['files'];
  edits: number;
}

/** Something that a person did, and what became of it. */
export interface FakeInteraction {
  readonly id: string;
  readonly token: string;
  readonly kind: 'command' | 'autocomplete' | 'press' | 'submit';
  readonly by: string;
  readonly channelId: string;
  readonly madeAt: number;
  /** The message whose button was pressed, now or to open the modal. */
  readonly from: FakeMessage | undefined;
  /** The bot is here because this person brought it along. */
  readonly isUserInstallOnly: boolean;
  /** The type of the first answer. */
  answered?: number;
  original?: FakeMessage;
  followUps: number;
  modal?: Modal;
  choices?: readonly { readonly name: string; readonly value: string }[];
  /** The person has something to look at. */
  isSettled: boolean;
}

/** A first answer is taken for so long. */
export const firstAnswerMaxMs = 3_000;
/** An interaction's token works for so long. */
export const tokenMaxAgeMs = 15 * 60_000;
const userInstallMaxFollowUps = 5;

/** Discord's side of interactions: what may be answered to them, when, and what that shows. */
export interface Interactions {
  add(interaction: Omit<FakeInteraction, 'followUps' | 'isSettled'>): FakeInteraction;
  respond(id: string, token: string, body: unknown, files: readonly UploadedFile[]): void;
  editOriginal(token: string, body: unknown, files: readonly UploadedFile[]): FakeMessage;
  original(token: string): FakeMessage;
  followUp(token: string, body: unknown, files: readonly UploadedFile[]): FakeMessage;
  readonly messages: readonly FakeMessage[];
}

const Deferral = z.strictObject({ flags: z.union([z.literal(0), z.literal(ephemeralFlag)]).optional() }).optional();
const Choices = z.strictObject({
  choices: z.array(z.strictObject({ name: z.string().min(1).max(100), value: z.string().min(1).max(100) })).max(25),
});
const Callback = z.strictObject({
  type: z.union([4, 5, 6, 7, 8, 9].map((type) => z.literal(type))),
  data: z.unknown().optional(),
});

/** No interactions so far. What answers them is kept among `messages`. */
export function createInteractions(
  now: () => number,
  nextId: () => string,
  messages: FakeMessage[] = [],
): Interactions {
  const byToken = new Map<string, FakeInteraction>();

  function post(interaction: FakeInteraction, content: MessageContent): FakeMessage {
    const to = (content.flags & ephemeralFlag) === 0 ? undefined : interaction.by;
    const { channelId } = interaction;
    const message: FakeMessage = { id: nextId(), channelId, to, isAnswer: true, edits: 0, ...content };
    messages.push(message);
    return message;
  }

  function edit(message: FakeMessage, body: unknown, files: readonly UploadedFile[], under: readonly string[] = []) {
    const isLoading = (message.flags & loadingFlag) !== 0;
    const existing = isLoading ? message.flags & ~loadingFlag : message.flags;
    const content = readMessageBody(body, files, existing, under);
    Object.assign(message, content, { edits: message.edits + 1 });
    return message;
  }

  /** What the first answers of each type do. */
  function firstAnswer(interaction: FakeInteraction, type: number, data: unknown, files: readonly UploadedFile[]) {
    const { kind, from } = interaction;
    if ((kind === 'autocomplete') !== (type === 8))
      throw invalidForm(['type'], `${kind} takes no answer of type ${type}.`);
    if (type === 4) interaction.original = post(interaction, readMessageBody(data, files, undefined, ['data']));
    if (type === 5) interaction.original = post(interaction, deferred(data));
    if (type === 6 || type === 7) {
      if (from === undefined) throw invalidForm(['type'], `There is no message for an answer of type ${type}.`);
      if (!messages.includes(from)) throw unknownMessage();
      interaction.original = type === 7 ? edit(from, data, files, ['data']) : from;
    }
    if (type === 8) interaction.choices = readChoices(data);
    if (type === 9) {
      if (kind === 'submit') throw invalidForm(['type'], 'A modal cannot be answered with a modal.');
      interaction.modal = readModal(data);
    }
  }

  function answered(token: string): FakeInteraction {
    const interaction = byToken.get(token);
    if (interaction === undefined) throw unknownWebhook();
    if (now() - interaction.madeAt > tokenMaxAgeMs) throw invalidWebhookToken();
    if (interaction.answered === undefined || interaction.answered === 8) throw unknownWebhook();
    return interaction;
  }

  function originalOf(interaction: FakeInteraction): FakeMessage {
    if (interaction.original === undefined || !messages.includes(interaction.original)) throw unknownMessage();
    return interaction.original;
  }

  return {
    add: (made) => {
      const interaction: FakeInteraction = { ...made, followUps: 0, isSettled: false };
      byToken.set(made.token, interaction);
      return interaction;
    },
    respond: (id, token, body, files) => {
      const interaction = byToken.get(token);
      if (interaction === undefined || interaction.id !== id) throw unknownInteraction();
      if (interaction.answered !== undefined) throw alreadyAcknowledged();
      if (now() - interaction.madeAt > firstAnswerMaxMs) throw unknownInteraction();
      const { data: callback, error } = Callback.safeParse(body);
      if (error) throw invalidShape(error);
      firstAnswer(interaction, callback.type, callback.data, files);
      interaction.answered = callback.type;
      interaction.isSettled = callback.type !== 5 && callback.type !== 6;
    },
    editOriginal: (token, body, files) => {
      const interaction = answered(token);
      const message = edit(originalOf(interaction), body, files);
      interaction.isSettled = true;
      return message;
    },
    original: (token) => originalOf(answered(token)),
    followUp: (token, body, files) => {
      const interaction = answered(token);
      if (interaction.isUserInstallOnly && interaction.followUps === userInstallMaxFollowUps) throw tooManyFollowUps();
      const isLoading = ((interaction.original?.flags ?? 0) & loadingFlag) !== 0;
      // The first further message takes the place of a deferred one, and is seen by whom the deferral said.
      const message = isLoading
        ? edit(originalOf(interaction), withoutEphemeral(body), files)
        : post(interaction, readMessageBody(body, files, undefined));
      interaction.followUps += 1;
      interaction.isSettled = true;
      return message;
    },
    messages,
  };
}

function deferred(data: unknown): MessageContent {
  const { data: deferral, error } = Deferral.safeParse(data);
  if (error) throw invalidShape(error, ['data']);
  return { flags: (deferral?.flags ?? 0) | loadingFlag, content: '', components: [], files: [] };
}

function readChoices(data: unknown): NonNullable<FakeInteraction['choices']> {
  const parsed = Choices.safeParse(data);
  if (parsed.error) throw invalidShape(parsed.error, ['data']);
  return parsed.data.choices;
}

function withoutEphemeral(body: unknown): unknown {
  const { data } = z.looseObject({ flags: z.number() }).safeParse(body);
  return data === undefined ? body : { ...data, flags: data.flags & componentsV2Flag };
}
