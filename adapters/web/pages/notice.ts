/** The statuses that pages with a single thing to say are sent with. The words of each are in the catalogue. */
export const noticeStatus = {
  lost: 404,
  noPage: 404,
  fault: 500,
  away: 503,
  foreign: 403,
  tooLarge: 413,
  unreadable: 400,
  notAllowed: 405,
  noCookie: 200,
} as const;

/** What a page says that has nothing else to show. */
export type Notice = keyof typeof noticeStatus;
