import { type Petition, petitionState } from '../domain/petition.ts';
import type { Action, FlowName, View } from './action.ts';
import type { Button } from './message.ts';
import type { Speech } from './text/say.ts';

type Style = 'primary' | 'danger' | undefined;

/** A button that shows a view, named after it. */
export function show(speech: Speech, view: View, petition: Petition): Button {
  return { label: speech.words(`button.${view}`), press: turnTo(view, petition, 0) };
}

/** A button that begins a flow, named after it. */
export function begin(speech: Speech, flow: FlowName, petition: Petition, style?: Style): Button {
  return { label: speech.words(`button.${flow}`), press: { do: 'begin', flow, petition: petition.slug }, style };
}

/** The button that begins to sign, as long as the petition takes signatures. */
export function toSign(speech: Speech, petition: Petition, now: Date, style?: Style): readonly Button[] {
  return petitionState(petition, now) === 'open' ? [begin(speech, 'sign', petition, style)] : [];
}

/** What turns to a page of a view, in place, or, with page 0, opens it. */
export function turnTo(view: View, petition: Petition, page: number): Action {
  return { do: 'show', view, petition: petition.slug, page };
}
