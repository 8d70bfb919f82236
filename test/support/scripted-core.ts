import type { Community, Core, Input, Message, Occasion, Petition, Reply } from '../../src/index.ts';
import { petitionState, photoOf } from '../../src/index.ts';
import type { PetitionFacts } from '../../src/petition-facts.ts';
import { switchesAsUsual } from './petitions.ts';
import { type OverviewScript, type ScriptedOverviews, scriptOverviews } from './scripted-overviews.ts';

/** What a person did, as the core heard it. */
export interface Heard {
  readonly input: Input;
  readonly occasion: Occasion;
}

/** A core that says what a test tells it to say, and remembers what it heard. */
export interface ScriptedCore extends Core, Pick<ScriptedOverviews, 'moves' | 'watching'> {
  readonly heard: readonly Heard[];
  /** What people did: everything but the greeting that the page asks for by itself. */
  readonly inputs: readonly Input[];
  /** The communities that the bot came into and left, oldest first. */
  readonly comings: readonly { readonly what: 'join' | 'leave'; readonly community: Community }[];
}

/** What a scripted core answers. What is left out is answered by the script itself. */
export interface Script extends OverviewScript {
  readonly petitions?: readonly Petition[] | undefined;
  answer?(input: Input, occasion: Occasion): Reply | Message | undefined | Promise<Reply | Message | undefined>;
  readonly open?: Core['open'] | undefined;
  readonly suggest?: Core['suggest'] | undefined;
  readonly picture?: Core['picture'] | undefined;
  readonly join?: Core['join'] | undefined;
  readonly leave?: Core['leave'] | undefined;
}

/** A reply of one plain paragraph to the person. */
export function says(text: string, more: Partial<Message> = {}): Reply {
  return { message: { paragraphs: [{ kind: 'plain', text }], ...more }, audience: 'person', replaces: false };
}

/** A reply of one plain paragraph to everyone there. */
export function saysToAll(text: string, more: Partial<Message> = {}): Reply {
  return { ...says(text, more), audience: 'place' };
}

/** A reply that takes the place of the message whose button was pressed. */
export function saysInstead(text: string, more: Partial<Message> = {}): Reply {
  return { ...says(text, more), replaces: true };
}

/** A petition for tests, open, about elms. */
export const elms: Petition = {
  id: 1,
  slug: 'save-the-elms',
  title: 'Save the elms on Mill Lane',
  target: { name: 'Ana Petrova', role: 'mayor', organisation: 'Millbrook Council' },
  goal: 'Keep the eleven elms on Mill Lane and give them a tree officer.',
  text: 'They are older than the lane.',
  letter: 'Dear Ms Petrova,\n\nplease keep the elms.\n\n[Your Name Here]',
  signatureGoal: 100,
  milestones: [10, 25],
  language: 'en',
  ...switchesAsUsual,
};

/** A core that answers by `script`. */
export function scriptCore(script: Script = {}): ScriptedCore {
  const petitions = script.petitions ?? [elms];
  const named = (slug: string | undefined) =>
    slug === undefined ? petitions[0] : petitions.find((petition) => petition.slug === slug);
  const facts = (slug: string, now: Date) => {
    const petition = petitions.find((known) => known.slug === slug);
    return petition && factsOf(petition, script.names?.length ?? 0, now);
  };
  const overviews = scriptOverviews(
    script,
    facts,
    petitions.map(({ slug }) => slug),
  );
  const heard: Heard[] = [];
  const comings: { what: 'join' | 'leave'; community: Community }[] = [];
  return {
    heard,
    comings,
    get inputs() {
      return heard.map(({ input }) => input).filter((input) => input.kind !== 'command' || input.command !== 'start');
    },
    receive: async (input, occasion) => {
      heard.push({ input, occasion });
      const answer = (await script.answer?.(input, occasion)) ?? saySomething(input, named(petitionOf(input)));
      return 'message' in answer ? answer : { message: answer, audience: 'person', replaces: false };
    },
    open: script.open ?? (() => undefined),
    suggest: script.suggest ?? ((query) => petitions.filter(({ slug, title }) => `${slug} ${title}`.includes(query))),
    picture: script.picture ?? (async () => undefined),
    petitions: () => petitions,
    find: async (slug) => petitions.find((petition) => petition.slug === slug),
    origin: async (petition, community) => ({ community, links: factsOf(petition, 0, new Date()).links }),
    ...overviews,
    commands: () => [],
    fault: () => ({ paragraphs: [{ kind: 'plain', text: 'Something broke. Nothing is lost.' }] }),
    moveCommunity: async () => {},
    join: async (community, language) => {
      comings.push({ what: 'join', community });
      await script.join?.(community, language);
    },
    leave: async (community) => {
      comings.push({ what: 'leave', community });
      await script.leave?.(community);
    },
    refresh: async () => {},
    ping: async () => {},
    start: async () => {},
  };
}

function petitionOf(input: Input): string | undefined {
  if (input.kind === 'press') return 'petition' in input.action ? input.action.petition : undefined;
  return input.kind === 'command' || input.kind === 'answers' ? input.petition : undefined;
}

function factsOf(petition: Petition, count: number, now: Date): PetitionFacts {
  return {
    petition,
    state: petitionState(petition, now),
    takesSignatures: petitionState(petition, now) === 'open',
    count,
    held: 0,
    nextMilestone: petition.milestones[0],
    milestonesReached: [],
    links: [
      { kind: 'page', href: `https://petitions.example/p/${petition.slug}` },
      { kind: 'telegram', href: `https://t.me/elm_bot?start=${petition.slug}` },
    ],
  };
}

function saySomething(input: Input, petition: Petition | undefined): Message {
  if (petition === undefined) return { paragraphs: [{ kind: 'plain', text: 'There is no such petition.' }] };
  const said = input.kind === 'press' ? input.action.do : input.kind === 'command' ? input.command : input.kind;
  return {
    picture: photoOf(petition),
    paragraphs: [
      { kind: 'heading', text: petition.title },
      { kind: 'plain', text: `You said: ${said}` },
    ],
    buttons: [
      { label: 'Sign', press: { do: 'begin', flow: 'sign', petition: petition.slug }, style: 'primary' },
      { label: 'Read the letter', press: { do: 'show', view: 'letter', petition: petition.slug, page: 0 } },
    ],
  };
}
