import type { Visibility } from '../../src/domain/signature.ts';
import type { FakePerson as DiscordPerson } from './discord/people.ts';
import type { FakePerson as TelegramPerson } from './telegram/people.ts';
import type { WebUser } from './web.ts';

/** Somebody in a story, on whichever platform it is told. What they do resolves when the bot has answered. */
export interface Actor {
  /** Says a command such as `sign`. */
  asks(command: string, petition?: string): Promise<void>;
  /** Presses the newest button of this label. */
  presses(label: string): Promise<void>;
  /** Asks to sign, and answers everything that is asked. Stops where the bot has an objection. */
  signs(as: { readonly name: string; readonly visibility?: Visibility; readonly petition?: string }): Promise<void>;
  /** Gives another name to a bot that objected to the first or asks for a new one. */
  givesName(name: string): Promise<void>;
  /** Writes why they signed, asked by the button of this label; in several lines, if they like. */
  saysWhy(text: string, press?: string): Promise<void>;
  /** Writes it otherwise to a bot that objected. */
  saysItOtherwise(text: string): Promise<void>;
  /** Asks to report the signature of a number, as they write it, for one of the reasons that are offered. */
  reports(number: string, why: string): Promise<void>;
  /** Gives another number to a bot that objected to the first. */
  givesNumber(number: string): Promise<void>;
  /** The newest message with these words on the screen. */
  sees(words: string | RegExp): Promise<Seen>;
}

/** A message on somebody's screen. */
export interface Seen {
  readonly text: string;
  readonly buttons: readonly string[];
}

const pressFor: Readonly<Record<Visibility, string>> = { public: 'Sign publicly', anonymous: 'Sign anonymously' };
const labels = (buttons: readonly { readonly label: string }[]) => buttons.map(({ label }) => label);

/** Somebody with Telegram, in a private chat with the bot. */
export function onTelegram(person: TelegramPerson): Actor {
  const offers = (label: string) => person.last.buttons.some((button) => button.label === label);
  const actor: Actor = {
    asks: (command, petition) => person.writes(petition === undefined ? `/${command}` : `/${command} ${petition}`),
    presses: (label) => person.presses(label),
    signs: async ({ name, visibility = 'public', petition }) => {
      await actor.asks('sign', petition);
      if (!offers('Cancel')) return;
      await person.writes(name);
      if (offers(pressFor[visibility])) await person.presses(pressFor[visibility]);
    },
    givesName: async (name) => {
      await person.writes(name);
      if (offers(pressFor.public)) await person.presses(pressFor.public);
    },
    saysWhy: async (text, press = 'Say why') => {
      await person.presses(press);
      if (offers('Cancel')) await person.writes(text);
    },
    saysItOtherwise: (text) => person.writes(text),
    reports: async (number, why) => {
      await actor.asks('report');
      await person.writes(number);
      if (offers(why)) await person.presses(why);
    },
    givesNumber: (number) => person.writes(number),
    sees: async (words) => {
      const { text, buttons } = await person.sees(words);
      return { text, buttons: labels(buttons) };
    },
  };
  return actor;
}

/** Somebody with Discord, in the chat with the bot. */
export function onDiscord(person: DiscordPerson): Actor {
  let consented: Visibility = 'public';
  const fill = async (name: string) => {
    const asksVisibility = person.modal.fields.some(({ kind }) => kind === 'choice');
    await person.submits(asksVisibility ? { name, visibility: consented, consent: true } : { name });
  };
  return {
    asks: (command, petition) => person.uses(command, petition === undefined ? {} : { petition }),
    presses: (label) => person.presses(label),
    signs: async ({ name, visibility = 'public', petition }) => {
      consented = visibility;
      await person.uses('sign', petition === undefined ? {} : { petition });
      // A petition that the bot had to look up first: its form opens with the next press.
      if (!person.hasModal && person.last.text.includes('Under which name')) await person.presses('Sign');
      if (person.hasModal) await fill(name);
    },
    givesName: async (name) => {
      if (!person.hasModal) await person.presses('Edit');
      await fill(name);
    },
    saysWhy: async (text, press = 'Say why') => {
      await person.presses(press);
      if (person.hasModal) await person.submits({ comment: text });
    },
    saysItOtherwise: async (text) => {
      await person.presses('Edit');
      await person.submits({ comment: text });
    },
    reports: async (number, why) => {
      await person.uses('report');
      await person.submits({ number, why });
    },
    givesNumber: async (number) => {
      await person.presses('Edit');
      await person.submits({ number });
    },
    sees: async (words) => {
      const { text, buttons } = await person.sees(words);
      return { text, buttons: labels(buttons) };
    },
  };
}

/** Somebody with a browser. */
export function onWeb(user: WebUser): Actor {
  const send = async (name: string, visibility: Visibility) => {
    await user.fills({ name });
    const press = [pressFor[visibility], 'Change'].find((label) => user.sees.buttons.includes(label));
    if (press !== undefined) await user.presses(press);
  };
  const actor: Actor = {
    asks: async (command, petition) => {
      await user.writes(petition === undefined ? `/${command}` : `/${command} ${petition}`);
    },
    presses: async (label) => {
      await user.presses(label);
    },
    signs: async ({ name, visibility = 'public', petition }) => {
      await user.writes(petition === undefined ? '/sign' : `/sign ${petition}`);
      await send(name, visibility);
    },
    givesName: (name) => send(name, 'public'),
    saysWhy: async (text, press = 'Say why') => {
      await user.presses(press);
      await actor.saysItOtherwise(text);
    },
    saysItOtherwise: async (text) => {
      if (!user.sees.buttons.includes('Save')) return;
      await user.fills({ comment: text });
      await user.presses('Save');
    },
    reports: async (number, why) => {
      await user.writes('/report');
      await user.fills({ number });
      await user.presses(why);
    },
    givesNumber: async (number) => {
      await user.fills({ number });
      await user.presses('Report');
    },
    sees: async (words) => {
      const { text, buttons } = user.sees;
      const isThere = typeof words === 'string' ? text.includes(words) : words.test(text);
      if (!isThere) throw new Error(`Not on the page: ${words}. There is: ${text}`);
      return { text, buttons };
    },
  };
  return actor;
}
