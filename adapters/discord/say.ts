import type { Message } from '../../src/index.ts';
import { tokenMaxAgeMs } from './limits.ts';
import { findPicture, sendWithPicture } from './picture.ts';
import { renderVersions } from './render.ts';
import { type Arrival, ageMs, type Position, sendMessage } from './send.ts';
import { type Surroundings, succeeds } from './surroundings.ts';

/** Says `message` after the first answer to an interaction, or changes what the first answer was about. Never rejects. */
export async function say(
  arrival: Arrival,
  surroundings: Surroundings,
  message: Message,
  /** Waited for before anything is said; the picture is looked for meanwhile. */
  position: Position | Promise<Position>,
): Promise<void> {
  const { core, log, clock } = surroundings;
  const picture = await findPicture(core, message);
  const where = await position;
  await succeeds(surroundings, 'sending an answer', () =>
    sendWithPicture(renderVersions(message, picture), async (version) => {
      const now = clock();
      if (ageMs(arrival, now) > tokenMaxAgeMs) log.warn('An answer came too late for Discord.');
      else await sendMessage(arrival, version, where, now);
    }),
  );
}
