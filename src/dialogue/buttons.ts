import type { Petition } from '../domain/petition.ts';
import type { Action, FlowName, View } from './action.ts';
import type { Button } from './message.ts';
import type { Key, Speech } from './text/say.ts';

type ViewLabel = Extract<Key, `button.${View}`>;
type FlowLabel = Extract<Key, `button.${FlowName}`>;

/** A button that shows a view, named after it. */
export function show(speech: Speech, view: View & LabelOf<ViewLabel>, petition: Petition): Button {
  return { label: speech.words(`button.${view}`), press: { do: 'show', view, petition: petition.slug, page: 0 } };
}

/** A button that begins a flow, named after it. */
export function begin(
  speech: Speech,
  flow: FlowName & LabelOf<FlowLabel>,
  petition: Petition,
  style?: 'primary' | 'danger',
): Button {
  return { label: speech.words(`button.${flow}`), press: { do: 'begin', flow, petition: petition.slug }, style };
}

/** What turns to a page of a view, in place. */
export function turnTo(view: View, petition: Petition, page: number): Action {
  return { do: 'show', view, petition: petition.slug, page };
}

type LabelOf<K extends Key> = K extends `button.${infer Name}` ? Name : never;
