import { ApplicationCommandType, InteractionType } from 'discord.js';
import { z } from 'zod';

const User = z.object({ id: z.string(), username: z.string(), global_name: z.string().nullish() });

/** A set of rights, which Discord writes as a decimal number in a string. */
const Rights = z
  .string()
  .regex(/^\d{1,30}$/)
  .transform((digits) => BigInt(digits))
  .optional()
  .catch(undefined);

const Roles = z.array(z.string()).default([]).catch([]);

const common = {
  id: z.string(),
  application_id: z.string(),
  /** Lets its holder answer for 15 minutes: never logged. */
  token: z.string(),
  locale: z.string().optional(),
  guild_id: z.string().optional(),
  channel_id: z.string().optional(),
  /** In servers; elsewhere `user`. */
  member: z.object({ nick: z.string().nullish(), user: User, permissions: Rights, roles: Roles }).optional(),
  user: User.optional(),
  /** By the kind of installation (`0`: on a server, `1`: by a person), who installed the bot. */
  authorizing_integration_owners: z.record(z.string(), z.string()).default({}),
};

const CommandOption = z.object({
  name: z.string(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});
const CommandData = z.object({
  name: z.string(),
  type: z.number().default(ApplicationCommandType.ChatInput),
  options: z.array(CommandOption).default([]),
});

/** The message that the pressed button, or the one that opened the modal, belongs to. */
const Origin = z.object({ id: z.string(), flags: z.number().default(0) });

const FieldValue = z.object({
  custom_id: z.string(),
  value: z.union([z.string(), z.boolean()]).nullish(),
  values: z.array(z.string()).optional(),
});
/** What was put into one field of a modal. */
export type FieldValue = z.infer<typeof FieldValue>;

/** What Discord sends of an interaction, as far as it is read here. Whatever else comes along is dropped. */
export const Interaction = z.discriminatedUnion('type', [
  z.object({ type: z.literal(InteractionType.ApplicationCommand), ...common, data: CommandData }),
  z.object({ type: z.literal(InteractionType.ApplicationCommandAutocomplete), ...common, data: CommandData }),
  z.object({
    type: z.literal(InteractionType.MessageComponent),
    ...common,
    data: z.object({ custom_id: z.string() }),
    message: Origin,
  }),
  z.object({
    type: z.literal(InteractionType.ModalSubmit),
    ...common,
    data: z.object({
      custom_id: z.string(),
      components: z.array(z.object({ component: FieldValue.optional() })),
    }),
    message: Origin.optional(),
  }),
]);
/** What a person did on Discord, as far as it is read here. */
export type Interaction = z.infer<typeof Interaction>;
