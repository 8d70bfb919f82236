import { reasonMaxUnits } from '../../domain/moderation.ts';
import type { Proposal } from '../../domain/proposal.ts';
import { UserText } from '../../domain/user-text.ts';
import type { Button, Paragraph } from '../message.ts';
import type { Bench } from '../moderator-effect.ts';
import type { Speech } from '../text/say.ts';
import { lined, type Text } from '../text/text.ts';

/** So many proposals that wait for a second moderator are shown. */
export const proposalsShown = 2;

/** So much of a reason stands in the list; the proposal itself shows all of it. */
const reasonBeginningUnits = 80;

/** What waits for a second moderator. */
export function proposalParagraphs(speech: Speech, { proposals }: Bench): readonly Paragraph[] {
  return proposals.map((proposal) => ({
    kind: 'plain',
    text: lined([proposalText(speech, proposal), ...reasonTexts(speech, proposal, reasonBeginningUnits)]),
  }));
}

/** What a proposal wants, in a sentence. */
export function proposalText(speech: Speech, { number, deed, total }: Proposal): Text {
  return speech.text('proposal.waiting', { number, deed: deed ?? 'remove', total });
}

/** Why a moderator did or proposed something, where that was said. */
export function reasonTexts(
  speech: Speech,
  { reason }: Pick<Proposal, 'reason'>,
  mostUnits = reasonMaxUnits,
): readonly Text[] {
  return reason === undefined ? [] : [speech.text('log.reason', { reason: new UserText(reason).shortened(mostUnits) })];
}

/** The buttons that show what waits for a second moderator. */
export function proposalButtons(speech: Speech, { proposals, remit }: Bench): readonly Button[] {
  return proposals.map(({ number }) => ({
    label: speech.words('button.proposal', { number }),
    press: { do: 'showProposal', remit, proposal: number, page: 1 },
    style: 'primary',
  }));
}
