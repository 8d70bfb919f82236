import type { Petition } from '../../../src/index.ts';

/** The paths of what other sites and programs take from a petition, by kind. */
export const dataPaths = {
  signatures: (slug: string) => `/petitions/${slug}/signatures.json`,
  csv: (slug: string) => `/petitions/${slug}/signatures.csv`,
  reasons: (slug: string) => `/petitions/${slug}/reasons.json`,
  feed: (slug: string) => `/petitions/${slug}/feed.atom`,
  badge: (slug: string) => `/petitions/${slug}/badge.svg`,
  card: (slug: string) => `/p/${slug}/card`,
  oembed: (slug: string, publicUrl: string) =>
    `/oembed?url=${encodeURIComponent(new URL(`/p/${slug}`, publicUrl).href)}`,
  preview: (slug: string, count: number, language: string) => `/petitions/${slug}/preview/${count}/${language}`,
} as const;

/** A way to something about a petition. */
export interface DataLink {
  readonly kind: keyof typeof dataPaths;
  readonly href: string;
}

const kinds = ['signatures', 'csv', 'reasons', 'feed', 'badge', 'card', 'oembed'] as const;

/** All of them, as whole addresses. */
export function dataLinks({ slug }: Pick<Petition, 'slug'>, publicUrl: string): readonly DataLink[] {
  return kinds.map((kind) => ({ kind, href: new URL(dataPaths[kind](slug, publicUrl), publicUrl).href }));
}
