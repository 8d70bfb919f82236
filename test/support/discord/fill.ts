import { ComponentType, type ModalSubmitLabelComponent } from 'discord-api-types/v10';
import type { Modal } from './modals.ts';
import type { SubmittedField } from './payloads.ts';
import { type SeenField, seeModal } from './views.ts';

/**
 * What a person puts into a modal. A key is a field's label, or the last word of its payload; for a box, which takes
 * `true` or `false`, any word will do where the modal has but one.
 */
export type Filling = Readonly<Record<string, string | boolean>>;

/** What the client sends of a modal that was filled in. Like the client, it refuses what is missing or too long. */
export function fillIn(modal: Modal, filling: Filling, options: { readonly unchecked?: boolean }): SubmittedField[] {
  const { fields } = seeModal(modal);
  const given = new Map(Object.entries(filling).map(([key, value]) => [fieldFor(fields, key, value), value]));
  return modal.components.map((component, index): SubmittedField => {
    const id = index + 1;
    if (component.type === 10) return { type: ComponentType.TextDisplay, id };
    const { custom_id } = component.component;
    const field = fields.find(({ customId }) => customId === custom_id)!;
    const values = valuesOf(field, given.get(field));
    if (!options.unchecked) checkAsClient(field, values);
    return { type: ComponentType.Label, id, component: submitted(field, values, id + 100) };
  });
}

function fieldFor(fields: readonly SeenField[], key: string, value: string | boolean): SeenField {
  const fitting = fields.filter(({ kind }) => (kind === 'boxes') === (typeof value === 'boolean'));
  const found =
    fitting.find(({ label }) => label.toLowerCase() === key.toLowerCase()) ??
    fitting.find(({ customId }) => customId.split(/\W/).at(-1) === key) ??
    (typeof value === 'boolean' && fitting.length === 1 ? fitting[0] : undefined);
  if (found === undefined) throw new Error(`The modal has no field "${key}", but ${JSON.stringify(fields)}.`);
  return found;
}

function valuesOf(field: SeenField, given: string | boolean | undefined): readonly string[] {
  if (given === undefined) return field.filled;
  if (field.kind === 'boxes') return given === true ? field.options.map(({ value }) => value) : [];
  if (field.kind === 'text') return given === '' ? [] : [String(given)];
  const chosen = field.options.find(({ value, label }) => value === given || label === given);
  if (chosen === undefined) throw new Error(`"${field.label}" has no option "${given}".`);
  return [chosen.value];
}

function checkAsClient(field: SeenField, values: readonly string[]): void {
  const { label, kind, isRequired, minLength, maxLength } = field;
  if (values.length === 0) {
    if (isRequired) throw new Error(`The client does not send the modal: "${label}" is required.`);
    return;
  }
  if (kind === 'text' && !field.takesLines && /[\n\r]/.test(values[0]!)) {
    throw new Error(`The client has no way to write several lines into "${label}".`);
  }
  const length = kind === 'text' ? values[0]!.length : values.length;
  if (length < minLength || length > maxLength) {
    throw new Error(
      `The client does not send the modal: "${label}" takes ${minLength} to ${maxLength}, not ${length}.`,
    );
  }
}

function submitted(field: SeenField, values: readonly string[], id: number): ModalSubmitLabelComponent['component'] {
  const { customId: custom_id } = field;
  if (field.kind === 'text') return { type: ComponentType.TextInput, id, custom_id, value: values[0] ?? '' };
  if (field.kind === 'choice') {
    return { type: ComponentType.RadioGroup, id, custom_id, value: values[0] ?? null };
  }
  return { type: ComponentType.CheckboxGroup, id, custom_id, values: [...values] };
}
