import { Slug } from '../../../src/index.ts';

const pagePath = /^\/p\/([^/]+)\/?$/;

/**
 * Which petition's page an address leads to, however it is written: with http or https, a query, a fragment, a slash at its end.
 * `undefined`: it is no such address of the installation at `publicUrl`.
 */
export function petitionAt(address: string, publicUrl: string): Slug | undefined {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol) || url.host !== new URL(publicUrl).host) return undefined;
  return Slug.safeParse(decoded(pagePath.exec(url.pathname)?.[1])).data;
}

function decoded(part: string | undefined): string | undefined {
  try {
    return part && decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
