import { z } from 'zod';

/*
 * The components of messages (components v2) as Discord takes them; unknown keys are refused, so that a misspelt or
 * invented one shows. Kinds that a petition has no use for are left out and so refused too.
 */

const id = z.int().nonnegative().optional();
const customId = z.string().min(1).max(100);
const label = z.string().min(1).max(80);

/** Discord takes no address without a domain's dot. */
const webAddress = z.string().refine((href) => {
  const url = URL.parse(href);
  return url !== null && /^(?:https?|discord):$/.test(url.protocol) && url.hostname.includes('.');
}, 'Not a well formed URL.');

const PressButton = z.strictObject({
  type: z.literal(2),
  id,
  style: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  label,
  custom_id: customId,
  disabled: z.boolean().optional(),
});
const LinkButton = z.strictObject({
  type: z.literal(2),
  id,
  style: z.literal(5),
  label,
  url: webAddress.and(z.string().max(512)),
  disabled: z.boolean().optional(),
});
const Button = z.union([PressButton, LinkButton]);
/** A button that was taken. */
export type Button = z.infer<typeof Button>;

const StringSelect = z.strictObject({
  type: z.literal(3),
  id,
  custom_id: customId,
  placeholder: z.string().max(150).optional(),
  options: z
    .array(
      z.strictObject({
        label: z.string().min(1).max(100),
        value: z.string().min(1).max(100),
        description: z.string().max(100).optional(),
        default: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(25),
});

const ActionRow = z.strictObject({
  type: z.literal(1),
  id,
  components: z.union([z.array(Button).min(1).max(5), z.tuple([StringSelect])]),
});
const TextDisplay = z.strictObject({ type: z.literal(10), id, content: z.string().min(1).max(4_000) });
const MediaGallery = z.strictObject({
  type: z.literal(12),
  id,
  items: z
    .array(
      z.strictObject({
        media: z.strictObject({
          url: z.union([webAddress.and(z.string().max(2_048)), z.string().regex(/^attachment:\/\/[\w.-]+$/)]),
        }),
        description: z.string().min(1).max(1_024).optional(),
        spoiler: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(10),
});
const Separator = z.strictObject({
  type: z.literal(14),
  id,
  divider: z.boolean().optional(),
  spacing: z.union([z.literal(1), z.literal(2)]).optional(),
});
const Container = z.strictObject({
  type: z.literal(17),
  id,
  accent_color: z.int().nullish(),
  spoiler: z.boolean().optional(),
  components: z.array(z.union([ActionRow, TextDisplay, MediaGallery, Separator])).min(1),
});

/** What may stand at the top of a message with components v2. */
export const MessageComponents = z
  .array(z.union([ActionRow, TextDisplay, MediaGallery, Separator, Container]))
  .min(1)
  .max(40);
/** The components of a message that was taken. */
export type MessageComponents = z.infer<typeof MessageComponents>;
/** What may stand at the top of a message of the older kind. */
export const LegacyComponents = z.array(ActionRow).max(5);

type Component =
  | MessageComponents[number]
  | z.infer<typeof Container>['components'][number]
  | z.infer<typeof ActionRow>['components'][number];

/** All components, outer ones before those inside, in the order they are seen. */
export function allComponents(components: MessageComponents): readonly Component[] {
  return components.flatMap((component): readonly Component[] => {
    if (component.type === 17) return [component, ...allComponents(component.components)];
    if (component.type === 1) return [component, ...component.components];
    return [component];
  });
}
