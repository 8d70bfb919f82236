import type { Context } from 'hono';
import { z } from 'zod';
import { isLanguageTag, type Speech, speak } from '../../../src/index.ts';
import { byLanguage } from '../headers.ts';
import type { Site } from '../site.ts';

const tagMostCharacters = 35;

/** The language that somebody asks for in an address. */
export const Language = z.string().max(tagMostCharacters).refine(isLanguageTag);

/** In which language something for other sites speaks, and the headers that say what that hangs on. */
export interface Wish {
  readonly speech: Speech;
  readonly headers: Readonly<Record<string, string>>;
}

/** The language of `?lang=` or, without one, the reader's. `undefined`: that is no language. */
export function wishedLanguage(c: Context, site: Site): Wish | undefined {
  const asked = Language.optional().safeParse(c.req.query('lang'));
  if (!asked.success) return undefined;
  if (asked.data !== undefined) return { speech: speak(asked.data), headers: {} };
  return { speech: speak(site.language(c)), headers: byLanguage };
}
