import { withDeadline } from './deadline.ts';
import type { Input, Occasion } from './dialogue/input.ts';
import type { Message, Reply } from './dialogue/message.ts';
import { pictureOf } from './dialogue/picture-id.ts';
import { speak } from './dialogue/text/say.ts';
import { type CommandDescription, commandList } from './dialogue/views/about.ts';
import { greeting } from './dialogue/views/greeting.ts';
import type { PublicComments } from './domain/comment.ts';
import type { Community } from './domain/person.ts';
import type { Petition } from './domain/petition.ts';
import type { Signature } from './domain/signature.ts';
import { createOrigins, type Origin } from './origins.ts';
import type { Overview, PetitionLine } from './overview.ts';
import { createDrawnPictures } from './progress-picture.ts';
import type { PublicSignatures } from './public-lists.ts';
import { createPublicReading, type PublicReadingParts } from './public-reading.ts';
import { createReceiver, type ReceiverParts } from './receiver.ts';
import { createRegister } from './register.ts';
import type { StoredPhoto } from './store/store.ts';
import type { Watcher } from './watching.ts';

/** The petition core, as adapters see it. */
export interface Core {
  /** What the bot answers. Throws when the database is away: then nothing was promised. */
  receive(input: Input, occasion: Occasion): Promise<Reply>;
  /**
   * What opens a flow, without waiting for anything, for platforms where a form must be the first answer.
   * `undefined`: this input opens no such form, or cannot now; `receive` says why.
   */
  open(input: Input, occasion: Occasion): Reply | undefined;
  /** The bot came into a community. It says once what it can do there. `language` is the community's, BCP 47. */
  join(community: Community, language: string | undefined): Promise<void>;
  /** The bot is not in a community any more. */
  leave(community: Community): Promise<void>;
  /** A community has another id from now on, and keeps everything: its number, its petition, its signatures. */
  moveCommunity(from: Community, to: Community): Promise<void>;
  /** Petitions whose slug or title holds `query`, open ones first, at most 25. */
  suggest(query: string, now: Date): readonly Pick<Petition, 'slug' | 'title'>[];
  /** The picture of a message, by its id; `undefined`: there is none, or it cannot be drawn now. */
  picture(id: string): Promise<StoredPhoto | undefined>;
  /** All petitions, in the order they came in, without asking the database. */
  petitions(): readonly Petition[];
  /** The petition of that name; the database is asked only for one that is not known. */
  find(slug: string): Promise<Petition | undefined>;
  /**
   * What a petition's page shows: read once for everybody who looks, so that it may be a second old. `isExact`: read anew, for
   * somebody who has just changed something. While the database is away, what was read last. `undefined`: there is no such petition.
   */
  overview(slug: string, now: Date, wish?: { readonly isExact: boolean }): Promise<Overview | undefined>;
  /**
   * Where somebody came from who opened a link with a community's number, and the ways to the petition that remember it. A number
   * that no community has counts as none. Never rejects.
   */
  origin(petition: Petition, number: number | undefined): Promise<Origin>;
  /** Tells of each change of a petition's overview, until the answer is called or the core stops. `onEnd`: it did. */
  watch(slug: string, watcher: Watcher): () => void;
  /** All petitions with their counts, a second old at most: open ones first, then those to come, then closed ones. */
  survey(now: Date): Promise<readonly PetitionLine[]>;
  /** Public signatures, newest first; none while they are hidden. `undefined`: there is no such petition. */
  signatures(slug: string, page: number, pageSize: number): Promise<PublicSignatures | undefined>;
  /** The same in the order of their numbers, of numbers above `after`; at most `limit`. */
  signaturesAfter(slug: string, after: number, limit: number): Promise<readonly Signature[] | undefined>;
  /** Why people signed, of numbers below `before`; none while names are hidden. `undefined`: there is no such petition. */
  comments(slug: string, before: number | undefined): Promise<PublicComments | undefined>;
  /** The commands with what each does, for a platform's own list. */
  commands(language: string | undefined): readonly CommandDescription[];
  /** What a person hears when something broke. */
  fault(language: string | undefined): Message;
  /** Throws if the database does not answer. */
  ping(): Promise<void>;
  /** Looks again at the petitions, after they were changed. */
  refresh(): Promise<void>;
  /** Reads the petitions; from then on `open` works, and changes by other processes are noticed. */
  start(): Promise<void>;
  /** Ends what `start` began. The store stays open. */
  stop(): void;
}

/** What the core is made of. */
export interface CoreParts
  extends Omit<ReceiverParts, 'register'>,
    Pick<PublicReadingParts, 'overviewEveryMs' | 'clock'> {
  /** How long a person waits at the most before they hear that something is wrong. */
  readonly patienceMs?: number | undefined;
}

/** A database that hangs would otherwise hold up everybody whose updates come in the same batch. */
const usualPatienceMs = 15_000;

/** A core on a store. */
export function createCore(parts: CoreParts): Core {
  const { store, announcing, links, patienceMs = usualPatienceMs } = parts;
  const register = createRegister(store);
  const receiver = createReceiver({ ...parts, register });
  const reading = createPublicReading({ ...parts, register, links: (petition) => links(petition, undefined) });
  const draw = createDrawnPictures(store);

  async function picture(id: string): Promise<StoredPhoto | undefined> {
    const wanted = pictureOf(id);
    const petition = wanted && (await register.find(wanted.petition));
    if (wanted === undefined || petition === undefined) return undefined;
    if (wanted.of === 'photo') return store.photo(petition.slug);
    return draw[wanted.of](petition, wanted.count, wanted.language);
  }

  return {
    receive: (input, occasion) => withDeadline(receiver.receive(input, occasion), patienceMs),
    open: receiver.open,
    join: (community, language) => greet({ store, announcing }, community, language),
    leave: async (community) => {
      await store.leave(community);
      await register.refresh();
    },
    moveCommunity: async (from, to) => {
      await store.moveCommunity(from, to);
      await register.refresh();
    },
    suggest: register.suggest,
    picture,
    petitions: () => register.current().petitions,
    find: register.find,
    origin: createOrigins(parts),
    ...reading,
    commands: (language) => commandList(speak(language)),
    fault: (language) => ({ paragraphs: [{ kind: 'plain', text: speak(language).text('flow.fault') }] }),
    ping: () => store.ping(),
    refresh: register.refresh,
    start: register.start,
    stop: () => {
      register.stop();
      reading.stop();
    },
  };
}

/** Says once in a community what the bot can do there. */
async function greet(
  { store, announcing }: Pick<CoreParts, 'store' | 'announcing'>,
  community: Community,
  language: string | undefined,
): Promise<void> {
  const isKnown = !(await store.greet(community));
  const speaker = announcing(community.platform);
  if (isKnown || speaker === undefined) return;
  const place = { community: community.id, topic: undefined, number: await store.communityNumber(community) };
  const nonce = `greeting-${place.number.toString(36)}`;
  await speaker.announce(place, greeting(speak(language), speaker.commandSuffix()), nonce);
}
