import type { ProposalOutcome } from '../domain/proposal.ts';
import type { FlowName } from './action.ts';
import { commandIn } from './command-words.ts';
import { type Conversation, ended, goesOn } from './conversation.ts';
import type { OutcomeOf } from './effect.ts';
import { refuse } from './moderated.ts';
import type { Scene } from './scene.ts';
import { type Step, tell } from './step.ts';
import type { Text } from './text/text.ts';
import { proposalView } from './views/proposal.ts';
import { type DeedNews, waitingList } from './views/waiting-list.ts';

/** What a moderator sees who has looked for signatures. */
export function proposed(
  before: Conversation | undefined,
  { petition, outcome }: OutcomeOf<'propose'>,
  scene: Scene,
): Step {
  const conversation = answered(before, 'find');
  if ('refused' in outcome) return refuse(conversation, scene, outcome);
  return tell(conversation, scene, proposalView(scene, petition, outcome), 'replaces');
}

/** What a moderator sees of a proposal. */
export function toldProposal(
  conversation: Conversation | undefined,
  { petition, outcome }: OutcomeOf<'showProposal'>,
  scene: Scene,
): Step {
  if ('refused' in outcome) return refuse(conversation, scene, outcome);
  return tell(conversation, scene, proposalView(scene, petition, outcome), 'replaces');
}

/** What a moderator sees who has done something with all that they found, or lets it wait for a second moderator. */
export function submitted(before: Conversation | undefined, done: OutcomeOf<'submit'>, scene: Scene): Step {
  const { petition, proposal, deed, outcome } = done;
  const { speech } = scene;
  const conversation = answered(before, 'reason');
  if ('refused' in outcome) return refuse(conversation, scene, outcome);
  const { settled } = outcome;
  const news = (): DeedNews => {
    switch (settled.kind) {
      case 'done':
        return doneNews(speech.text('moderate.done', { deed, ...settled.done }), settled, scene);
      case 'waits': {
        const moderate = commandIn(scene, 'moderate');
        return { text: speech.text('proposal.waits', { moderate, slug: petition.slug, proposal: String(proposal) }) };
      }
      default:
        return otherNews(settled, scene);
    }
  };
  return tell(conversation, scene, waitingList(scene, petition, outcome, news()), 'replaces');
}

/** What a moderator sees who has confirmed or dropped a proposal. */
export function decided(
  conversation: Conversation | undefined,
  { petition, outcome }: OutcomeOf<'decide'>,
  scene: Scene,
): Step {
  if ('refused' in outcome) return refuse(conversation, scene, outcome);
  const { settled } = outcome;
  const news =
    settled.kind === 'done'
      ? doneNews(scene.speech.text('proposal.done', settled.done), settled, scene)
      : otherNews(settled, scene);
  return tell(conversation, scene, waitingList(scene, petition, outcome, news), 'replaces');
}

function doneNews(text: Text, { done }: Extract<ProposalOutcome, { kind: 'done' }>, { speech }: Scene): DeedNews {
  return done.changed === 0 ? { text: speech.text('moderate.nothing') } : { text, batch: done.batch };
}

function otherNews({ kind }: Exclude<ProposalOutcome, { kind: 'done' }>, { speech }: Scene): DeedNews {
  return { text: speech.text(kind === 'own' || kind === 'declined' ? `proposal.${kind}` : 'proposal.gone') };
}

/** The conversation that asked for this has come to its end; any other goes on. */
function answered(conversation: Conversation | undefined, flow: FlowName): Conversation | undefined {
  return goesOn(conversation) && conversation.flow === flow ? ended(conversation, 'finished') : conversation;
}
