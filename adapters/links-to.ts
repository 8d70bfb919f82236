import type { Petition, PetitionLink } from '../src/index.ts';
import { encodeStart } from './telegram/deep-link.ts';
import { petitionPath } from './web/petition-path.ts';

/** Where people reach this installation. What is missing is off, or not connected yet. */
export interface Reachable {
  /** Where the pages are, without a slash at its end. */
  readonly page: string | undefined;
  /** The bot's name on Telegram, without @. */
  readonly telegram: string | undefined;
  /** What brings the bot into a server on Discord. */
  readonly discord: string | undefined;
}

/** The ways to a petition, in the order in which they are offered; they remember the number of the community that leads there. */
export function linksTo(
  { slug }: Pick<Petition, 'slug'>,
  community: number | undefined,
  { page, telegram, discord }: Reachable,
): readonly PetitionLink[] {
  const start = encodeStart({ action: { do: 'begin', flow: 'sign', petition: slug }, community });
  return [
    ...(page === undefined
      ? []
      : [{ kind: 'page' as const, href: `${page}${petitionPath(slug, undefined, { from: community })}` }]),
    ...(telegram === undefined ? [] : [{ kind: 'telegram' as const, href: `https://t.me/${telegram}?start=${start}` }]),
    ...(discord === undefined ? [] : [{ kind: 'discord' as const, href: discord }]),
  ];
}
