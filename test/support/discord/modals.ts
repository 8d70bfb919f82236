import { z } from 'zod';
import { repeated } from './message-body.ts';
import { invalidForm, invalidShape } from './refusal.ts';

const id = z.int().nonnegative().optional();
const customId = z.string().min(1).max(100);
const option = z.strictObject({
  value: z.string().min(1).max(100),
  label: z.string().min(1).max(100),
  description: z.string().min(1).max(100).optional(),
  default: z.boolean().optional(),
});

/** A row around a text input is deprecated, and so is a label of the input's own. */
const TextInput = z.strictObject({
  type: z.literal(4),
  id,
  custom_id: customId,
  style: z.union([z.literal(1), z.literal(2)]),
  min_length: z.int().min(0).max(4_000).optional(),
  max_length: z.int().min(1).max(4_000).optional(),
  required: z.boolean().default(true),
  value: z.string().max(4_000).optional(),
  placeholder: z.string().max(100).optional(),
});
const RadioGroup = z.strictObject({
  type: z.literal(21),
  id,
  custom_id: customId,
  options: z.array(option).min(2).max(10),
  required: z.boolean().default(true),
});
const CheckboxGroup = z.strictObject({
  type: z.literal(22),
  id,
  custom_id: customId,
  options: z.array(option).min(1).max(10),
  min_values: z.int().min(0).max(10).default(1),
  max_values: z.int().min(1).max(10).optional(),
  required: z.boolean().default(true),
});
const Label = z.strictObject({
  type: z.literal(18),
  id,
  label: z.string().min(1).max(45),
  description: z.string().min(1).max(100).optional(),
  component: z.discriminatedUnion('type', [TextInput, RadioGroup, CheckboxGroup]),
});
const TextDisplay = z.strictObject({ type: z.literal(10), id, content: z.string().min(1).max(4_000) });

const Modal = z.strictObject({
  custom_id: customId,
  title: z.string().min(1).max(45),
  components: z
    .array(z.discriminatedUnion('type', [Label, TextDisplay]))
    .min(1)
    .max(5),
});

/** A modal that was taken. */
export type Modal = z.infer<typeof Modal>;
/** A field of a modal with the words above it. */
export type ModalLabel = z.infer<typeof Label>;

/** What the body of a modal says. */
export function readModal(body: unknown): Modal {
  const { data: modal, error } = Modal.safeParse(body);
  if (error) throw invalidShape(error, ['data']);
  const labels = modal.components.flatMap((component) => (component.type === 18 ? [component] : []));
  const duplicate = repeated(labels.map(({ component }) => component.custom_id));
  if (duplicate !== undefined) {
    throw invalidForm(['data', 'components'], `Two fields are called ${duplicate}.`, 'COMPONENT_CUSTOM_ID_DUPLICATED');
  }
  for (const { component } of labels) checkField(component);
  return modal;
}

function checkField(field: ModalLabel['component']): void {
  const path = ['data', 'components', field.custom_id];
  if (field.type === 4) {
    const longest = field.max_length ?? 4_000;
    if ((field.value ?? '').length > longest) throw invalidForm(path, 'The value is longer than max_length.');
    if ((field.min_length ?? 0) > longest) throw invalidForm(path, 'min_length is more than max_length.');
    return;
  }
  if (repeated(field.options.map(({ value }) => value)) !== undefined) {
    throw invalidForm(path, 'Two options have one value.', 'COMPONENT_OPTION_VALUE_DUPLICATED');
  }
  const defaults = field.options.filter((one) => one.default).length;
  if (field.type === 21 && defaults > 1) throw invalidForm(path, 'A radio group has one default at most.');
  if (field.type === 22 && field.required && field.min_values === 0) {
    throw invalidForm(path, 'A required group has min_values of at least 1.');
  }
}
