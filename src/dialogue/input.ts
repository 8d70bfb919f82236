import { z } from 'zod';
import type { Community, Person } from '../domain/person.ts';
import type { About } from './about.ts';
import type { Action, FlowName } from './action.ts';

/** Something a person did, read from a platform's update. Petitions are as the person named them: perhaps unknown. */
export type Input =
  | {
      readonly kind: 'command';
      readonly command: CommandName;
      readonly petition?: string | undefined;
      /** The role that `setup` is to let moderate, as the platform names it. */
      readonly role?: string | undefined;
    }
  | { readonly kind: 'press'; readonly action: Action }
  /** A form sent whole. Questions that were left out are missing. */
  | {
      readonly kind: 'answers';
      readonly flow: FlowName;
      readonly petition: string;
      readonly id: string;
      /** What a moderator was asked about, as the form says it. */
      readonly about?: About | undefined;
      readonly answers: Readonly<Record<string, string>>;
    }
  /** Something written in private that is no command: perhaps the answer to a question. */
  | { readonly kind: 'text'; readonly text: string }
  /** A sticker, a voice message, an unknown command: nothing that the bot understands. */
  | { readonly kind: 'unreadable' }
  /** A button of a version that is no longer known. */
  | { readonly kind: 'stale' };

/** The petition that an input names, as the person named it. */
export function namedPetition(input: Input): string | undefined {
  switch (input.kind) {
    case 'command':
    case 'answers':
      return input.petition;
    case 'press':
      return 'petition' in input.action ? input.action.petition : undefined;
    default:
      return undefined;
  }
}

/** The words that the bot takes, the same on every platform. */
export const CommandName = z.enum([
  'petition',
  'letter',
  'sign',
  'progress',
  'signatures',
  'mysignature',
  'withdraw',
  'petitions',
  'follow',
  'unfollow',
  'setup',
  'moderate',
  'report',
  'share',
  'privacy',
  'help',
  'cancel',
  'start',
]);
export type CommandName = z.infer<typeof CommandName>;

/** The circumstances of an input. */
export interface Occasion {
  /** Missing for those who cannot sign: an anonymous group administrator, a channel. */
  readonly person?: Person | undefined;
  /** The community it happened in, or, in private, the one whose link led here by its store's number. */
  readonly community?: Community | number | undefined;
  /** Whether the reply to this input can reach this person alone. False in a Telegram group. */
  readonly alone: boolean;
  /** Whether this person may manage the community that it happens in; missing where it does not matter or is not known. */
  readonly manages?: boolean | undefined;
  /**
   * Whether this person moderates the community that it happens in, by the rights that the platform tells of with the input;
   * missing where it tells of none.
   */
  readonly moderates?: boolean | undefined;
  /** The roles that this person has in that community, as the platform names them. */
  readonly roles?: readonly string[] | undefined;
  /** The channel or topic of the community that it happens in, as the platform names it. */
  readonly topic?: string | undefined;
  /** The bot's message whose button was pressed, or opened the form, as the platform names it, where others see it, too. */
  readonly message?: string | undefined;
  /** What follows a command here so that it reaches this bot and no other: `@UndersignedBot` in a Telegram group. */
  readonly commandSuffix?: string | undefined;
  /** The name in the person's profile. */
  readonly profileName?: string | undefined;
  /** The reader's language, BCP 47. */
  readonly language?: string | undefined;
  readonly now: Date;
}
