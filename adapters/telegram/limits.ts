/** The most characters of a message, counted in UTF-16 units after its marks are read. */
export const textMaxUnits = 4_096;

/** The most characters under a photo, counted in the same way. */
export const captionMaxUnits = 1_024;

/** The most characters after `start=` in a link that opens a chat with the bot. */
export const startPayloadMaxLength = 64;

/** The longest that Telegram lets a poll wait for updates. */
export const pollMaxSeconds = 50;

/** The most characters of an alert that answers a press. */
export const alertMaxUnits = 200;

/** So many messages a second Telegram takes from a bot in all, which it says is about 30, less one to be sure. */
export const messagesPerSecond = 29;

/** Telegram repeats whatever it is asked to repeat. */
export const recognisesRepetitionMs = 0;

/** Between two messages in a group: the most that core.telegram.org/bots/faq allows in one is 20 a minute. */
export const restMs = 3_000;

/** Between two changes of a live card: four of those 20 a minute, which leaves room for announcements and answers. */
export const cardEveryMs = 15_000;

/** A person waits no longer than this for Telegram to say who the administrators of a group are. */
export const lookupMaxWaitMs = 2_000;
