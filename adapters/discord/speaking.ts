import type { Core, Message, Obstacle, Place } from '../../src/index.ts';
import type { Log } from '../log.ts';
import { uploadMaxBytes } from './limits.ts';
import type { Line } from './line.ts';
import { findPicture, type Picture } from './picture.ts';
import { findServer, managersChannel, mayAttach } from './servers.ts';
import { type Later, unreachable } from './trouble.ts';

/** What speaking of the bot's own accord takes. */
export interface Speaking {
  /** Missing while Discord is not connected. */
  line(): Line | undefined;
  readonly core: Pick<Core, 'picture'>;
  readonly log: Log;
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

/** The picture of `message`, if the channel takes it: one that Discord would refuse would take the message with it. */
export async function pictureFor(
  { client }: Line,
  channel: string,
  core: Pick<Core, 'picture'>,
  message: Message,
): Promise<Picture | undefined> {
  const picture = await findPicture(core, message);
  if (picture?.kind !== 'file') return picture;
  return picture.bytes.length <= uploadMaxBytes && mayAttach(client, channel) ? picture : undefined;
}
