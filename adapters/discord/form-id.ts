import { z } from 'zod';
import { decodeAbout, encodeAbout, FlowName, type Form, Slug } from '../../src/index.ts';

/** Which run of which flow a modal asks for: what its payload says. */
export type FormId = Pick<Form, 'flow' | 'petition' | 'id' | 'about'>;

/** Stands first in every payload; a modal of another version is read as stale. */
const version = 'form1';

const Parts = z.tuple([
  z.literal(version),
  FlowName,
  Slug,
  z.string().regex(/^[0-9a-z]{1,10}$/),
  z
    .string()
    .transform(decodeAbout)
    .refine((about) => about !== undefined)
    .optional(),
]);

/** The payload of a form's modal, at most 80 characters. {@link decodeForm} reads it back. */
export function encodeForm({ flow, petition, id, about }: FormId): string {
  return [version, flow, petition, id, ...(about === undefined ? [] : [encodeAbout(about)])].join(':');
}

/** What a modal's payload says, or `undefined` for one that this version does not know. */
export function decodeForm(payload: string): FormId | undefined {
  const { data } = Parts.safeParse(payload.split(':'));
  return data && { flow: data[1], petition: data[2], id: data[3], about: data[4] };
}

/** What a field of a modal holds: an answer, a choice that counts only with its agreement, that agreement. */
const Field = z.tuple([z.enum(['text', 'choice', 'agreed', 'agreement']), z.string().regex(/^[a-zA-Z]{1,32}$/)]);
/** What a field of a modal holds. */
export type FieldKind = z.infer<typeof Field>[0];

/** The payload of the field of a modal that holds `kind` for the question `name`. */
export function encodeField(kind: FieldKind, name: string): string {
  return `${kind}:${name}`;
}

/** What a field's payload says, or `undefined` for one that this version does not know. */
export function decodeField(payload: string): { readonly kind: FieldKind; readonly name: string } | undefined {
  const { data } = Field.safeParse(payload.split(':'));
  return data && { kind: data[0], name: data[1] };
}
