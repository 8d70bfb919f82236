import type { Petition } from '../domain/petition.ts';
import type { Signature } from '../domain/signature.ts';
import type { FlowName } from './action.ts';
import { open } from './begin.ts';
import { commented } from './commented.ts';
import { concludeModerating } from './conclude-moderating.ts';
import type { Conversation } from './conversation.ts';
import type { Outcome, OutcomeOf } from './effect.ts';
import { changed, repeated, signed, tookBack } from './endings.ts';
import { arranged, followed, inspected, rehearsed, unfollowed } from './followed.ts';
import { flows } from './form.ts';
import { askedSecondLook, mustWait, reported } from './pleaded.ts';
import type { Scene } from './scene.ts';
import { mannerOf, type Step, tell, tellPlace } from './step.ts';
import { card } from './views/card.ts';
import { hiddenSignatures } from './views/hidden-signatures.ts';
import { letter } from './views/letter.ts';
import { petitions } from './views/petitions.ts';
import { progress } from './views/progress.ts';
import { mySignature, signedBefore } from './views/receipt.ts';
import { signatures } from './views/signatures.ts';

/** The step after an effect. */
export function conclude(conversation: Conversation | undefined, done: Outcome, scene: Scene): Step {
  switch (done.do) {
    case 'count':
      return tellPlace(conversation, scene, counted(done, scene));
    case 'list':
      return listed(conversation, done, scene);
    case 'survey': {
      const message = petitions(scene, done.petitions, done.outcome, done.page, done.pages);
      return tellPlace(conversation, scene, message, done.manner);
    }
    case 'recall':
      return recalled(conversation, done, scene);
    case 'sign':
      return signed(conversation, done, scene);
    case 'change':
      return changed(conversation, done, scene);
    case 'withdraw':
      return tookBack(conversation, done, scene);
    case 'comment':
      return commented(conversation, done, scene);
    case 'follow':
      return followed(conversation, done, scene);
    case 'unfollow':
      return unfollowed(conversation, done, scene);
    case 'arrange':
      return arranged(conversation, done, scene);
    case 'inspect':
      return inspected(conversation, done, scene);
    case 'rehearse':
      return rehearsed(conversation, done, scene);
    case 'report':
      return reported(conversation, done, scene);
    case 'askSecondLook':
      return askedSecondLook(conversation, done, scene);
    case 'wait':
      return mustWait(conversation, done, scene);
    default:
      return concludeModerating(conversation, done, scene);
  }
}

function counted({ show, petition, outcome, greet }: OutcomeOf<'count'>, scene: Scene) {
  return show === 'petition' ? card(scene, petition, outcome, greet) : progress(scene, petition, outcome);
}

function listed(
  conversation: Conversation | undefined,
  { petition, page, outcome }: OutcomeOf<'list'>,
  scene: Scene,
): Step {
  // People have withdrawn since the button was made.
  if (page > outcome.pages) return { conversation, effect: { do: 'list', petition, page: outcome.pages } };
  const message = petition.namesHidden
    ? hiddenSignatures(scene, petition, outcome.count)
    : signatures(scene, petition, outcome);
  return tellPlace(conversation, scene, message, mannerOf(page));
}

function recalled(conversation: Conversation | undefined, done: OutcomeOf<'recall'>, scene: Scene): Step {
  const { petition, next, outcome } = done;
  const { signature } = outcome;
  if ('begin' in next) return begun(conversation, next.begin, petition, signature, scene);
  if ('repeat' in next) return tell(conversation, scene, repeated(next.repeat, done, scene), 'replaces');
  if (next.show === 'mysignature') return tell(conversation, scene, mySignature(scene, petition, signature));
  const message = letter(scene, petition, signature, Math.max(1, next.page));
  return tellPlace(conversation, scene, message, mannerOf(next.page));
}

function begun(
  conversation: Conversation | undefined,
  flow: FlowName,
  petition: Petition,
  signature: Signature | undefined,
  scene: Scene,
): Step {
  const { whom } = flows[flow];
  if (whom === 'everybody') return open(conversation, flow, petition, scene);
  const isPossible = (whom === 'signatories') === (signature !== undefined);
  // Of what was removed, nothing can be changed; the name can be deleted, once.
  const wasRemoved = signature?.state === 'removed' || undefined;
  const isShut = wasRemoved && (flow !== 'withdraw' || signature?.isWithdrawn);
  const known = { wasRemoved, ...said(flow, signature) };
  if (isPossible && !isShut) return open(conversation, flow, petition, scene, undefined, known);
  return tell(conversation, scene, mySignature(scene, petition, signature, isShut ? [] : [signedBefore(scene)]));
}

/** What was said before is what could be said again, mended. */
function said(flow: FlowName, signature: Signature | undefined): Pick<Conversation, 'suggestion'> {
  if (flow !== 'comment' || signature?.comment === undefined) return {};
  return { suggestion: signature.comment.text.reveal((written) => written) };
}
