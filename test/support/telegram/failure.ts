/** A way for Telegram, or the way to it, to fail. */
export type Failure =
  /** A refusal with this code; `retryAfter` in seconds makes it a 429 with its parameters. */
  | { readonly code: number; readonly description?: string; readonly retryAfter?: number }
  /** A server error; `after`: the request took effect all the same. */
  | { readonly broken: 'before' | 'after' }
  /** The request is taken and never answered. */
  | { readonly silent: true }
  /** The connection breaks. */
  | { readonly dropped: true };
