import { InteractionType } from 'discord.js';
import { type Core, describeFault, type Input, type Message, type Occasion, type Reply } from '../../src/index.ts';
import { inTime } from '../in-time.ts';
import type { Log } from '../log.ts';
import { acknowledgement } from './acknowledge.ts';
import { suggestionNameMaxUnits, suggestionsMax, tokenMaxAgeMs } from './limits.ts';
import { isModal, renderModal } from './modal.ts';
import { findPicture, type Picture } from './picture.ts';
import { read, readQuery } from './read.ts';
import { describeRefusal, isRefusedContent } from './refusal.ts';
import { renderMessage } from './render.ts';
import {
  type Arrival,
  ageMs,
  type Place,
  sendAcknowledgement,
  sendMessage,
  sendModal,
  sendSuggestions,
} from './send.ts';
import { shorten } from './shorten.ts';

/** What answering takes. */
export interface Surroundings {
  readonly core: Core;
  readonly log: Log;
  readonly clock: () => Date;
  /** What a person hears when the work failed: that nothing was saved. */
  readonly sayFault: (language: string | undefined) => Message;
}

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
    if (interaction.type === InteractionType.ModalSubmit) return work(arrival, surroundings, input, occasion);
    return input.kind === 'press' && input.action.do === 'reopen'
      ? reopen(arrival, surroundings, input, occasion)
      : openOrWork(arrival, surroundings, input, occasion);
  });
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
  const reply = await working();
  const picture = await findPicture(surroundings.core, reply.message);
  await acknowledged;
  await say(arrival, surroundings, reply, picture, how === 'reply' || reply.replaces ? 'announced' : 'further');
}

async function say(
  arrival: Arrival,
  surroundings: Surroundings,
  { message }: Reply,
  picture: Picture | undefined,
  place: Place,
): Promise<void> {
  const send = async (shown: Picture | undefined) => {
    const now = surroundings.clock();
    if (ageMs(arrival, now) > tokenMaxAgeMs) surroundings.log.warn('An answer came too late for Discord.');
    else await sendMessage(arrival, renderMessage(message, shown), place, now);
  };
  await succeeds(surroundings, 'sending an answer', async () => {
    try {
      await send(picture);
    } catch (error) {
      // A picture that Discord does not take holds no message back.
      if (picture === undefined || !isRefusedContent(error)) throw error;
      await send(undefined);
    }
  });
}

/** Whether `act` succeeded. If not, that is logged and goes no further. */
async function succeeds({ log }: Surroundings, doing: string, act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    log.warn({ doing, ...describeRefusal(error) }, 'Discord did not take a request.');
    return false;
  }
}
