import type { Core, Message } from '../../src/index.ts';
import { inTime } from '../in-time.ts';
import { pictureTypes } from '../picture-types.ts';
import { webAddress } from './marks.ts';
import { isRefusedContent } from './refusal.ts';
import type { RenderedMessage, Versions } from './render.ts';

/** The picture of a message: one to be sent along, or one that lies elsewhere. */
export type Picture =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Buffer; readonly mediaType: string }
  | { readonly kind: 'address'; readonly address: string };

/** A message waits no longer than this for its picture. */
const pictureMaxWaitMs = 2_000;

/** The picture of `message`. One that cannot be had, or not soon, is left out: it holds no message back. */
export async function findPicture(
  core: Pick<Core, 'picture'>,
  { picture }: Message,
  maxWaitMs = pictureMaxWaitMs,
): Promise<Picture | undefined> {
  if (picture === undefined) return undefined;
  if (picture.address !== undefined) {
    const address = webAddress(picture.address);
    return address === undefined ? undefined : { kind: 'address', address };
  }
  const stored = await inTime(core.picture(picture.id), maxWaitMs).catch(() => undefined);
  const ending = pictureTypes.get(stored?.mediaType ?? '');
  if (stored === undefined || ending === undefined) return undefined;
  return { kind: 'file', name: `picture.${ending}`, bytes: Buffer.from(stored.bytes), mediaType: stored.mediaType };
}

/** Sends a message with its picture, and once more without it if Discord does not take that: it holds no message back. */
export async function sendWithPicture<T>(
  { shown, plain }: Versions,
  send: (version: RenderedMessage) => Promise<T>,
): Promise<T> {
  try {
    return await send(shown);
  } catch (error) {
    if (plain === undefined || !isRefusedContent(error)) throw error;
    return send(plain);
  }
}
