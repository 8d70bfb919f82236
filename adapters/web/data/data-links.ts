import type { Petition } from '../../../src/index.ts';
import { dataPaths } from './data-paths.ts';

const kinds = ['signatures', 'csv', 'reasons', 'feed', 'badge', 'card', 'oembed'] as const;

/** A way to something that other sites and programs take from a petition. */
export interface DataLink {
  readonly kind: (typeof kinds)[number];
  readonly href: string;
}

/** All of them, as whole addresses. */
export function dataLinks({ slug }: Pick<Petition, 'slug'>, publicUrl: string): readonly DataLink[] {
  return kinds.map((kind) => ({ kind, href: new URL(dataPaths[kind](slug, publicUrl), publicUrl).href }));
}
