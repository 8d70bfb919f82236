import type { Doer } from '../domain/moderation.ts';

/** Somebody who did something, as the tables hold them. */
export interface DoerColumns {
  readonly platform: Doer['platform'];
  /** Empty where it was no person. */
  readonly account: string;
}

/** The columns that tell who did something. */
export const doerColumns = (doer: Doer): DoerColumns => ({
  platform: doer.platform,
  account: 'account' in doer ? doer.account : '',
});

/** Who is meant by the columns; the host, reports and signals have no account. */
export function doerOf({ platform, account }: DoerColumns): Doer {
  return platform === 'host' || platform === 'reports' || platform === 'signals' ? { platform } : { platform, account };
}

/** Whether two are the same. */
export function isSameDoer(one: Doer, other: Doer): boolean {
  const [columns, others] = [doerColumns(one), doerColumns(other)];
  return columns.platform === others.platform && columns.account === others.account;
}
