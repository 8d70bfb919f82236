import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Person } from '../../../src/index.ts';

const cookieName = 'undersigned';
const accountShape = /^[0-9a-f]{32}$/;
/** The longest that browsers keep a cookie. */
const cookieMaxAgeS = 400 * 24 * 60 * 60;

/** Reads and sets the cookie that says who talks to the bot: a random account, known to this browser alone. */
export interface Visitors {
  /** `undefined`: the browser brought no cookie of ours. */
  known(c: Context): Person | undefined;
  /** A person whom nobody has seen before. */
  stranger(): Person;
  /** Asks the browser to keep the person's cookie. */
  keep(c: Context, person: Person): void;
}

/** Visitors' cookies; `secure` where the page is served over https. */
export function createVisitors(secure: boolean): Visitors {
  return {
    known: (c) => {
      const account = secure ? getCookie(c, cookieName, 'host') : getCookie(c, cookieName);
      return account !== undefined && accountShape.test(account) ? { platform: 'web', account } : undefined;
    },
    stranger: () => ({ platform: 'web', account: randomUUID().replaceAll('-', '') }),
    keep: (c, { account }) =>
      setCookie(c, cookieName, account, {
        httpOnly: true,
        sameSite: 'Lax',
        path: '/',
        maxAge: cookieMaxAgeS,
        ...(secure ? { secure, prefix: 'host' } : {}),
      }),
  };
}
