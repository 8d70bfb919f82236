import type { BulkDeed, Remit } from '../../domain/moderation.ts';
import type { Petition } from '../../domain/petition.ts';
import { needsSecond, type Proposal, type ProposalPage, wouldChange } from '../../domain/proposal.ts';
import { toReview } from '../buttons.ts';
import type { Button, Message, Paragraph } from '../message.ts';
import type { Found } from '../moderator-effect.ts';
import { pagesOf } from '../pages.ts';
import type { Scene } from '../scene.ts';
import type { Speech } from '../text/say.ts';
import { lined, type Text } from '../text/text.ts';
import { doerWord } from './doer-word.ts';
import { rareButtons, signatureButtons, signatureParagraphs, wholeSignature } from './moderated-signature.ts';
import { proposalText, reasonTexts } from './waiting-proposals.ts';

/** What a moderator found: how many, a page of them, what the count would become, and what can be done with all. */
export function proposalView(scene: Scene, petition: Petition, { remit, count, found }: Found): Message {
  const { speech } = scene;
  if (found === undefined) return nothingFound(speech, remit);
  const { proposal, page, pages } = found;
  const { number } = proposal;
  const above: readonly Paragraph[] = [
    ...heading(scene, petition, proposal),
    { kind: 'plain', text: lined(figures(speech, proposal, count)) },
  ];
  return {
    paragraphs: [...above, ...listed(speech, found, above)],
    pages: pagesOf(speech, page, pages, (to) => ({ do: 'showProposal', remit, proposal: number, page: to })),
    buttons: [...deedButtons(scene, found, remit), ...ways(speech, remit)],
  };
}

const listed = (speech: Speech, { proposal, signatures }: ProposalPage, above: readonly Paragraph[]) =>
  proposal.total === 1
    ? signatures.flatMap((signature) => wholeSignature(speech, signature, true))
    : signatureParagraphs(speech, signatures, true, above);

function nothingFound(speech: Speech, remit: Remit): Message {
  return { paragraphs: [{ kind: 'plain', text: speech.text('proposal.nothing') }], buttons: ways(speech, remit) };
}

function heading(scene: Scene, { title }: Petition, proposal: Proposal): readonly Paragraph[] {
  const { speech } = scene;
  const { state, by, at } = proposal;
  const drafted: Paragraph = { kind: 'heading', text: speech.text('proposal.found') };
  const lines: Text[] = [
    proposalText(speech, proposal),
    speech.text('proposal.by', { who: doerWord(scene, by), at }),
    ...reasonTexts(speech, proposal),
  ];
  const settled: Paragraph[] =
    state === 'done' || state === 'declined'
      ? [{ kind: 'plain', text: speech.text('proposal.settled', { state }) }]
      : [];
  return [
    ...(state === 'drafted' ? [drafted] : [{ kind: 'plain' as const, text: lined(lines) }]),
    { kind: 'quiet', text: title },
    ...settled,
  ];
}

/** By how much each deed would change the count. */
const gains: Readonly<Record<BulkDeed, (proposal: Proposal) => number>> = {
  remove: ({ counted }) => -counted,
  accept: ({ held }) => held,
  restore: ({ removed }) => removed,
};
const deeds = ['remove', 'accept', 'restore'] as const satisfies readonly BulkDeed[];

/** What can be done with a proposal: what was proposed, or whatever changes something. */
function possible(proposal: Proposal): readonly BulkDeed[] {
  if (proposal.state === 'done' || proposal.state === 'declined') return [];
  return proposal.deed === undefined ? deeds.filter((deed) => wouldChange(deed, proposal) > 0) : [proposal.deed];
}

function figures(speech: Speech, proposal: Proposal, count: number): Text[] {
  const { total, counted, held, removed, isCut, state } = proposal;
  const outlook = possible(proposal);
  const isMany = state === 'drafted' && outlook.some((deed) => needsSecond(wouldChange(deed, proposal), count));
  return [
    speech.text('proposal.total', { total, counted, held, removed }),
    ...(isCut ? [speech.text('proposal.cut')] : []),
    ...outlook.map((deed) => speech.text('proposal.after', { deed, count: count + gains[deed](proposal) })),
    ...(isMany ? [speech.text('proposal.second')] : []),
  ];
}

function deedButtons(scene: Scene, { proposal, signatures }: ProposalPage, remit: Remit): readonly Button[] {
  const { speech } = scene;
  const bearings = { remit, list: 'held', page: 1, seenAt: scene.occasion.now } as const;
  const isAlone = proposal.total === 1;
  if (proposal.state === 'waits') return decisions(scene, proposal, remit);
  if (proposal.state !== 'drafted') return [];
  return [
    ...(isAlone ? [] : bulkButtons(speech, proposal, remit)),
    ...distinct([
      ...signatures.flatMap((signature) => signatureButtons(speech, bearings, signature)),
      ...(isAlone ? signatures.flatMap((signature) => rareButtons(speech, bearings, signature)) : []),
    ]),
  ];
}

const distinct = (buttons: readonly Button[]): readonly Button[] => [
  ...new Map(buttons.map((button) => [button.label, button])).values(),
];

const labels = { remove: 'button.removeFound', accept: 'button.acceptFound', restore: 'button.restoreFound' } as const;

function bulkButtons(speech: Speech, proposal: Proposal, remit: Remit): readonly Button[] {
  return possible(proposal).map((deed) => ({
    label: speech.words(labels[deed], { count: wouldChange(deed, proposal) }),
    press: { do: 'submit', remit, proposal: proposal.number, deed },
    style: deed === 'remove' ? 'danger' : 'primary',
  }));
}

/** Whoever proposed it can only drop it. */
function decisions(scene: Scene, { number, by }: Proposal, remit: Remit): readonly Button[] {
  const { speech } = scene;
  const decide = (agrees: boolean) => ({ do: 'decide', remit, proposal: number, agrees }) as const;
  const isOwn = doerWord(scene, by) === 'you';
  return [
    ...(isOwn ? [] : [{ label: speech.words('button.confirm'), press: decide(true), style: 'danger' as const }]),
    { label: speech.words('button.decline'), press: decide(false) },
  ];
}

function ways(speech: Speech, remit: Remit): readonly Button[] {
  return [{ label: speech.words('button.findAgain'), press: { do: 'find', remit } }, toReview(speech, remit)];
}
