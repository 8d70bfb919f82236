import type { FakeChat } from './chats.ts';
import { badRequest, forbidden, type Refusal } from './refusal.ts';

/** What the members of a group may do, as far as the bot cares. */
export interface Permissions {
  readonly can_send_messages: boolean;
  readonly can_send_photos: boolean;
  readonly can_pin_messages: boolean;
}

/** How the bot stands in a group, and what all members may do there. */
export interface Standing {
  readonly status: 'administrator' | 'member' | 'restricted' | 'left' | 'kicked';
  /** What was given to the bot by name, as an administrator, or left to it, as a restricted member. */
  readonly rights: Permissions;
  /** Somebody who is restricted stays so after leaving. */
  readonly isMember: boolean;
  readonly permissions: Permissions;
}

/** What somebody wants to write. */
export type Writing = 'text' | 'photo';

/** What a group lets its members do if nobody changes it. */
export const usualPermissions: Permissions = {
  can_send_messages: true,
  can_send_photos: true,
  can_pin_messages: false,
};

/** Whether the bot is in a group. */
export function isIn({ status, isMember }: Standing): boolean {
  return status === 'restricted' ? isMember : status !== 'left' && status !== 'kicked';
}

/** What Telegram answers when the bot writes to a group; without `writing`, when it asks anything at all. */
export function refusalToWrite(chat: FakeChat, writing: Writing | undefined): Refusal | undefined {
  const { standing, api } = chat;
  if (standing === undefined) return undefined;
  const kind = api.type === 'supergroup' ? 'supergroup' : 'group';
  if (standing.status === 'kicked') return forbidden(`bot was kicked from the ${kind} chat`);
  if (!isIn(standing)) return forbidden(`bot is not a member of the ${kind} chat`);
  if (writing === undefined || standing.status === 'administrator') return undefined;
  if (!mayAsMember(standing, writing === 'text' ? 'can_send_messages' : 'can_send_photos')) {
    return badRequest(`not enough rights to send ${writing === 'text' ? 'text messages' : 'photos'} to the chat`);
  }
  return undefined;
}

/** Whether the bot may pin. Members of public groups may not, nor bots in basic groups, whatever else is permitted. */
export function mayPin({ standing, api }: FakeChat): boolean {
  if (standing === undefined) return true;
  if (standing.status === 'administrator') return standing.rights.can_pin_messages;
  return api.type !== 'group' && api.username === undefined && mayAsMember(standing, 'can_pin_messages');
}

function mayAsMember({ status, rights, permissions }: Standing, right: keyof Permissions): boolean {
  return permissions[right] && (status !== 'restricted' || rights[right]);
}

/** How the bot stands, as the Bot API writes it. */
export function apiMember({ status, rights, isMember }: Standing): Readonly<Record<string, unknown>> {
  if (status === 'administrator') return { status, can_pin_messages: rights.can_pin_messages };
  if (status === 'restricted') return { status, is_member: isMember, ...rights };
  return { status };
}
