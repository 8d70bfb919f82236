import { TelegramError } from 'telegraf';
import { neverConnected } from '../never-connected.ts';

/** Why a call failed. `refused` will fail again; `broken` may have taken effect all the same. */
export type Problem =
  | { readonly kind: 'throttled'; readonly seconds: number }
  /** No connection was made, so nothing can have taken effect. */
  | { readonly kind: 'unconnected' }
  | { readonly kind: 'unauthorised' | 'broken' | 'unchanged' }
  /** `description` is in Telegram's words, and may repeat what was to be sent. */
  | { readonly kind: 'refused'; readonly code: number; readonly description: string };

/** What went wrong in a call. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof TelegramError)) return { kind: neverConnected(error) ? 'unconnected' : 'broken' };
  const { code, description, parameters } = error;
  if (code === 429) return { kind: 'throttled', seconds: parameters?.retry_after ?? 1 };
  if (code === 401) return { kind: 'unauthorised' };
  if (code >= 500) return { kind: 'broken' };
  return description.includes('message is not modified')
    ? { kind: 'unchanged' }
    : { kind: 'refused', code, description };
}
