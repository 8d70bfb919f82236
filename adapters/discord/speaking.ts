import type { Core, Later, Message, Obstacle, Place } from '../../src/index.ts';
import type { Log } from '../log.ts';
import { unreachable } from '../own-accord.ts';
import { uploadMaxBytes } from './limits.ts';
import type { Line } from './line.ts';
import { findPicture, type Picture } from './picture.ts';
import { describeRefusal } from './refusal.ts';
import { findServer, managersChannel, mayAttach } from './servers.ts';

/** What speaking of the bot's own accord is made with. */
export interface SpeakingParts {
  readonly core: Pick<Core, 'picture'>;
  readonly log: Log;
}

/** What speaking of the bot's own accord takes while it is connected. */
export interface Speaking extends SpeakingParts {
  readonly line: Line;
  /** Resolves when the next request may be sent. */
  turn(): Promise<void>;
}

/** The channel of a place, or why there is none. */
export function channelOf({ client }: Line, { community, topic }: Place): string | Obstacle | Later {
  if (topic !== undefined) return topic;
  const server = findServer(client, community);
  if (server === 'unknown') return unreachable;
  if (server === 'noCommunity') return { kind: server };
  return managersChannel(server) ?? { kind: 'noRights' };
}

/** Whether Discord still tells of the server of a place. */
export function isThere({ line }: Speaking, { community }: Place): boolean {
  return line.client.guilds.cache.has(community);
}

/** The picture of `message`, if the channel takes it: one that Discord would refuse would take the message with it. */
export async function pictureFor(
  { line, core }: Speaking,
  channel: string,
  message: Message,
): Promise<Picture | undefined> {
  const picture = await findPicture(core, message);
  if (picture?.kind !== 'file') return picture;
  return picture.bytes.length <= uploadMaxBytes && mayAttach(line.client, channel) ? picture : undefined;
}

/** Notes what failed, without where it was or what was said. */
export function logFailure({ log }: Pick<Speaking, 'log'>, error: unknown, sentence: string): void {
  log.warn(describeRefusal(error), sentence);
}
