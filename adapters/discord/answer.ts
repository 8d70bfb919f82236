import { InteractionType } from 'discord.js';
import { type Action, describeFault, type Input, type Occasion, type Reply } from '../../src/index.ts';
import { inTime } from '../in-time.ts';
import { acknowledgement } from './acknowledge.ts';
import { answerSharedForm } from './answer-shared-form.ts';
import { suggestionNameMaxUnits, suggestionsMax } from './limits.ts';
import { isModal, renderModal } from './modal.ts';
import { publicOrigin, read, readQuery } from './read.ts';
import { say } from './say.ts';
import { type Arrival, type Position, sendAcknowledgement, sendModal, sendSuggestions } from './send.ts';
import { shorten } from './shorten.ts';
import { type Surroundings, succeeds } from './surroundings.ts';

/** What was written before is looked up for no longer than this; then the form opens without it. */
const reopenMaxWaitMs = 1_000;

/** Answers one interaction. Never throws. */
export async function answer(arrival: Arrival, surroundings: Surroundings): Promise<void> {
  const { interaction, at } = arrival;
  await succeeds(surroundings, 'answering an interaction', async () => {
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
      return suggest(arrival, surroundings, readQuery(interaction.data.options));
    }
    const { input, occasion } = read(interaction, at);
    if (interaction.type === InteractionType.ModalSubmit) return takeForm(arrival, surroundings, input, occasion);
    return input.kind === 'press' && isMending(input.action)
      ? reopen(arrival, surroundings, input, occasion)
      : openOrWork(arrival, surroundings, input, occasion);
  });
}

/** Whether a form asks for what was written before, to be mended: that is looked up first. */
function isMending(action: Action): boolean {
  return action.do === 'reopen' || (action.do === 'begin' && action.flow === 'comment');
}

async function suggest(arrival: Arrival, { core }: Surroundings, query: string): Promise<void> {
  const petitions = core.suggest(query, arrival.at).slice(0, suggestionsMax);
  const choices = petitions.map(({ slug, title }) => ({ name: shorten(title, suggestionNameMaxUnits), value: slug }));
  await sendSuggestions(arrival, choices);
}

/** A modal can only be the first answer: nothing is waited for before it. */
async function openOrWork(arrival: Arrival, surroundings: Surroundings, input: Input, occasion: Occasion) {
  const modal = asModal(surroundings.core.open(input, occasion));
  if (modal === undefined) await work(arrival, surroundings, input, occasion);
  else await sendModal(arrival, modal);
}

async function reopen(arrival: Arrival, surroundings: Surroundings, input: Input, occasion: Occasion) {
  const receiving = receive(surroundings, input, occasion);
  const reply = (await inTime(receiving, reopenMaxWaitMs)) ?? surroundings.core.open(input, occasion);
  const modal = asModal(reply);
  if (modal === undefined) await finish(arrival, surroundings, () => receiving);
  else await sendModal(arrival, modal);
}

function asModal(reply: Reply | undefined): ReturnType<typeof renderModal> | undefined {
  const form = reply?.message.form;
  return form !== undefined && isModal(form) ? renderModal(form, reply?.message.paragraphs ?? []) : undefined;
}

async function work(arrival: Arrival, surroundings: Surroundings, input: Input, occasion: Occasion): Promise<void> {
  await finish(arrival, surroundings, () => receive(surroundings, input, occasion));
}

async function takeForm(arrival: Arrival, surroundings: Surroundings, input: Input, occasion: Occasion): Promise<void> {
  const receiving = receive(surroundings, input, occasion);
  const isShared = occasion.message !== undefined;
  const isDone = isShared && (await answerSharedForm(arrival, surroundings, receiving));
  if (!isDone) await finish(arrival, surroundings, () => receiving);
}

/** The core's reply, or, when the core failed, the sentence that says so. */
async function receive({ core, log, sayFault }: Surroundings, input: Input, occasion: Occasion): Promise<Reply> {
  try {
    return await core.receive(input, occasion);
  } catch (error) {
    log.error(describeFault(error), 'An interaction from Discord could not be worked on.');
    return { message: sayFault(occasion.language), audience: 'person', replaces: false };
  }
}

/**
 * Acknowledges, works, and says what came of it. The acknowledgement is on its way before the work begins; if Discord
 * refuses it, the work is done all the same, and the person sees it with the next command.
 */
async function finish(arrival: Arrival, surroundings: Surroundings, working: () => Promise<Reply>): Promise<void> {
  const how = acknowledgement(arrival.interaction);
  const acknowledged = succeeds(surroundings, 'acknowledging an interaction', () => sendAcknowledgement(arrival, how));
  const { message, replaces } = await working();
  const position = how === 'reply' || replaces ? 'announced' : 'further';
  const isShared = publicOrigin(arrival.interaction) !== undefined;
  // Another process may have acknowledged this with a card that everybody sees, and that must not become the answer.
  const settled = acknowledged.then((isOurs): Position => (isShared && !isOurs ? 'further' : position));
  await say(arrival, surroundings, message, settled);
}
