import { withDeadline } from './deadline.ts';
import type { Input, Occasion } from './dialogue/input.ts';
import type { Message, Reply } from './dialogue/message.ts';
import { pictureOf } from './dialogue/picture-id.ts';
import type { PetitionLink } from './dialogue/scene.ts';
import { speak } from './dialogue/text/say.ts';
import { type CommandDescription, commandList } from './dialogue/views/about.ts';
import { greeting } from './dialogue/views/greeting.ts';
import { nextMilestone, reachedMilestones } from './domain/milestone.ts';
import type { Community } from './domain/person.ts';
import { type Petition, type PetitionState, petitionState, takesSignatures } from './domain/petition.ts';
import type { SignaturePage } from './domain/signature.ts';
import { createProgressPictures } from './progress-picture.ts';
import { createReceiver, type ReceiverParts } from './receiver.ts';
import { createRegister } from './register.ts';
import type { StoredPhoto } from './store/store.ts';

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
  /** `undefined`: there is no such petition. */
  petition(slug: string, now: Date): Promise<PetitionFacts | undefined>;
  /** Public signatures, newest first, 100 to a page; none while they are hidden. `undefined`: there is no such petition. */
  signatures(slug: string, page: number): Promise<PublicSignatures | undefined>;
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

/** A page of the public list. */
export interface PublicSignatures extends SignaturePage {
  /** The names are hidden for now: there are no signatures here, and one page. */
  readonly isHidden: boolean;
}

/** What can be known of a petition from outside. */
export interface PetitionFacts {
  readonly petition: Petition;
  readonly state: PetitionState;
  /** Whether it can be signed now: it is open, and nobody has stopped it. */
  readonly takesSignatures: boolean;
  readonly count: number;
  /** How many wait for a moderator's look. They are not counted. */
  readonly held: number;
  /** The next count worth announcing. */
  readonly nextMilestone?: number | undefined;
  readonly milestonesReached: readonly number[];
  readonly links: readonly PetitionLink[];
}

/** What the core is made of. */
export interface CoreParts extends Omit<ReceiverParts, 'register'> {
  /** How long a person waits at the most before they hear that something is wrong. */
  readonly patienceMs?: number | undefined;
}

/** A database that hangs would otherwise hold up everybody whose updates come in the same batch. */
const usualPatienceMs = 15_000;

/** So many signatures are on a page for machines. */
const signaturesPerPage = 100;

/** A core on a store. */
export function createCore(parts: CoreParts): Core {
  const { store, links, announcing, patienceMs = usualPatienceMs } = parts;
  const register = createRegister(store);
  const receiver = createReceiver({ ...parts, register });
  const drawProgress = createProgressPictures(store);

  async function picture(id: string): Promise<StoredPhoto | undefined> {
    const wanted = pictureOf(id);
    const petition = wanted && (await register.find(wanted.petition));
    if (petition === undefined) return undefined;
    return wanted?.of === 'progress'
      ? drawProgress(petition, wanted.count, wanted.language)
      : store.photo(petition.slug);
  }

  async function factsOf(petition: Petition, now: Date): Promise<PetitionFacts> {
    const { count, held, milestones } = await store.tally(petition.id);
    return {
      petition,
      state: petitionState(petition, now),
      takesSignatures: takesSignatures(petition, now),
      count,
      held,
      nextMilestone: nextMilestone(petition.milestones, count),
      milestonesReached: reachedMilestones(petition.milestones, milestones),
      links: links(petition),
    };
  }

  async function signaturesOf({ id, namesHidden }: Petition, page: number): Promise<PublicSignatures> {
    const list = await store.signatures(id, page, signaturesPerPage);
    return namesHidden ? { ...list, signatures: [], pages: 1, isHidden: true } : { ...list, isHidden: false };
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
    petition: async (slug, now) => {
      const petition = await register.find(slug);
      return petition && factsOf(petition, now);
    },
    signatures: async (slug, page) => {
      const petition = await register.find(slug);
      return petition && signaturesOf(petition, page);
    },
    commands: (language) => commandList(speak(language)),
    fault: (language) => ({ paragraphs: [{ kind: 'plain', text: speak(language).text('flow.fault') }] }),
    ping: () => store.ping(),
    refresh: register.refresh,
    start: register.start,
    stop: register.stop,
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
