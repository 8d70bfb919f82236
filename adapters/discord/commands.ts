import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { type CommandDescription, type CommandName, concernsManagers } from '../../src/index.ts';
import { commandDescriptionMaxUnits } from './limits.ts';
import { channelOption, petitionOption } from './read.ts';
import { managerRights } from './rights.ts';
import { shorten } from './shorten.ts';

const aboutOnePetition: ReadonlySet<CommandName> = new Set<CommandName>([
  'petition',
  'letter',
  'sign',
  'progress',
  'signatures',
  'mysignature',
  'withdraw',
  'follow',
  'share',
]);

/** Where a server can hear of its petition. */
const topicTypes = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

/** What the options of commands are for. */
export interface OptionDescriptions {
  /** Which petition is meant. */
  readonly petition: string;
  /** In which channel a server hears of it. */
  readonly channel: string;
}

const everywhere = [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel];

/** The commands as Discord registers them. `start` has no use where nobody follows a link into a chat. */
export function commandDefinitions(
  commands: readonly CommandDescription[],
  descriptions: OptionDescriptions,
): RESTPutAPIApplicationCommandsJSONBody {
  return commands
    .filter(({ name }) => name !== 'start')
    .map(({ name, description }) => {
      const isForManagers = concernsManagers({ kind: 'command', command: name });
      return {
        type: ApplicationCommandType.ChatInput,
        name,
        description: shorten(description, commandDescriptionMaxUnits),
        // What managers do, they do in their server.
        contexts: isForManagers ? [InteractionContextType.Guild] : everywhere,
        integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
        ...(isForManagers ? { default_member_permissions: managerRights } : {}),
        options: optionsOf(name, descriptions),
      };
    });
}

function optionsOf(command: CommandName, { petition, channel }: OptionDescriptions): APIApplicationCommandOption[] {
  const options: APIApplicationCommandOption[] = [];
  if (aboutOnePetition.has(command)) {
    options.push({
      type: ApplicationCommandOptionType.String,
      name: petitionOption,
      description: shorten(petition, commandDescriptionMaxUnits),
      required: false,
      autocomplete: true,
    });
  }
  if (command === 'follow') {
    options.push({
      type: ApplicationCommandOptionType.Channel,
      name: channelOption,
      description: shorten(channel, commandDescriptionMaxUnits),
      required: false,
      channel_types: [...topicTypes],
    });
  }
  return options;
}
