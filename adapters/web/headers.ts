/** What is said now, to one reader: nobody keeps it. */
export const uncached = { 'cache-control': 'no-store' };

/** What browsers and proxies may keep, but not show without asking whether it changed. Kept pages are sent so anyway. */
export const asksAnew = { 'cache-control': 'no-cache' };

/** What is the same for all who speak a language. */
export const byLanguage = { vary: 'Accept-Language' };

/** When to come again while the database is away, in seconds. */
export const tryAgainS = '10';

/** What is JSON. */
export const asJson = { 'content-type': 'application/json' };
