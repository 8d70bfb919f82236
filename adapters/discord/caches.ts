import { type Client, Options } from 'discord.js';

/**
 * What the library keeps of what Discord tells: servers with their roles, channels and who may do what there, and in each
 * server the bot itself. It cannot work without those; everything else would only take memory.
 */
export const sparseCaches = Options.cacheWithLimits({
  ApplicationCommandManager: 0,
  ApplicationEmojiManager: 0,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  DMMessageManager: 0,
  EntitlementManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildForumThreadManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id, client }) => isBot(id, client) },
  GuildMessageManager: 0,
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  GuildTextThreadManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadManager: 0,
  ThreadMemberManager: 0,
  UserManager: { maxSize: 0, keepOverLimit: ({ id, client }) => isBot(id, client) },
  VoiceStateManager: 0,
});

function isBot(id: string, client: Client): boolean {
  return id === client.user?.id;
}
