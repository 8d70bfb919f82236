import { type Action, FlowName, isForModerators, Slug, View } from '../../src/index.ts';

/** Where a link into the private chat leads, and the number of the community that shows it. */
export interface Destination {
  readonly action: Action;
  readonly community?: number | undefined;
}

/*
 * PETITION, PETITION_COMMUNITY or PETITION_COMMUNITY_WORD-PAGE, where COMMUNITY is a number in base 36, perhaps empty,
 * and WORD a flow, a view or `moderate`; without one, the link begins to sign. No slug holds an underscore. The longest is
 * 32 + 1 + 11 + 1 + 11 + 1 + 7 = 64 characters, all that Telegram allows.
 */
const payloadPattern = /^([a-z0-9-]+)(?:_([0-9a-z]{0,11})(?:_([a-z]{1,11})(?:-(\d{1,7}))?)?)?$/;

/** The payload of a link that does in private what `action` does. It is made of `A-Za-z0-9_-`, 64 at most. */
export function encodeStart({ action, community }: Destination): string | undefined {
  const word = wordOf(action);
  if (word === undefined || !('petition' in action)) return undefined;
  const number = community === undefined ? '' : community.toString(36);
  if (word !== 'sign') return `${action.petition}_${number}_${word}`;
  return number === '' ? action.petition : `${action.petition}_${number}`;
}

/** What a link's payload asks for; `undefined` for one that this version does not know. */
export function decodeStart(payload: string): Destination | undefined {
  const [, slug, number, word = 'sign', page] = payloadPattern.exec(payload) ?? [];
  const petition = Slug.safeParse(slug).data;
  const action = petition === undefined ? undefined : actionOf(petition, word, Number(page ?? 0));
  if (action === undefined) return undefined;
  const community = number ? Number.parseInt(number, 36) : undefined;
  return community === undefined || Number.isSafeInteger(community) ? { action, community } : { action };
}

/** What moderators do begins with what waits for them. */
const moderating = 'moderate';

/** Answers belong to a form, and no form stands in a group: such an action leads to where the form begins. */
function wordOf(action: Action): string | undefined {
  switch (action.do) {
    case 'show':
      return action.page > 0 ? `${action.view}-${action.page}` : action.view;
    case 'setVisibility':
      return 'mysignature';
    case 'openReview':
      return moderating;
    default:
      if (!('flow' in action)) return undefined;
      return isForModerators(action.flow) ? moderating : action.flow;
  }
}

function actionOf(petition: Slug, word: string, page: number): Action | undefined {
  const flow = FlowName.safeParse(word).data;
  if (flow !== undefined) return isForModerators(flow) ? undefined : { do: 'begin', flow, petition };
  if (word === moderating) return { do: 'openReview', petition };
  const view = View.safeParse(word).data;
  return view === undefined ? undefined : { do: 'show', view, petition, page };
}
