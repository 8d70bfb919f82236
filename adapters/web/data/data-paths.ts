import { petitionPath, withQuery } from '../petition-path.ts';

/** The paths of what other sites and programs take, by the names of their endpoints, as OpenAPI writes them. */
export const endpointPaths = {
  petitions: '/petitions.json',
  petition: '/petitions/{slug}.json',
  signatures: '/petitions/{slug}/signatures.json',
  reasons: '/petitions/{slug}/reasons.json',
  csv: '/petitions/{slug}/signatures.csv',
  badge: '/petitions/{slug}/badge.svg',
  card: '/p/{slug}/card',
  oembed: '/oembed',
  feed: '/petitions/{slug}/feed.atom',
  photo: '/petitions/{slug}/photo',
  preview: '/petitions/{slug}/preview/{count}/{language}',
} as const;

type Name = keyof typeof endpointPaths;

/** The same as routes. */
export const endpointRoute = (name: Name): string => endpointPaths[name].replaceAll(/\{(\w+)\}/g, ':$1');

/** The paths of what other sites and programs take from a petition. */
export const dataPaths = {
  petition: ofPetition('petition'),
  signatures: ofPetition('signatures'),
  reasons: ofPetition('reasons'),
  csv: ofPetition('csv'),
  badge: ofPetition('badge'),
  card: ofPetition('card'),
  oembed: (slug: string, publicUrl: string) =>
    withQuery(endpointPaths.oembed, { url: new URL(petitionPath(slug), publicUrl).href }),
  feed: ofPetition('feed'),
  photo: ofPetition('photo'),
  preview: (slug: string, count: number, language: string) => filled('preview', { slug, count, language }),
} as const;

function ofPetition(name: Name): (slug: string) => string {
  return (slug) => filled(name, { slug });
}

function filled(name: Name, parts: Readonly<Record<string, string | number>>): string {
  return endpointPaths[name].replaceAll(/\{(\w+)\}/g, (_, part: string) => String(parts[part]));
}
