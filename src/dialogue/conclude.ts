import type { Petition } from '../domain/petition.ts';
import type { Signature } from '../domain/signature.ts';
import type { FlowName } from './action.ts';
import { open } from './begin.ts';
import { type Conversation, ended } from './conversation.ts';
import type { Outcome } from './effect.ts';
import { flows } from './form.ts';
import type { Message, Paragraph } from './message.ts';
import { notOpen } from './refusals.ts';
import type { Scene } from './scene.ts';
import { type Step, tell, tellPlace } from './step.ts';
import { card } from './views/card.ts';
import { letter } from './views/letter.ts';
import { petitions } from './views/petitions.ts';
import { progress } from './views/progress.ts';
import { mySignature, noSignature, receipt, signedBefore, withdrawn } from './views/receipt.ts';
import { signatures } from './views/signatures.ts';

type OutcomeOf<Do extends Outcome['do']> = Extract<Outcome, { readonly do: Do }>;

/** The step after an effect. */
export function conclude(conversation: Conversation | undefined, done: Outcome, scene: Scene): Step {
  switch (done.do) {
    case 'count':
      return tellPlace(
        conversation,
        scene,
        done.show === 'petition'
          ? card(scene, done.petition, done.outcome, done.greet)
          : progress(scene, done.petition, done.outcome),
      );
    case 'list':
      return tellPlace(conversation, scene, signatures(scene, done.petition, done.outcome), manner(done.page));
    case 'survey':
      return tellPlace(
        conversation,
        scene,
        petitions(scene, done.petitions, done.outcome, done.page, done.pages),
        done.inPlace ? 'replaces' : 'follows',
      );
    case 'recall':
      return recalled(conversation, done, scene);
    case 'sign':
      return signed(conversation, done, scene);
    case 'change':
      return changed(conversation, done, scene);
    case 'withdraw':
      return tell(
        conversation && ended(conversation),
        scene,
        done.outcome ? withdrawn(scene, done.petition) : noSignature(scene, done.petition, []),
        'replaces',
      );
  }
}

const manner = (page: number) => (page === 0 ? 'follows' : 'replaces');

function recalled(
  conversation: Conversation | undefined,
  { petition, next, outcome: { signature, count } }: OutcomeOf<'recall'>,
  scene: Scene,
): Step {
  if ('begin' in next) return begun(conversation, next.begin, petition, signature, scene);
  if ('finish' in next) {
    return tell(conversation, scene, ending(next.finish, petition, signature, count, scene), 'replaces');
  }
  if (next.show === 'letter') {
    const message = letter(scene, petition, signature, Math.max(1, next.page));
    return tellPlace(conversation, scene, message, manner(next.page));
  }
  return tell(conversation, scene, own(scene, petition, signature));
}

function begun(
  conversation: Conversation | undefined,
  flow: FlowName,
  petition: Petition,
  signature: Signature | undefined,
  scene: Scene,
): Step {
  if (flows[flow].needsSignature === (signature !== undefined)) return open(conversation, flow, petition, scene);
  const news = signature === undefined ? [] : [signedBefore(scene)];
  return tell(conversation, scene, own(scene, petition, signature, news));
}

/** What a flow ended with, said once more to somebody who pressed its button twice. */
function ending(
  flow: FlowName,
  petition: Petition,
  signature: Signature | undefined,
  count: number,
  scene: Scene,
): Message {
  if (signature === undefined) {
    return flow === 'withdraw' ? withdrawn(scene, petition) : noSignature(scene, petition, []);
  }
  return flow === 'sign' ? receipt(scene, petition, signature, count) : mySignature(scene, petition, signature, []);
}

const own = (scene: Scene, petition: Petition, signature: Signature | undefined, news: readonly Paragraph[] = []) =>
  signature === undefined ? noSignature(scene, petition, news) : mySignature(scene, petition, signature, news);

function signed(
  conversation: Conversation | undefined,
  { petition, openedAt, outcome }: OutcomeOf<'sign'>,
  scene: Scene,
): Step {
  const over = conversation && ended(conversation);
  if (outcome.kind === 'notOpen') return tell(over, scene, notOpen(scene, petition), 'replaces');
  const { signature, count } = outcome;
  // A signature made since the conversation began is its own: its first receipt may never have arrived.
  const again = outcome.kind === 'already' && signature.signedAt < openedAt;
  const message = again
    ? mySignature(scene, petition, signature, [signedBefore(scene)])
    : receipt(scene, petition, signature, count);
  return tell(over, scene, message, 'replaces');
}

function changed(
  conversation: Conversation | undefined,
  { petition, change, outcome }: OutcomeOf<'change'>,
  scene: Scene,
): Step {
  const isRename = 'name' in change;
  const after = isRename ? conversation && ended(conversation) : conversation;
  const news = outcome === undefined ? [] : [changeParagraph(scene, outcome, isRename)];
  return tell(after, scene, own(scene, petition, outcome, news), 'replaces');
}

function changeParagraph({ speech }: Scene, signature: Signature, isRename: boolean): Paragraph {
  if (isRename) return { kind: 'plain', text: speech.text('mysignature.renamed', { name: signature.name }) };
  const key = signature.visibility === 'public' ? 'mysignature.nowPublic' : 'mysignature.nowAnonymous';
  return { kind: 'plain', text: speech.text(key) };
}
