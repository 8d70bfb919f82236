import { createFailures } from './failures.ts';
import { onLoopback } from './loopback.ts';
import { createCallbacks } from './telegram/callbacks.ts';
import type { ApiChat } from './telegram/chats.ts';
import { type ApiUser, createChats } from './telegram/chats.ts';
import { createCommandLists, type Typing } from './telegram/commands.ts';
import type { Failure } from './telegram/failure.ts';
import { createFloods, type Rates } from './telegram/floods.ts';
import { createGroup, type FakeGroup, standingAs } from './telegram/groups.ts';
import { type ApiRequest, createBotApiServer } from './telegram/http.ts';
import { administratorsOf, chatFacts, memberOf } from './telegram/members.ts';
import { messageMethods } from './telegram/messages.ts';
import { createPerson, type FakePerson } from './telegram/people.ts';
import { pinMessage, unpinMessage } from './telegram/pins.ts';
import { Refusal } from './telegram/refusal.ts';
import { type ApiUpdate, createUpdates } from './telegram/updates.ts';
import { createWatch } from './watch.ts';

/** A Telegram of its own on loopback: the Bot API for one bot, and people and groups who use it. */
export interface FakeTelegram {
  readonly url: string;
  readonly token: string;
  readonly username: string;
  user(who: { firstName: string; lastName?: string; languageCode?: string; id?: number }): FakePerson;
  /** A group, in which the bot is a member if nothing else is said. A small one is `basic`; a public one has a name. */
  group(what: GroupFacts): FakeGroup;
  /** The next calls of a method fail in this way. */
  fails(method: string, failure: Failure, times?: number): void;
  /** Every request so far, oldest first. */
  readonly requests: readonly ApiRequest[];
  /** The requests for one method. */
  requestsFor(method: string): readonly ApiRequest[];
  /** Resolves when a method was asked for `times` in all. */
  asked(method: string, times?: number): Promise<void>;
  /** The commands that somebody is offered who types a slash, each with what it does. */
  offers(to: Typing): Readonly<Record<string, string>>;
  /** Gathers what people do until {@link release}, so that it arrives as one batch. */
  hold(): void;
  release(): void;
  /** The next batch of updates holds each twice. */
  deliversTwice(): void;
  /** The next batch of updates comes last one first. */
  deliversInDisorder(): void;
  /** How many buttons still wait for the bot's word. */
  readonly turningButtons: number;
  /** All presses so far become too old to be answered. */
  expirePresses(): void;
  /** From now on Telegram takes messages no faster than the real one. */
  enforcesLimits(): void;
  /** The highest rates at which messages were asked for, whether limits are enforced or not. */
  readonly rates: Rates;
  /** How many messages came too fast. */
  readonly tooFast: number;
  webhook: string;
  /** The token is valid no more. */
  revokeToken(): void;
  /** Nothing listens any more; `comesBack` listens at the same address. */
  goesAway(): Promise<void>;
  comesBack(): Promise<void>;
  close(): Promise<void>;
}

/** How a group begins. */
interface GroupFacts {
  readonly title: string;
  readonly id?: number;
  readonly basic?: boolean;
  readonly username?: string;
  readonly botIsAdmin?: boolean;
  /** Nobody has brought the bot in yet. */
  readonly withoutBot?: boolean;
}

const token = '4242424242:AAFakeTokenOfTheUndersignedTestsAndNothing';
/** What counts against the limits. */
const writingMethods = /^(?:send|editMessage)/i;
const bot = { id: 4_242_424_242, is_bot: true, first_name: 'Undersigned', username: 'UndersignedBot' };

/** A Telegram that listens, with one bot and nobody in it. `now` is the clock of its limits, in milliseconds. */
export async function startFakeTelegram(now = () => performance.now()): Promise<FakeTelegram> {
  const watch = createWatch();
  const [chats, updates, callbacks] = [createChats(), createUpdates(watch), createCallbacks()];
  const [failures, lists] = [createFailures<string, Failure>(), createCommandLists()];
  const town = { bot, chats, updates, callbacks, watch };
  const floods = createFloods(now);
  const requests: ApiRequest[] = [];
  let tokenIsValid = true;
  let nextUserId = 5_000_000_001;
  let nextGroupId = -1_001_000_000_001;

  const methods = new Map<string, (parameters: Readonly<Record<string, unknown>>, gone: AbortSignal) => unknown>([
    [
      'getme',
      () => ({ ...bot, can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: false }),
    ],
    ['getupdates', (parameters, gone) => updates.poll(parameters, gone)],
    ['getwebhookinfo', () => ({ url: updates.webhook, has_custom_certificate: false, pending_update_count: 0 })],
    ['deletewebhook', () => deleteWebhook(updates)],
    ['getmycommands', lists.get],
    ['setmycommands', lists.set],
    ['answercallbackquery', callbacks.answer],
    ['getchat', (parameters) => chatFacts(chats, parameters)],
    ['getchatmember', (parameters) => memberOf(chats, bot, parameters)],
    ['getchatadministrators', (parameters) => administratorsOf(chats, parameters)],
    ['pinchatmessage', (parameters) => pinMessage(chats, parameters)],
    ['unpinchatmessage', (parameters) => unpinMessage(chats, parameters)],
    ...messageMethods(chats, bot),
  ]);
  const server = createBotApiServer({
    failures,
    arrived: (request) => {
      requests.push(request);
      watch.changed();
    },
    wrongToken: (given) => {
      if (!/^\d+:[\w-]{20,}$/.test(given)) return new Refusal(404, 'Not Found');
      return given === token && tokenIsValid ? undefined : new Refusal(401, 'Unauthorized');
    },
    answer: ({ method, parameters }, gone) => {
      const found = methods.get(method.toLowerCase());
      if (writingMethods.test(method)) floods.writes(Number(parameters.chat_id));
      if (found === undefined) throw new Refusal(404, 'Not Found: method not found');
      return found(parameters, gone);
    },
    answered: watch.changed,
  });
  const { port, goesAway, comesBack } = await onLoopback(server, () => server.closeAllConnections());
  const requestsFor = (method: string) => requests.filter((request) => request.method === method);

  return {
    url: `http://127.0.0.1:${port}`,
    token,
    username: bot.username,
    user: ({ firstName, lastName, languageCode, id }) => {
      nextUserId += 1;
      const names = { first_name: firstName, last_name: lastName, language_code: languageCode };
      return createPerson(town, { id: id ?? nextUserId, is_bot: false, ...names } satisfies ApiUser);
    },
    group: ({ title, id, basic = false, username, botIsAdmin = false, withoutBot = false }) => {
      nextGroupId -= 1;
      const type = basic ? 'group' : 'supergroup';
      const api: ApiChat = { id: id ?? nextGroupId, type, title, username };
      return createGroup(town, api, standingAs(withoutBot ? 'left' : botIsAdmin ? 'administrator' : 'member'));
    },
    fails: (method, failure, times = 1) => failures.add(method, failure, times),
    requests,
    requestsFor,
    asked: async (method, times = 1) => {
      await watch.until(
        () => (requestsFor(method).length >= times ? true : undefined),
        () => `${method} was asked for ${requestsFor(method).length} times and not ${times}.`,
      );
    },
    offers: (to) => Object.fromEntries(lists.shown(to).map(({ command, description }) => [command, description])),
    hold: updates.hold,
    release: updates.release,
    deliversTwice: () => updates.mangleNextBatch(twice),
    deliversInDisorder: () => updates.mangleNextBatch((batch) => batch.toReversed()),
    get turningButtons() {
      return callbacks.unanswered;
    },
    expirePresses: callbacks.expire,
    enforcesLimits: floods.enforce,
    rates: floods.rates,
    get tooFast() {
      return floods.refused;
    },
    get webhook() {
      return updates.webhook;
    },
    set webhook(url) {
      updates.webhook = url;
    },
    revokeToken: () => {
      tokenIsValid = false;
    },
    goesAway,
    comesBack,
    close: goesAway,
  };
}

function twice(batch: readonly ApiUpdate[]): readonly ApiUpdate[] {
  return batch.flatMap((update) => [update, update]);
}

function deleteWebhook(updates: { webhook: string }): true {
  updates.webhook = '';
  return true;
}
