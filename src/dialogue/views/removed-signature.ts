import type { Petition } from '../../domain/petition.ts';
import type { Signature } from '../../domain/signature.ts';
import { UserText } from '../../domain/user-text.ts';
import { begin, show } from '../buttons.ts';
import type { Button, Message, Paragraph } from '../message.ts';
import type { Scene } from '../scene.ts';
import type { Speech } from '../text/say.ts';

/** Why a signature does not count, and what can be done about that, under `news`. */
export function removedSignature(
  { speech }: Scene,
  petition: Petition,
  signature: Signature,
  news: readonly Paragraph[] = [],
): Message {
  const { number, removedFor, mayAsk, secondLook, isWithdrawn } = signature;
  if (isWithdrawn) return withdrawnFor(speech, petition, signature);
  const isBlocked = mayAsk === false && secondLook === undefined;
  const reason = removedFor === undefined ? speech.text('removed.byModerator') : new UserText(removedFor);
  return {
    paragraphs: [
      ...news,
      { kind: 'plain', text: speech.text('removed.number', { number, title: petition.title }) },
      { kind: 'plain', text: speech.text('removed.reason', { reason }) },
      ...(mayAsk ? [{ kind: 'plain' as const, text: speech.text('removed.mayAsk') }] : []),
      ...(secondLook === undefined
        ? []
        : [{ kind: 'plain' as const, text: speech.text('removed.secondLook', { secondLook }) }]),
      ...(isBlocked ? [{ kind: 'plain' as const, text: speech.text('removed.blocked') }] : []),
      { kind: 'quiet', text: speech.text('removed.change') },
    ],
    buttons: [
      ...(mayAsk ? [secondLookButton(speech, petition)] : []),
      begin(speech, 'withdraw', petition, 'danger'),
      show(speech, 'petition', petition),
    ],
  };
}

/** Nothing can be done any more, and nothing is offered. */
function withdrawnFor(speech: Speech, petition: Petition, { number, removedFor }: Signature): Message {
  const reason = removedFor === undefined ? speech.text('removed.byModerator') : new UserText(removedFor);
  return {
    paragraphs: [
      { kind: 'plain', text: speech.text('removed.withdrawn', { number, title: petition.title }) },
      { kind: 'plain', text: speech.text('removed.reason', { reason }) },
    ],
    buttons: [show(speech, 'petition', petition)],
  };
}

function secondLookButton(speech: Speech, { slug }: Petition): Button {
  const press = { do: 'askSecondLook', petition: slug } as const;
  return { label: speech.words('button.askSecondLook'), press, style: 'primary' };
}
