import type { Place, PlaceState } from '../../src/index.ts';
import type { ChatFacts, Member, Rights } from './chat-facts.ts';
import { obstacleOf } from './outcomes.ts';
import { problemOf } from './problem.ts';
import type { Speaking } from './speaking.ts';

/** The rights that count, each by its name in Telegram's apps. */
const names: readonly (readonly [right: keyof Rights, name: string])[] = [
  ['sends', 'Send Messages'],
  ['sendsPhotos', 'Send Photos'],
  ['pins', 'Pin Messages'],
];

/** What the bot can do in a group. Topics cannot be asked for: one that was followed in counts as there. */
export async function inspect({ api, bot, signal }: Speaking, place: Place, pins: boolean): Promise<PlaceState> {
  const chat = Number(place.community);
  try {
    const member = await api.member(chat, bot.id, signal);
    if (!member.isIn) return { kind: 'noCommunity' };
    const rights = member.isAdministrator
      ? rightsOfAdministrator(member)
      : rightsAmong(member, await api.chat(chat, signal));
    const missing = names.filter(([right]) => !rights[right] && (pins || right !== 'pins'));
    return { kind: 'there', canSpeak: rights.sends, missingRights: missing.map(([, name]) => name) };
  } catch (error) {
    return { kind: obstacleOf(problemOf(error))?.kind === 'noCommunity' ? 'noCommunity' : 'unknown' };
  }
}

/** No permission of the group holds an administrator back from writing. */
function rightsOfAdministrator({ rights }: Member): Rights {
  return { sends: true, sendsPhotos: true, pins: rights.pins };
}

/** A member may do what all members may, but for what was taken from this one. */
function rightsAmong(member: Member, { permissions, isBasic, isPublic }: ChatFacts): Rights {
  const may = (right: keyof Rights) => (permissions?.[right] ?? true) && (!member.isRestricted || member.rights[right]);
  // Telegram lets bots in basic groups, and everybody in public ones, pin only as administrators.
  return { sends: may('sends'), sendsPhotos: may('sendsPhotos'), pins: may('pins') && !isBasic && !isPublic };
}
