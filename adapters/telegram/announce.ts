import type { Message, Place, SendOutcome } from '../../src/index.ts';
import type { Recipient, Sent } from './api.ts';
import { sendOutcomeOf } from './outcomes.ts';
import { type Call, renderMessage } from './render.ts';
import { logFailure, recipientOf, type Speaking } from './speaking.ts';

/** Says something once. Throws for a message that cannot be shown at all. */
export async function announce(speaking: Speaking, place: Place, message: Message): Promise<SendOutcome> {
  const { username } = speaking.bot;
  const calls = renderMessage(message, { kind: 'group', username, community: place.number });
  return sayAll(speaking, recipientOf(place), calls);
}

/** The first call with words decides: a photo alone announces nothing, and what comes later cannot be called back. */
async function sayAll(speaking: Speaking, to: Recipient, calls: readonly Call[]): Promise<SendOutcome> {
  const [call, ...others] = calls;
  if (call === undefined) return { kind: 'refused' };
  const outcome = await sayOne(speaking, to, call);
  const decides = hasWords(call) || others.length === 0;
  if (!decides) return isHopeless(outcome) ? outcome : sayAll(speaking, to, others);
  if (outcome.kind === 'sent') for (const other of others) await sayOne(speaking, to, other);
  return outcome;
}

function hasWords(call: Call): boolean {
  return call.method !== 'sendPhoto' || call.payload.caption !== '';
}

/** Whether words would fare no better than the photo before them. */
function isHopeless({ kind }: SendOutcome): boolean {
  return kind === 'later' || kind === 'noCommunity' || kind === 'noTopic';
}

async function sayOne(speaking: Speaking, to: Recipient, call: Call): Promise<SendOutcome> {
  const { api, photos, signal } = speaking;
  if (call.method !== 'sendPhoto') return attempt(speaking, () => api.sendText(to, call, signal));
  const photo = await photos.find(call.photo).catch(() => undefined);
  if (photo === undefined) return sayAll(speaking, to, call.orElse);
  const outcome = await attempt(speaking, async () => {
    const sent = await api.sendPhoto(to, call, photo, signal);
    if (sent.fileId !== undefined) photos.remember(call.photo, sent.fileId);
    return sent;
  });
  if (outcome.kind !== 'refused' && outcome.kind !== 'noRights') return outcome;
  photos.forget(call.photo);
  // Nothing was said, and a group that takes no photos may take words.
  return call.orElse.length === 0 ? outcome : sayAll(speaking, to, call.orElse);
}

async function attempt(speaking: Speaking, send: () => Promise<Sent>): Promise<SendOutcome> {
  try {
    await speaking.turn();
    const { message } = await send();
    return { kind: 'sent', message: String(message) };
  } catch (error) {
    logFailure(speaking, error, 'An announcement on Telegram failed.');
    return sendOutcomeOf(error);
  }
}
