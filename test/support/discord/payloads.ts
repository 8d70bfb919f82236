import {
  type APIApplicationCommand,
  type APIApplicationCommandAutocompleteInteraction,
  type APIBaseInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteractionGuildMember,
  type APIMessage,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentButtonInteraction,
  type APIModalSubmitInteraction,
  type APIRole,
  type APIUser,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  GuildMemberFlags,
  InteractionContextType,
  InteractionType,
  type Locale,
  type ModalSubmitLabelComponent,
  type ModalSubmitTextDisplayComponent,
} from 'discord-api-types/v10';
import type { FakeChannel } from './channels.ts';
import { type FakeGuild, memberPermissions } from './guild.ts';
import { rolePayload } from './guild-payload.ts';
import type { FakeMessage } from './interactions.ts';

/** Someone, as Discord knows them. */
export interface FakeUser {
  readonly api: APIUser;
  readonly locale: Locale;
  readonly dmChannelId: string;
  /** What the server's people call them. */
  readonly nick: string | null;
}

/** Who did something, where, and what Discord calls that. */
export interface Occurrence {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
  readonly user: FakeUser;
  readonly guild: FakeGuild | undefined;
  /** What this person may do there, as a decimal number; what an ordinary member may when missing. */
  readonly permissions?: string | undefined;
  /** The roles that this person has there, by their ids; everybody's role is never among them. */
  readonly roles?: readonly string[] | undefined;
}

type Common = Omit<APIBaseInteraction<InteractionType, never>, 'type' | 'data' | 'message'> &
  Required<Pick<APIBaseInteraction<InteractionType, never>, 'channel' | 'channel_id'>>;

function common({ id, token, applicationId, user, guild, permissions, roles }: Occurrence): Common {
  const place =
    guild === undefined
      ? {
          user: user.api,
          channel: { id: user.dmChannelId, type: ChannelType.DM as const },
          channel_id: user.dmChannelId,
          context: InteractionContextType.BotDM,
          authorizing_integration_owners: { 0: '0' },
        }
      : {
          member: memberOf(user, permissions, roles),
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          channel: channelOf(guild),
          channel_id: guild.channelId,
          context: InteractionContextType.Guild,
          authorizing_integration_owners: guild.hasBot ? { 0: guild.id } : { 1: user.api.id },
        };
  return {
    id,
    application_id: applicationId,
    token,
    version: 1,
    app_permissions: guild?.appPermissions ?? memberPermissions,
    locale: user.locale,
    entitlements: [],
    attachment_size_limit: 10_485_760,
    ...place,
  };
}

function channelOf({ id, channelId, isThread }: FakeGuild): Common['channel'] {
  return isThread
    ? { id: channelId, type: ChannelType.PublicThread, name: 'elms', parent_id: id }
    : { id: channelId, type: ChannelType.GuildText, name: 'general' };
}

function memberOf(
  user: FakeUser,
  permissions = memberPermissions,
  roles: readonly string[] = [],
): APIInteractionGuildMember {
  return {
    user: user.api,
    nick: user.nick,
    avatar: null,
    banner: null,
    roles: [...roles],
    joined_at: '2026-01-05T10:00:00.000000+00:00',
    premium_since: null,
    communication_disabled_until: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: GuildMemberFlags.CompletedOnboarding,
    permissions,
  };
}

/** What somebody chose for the options of a command. */
export interface Chosen {
  readonly petition?: string | undefined;
  readonly channel?: FakeChannel | undefined;
  /** A role of the server, by its id. */
  readonly role?: string | undefined;
}

/** What Discord sends when a command is used. */
export function commandPayload(
  occurrence: Occurrence,
  command: APIApplicationCommand,
  { petition, channel, role }: Chosen,
): APIChatInputApplicationCommandInteraction {
  const options: NonNullable<APIChatInputApplicationCommandInteraction['data']['options']> = [];
  if (petition !== undefined) {
    options.push({ name: 'petition', type: ApplicationCommandOptionType.String, value: petition });
  }
  if (channel !== undefined) {
    options.push({ name: 'channel', type: ApplicationCommandOptionType.Channel, value: channel.id });
  }
  if (role !== undefined) options.push({ name: 'moderators', type: ApplicationCommandOptionType.Role, value: role });
  const resolved = {
    ...(channel === undefined ? {} : { channels: { [channel.id]: resolvedChannel(channel) } }),
    ...(role === undefined ? {} : { roles: { [role]: rolePayload(role, 0n) as APIRole } }),
  };
  return {
    ...common(occurrence),
    type: InteractionType.ApplicationCommand,
    data: {
      id: command.id,
      name: command.name,
      type: ApplicationCommandType.ChatInput,
      ...(options.length === 0 ? {} : { options }),
      ...(Object.keys(resolved).length === 0 ? {} : { resolved }),
    },
  };
}

/** What Discord sends when a command in the menu of a message is used. It has the command's own name, in no translation. */
export function messageCommandPayload(
  occurrence: Occurrence,
  command: APIApplicationCommand,
  message: APIMessage,
): APIMessageApplicationCommandInteraction {
  return {
    ...common(occurrence),
    type: InteractionType.ApplicationCommand,
    data: {
      id: command.id,
      name: command.name,
      type: ApplicationCommandType.Message,
      target_id: message.id,
      resolved: { messages: { [message.id]: message } },
    },
  };
}

type ResolvedChannel = NonNullable<
  NonNullable<APIChatInputApplicationCommandInteraction['data']['resolved']>['channels']
>[string];

function resolvedChannel({ id, type, name, parent }: FakeChannel): ResolvedChannel {
  return { id, type, name, permissions: memberPermissions, parent_id: parent?.id ?? null } as ResolvedChannel;
}

/** What Discord sends while an option is typed into. */
export function autocompletePayload(
  occurrence: Occurrence,
  command: APIApplicationCommand,
  option: string,
  typed: string,
): APIApplicationCommandAutocompleteInteraction {
  return {
    ...common(occurrence),
    type: InteractionType.ApplicationCommandAutocomplete,
    data: {
      id: command.id,
      name: command.name,
      type: ApplicationCommandType.ChatInput,
      options: [{ name: option, type: ApplicationCommandOptionType.String, value: typed, focused: true }],
    },
  };
}

/** What Discord sends when a button is pressed. */
export function pressPayload(
  occurrence: Occurrence,
  message: APIMessage,
  customId: string,
): APIMessageComponentButtonInteraction {
  return {
    ...common(occurrence),
    type: InteractionType.MessageComponent,
    data: { custom_id: customId, component_type: ComponentType.Button },
    message,
  };
}

/** A part of a modal that was sent. */
export type SubmittedField = ModalSubmitLabelComponent | ModalSubmitTextDisplayComponent;

/** What Discord sends when a modal is sent. */
export function submitPayload(
  occurrence: Occurrence,
  customId: string,
  components: SubmittedField[],
  message: APIMessage | undefined,
): APIModalSubmitInteraction {
  return {
    ...common(occurrence),
    type: InteractionType.ModalSubmit,
    data: { custom_id: customId, components },
    ...(message === undefined ? {} : { message }),
  };
}

/** A message as interactions carry it. */
export function messagePayload(message: FakeMessage, bot: APIUser): APIMessage {
  const edited = message.edits === 0 ? null : '2026-11-20T12:00:01.000000+00:00';
  return {
    id: message.id,
    channel_id: message.channelId,
    author: bot,
    application_id: bot.id,
    ...(message.isAnswer ? { webhook_id: bot.id, type: 20 } : { type: 0 }),
    flags: message.flags,
    content: message.content,
    components: message.components as NonNullable<APIMessage['components']>,
    timestamp: '2026-11-20T12:00:00.000000+00:00',
    edited_timestamp: edited,
    attachments: message.files.map((file) => ({
      id: String(file.index),
      filename: file.name,
      size: file.bytes.length,
      url: `https://cdn.discordapp.com/ephemeral-attachments/1/${message.id}/${file.name}`,
      proxy_url: `https://media.discordapp.net/ephemeral-attachments/1/${message.id}/${file.name}`,
      content_type: file.contentType,
    })),
    embeds: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
  };
}
