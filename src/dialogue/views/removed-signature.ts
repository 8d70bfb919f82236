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
  const { number, removedFor, mayAsk, secondLook } = signature;
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
      { kind: 'quiet', text: speech.text('removed.change') },
    ],
    buttons: [
      ...(mayAsk ? [secondLookButton(speech, petition)] : []),
      begin(speech, 'withdraw', petition, 'danger'),
      show(speech, 'petition', petition),
    ],
  };
}

function secondLookButton(speech: Speech, { slug }: Petition): Button {
  const press = { do: 'askSecondLook', petition: slug } as const;
  return { label: speech.words('button.askSecondLook'), press, style: 'primary' };
}
