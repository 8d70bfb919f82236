import type { z } from 'zod';
import { type PetitionLine, Slug } from '../../../src/index.ts';

/** The petition that an example is made of, and where it is. */
export interface Example extends Pick<PetitionLine, 'petition' | 'count'> {
  readonly publicUrl: string;
}

/** Something that other sites or programs read: what the documentation tells of it, to people and as OpenAPI. */
export interface Endpoint<Name extends string = string> {
  /** Its words are in the catalogue under this name. */
  readonly name: Name;
  /** As OpenAPI writes it, with `{name}` for each part that varies. */
  readonly path: string;
  readonly mediaType: string;
  /** What an answer in JSON is built with. */
  readonly answer?: z.ZodType | undefined;
  readonly parts: Readonly<Record<string, z.ZodType>>;
  readonly query: Readonly<Record<string, z.ZodType>>;
  /** What it may answer besides, in JSON with a sentence. */
  readonly faults: readonly (400 | 403 | 404 | 501 | 503)[];
  /** A path that works for this petition. */
  example(of: Example): string;
  /** What to copy into a page of one's own. */
  snippet?(of: Example): string;
}

/** The part of a path that names a petition. */
export const ofPetition = { slug: Slug };

/** The media type of JSON. */
export const json = 'application/json';
