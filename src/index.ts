export { type Announcer, createAnnouncer } from './announcer.ts';
export type { Announcing } from './announcing.ts';
export { type Core, createCore } from './core.ts';
export { decodeAbout, encodeAbout } from './dialogue/about.ts';
export type { Action } from './dialogue/action.ts';
export { decodeAction, encodeAction, FlowName, View } from './dialogue/action.ts';
export { countWords } from './dialogue/count-words.ts';
export { concernsManagers } from './dialogue/following.ts';
export { CommandName, type Input, namedPetition, type Occasion } from './dialogue/input.ts';
export type {
  Button,
  ChoiceQuestion,
  Form,
  Message,
  MessagePicture,
  Option,
  Pages,
  Paragraph,
  Question,
  Reply,
  TextQuestion,
} from './dialogue/message.ts';
export { isForModerators } from './dialogue/moderating.ts';
export { turnButtons } from './dialogue/pages.ts';
export type { PetitionLink } from './dialogue/scene.ts';
export { letterParagraphs, markdownParagraphs } from './dialogue/text/markdown.ts';
export { type MarkdownFault, readMarkdown } from './dialogue/text/read-markdown.ts';
export { languageOf, languages, type Speech, speak } from './dialogue/text/say.ts';
export { type Marks, type Text, writeText } from './dialogue/text/text.ts';
export type { CommandDescription } from './dialogue/views/about.ts';
export { partOfGoal, photoOf, targetLine } from './dialogue/views/card.ts';
export { signaturesPerPage } from './dialogue/views/signatures.ts';
export { quoted } from './dialogue/views/update.ts';
export { bannerMaxUnits, parseBanner } from './domain/banner.ts';
export type { ChronicleEntry } from './domain/chronicle.ts';
export type { PublicComment, PublicComments } from './domain/comment.ts';
export { highestNumber } from './domain/highest-number.ts';
export { isLanguageTag } from './domain/language-tag.ts';
export { hasNamePlaceholder, namePlaceholder } from './domain/letter.ts';
export { defaultMilestones } from './domain/milestone.ts';
export type { BulkDeed, DeedOutcome, DeedRecord, Doer } from './domain/moderation.ts';
export { signalNames } from './domain/moderation.ts';
export { updateMaxUnits } from './domain/news.ts';
export { commentMaxUnits } from './domain/parse-comment.ts';
export { type Community, type Person, Platform } from './domain/person.ts';
export {
  lastMoment,
  type Petition,
  type PetitionContent,
  type PetitionState,
  petitionState,
  Slug,
  slugMaxLength,
  takesSignatures,
} from './domain/petition.ts';
export type { EditOutcome, Later, Obstacle, Place, PlaceState, SendOutcome } from './domain/place.ts';
export { type Proposal, wouldChange } from './domain/proposal.ts';
export { defaultSignalSettings, type SignalSettings, trollPattern } from './domain/signals.ts';
export type { Signature } from './domain/signature.ts';
export { Intake, type SwitchChange } from './domain/switches.ts';
export { UserText } from './domain/user-text.ts';
export type { Origin } from './origins.ts';
export type { Overview, PetitionLine } from './overview.ts';
export { defaultReportsToHold } from './participating.ts';
export { growthChart } from './picture/draw-growth.ts';
export { pictureSize } from './picture/look.ts';
export type { GrowthPoint } from './picture/progress-facts.ts';
export type { PublicSignatures } from './public-lists.ts';
export { defaultRateLimits, type RateLimits } from './rate-limits.ts';
export { createStore } from './store/create-store.ts';
export type { EmbeddedSource } from './store/embedded.ts';
export { describeFault, isDatabaseAway } from './store/fault.ts';
export { openDatabase } from './store/open-database.ts';
export type { CounterFault, Store, StoredPhoto } from './store/store.ts';
