/** All text of one message, in UTF-16 units. */
export const messageTextMaxUnits = 4_000;
/** Buttons side by side. */
export const rowMaxButtons = 5;
/** Buttons in one message: five rows leave room for the text and the photo among the 40 components allowed. */
export const messageMaxButtons = 5 * rowMaxButtons;
export const buttonLabelMaxUnits = 80;
export const buttonUrlMaxUnits = 512;
/** What a payload of a button, a modal or a field may hold. */
export const customIdMaxUnits = 100;
/** The description of a picture for those who do not see it. */
export const pictureDescriptionMaxUnits = 1_024;

export const modalTitleMaxUnits = 45;
/** Texts and fields of one modal. */
export const modalMaxComponents = 5;
export const labelMaxUnits = 45;
export const labelDescriptionMaxUnits = 100;
export const textInputMaxUnits = 4_000;
export const optionMaxUnits = 100;

export const commandDescriptionMaxUnits = 100;
export const suggestionsMax = 25;
export const suggestionNameMaxUnits = 100;

/** An interaction's token lives 15 minutes; what would be sent later than this is not sent. */
export const tokenMaxAgeMs = 14 * 60_000;
/** Discord takes no first answer after this. */
export const firstAnswerMaxMs = 3_000;
