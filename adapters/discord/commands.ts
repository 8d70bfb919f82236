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
import { channelOption, petitionOption, roleOption } from './read.ts';
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
  'report',
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

const forBoth = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall];

/** The commands as Discord registers them. `start` has no use where nobody follows a link into a chat. */
export function commandDefinitions(lists: CommandLists): RESTPutAPIApplicationCommandsJSONBody {
  const isKnown = lists.standard.commands.some(({ name }) => name === 'report');
  return [...writtenCommands(lists), ...(isKnown ? [messageCommand(lists)] : [])];
}

function writtenCommands(lists: CommandLists): RESTPutAPIApplicationCommandsJSONBody {
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
        integration_types: forBoth,
        ...(isForManagers ? { default_member_permissions: managerRights } : {}),
        options: optionsOf(name, lists),
      };
    });
}

/** In the menu of every message, such as the list of those who have signed. It has a name alone, in every language. */
function messageCommand(lists: CommandLists): RESTPutAPIApplicationCommandsJSONBody[number] {
  const { description, description_localizations } = described(lists, ({ reportMessage }) => reportMessage);
  return {
    type: ApplicationCommandType.Message,
    name: description,
    name_localizations: description_localizations,
    contexts: everywhere,
    integration_types: forBoth,
  };
}

function optionsOf(command: CommandName, lists: CommandLists): APIApplicationCommandOption[] {
  if (command === 'setup') return [roleOptionIn(lists)];
  return [
    ...(aboutOnePetition.has(command) ? [petitionOptionIn(lists)] : []),
    ...(command === 'follow' ? [channelOptionIn(lists)] : []),
  ];
}

const petitionOptionIn = (lists: CommandLists): APIApplicationCommandOption => ({
  type: ApplicationCommandOptionType.String,
  name: petitionOption,
  ...described(lists, (list) => list.petitionOption),
  required: false,
  autocomplete: true,
});

const channelOptionIn = (lists: CommandLists): APIApplicationCommandOption => ({
  type: ApplicationCommandOptionType.Channel,
  name: channelOption,
  ...described(lists, (list) => list.channelOption),
  required: false,
  channel_types: [...topicTypes],
});

const roleOptionIn = (lists: CommandLists): APIApplicationCommandOption => ({
  type: ApplicationCommandOptionType.Role,
  name: roleOption,
  ...described(lists, (list) => list.roleOption),
  required: false,
});
