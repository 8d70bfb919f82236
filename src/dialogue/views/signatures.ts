import type { Petition } from '../../domain/petition.ts';
import type { SignaturePage } from '../../domain/signature.ts';
import { begin, show, toSign, turnTo } from '../buttons.ts';
import type { Message, Paragraph } from '../message.ts';
import { pagesOf } from '../pages.ts';
import type { Scene } from '../scene.ts';
import { lined } from '../text/text.ts';

/** So many signatures stand on one page of the list. */
export const signaturesPerPage = 20;

/** Public names, newest first, by pages. */
export function signatures(
  scene: Scene,
  petition: Petition,
  list: SignaturePage & { readonly count: number },
): Message {
  const { speech } = scene;
  const lines = list.signatures.map(({ number, name, signedAt }) =>
    speech.text('signatures.line', { number, name, at: signedAt }),
  );
  const anonymous = list.count - list.total;
  const paragraphs: Paragraph[] = [
    { kind: 'heading', text: speech.text('signatures.title') },
    { kind: 'quiet', text: petition.title },
    { kind: 'plain', text: lines.length === 0 ? speech.text('signatures.none') : lined(lines) },
  ];
  if (anonymous > 0) {
    paragraphs.push({ kind: 'quiet', text: speech.text('signatures.anonymous', { count: anonymous }) });
  }
  return {
    paragraphs,
    pages: pagesOf(speech, list.page, list.pages, (to) => turnTo('signatures', petition, to)),
    buttons: [
      ...toSign(speech, petition, scene.occasion.now, 'primary'),
      show(speech, 'petition', petition),
      ...(lines.length === 0 ? [] : [begin(speech, 'report', petition)]),
    ],
  };
}
