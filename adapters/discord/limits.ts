/** All text of one message, in UTF-16 units. */
export const messageTextMaxUnits = 4_000;
/** Buttons side by side. */
export const rowMaxButtons = 5;
/** Buttons in one message: five rows leave room for the text and the photo among the 40 components allowed. */
export const messageMaxButtons = 5 * rowMaxButtons;
/** The words on a button. */
export const buttonLabelMaxUnits = 80;
/** The address of a button that is a link. */
export const buttonUrlMaxUnits = 512;
/** The description of a picture for those who do not see it. */
export const pictureDescriptionMaxUnits = 1_024;

/** A file that is sent along. */
export const uploadMaxBytes = 10 * 1_024 * 1_024;

/** The words above a modal. */
export const modalTitleMaxUnits = 45;
/** Texts and fields of one modal. */
export const modalMaxComponents = 5;
/** The words above a field of a modal. */
export const labelMaxUnits = 45;
/** The small print above a field of a modal. */
export const labelDescriptionMaxUnits = 100;
/** What can be written into a field of a modal. */
export const textInputMaxUnits = 4_000;
/** The label of one option of a field, and its description. */
export const optionMaxUnits = 100;

/** What a command or its option does, in a sentence. */
export const commandDescriptionMaxUnits = 100;
/** Suggestions for the option of a command. */
export const suggestionsMax = 25;
/** The words of one suggestion. */
export const suggestionNameMaxUnits = 100;

/** An interaction's token lives 15 minutes; what would be sent later than this is not sent. */
export const tokenMaxAgeMs = 14 * 60_000;
/** Discord takes no first answer after this. */
export const firstAnswerMaxMs = 3_000;

/** Of the 50 requests a second that Discord takes from a bot, one less to be sure. Answers to interactions are not among them. */
export const requestsPerSecond = 49;
/** Discord's documentation of `enforce_nonce` says that a nonce is known for “the past few minutes”; these are two. */
export const recognisesRepetitionMs = 120_000;
/** Between two messages in a server. A channel takes five in five seconds, as the headers of its answers say. */
export const restMs = 1_000;
/**
 * Between two changes of a live card. Messages older than an hour may be changed more rarely than others (error 30046): three
 * times in six seconds for a channel, bots have found.
 */
export const cardEveryMs = 10_000;
