import { ApplicationCommandType, InteractionType, MessageFlags } from 'discord.js';
import { CommandName, type Community, decodeAction, type Input, type Occasion } from '../../src/index.ts';
import { decodeField, decodeForm } from './form-id.ts';
import type { FieldValue, Interaction } from './interaction.ts';
import { mayManage, mayModerate } from './rights.ts';

/** What a person did, and in what circumstances. */
export function read(interaction: Interaction, now: Date): { readonly input: Input; readonly occasion: Occasion } {
  return { input: readInput(interaction), occasion: readOccasion(interaction, now) };
}

function readInput(interaction: Interaction): Input {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return readCommand(interaction.data);
    case InteractionType.MessageComponent: {
      const action = decodeAction(interaction.data.custom_id);
      return action === undefined ? { kind: 'stale' } : { kind: 'press', action };
    }
    case InteractionType.ModalSubmit: {
      const form = decodeForm(interaction.data.custom_id);
      const given = interaction.data.components.flatMap(({ component }) => component ?? []);
      return form === undefined ? { kind: 'stale' } : { kind: 'answers', ...form, answers: readAnswers(given) };
    }
    default:
      return { kind: 'unreadable' };
  }
}

function readCommand({ name, type, options }: CommandData): Input {
  // There is one command in the menu of messages, and its name is a language's own words.
  if (type === ApplicationCommandType.Message) return { kind: 'command', command: 'report' };
  const command = CommandName.safeParse(name).data;
  return command === undefined ? { kind: 'unreadable' } : { kind: 'command', command, ...readOptions(options) };
}

/** The option that every command about one petition has. */
export const petitionOption = 'petition';
/** The option that says in which channel a server hears of its petition. */
export const channelOption = 'channel';
/** The option that says which role moderates what came through a server. */
export const roleOption = 'moderators';

type CommandData = Extract<Interaction, { type: InteractionType.ApplicationCommand }>['data'];
type CommandOption = CommandData['options'][number];

function readOptions(options: readonly CommandOption[]) {
  return { petition: readWord(options, petitionOption), role: readWord(options, roleOption) };
}

function readWord(options: readonly CommandOption[], wanted: string): string | undefined {
  const value = options.find(({ name }) => name === wanted)?.value;
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** What was typed so far into the option that suggestions are wanted for. */
export function readQuery(options: readonly CommandOption[]): string {
  const { value } = options.find(({ focused }) => focused) ?? {};
  return typeof value === 'string' ? value : '';
}

/** A choice that comes with an agreement counts only when the box was ticked, whatever the client let through. */
function readAnswers(given: readonly FieldValue[]): Record<string, string> {
  const fields = given.flatMap((field) => {
    const known = decodeField(field.custom_id);
    return known === undefined ? [] : [{ ...known, ...field }];
  });
  const agreed = new Set(
    fields.filter(({ kind, values }) => kind === 'agreement' && values?.includes('agreed')).map(({ name }) => name),
  );
  return Object.fromEntries(
    fields.flatMap(({ kind, name, value }) => {
      const counts = kind === 'text' || kind === 'choice' || (kind === 'agreed' && agreed.has(name));
      return counts && typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

function readOccasion(interaction: Interaction, now: Date): Occasion {
  const { member } = interaction;
  const user = member?.user ?? interaction.user;
  const community = readCommunity(interaction);
  return {
    person: user && { platform: 'discord', account: user.id },
    community,
    // Every answer is one that only this person sees.
    alone: true,
    manages: mayManage(member?.permissions),
    moderates: community && mayModerate(member?.permissions),
    roles: community && member?.roles,
    topic: interaction.guild_id === undefined ? undefined : readTopic(interaction),
    message: publicOrigin(interaction),
    profileName: member?.nick ?? user?.global_name ?? user?.username,
    language: interaction.locale,
    now,
  };
}

/** The bot is in a server only where the server installed it; a person may have brought it along. */
function readCommunity({ guild_id, authorizing_integration_owners }: Interaction): Community | undefined {
  const isInstalledThere = authorizing_integration_owners['0'] === guild_id;
  return guild_id !== undefined && isInstalledThere ? { platform: 'discord', id: guild_id } : undefined;
}

function readTopic(interaction: Interaction): string | undefined {
  const chosen =
    interaction.type === InteractionType.ApplicationCommand
      ? readWord(interaction.data.options, channelOption)
      : undefined;
  return chosen ?? interaction.channel_id;
}

/** The message, seen by others too, whose button was pressed, now or to open the form that was sent. */
export function publicOrigin(interaction: Interaction): string | undefined {
  const isFromMessage =
    interaction.type === InteractionType.MessageComponent || interaction.type === InteractionType.ModalSubmit;
  const message = isFromMessage ? interaction.message : undefined;
  return message !== undefined && (message.flags & MessageFlags.Ephemeral) === 0 ? message.id : undefined;
}
