import {
  type APIApplicationCommand,
  type APIMessage,
  type APIUser,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { Watch } from '../watch.ts';
import type { FakeChannel } from './channels.ts';
import { type CommandRegistry, descriptionIn } from './commands.ts';
import { type Filling, fillIn } from './fill.ts';
import type { FakeGuild } from './guild.ts';
import type { FakeInteraction, FakeMessage, Interactions } from './interactions.ts';
import type { Modal } from './modals.ts';
import {
  autocompletePayload,
  type Chosen,
  commandPayload,
  type FakeUser,
  messageCommandPayload,
  messagePayload,
  type Occurrence,
  pressPayload,
  submitPayload,
} from './payloads.ts';
import { type SeenMessage, type SeenModal, seeMessage, seeModal } from './views.ts';

/** What the people of the fake share. */
export interface Town {
  readonly applicationId: string;
  readonly bot: APIUser;
  readonly commands: CommandRegistry;
  readonly interactions: Interactions;
  readonly watch: Watch;
  now(): number;
  nextId(): string;
  /** Lets the bot hear of an interaction. */
  deliver(payload: object): void;
}

/** Where something is done. */
export interface Where {
  /** The server it happens in; in the chat with the bot when missing. */
  readonly in?: FakeGuild | undefined;
  /** What the person may do in that server; what an ordinary member may when missing. */
  readonly permissions?: string | undefined;
  /** The roles that the person has there, by their ids. */
  readonly roles?: readonly string[] | undefined;
}

/**
 * Someone with Discord in their hand. What they do resolves when they have something to look at: a message, an open
 * modal, suggestions. It rejects when that takes longer than a few seconds.
 */
export interface FakePerson {
  readonly api: APIUser;
  /** Uses a command, `/sign` or `sign`. */
  uses(command: string, how?: Where & Chosen): Promise<void>;
  /** Uses a command from the menu of the newest message in sight, by the name that it has in the person's language. */
  usesInMenu(command: string): Promise<void>;
  /** What the client shows of a command and then of its options, in the person's language. */
  reads(command: string): readonly string[];
  /** The suggestions for the petition after typing. */
  types(command: string, typed: string, where?: Where): Promise<readonly { name: string; value: string }[]>;
  /** Presses the newest button of this label in sight, or the one on a message seen before. */
  presses(label: string, where?: Where & { readonly on?: SeenMessage }): Promise<void>;
  /** Presses a button whose payload the client kept from long ago, or made up. */
  pressesPayload(customId: string, where?: Where): Promise<void>;
  /** The open modal. */
  readonly modal: SeenModal;
  readonly hasModal: boolean;
  /** Fills the open modal in and sends it. `unchecked`: a client that does not look whether it is filled. */
  submits(filling: Filling, how?: { readonly unchecked?: boolean }): Promise<void>;
  /** The messages in sight, oldest first, as they look now. */
  readonly chat: readonly SeenMessage[];
  readonly last: SeenMessage;
  /** The newest message that holds these words; waits until there is one. */
  sees(words: string | RegExp): Promise<SeenMessage>;
}

interface OpenModal {
  readonly modal: Modal;
  readonly from: FakeMessage | undefined;
  readonly where: Where;
}

/** A person who has not done anything yet. */
export function createPerson(town: Town, user: FakeUser): FakePerson {
  const { api } = user;
  let open: OpenModal | undefined;
  let place: Where = {};
  const channels = new Set([user.dmChannelId]);

  const isInSight = ({ to, channelId }: FakeMessage) => (to === undefined ? channels.has(channelId) : to === api.id);
  const inSight = () => town.interactions.messages.filter(isInSight);
  const raw = (message: FakeMessage): APIMessage => messagePayload(message, town.bot);

  /** Where somebody acts, they see from then on what everybody sees there. */
  function enter(where: Where): void {
    place = where;
    channels.add(where.in?.channelId ?? user.dmChannelId);
  }

  /** What is not said anew is as it was when this person did something last. */
  function goOn({ in: guild = place.in, permissions = place.permissions, roles = place.roles }: Where = {}): void {
    enter({ in: guild, permissions, roles });
  }

  async function acts(
    kind: FakeInteraction['kind'],
    where: Where,
    payload: (occurrence: Occurrence) => object,
    from?: FakeMessage,
  ): Promise<FakeInteraction> {
    enter(where);
    const [id, token] = [town.nextId(), `interaction-token-${town.nextId()}`];
    const occurrence = {
      id,
      token,
      applicationId: town.applicationId,
      user,
      guild: where.in,
      permissions: where.permissions,
      roles: where.roles,
    };
    const interaction = town.interactions.add({
      id,
      token,
      kind,
      by: api.id,
      channelId: where.in?.channelId ?? user.dmChannelId,
      madeAt: town.now(),
      from,
      isUserInstallOnly: where.in?.hasBot === false,
    });
    town.deliver(payload(occurrence));
    await town.watch.until(
      () => interaction.isSettled || undefined,
      () => `${api.username} sees that the application did not respond.`,
    );
    if (interaction.modal !== undefined) open = { modal: interaction.modal, from, where };
    return interaction;
  }

  async function press(customId: string, on: FakeMessage, where: Where): Promise<void> {
    await acts('press', where, (occurrence) => pressPayload(occurrence, raw(on), customId), on);
  }

  function command(word: string) {
    const found = town.commands.find(word.replace(/^\//, ''));
    if (found === undefined) throw new Error(`${api.username}'s client knows no command ${word}.`);
    return found;
  }

  return {
    api,
    uses: async (word, { petition, channel, role, ...where } = {}) => {
      const used = command(word);
      if (used.contexts?.includes(where.in ? 0 : 1) === false) throw new Error(`${word} is not offered there.`);
      const takesPetition = used.options?.some(({ name }) => name === 'petition') ?? false;
      if (petition !== undefined && !takesPetition) throw new Error(`${word} has no option for a petition.`);
      if (channel !== undefined) checkOffered(used, channel);
      const takesRole = used.options?.some(({ type }) => type === ApplicationCommandOptionType.Role) ?? false;
      if (role !== undefined && !takesRole) throw new Error(`${word} has no option for a role.`);
      await acts('command', where, (occurrence) => commandPayload(occurrence, used, { petition, channel, role }));
    },
    usesInMenu: async (word) => {
      const used = town.commands.inMenu(word, user.locale);
      const on = inSight().at(-1);
      if (used === undefined || on === undefined) throw new Error(`${api.username} sees no menu with ${word}.`);
      if (used.contexts?.includes(place.in ? 0 : 1) === false) throw new Error(`${word} is not offered there.`);
      await acts('command', place, (occurrence) => messageCommandPayload(occurrence, used, raw(on)));
    },
    reads: (word) => {
      const read = command(word);
      return [read, ...(read.options ?? [])].map((each) => descriptionIn(user.locale, each));
    },
    types: async (word, typed, where = {}) => {
      const used = command(word);
      const { choices } = await acts('autocomplete', where, (occurrence) =>
        autocompletePayload(occurrence, used, 'petition', typed),
      );
      return choices ?? [];
    },
    presses: async (label, where) => {
      goOn(where);
      const holds = (message: FakeMessage) => seeMessage(message).buttons.find((button) => button.label === label);
      const on = inSight().findLast((message) => (where?.on ? message.id === where.on.id : holds(message)));
      const { customId } = (where?.on?.buttons.find((button) => button.label === label) ?? (on && holds(on))) || {};
      if (on === undefined || customId === undefined) {
        throw new Error(`${api.username} sees no button "${label}", but ${JSON.stringify(inSight().map(seeMessage))}`);
      }
      await press(customId, on, place);
    },
    pressesPayload: async (customId, where) => {
      goOn(where);
      const on = inSight().at(-1);
      if (on === undefined) throw new Error(`${api.username} has no message from the bot.`);
      await press(customId, on, place);
    },
    get modal() {
      if (open === undefined) throw new Error(`${api.username} has no modal open.`);
      return seeModal(open.modal);
    },
    get hasModal() {
      return open !== undefined;
    },
    submits: async (filling, how = {}) => {
      if (open === undefined) throw new Error(`${api.username} has no modal open.`);
      const { modal, from, where } = open;
      const fields = fillIn(modal, filling, how);
      open = undefined;
      await acts(
        'submit',
        where,
        (occurrence) => submitPayload(occurrence, modal.custom_id, fields, from && raw(from)),
        from,
      );
    },
    get chat() {
      return inSight().map(seeMessage);
    },
    get last() {
      const last = inSight().at(-1);
      if (last === undefined) throw new Error(`${api.username} has no message from the bot.`);
      return seeMessage(last);
    },
    sees: (words) =>
      town.watch.until(
        () =>
          inSight()
            .map(seeMessage)
            .findLast(({ text }) => (typeof words === 'string' ? text.includes(words) : words.test(text))),
        () =>
          `${api.username} waited for ${String(words)} and sees ${JSON.stringify(
            inSight()
              .map(seeMessage)
              .map(({ text }) => text),
          )}`,
      ),
  };
}

/** The client offers only channels of the types that the option names. */
function checkOffered({ name, options = [] }: APIApplicationCommand, { type }: FakeChannel): void {
  const option = options.find((one) => one.type === ApplicationCommandOptionType.Channel);
  const types: readonly number[] | undefined = option?.channel_types;
  if (option === undefined || types?.includes(type) === false) throw new Error(`${name} takes no such channel.`);
}
