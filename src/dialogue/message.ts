import type { Slug } from '../domain/petition.ts';
import type { About } from './about.ts';
import type { Action, FlowName } from './action.ts';
import type { Text } from './text/text.ts';

/** A block of a message. `quiet` is small print, `quote` is the petition's or the letter's own words. */
export interface Paragraph {
  readonly kind: 'heading' | 'plain' | 'quote' | 'quiet';
  readonly text: Text;
  /** The language of words that are the petition's own, BCP 47. Missing: the bot says this, in the language it speaks. */
  readonly language?: string | undefined;
}

/** Something to press. The renderer decides on rows and shapes. */
export type Button =
  | { readonly label: string; readonly press: Action; readonly style?: 'primary' | 'danger' | undefined }
  | { readonly label: string; readonly href: string };

/**
 * A message of several pages. Where `of` is missing, the paragraphs are the whole and the renderer cuts them into as
 * many pages as its platform demands (perhaps one) and shows page `page`, counted from 1.
 */
export interface Pages {
  readonly page: number;
  readonly of?: number | undefined;
  /** What a button does that turns to a page. */
  turn(page: number): Action;
  /** The words on the buttons that turn to the neighbours. */
  readonly labels: { readonly previous: string; readonly next: string };
}

/** One thing that a flow needs to know. */
export type Question = TextQuestion | ChoiceQuestion;

/** A question that is answered in the person's own words. */
export interface TextQuestion {
  readonly kind: 'text';
  readonly name: string;
  readonly label: string;
  /** What may be written, in a sentence. */
  readonly hint: string;
  /** What the person wrote before, to be mended. */
  readonly written?: string | undefined;
  /** What could be written: from the person's profile, or what they said before; `label` is the button that takes it. */
  readonly suggestion?: { readonly value: string; readonly label: string } | undefined;
  /** The answer may take several lines. */
  readonly isLong?: boolean | undefined;
  /** Longest answer in UTF-16 units that is worth sending. */
  readonly maxLength: number;
}

/** A question that is answered by choosing. */
export interface ChoiceQuestion {
  readonly kind: 'choice';
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
  /** What the person chose before, to be chosen again. */
  readonly written?: string | undefined;
  /** What the person must agree to with the choice: a required box beside options, or said by the words of `press`. */
  readonly agreement?: string | undefined;
}

/** One of the answers that can be chosen. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly description: string;
  /** The words of a button that takes this option and, with it, the agreement: "Sign publicly". */
  readonly press: string;
  readonly style?: 'primary' | 'danger' | undefined;
}

/** The open questions of a flow, first one first, never none. Ask them all at once or one by one. */
export interface Form {
  readonly flow: FlowName;
  readonly petition: Slug;
  /** Which run of the flow asks. An answer names it, so that an old form does not answer for a newer one. */
  readonly id: string;
  /** What a moderator is asked about. An answer names it, too. */
  readonly about?: About | undefined;
  readonly title: string;
  readonly questions: readonly [Question, ...Question[]];
  /** The word on the button that sends the form. */
  readonly submit: string;
  /** The word on a button that opens the form, where it cannot stand in the message itself. */
  readonly reopen: string;
}

/** A picture that goes with a message. One that cannot be had never holds the message back. */
export interface MessagePicture {
  /** By which the core is asked for it, and by which one that was sent before is known again. */
  readonly id: string;
  /** Where it is, if it lies elsewhere. */
  readonly address?: string | undefined;
  readonly alternativeText: string;
  /** The language of `alternativeText` if that is the petition's own, BCP 47. */
  readonly language?: string | undefined;
}

/** One thing that the bot says. */
export interface Message {
  readonly paragraphs: readonly Paragraph[];
  readonly picture?: MessagePicture | undefined;
  /** Rows are the renderer's business; order and `style` say what matters most. */
  readonly buttons?: readonly Button[] | undefined;
  readonly pages?: Pages | undefined;
  /** What the bot asks with this message. The paragraphs stand above the form. */
  readonly form?: Form | undefined;
}

/** What the bot answers. */
export interface Reply {
  readonly message: Message;
  /** `person`: nobody else may see it. `place`: everyone who is there may. */
  readonly audience: 'person' | 'place';
  /** It takes the place of the message whose button was pressed: the next page, the next question, the receipt. */
  readonly replaces: boolean;
  /** The store's number of the community that this was said in, for links that lead into a private chat. */
  readonly community?: number | undefined;
  /** What the live card whose button led here shows now. A platform may show it along with its answer. */
  readonly card?: Message | undefined;
  /** The person has withdrawn: what was said before is not to be shown any more, where that is in our hands. */
  readonly isFarewell?: boolean | undefined;
}
