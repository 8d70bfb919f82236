import type { HeldCrowd, Remit } from '../../domain/moderation.ts';
import type { Button, Paragraph } from '../message.ts';
import type { Bench } from '../moderator-effect.ts';
import type { Speech } from '../text/say.ts';
import type { Text } from '../text/text.ts';

/** So many crowds are shown to moderators. */
export const crowdsShown = 2;

/** The crowds among what waits. */
export function crowdParagraphs(speech: Speech, { crowds, remit }: Bench): readonly Paragraph[] {
  return crowds.map((crowd) => ({ kind: 'plain', text: crowdText(speech, crowd, remit) }));
}

function crowdText(speech: Speech, crowd: HeldCrowd, remit: Remit): Text {
  const { community, count } = crowd;
  const when = crowdTime(speech, crowd);
  if (community === undefined) return speech.text('crowd.direct', { count, when });
  if (community === remit.community) return speech.text('crowd.here', { count, when });
  // Without marks between thousands, so that it can be copied and looked for.
  return speech.text('crowd.community', { count, when, community: String(community) });
}

const minuteMs = 60_000;

/** Within one minute, both ends would read the same. */
function crowdTime(speech: Speech, { from, to }: HeldCrowd): Text {
  const minuteOf = (time: Date) => Math.floor(time.getTime() / minuteMs);
  return minuteOf(from) === minuteOf(to)
    ? speech.text('crowd.at', { at: from })
    : speech.text('crowd.during', { from, to });
}

/** The buttons that gather a crowd. */
export function crowdButtons(speech: Speech, { crowds, remit }: Bench): readonly Button[] {
  return crowds.map(({ community = 0, count }) => ({
    label: speech.words('button.crowd', { count }),
    press: { do: 'gather', remit, by: 'crowd', number: community },
    // Their style gives them rows of their own, so that those below stay in pairs.
    style: 'primary',
  }));
}
