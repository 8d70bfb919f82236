/** From this number down count the ids of supergroups; the distance is the id in links. */
const supergroupsBelow = -1_000_000_000_000;

/** The address of a topic, for those who are in its group. Groups without topics have none. */
export function topicLink(community: string, topic: string): string | undefined {
  const id = supergroupsBelow - Number(community);
  return Number.isSafeInteger(id) && id > 0 && /^\d+$/.test(topic) ? `https://t.me/c/${id}/${topic}` : undefined;
}
