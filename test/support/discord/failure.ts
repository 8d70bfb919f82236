/** A way for Discord, or the way to it, to fail. */
export type Failure =
  /** Too many requests. */
  | { readonly retryAfterSeconds: number; readonly scope?: 'user' | 'global' | 'shared' }
  /** A server error; `after`: the request took effect all the same. */
  | { readonly broken: 'before' | 'after' }
  /** The connection is cut before there is an answer; `after`: the request took effect all the same. */
  | { readonly cut: 'before' | 'after' }
  /** The request is taken and never answered. */
  | { readonly silent: true }
  /** A refusal with this code. */
  | { readonly status: number; readonly code: number };

/** What a request is for. */
export type RouteName =
  | 'gateway'
  | 'commands'
  | 'callback'
  | 'original'
  | 'followUp'
  | 'messages'
  | 'edits'
  | 'pins'
  | 'channel'
  | 'me'
  | 'unknown';
