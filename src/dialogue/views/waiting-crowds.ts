import { type HeldCrowd, reasonMaxUnits } from '../../domain/moderation.ts';
import type { Proposal } from '../../domain/proposal.ts';
import { UserText } from '../../domain/user-text.ts';
import type { Bench } from '../effect.ts';
import type { Button, Paragraph } from '../message.ts';
import type { Scene } from '../scene.ts';
import type { Speech } from '../text/say.ts';
import { lined } from '../text/text.ts';

/** So many crowds are shown to moderators. */
export const crowdsShown = 2;
/** So many proposals that wait for a second moderator are shown. */
export const proposalsShown = 2;

/** So much of a reason stands in the list; the proposal itself shows all of it. */
const reasonBeginningUnits = 80;

/** The crowds among what waits. */
export function crowdParagraphs(speech: Speech, { crowds }: Bench): readonly Paragraph[] {
  return crowds.map((crowd) => ({ kind: 'plain', text: crowdText(speech, crowd) }));
}

function crowdText(speech: Speech, { community, ...crowd }: HeldCrowd) {
  return community === undefined
    ? speech.text('crowd.direct', crowd)
    : speech.text('crowd.community', { ...crowd, community });
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

/** What waits for a second moderator. */
export function proposalParagraphs({ speech }: Scene, { proposals }: Bench): readonly Paragraph[] {
  return proposals.map((proposal) => ({
    kind: 'plain',
    text: lined([proposalText(speech, proposal), ...reasonTexts(speech, proposal, reasonBeginningUnits)]),
  }));
}

/** What a proposal wants, in a sentence. */
export function proposalText(speech: Speech, { number, deed, total }: Proposal) {
  return speech.text('proposal.waiting', { number, deed: deed ?? 'remove', total });
}

/** Why a proposal wants it, where that was said. */
export function reasonTexts(speech: Speech, { reason }: Pick<Proposal, 'reason'>, mostUnits = reasonMaxUnits) {
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
