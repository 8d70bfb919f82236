import type { Remit } from '../domain/moderation.ts';
import { type Petition, takesSignatures } from '../domain/petition.ts';
import type { Action, FlowName, View } from './action.ts';
import type { Button } from './message.ts';
import type { Speech } from './text/say.ts';

type Style = 'primary' | 'danger' | undefined;

/** A button that shows a view, named after it. */
export function show(speech: Speech, view: View, petition: Petition): Button {
  return { label: speech.words(`button.${view}`), press: turnTo(view, petition, 0) };
}

/** The flows that anybody may begin by a button. */
type Beginning = Extract<FlowName, 'sign' | 'rename' | 'withdraw' | 'comment' | 'report'>;

/** A button that begins a flow, named after it. */
export function begin(speech: Speech, flow: Beginning, petition: Petition, style?: Style): Button {
  return { label: speech.words(`button.${flow}`), press: { do: 'begin', flow, petition: petition.slug }, style };
}

/** The button that begins to sign, as long as the petition takes signatures. */
export function toSign(speech: Speech, petition: Petition, now: Date, style?: Style): readonly Button[] {
  return takesSignatures(petition, now) ? [begin(speech, 'sign', petition, style)] : [];
}

/** The button that leads a moderator back to what waits. */
export function toReview(speech: Speech, remit: Remit): Button {
  return { label: speech.words('button.review'), press: { do: 'review', remit, list: 'held', page: 1 } };
}

/** What turns to a page of a view, in place, or, with page 0, opens it. */
export function turnTo(view: View, petition: Petition, page: number): Action {
  return { do: 'show', view, petition: petition.slug, page };
}
