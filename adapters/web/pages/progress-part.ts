import { html } from 'hono/html';
import { lastMoment, type Overview, partOfGoal, type Speech } from '../../../src/index.ts';
import { type Html, renderText } from '../html.ts';

/** How far a petition is: what stands in `#progress`, on its page and in its stream. */
export function renderProgress(overview: Overview, speech: Speech): Html {
  const { count, held, today, state } = overview;
  return html`<p class="count">${renderText(speech.text('page.count', { count }))}</p>
${renderBar(overview, speech)}
${state === 'open' && html`<p class="quiet">${speech.words('progress.today', { today })}</p>`}
${held > 0 && html`<p class="quiet">${speech.words('count.held', { count, held })}</p>`}
${renderReached(overview, speech)}
${renderState(overview, speech)}`;
}

/** The way to the signature goal or, without one, to the next milestone: a bar and what it means. Nothing where neither is left. */
export function renderBar({ count, petition, nextMilestone }: Overview, { words }: Speech): Html | undefined {
  const { signatureGoal: goal } = petition;
  const aim = goal ?? nextMilestone;
  if (aim === undefined) return undefined;
  return html`<progress max="${aim}" value="${Math.min(count, aim)}" aria-label="${words('progress.title')}"></progress>
<p class="aim">${goal === undefined ? words('page.nextMilestone', { milestone: aim }) : goalWords(count, goal, words)}</p>`;
}

function goalWords(count: number, goal: number, words: Speech['words']): string {
  const part = partOfGoal(count, goal);
  if (part === 1) return words('page.goalReached', { goal });
  return part === 0 ? words('page.goal', { goal }) : words('page.ofGoal', { part, goal });
}

/** More marks than this would be a list to read. */
const marksMost = 5;

function renderReached({ milestonesReached }: Overview, { words }: Speech): Html | undefined {
  if (milestonesReached.length === 0) return undefined;
  const marks = milestonesReached.slice(-marksMost);
  return html`<ul class="marks" aria-label="${words('page.reached')}">${marks.map(
    (count) => html`<li>${words('number.plain', { number: count })}</li>`,
  )}</ul>`;
}

/** Whether and until when it can be signed. */
function renderState({ petition, state }: Overview, { words }: Speech): Html | undefined {
  const { opensAt, closesAt, closedAt, intake } = petition;
  if (state === 'closed') {
    const at = closedAt ?? closesAt;
    return shut(at === undefined ? words('card.closed') : words('page.closed', { at: lastMoment(at) }));
  }
  if (state === 'upcoming') return opensAt && sentence(words('card.upcoming', { at: opensAt }));
  if (intake !== 'open') return (intake === 'stopped' ? shut : sentence)(words(`card.${intake}`));
  return closesAt && html`<p class="quiet">${words('card.until', { at: lastMoment(closesAt) })}</p>`;
}

const sentence = (words: string): Html => html`<p class="state">${words}</p>`;
/** Whoever looks while it closes is offered to sign no more: see `petition.css`. */
const shut = (words: string): Html => html`<p class="state shut">${words}</p>`;
