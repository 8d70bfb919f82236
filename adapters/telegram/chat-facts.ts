import { z } from 'zod';

/** Who did something. */
export const Sender = z.object({
  id: z.number(),
  first_name: z.string().default(''),
  last_name: z.string().optional(),
  language_code: z.string().optional(),
});
export type Sender = z.infer<typeof Sender>;

/** Where something happened. */
export const Chat = z.object({ id: z.number(), type: z.string() });

const right = z.boolean().default(false);
const Rights = z
  .object({ can_send_messages: right, can_send_photos: right, can_pin_messages: right })
  .transform(({ can_send_messages, can_send_photos, can_pin_messages }) => ({
    sends: can_send_messages,
    sendsPhotos: can_send_photos,
    pins: can_pin_messages,
  }));
/** What somebody may do in a group. */
export type Rights = z.infer<typeof Rights>;

/** How somebody stands in a group: not at all any more, or by which rank, with the rights given to them by name. */
export const Member = z
  .looseObject({ status: z.string(), is_member: z.boolean().default(true) })
  .transform(({ status, is_member, ...rest }) => ({
    isIn: status !== 'left' && status !== 'kicked' && (status !== 'restricted' || is_member),
    isAdministrator: status === 'creator' || status === 'administrator',
    isRestricted: status === 'restricted',
    rights: Rights.parse(rest),
  }));
export type Member = z.infer<typeof Member>;

/** Somebody who manages a group. Its owner may do everything there, of whom Telegram names no rights. */
const Administrator = z
  .object({ user: z.object({ id: z.number() }), status: z.string(), can_delete_messages: right })
  .transform(({ user, status, can_delete_messages }) => ({
    account: user.id,
    deletesMessages: status === 'creator' || can_delete_messages,
  }));
export type Administrator = z.infer<typeof Administrator>;

/** A group's administrators. */
export const Administrators = z.array(Administrator);

/** What is known of a group: whether it is a small or a public one, and what its members may do. */
export const ChatFacts = z
  .object({ type: z.string(), username: z.string().optional(), permissions: Rights.optional() })
  .transform(({ type, username, permissions }) => ({
    isBasic: type === 'group',
    isPublic: username !== undefined,
    permissions,
  }));
export type ChatFacts = z.infer<typeof ChatFacts>;
