import { WaitingList } from '../../domain/moderation.ts';
import type { Button } from '../message.ts';
import type { Bench } from '../moderator-effect.ts';
import type { Speech } from '../text/say.ts';

/** The page that lies before a moderator, as their buttons name it. */
export const pageOf = ({ remit, waiting: { list, page } }: Bench) => ({ remit, list, page });

/** The ways from what waits to everything else. */
export function ways(speech: Speech, bench: Bench): readonly Button[] {
  const { remit, waiting, maySwitch } = bench;
  const rare: Button = { label: speech.words('button.more'), press: { do: 'reviewMore', ...pageOf(bench) } };
  return [
    ...(waiting.signatures.length > 0 ? [rare] : []),
    ...otherLists(speech, bench),
    { label: speech.words('button.find'), press: { do: 'find', remit } },
    { label: speech.words('button.deeds'), press: { do: 'showDeeds', remit, before: undefined } },
    ...(maySwitch ? [{ label: speech.words('button.switches'), press: { do: 'showSwitches', remit } as const }] : []),
  ];
}

/** What waits to be counted is always within reach, the other lists where something stands in them. */
function otherLists(speech: Speech, { remit, waiting, counts }: Bench): readonly Button[] {
  const labels: Readonly<Record<WaitingList, string>> = {
    held: speech.words('button.held', counts),
    asked: speech.words('button.asked', counts),
    comments: speech.words('button.comments', counts),
  };
  return WaitingList.options
    .filter((list) => list !== waiting.list && (list === 'held' || counts[list] > 0))
    .map((list) => ({ label: labels[list], press: { do: 'review', remit, list, page: 1 } }));
}
