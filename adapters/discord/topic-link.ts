/** The address of a channel or thread of a server. */
export function topicLink(community: string, topic: string): string {
  return `https://discord.com/channels/${community}/${topic}`;
}
