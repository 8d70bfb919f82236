import type { Announcing } from './announcing.ts';
import { withDeadline } from './deadline.ts';
import type { Conversation } from './dialogue/conversation.ts';
import { concernsConversation, converse } from './dialogue/converse.ts';
import type { Outcome } from './dialogue/effect.ts';
import type { Input, Occasion } from './dialogue/input.ts';
import type { Message, Reply } from './dialogue/message.ts';
import { openAtOnce } from './dialogue/open-at-once.ts';
import { pictureOf } from './dialogue/picture-id.ts';
import type { PetitionLink, Scene } from './dialogue/scene.ts';
import { speak } from './dialogue/text/say.ts';
import { type CommandDescription, commandList } from './dialogue/views/about.ts';
import { greeting } from './dialogue/views/greeting.ts';
import { liveCard } from './dialogue/views/live-card.ts';
import { nextMilestone, reachedMilestones } from './domain/milestone.ts';
import type { Community, Platform } from './domain/person.ts';
import { type Petition, type PetitionState, petitionState } from './domain/petition.ts';
import type { SignaturePage } from './domain/signature.ts';
import { createPerformer } from './perform.ts';
import { createProgressPictures } from './progress-picture.ts';
import { createRegister } from './register.ts';
import type { Store, StoredConversation, StoredPhoto } from './store/store.ts';

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
  /** Public signatures, newest first, 100 to a page. `undefined`: there is no such petition. */
  signatures(slug: string, page: number): Promise<SignaturePage | undefined>;
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

/** What can be known of a petition from outside. */
export interface PetitionFacts {
  readonly petition: Petition;
  readonly state: PetitionState;
  readonly count: number;
  /** The next count worth announcing. */
  readonly nextMilestone?: number | undefined;
  readonly milestonesReached: readonly number[];
  readonly links: readonly PetitionLink[];
}

/** What the core is made of. */
export interface CoreParts {
  readonly store: Store;
  /** Ways to a petition, in the order in which they are offered. */
  links(petition: Petition): readonly PetitionLink[];
  /** The platform, if it is on. */
  announcing(platform: Platform): Announcing | undefined;
  /** The address of a channel or topic of a community; `undefined`: it has none. */
  topicLink(community: Community, topic: string): string | undefined;
  /** How long a person waits at the most before they hear that something is wrong. */
  readonly patienceMs?: number | undefined;
}

/** A database that hangs would otherwise hold up everybody whose updates come in the same batch. */
const usualPatienceMs = 15_000;

/** A signature that was just given, and the count with it. */
interface Signed {
  readonly petition: Petition;
  readonly count: number;
}

/** So many signatures are on a page for machines. */
const signaturesPerPage = 100;

/** A core on a store. */
export function createCore({ store, links, announcing, topicLink, patienceMs = usualPatienceMs }: CoreParts): Core {
  const register = createRegister(store);
  const perform = createPerformer({ store, announcing, petitions: () => register.current().petitions });
  const drawProgress = createProgressPictures(store);

  function sceneOf(occasion: Occasion, community: number | undefined): Scene {
    const catalogue = register.current();
    const meant = register.meant(occasion.community, occasion.now);
    const speech = speak(occasion.language ?? meant?.language);
    return {
      occasion,
      speech,
      petitions: catalogue.petitions,
      meant,
      community,
      links,
      topicLink: (topic) => {
        const { community: place } = occasion;
        return typeof place === 'object' ? topicLink(place, topic) : undefined;
      },
    };
  }

  /** The community's number. One that came with a link counts only if there is such a community. */
  async function communityOf({ community }: Occasion): Promise<number | undefined> {
    if (typeof community === 'object') return store.communityNumber(community);
    return community !== undefined && (await store.isCommunityNumber(community)) ? community : undefined;
  }

  async function receive(input: Input, occasion: Occasion): Promise<Reply> {
    const number = await communityOf(occasion);
    await register.refreshFor(input);
    const scene = () => sceneOf(occasion, number);
    for (;;) {
      const before = await storedConversation(input, occasion);
      const { conversation, reply, signed } = await run(before.conversation, input, scene);
      // What is finished stays so, whatever came in between: only this reply can tell it.
      if ((await saved(occasion, before, conversation)) || conversation?.end === 'finished') {
        return signed === undefined ? reply : { ...reply, card: await pressedCard(occasion, number, signed) };
      }
    }
  }

  async function picture(id: string): Promise<StoredPhoto | undefined> {
    const wanted = pictureOf(id);
    const petition = wanted && (await register.find(wanted.petition));
    if (petition === undefined) return undefined;
    return wanted?.of === 'progress' ? drawProgress(petition, wanted.language) : store.photo(petition.slug);
  }

  async function storedConversation(input: Input, { person }: Occasion): Promise<StoredConversation> {
    return person !== undefined && concernsConversation(input)
      ? store.conversation(person)
      : { conversation: undefined, version: 0 };
  }

  /** Converses until there is something to say. Every effect can be done again, so a run can be repeated. */
  async function run(conversation: Conversation | undefined, input: Input, scene: () => Scene) {
    let step = converse(conversation, { kind: 'input', input }, scene());
    let signed: Signed | undefined;
    while ('effect' in step) {
      const outcome = await perform(step.effect, scene().occasion);
      if (outcome.do === 'sign' && outcome.outcome.kind === 'signed') {
        signed = { petition: outcome.petition, count: outcome.outcome.count };
      }
      if (isNewsToRegister(outcome)) await register.refresh();
      step = converse(step.conversation, { kind: 'outcome', outcome }, scene());
    }
    return { ...step, signed };
  }

  /** What the live card shows now under which somebody signed; `undefined` where it was no live card. */
  async function pressedCard({ community, message, now }: Occasion, number: number | undefined, signed: Signed) {
    if (typeof community !== 'object' || number === undefined || message === undefined) return undefined;
    const following = await store.following(community);
    if (following?.petition !== signed.petition.id || !(await store.touchCard(number, message))) return undefined;
    const { petition, count } = signed;
    return liveCard(speak(following.language ?? petition.language), petition, count, now);
  }

  /** `false`: another update of this person came in between, and has to be taken into account. */
  async function saved(
    { person }: Occasion,
    before: StoredConversation,
    after: Conversation | undefined,
  ): Promise<boolean> {
    if (person === undefined || after === before.conversation) return true;
    return store.saveConversation(person, after, before.version);
  }

  async function factsOf(petition: Petition, now: Date): Promise<PetitionFacts> {
    const { count, milestones } = await store.tally(petition.id);
    return {
      petition,
      state: petitionState(petition, now),
      count,
      nextMilestone: nextMilestone(petition.milestones, count),
      milestonesReached: reachedMilestones(petition.milestones, milestones),
      links: links(petition),
    };
  }

  return {
    receive: (input, occasion) => withDeadline(receive(input, occasion), patienceMs),
    open: (input, occasion) => openAtOnce(input, sceneOf(occasion, undefined)),
    join: async (community, language) => {
      const isKnown = !(await store.greet(community));
      const speaker = announcing(community.platform);
      if (isKnown || speaker === undefined) return;
      const place = { community: community.id, topic: undefined, number: await store.communityNumber(community) };
      const nonce = `greeting-${place.number.toString(36)}`;
      await speaker.announce(place, greeting(speak(language), speaker.commandSuffix()), nonce);
    },
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
      return petition && store.signatures(petition.id, page, signaturesPerPage);
    },
    commands: (language) => commandList(speak(language)),
    fault: (language) => ({ paragraphs: [{ kind: 'plain', text: speak(language).text('flow.fault') }] }),
    ping: () => store.ping(),
    refresh: register.refresh,
    start: register.start,
    stop: register.stop,
  };
}

/** The database knows better than the register whether a petition is open and who follows it. */
function isNewsToRegister(outcome: Outcome): boolean {
  const wasClosed = outcome.do === 'sign' && outcome.outcome.kind === 'notOpen';
  return wasClosed || outcome.do === 'follow' || outcome.do === 'unfollow';
}
