import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { type CommandName, concernsManagers } from '../../src/index.ts';
import type { CommandLists } from '../command-lists.ts';
import { described } from './described.ts';
import { channelOption, petitionOption } from './read.ts';
import { managerRights } from './rights.ts';

const aboutOnePetition: ReadonlySet<CommandName> = new Set<CommandName>([
  'petition',
  'letter',
  'sign',
  'progress',
  'signatures',
  'mysignature',
  'withdraw',
  'follow',
  'moderate',
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

const everywhere = [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel];

/** The commands as Discord registers them. `start` has no use where nobody follows a link into a chat. */
export function commandDefinitions(lists: CommandLists): RESTPutAPIApplicationCommandsJSONBody {
  return lists.standard.commands
    .filter(({ name }) => name !== 'start')
    .map(({ name, description }) => {
      const isForManagers = concernsManagers({ kind: 'command', command: name });
      return {
        type: ApplicationCommandType.ChatInput,
        name,
        ...described(lists, ({ commands }) => commands.find((each) => each.name === name)?.description ?? description),
        // What managers do, they do in their server.
        contexts: isForManagers ? [InteractionContextType.Guild] : everywhere,
        integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
        ...(isForManagers ? { default_member_permissions: managerRights } : {}),
        options: optionsOf(name, lists),
      };
    });
}

function optionsOf(command: CommandName, lists: CommandLists): APIApplicationCommandOption[] {
  const options: APIApplicationCommandOption[] = [];
  if (aboutOnePetition.has(command)) {
    options.push({
      type: ApplicationCommandOptionType.String,
      name: petitionOption,
      ...described(lists, (list) => list.petitionOption),
      required: false,
      autocomplete: true,
    });
  }
  if (command === 'follow') {
    options.push({
      type: ApplicationCommandOptionType.Channel,
      name: channelOption,
      ...described(lists, (list) => list.channelOption),
      required: false,
      channel_types: [...topicTypes],
    });
  }
  return options;
}
