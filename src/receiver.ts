import type { Announcing } from './announcing.ts';
import type { Conversation } from './dialogue/conversation.ts';
import { concernsConversation, converse } from './dialogue/converse.ts';
import type { Outcome } from './dialogue/effect.ts';
import type { Input, Occasion } from './dialogue/input.ts';
import type { Message, Reply } from './dialogue/message.ts';
import { openAtOnce } from './dialogue/open-at-once.ts';
import type { PetitionLink, Scene } from './dialogue/scene.ts';
import { speak } from './dialogue/text/say.ts';
import { liveCard } from './dialogue/views/live-card.ts';
import type { Platform } from './domain/person.ts';
import type { Petition } from './domain/petition.ts';
import type { ParticipatingParts } from './participating.ts';
import { createPerformer } from './perform.ts';
import type { Register } from './register.ts';
import type { StoredConversation } from './store/store.ts';

/** What receiving takes. */
export interface ReceiverParts extends ParticipatingParts {
  readonly register: Register;
  /** Ways to a petition, in the order in which they are offered. They remember the number of the community that leads there. */
  links(petition: Petition, community: number | undefined): readonly PetitionLink[];
  /** The platform, if it is on. */
  announcing(platform: Platform): Announcing | undefined;
}

/** Receives what people do: reads where they are, lets the dialogue answer, does what it asks, and saves. */
export interface Receiver {
  receive(input: Input, occasion: Occasion): Promise<Reply>;
  /** What opens a flow at once; see `Core.open`. */
  open(input: Input, occasion: Occasion): Reply | undefined;
}

/** A receiver on a store. */
export function createReceiver(parts: ReceiverParts): Receiver {
  const { store, register, links, announcing } = parts;
  const perform = createPerformer({ ...parts, petitions: () => register.current().petitions });

  function sceneOf(occasion: Occasion, number: number | undefined): Scene {
    const { community, language, now } = occasion;
    const meant = register.meant(community, now);
    const here = typeof community === 'object' ? community : undefined;
    const platform = here && announcing(here.platform);
    return {
      occasion,
      speech: speak(language ?? meant?.language),
      petitions: register.current().petitions,
      meant,
      community: number,
      links: (petition) => links(petition, number),
      topicLink: (topic) => here && platform?.topicLink(here.id, topic),
      roleName: (role) => here && platform?.roleName?.(here.id, role),
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
      const { conversation, reply, signed, isFarewell } = await run(before.conversation, input, scene);
      // What is finished stays so, whatever came in between: only this reply can tell it.
      if ((await saved(occasion, before, conversation)) || conversation?.end === 'finished') {
        return { ...reply, isFarewell, card: signed && (await pressedCard(occasion, number, signed)) };
      }
    }
  }

  async function storedConversation(input: Input, { person }: Occasion): Promise<StoredConversation> {
    return person !== undefined && concernsConversation(input)
      ? store.conversation(person)
      : { conversation: undefined, version: 0 };
  }

  /** Converses until there is something to say. Every effect can be done again, so a run can be repeated. */
  async function run(conversation: Conversation | undefined, input: Input, scene: () => Scene) {
    let step = converse(conversation, { kind: 'input', input }, scene());
    let signed: Petition | undefined;
    let isFarewell = false;
    while ('effect' in step) {
      const outcome = await perform(step.effect, scene().occasion);
      if (outcome.do === 'sign' && outcome.outcome.kind === 'signed') signed = outcome.petition;
      if (outcome.do === 'withdraw') isFarewell = true;
      if (outdatesRegister(outcome)) await register.refresh();
      step = converse(step.conversation, { kind: 'outcome', outcome }, scene());
    }
    return { ...step, signed, isFarewell };
  }

  /** What the live card shows now under which somebody signed; `undefined` where it was no live card. */
  async function pressedCard(occasion: Occasion, number: number | undefined, signed: Petition) {
    if (number === undefined || occasion.message === undefined) return undefined;
    // The card shows it a little later by itself: nothing may hold the receipt of a signature back.
    return cardNow(occasion, number, occasion.message, signed).catch(() => undefined);
  }

  async function cardNow(
    { community, now }: Occasion,
    number: number,
    message: string,
    petition: Petition,
  ): Promise<Message | undefined> {
    const following = typeof community === 'object' ? await store.following(community) : undefined;
    if (following?.petition !== petition.id || !(await store.touchCard(number, message))) return undefined;
    const tally = await store.tally(petition.id);
    return liveCard(speak(following.language ?? petition.language), petition, tally, now);
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

  return { receive, open: (input, occasion) => openAtOnce(input, sceneOf(occasion, undefined)) };
}

/** The database knows better than the register whether a petition is open, how its switches stand and who follows it. */
function outdatesRegister(outcome: Outcome): boolean {
  switch (outcome.do) {
    case 'sign':
      return outcome.outcome.kind === 'notOpen';
    case 'setSwitch':
      return 'changed' in outcome.outcome && outcome.outcome.changed;
    default:
      return outcome.do === 'follow' || outcome.do === 'unfollow';
  }
}
