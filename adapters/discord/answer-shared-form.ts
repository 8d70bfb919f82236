import type { Message, Reply } from '../../src/index.ts';
import { inTime } from '../in-time.ts';
import { findPicture, sendWithPicture } from './picture.ts';
import { renderVersions } from './render.ts';
import { say } from './say.ts';
import { type Arrival, sendAcknowledgement, sendUpdate } from './send.ts';
import { type Surroundings, succeeds } from './surroundings.ts';

/** Together these leave a second of the three in which Discord takes a first answer. */
const replyMaxWaitMs = 1_500;
const cardPictureMaxWaitMs = 500;

/**
 * Answers a form that was opened from a message that others see, too. Where that is a live card, the first answer shows it
 * as it is now, which costs no edit; the receipt follows for the person alone, whatever becomes of the card. The original
 * answer is then the card, so that no receipt is ever written into it. `false`: nothing was done, for there is no card.
 */
export async function answerSharedForm(
  arrival: Arrival,
  surroundings: Surroundings,
  receiving: Promise<Reply>,
): Promise<boolean> {
  const soon = await inTime(receiving, replyMaxWaitMs);
  if (soon !== undefined && soon.card === undefined) return false;
  if (soon?.card === undefined) await answerLate(arrival, surroundings, receiving);
  else await answerWithCard(arrival, surroundings, soon.message, soon.card);
  return true;
}

async function answerWithCard(
  arrival: Arrival,
  surroundings: Surroundings,
  receipt: Message,
  card: Message,
): Promise<void> {
  const picture = await findPicture(surroundings.core, card, cardPictureMaxWaitMs);
  const isShown = await succeeds(surroundings, 'showing a card anew', () =>
    sendWithPicture(renderVersions(card, picture), (version) => sendUpdate(arrival, version)),
  );
  if (!isShown) await announceReceipt(arrival, surroundings);
  await sayReceipt(arrival, surroundings, receipt);
}

async function answerLate(arrival: Arrival, surroundings: Surroundings, receiving: Promise<Reply>): Promise<void> {
  const isOpen = await succeeds(surroundings, 'keeping a card open', () => sendAcknowledgement(arrival, 'update'));
  if (!isOpen) await announceReceipt(arrival, surroundings);
  const { message, card } = await receiving;
  await Promise.all([
    sayReceipt(arrival, surroundings, message),
    isOpen && card !== undefined ? say(arrival, surroundings, card, 'announced') : undefined,
  ]);
}

/** Where the card cannot be the first answer, perhaps because it was deleted, the receipt alone is. */
function announceReceipt(arrival: Arrival, surroundings: Surroundings): Promise<boolean> {
  return succeeds(surroundings, 'acknowledging an interaction', () => sendAcknowledgement(arrival, 'reply'));
}

function sayReceipt(arrival: Arrival, surroundings: Surroundings, receipt: Message): Promise<void> {
  return say(arrival, surroundings, receipt, 'further');
}
