// The page works without this file. It keeps the count, the bar, the newest names and reasons as they are now, while one looks at them.

const saidEveryMs = 60_000;
const firstEventMostMs = 10_000;
const mostFailures = 3;
const pollEveryMs = 10_000;
const pollsUntilStream = 6;

/** What should stand in the parts of the page, by their ids, and does not yet. */
const waiting = new Map();
let source;
let timer;
let heard;
let latest;
let saidAt = Number.NEGATIVE_INFINITY;
let sayTimer;

const path = document.querySelector('[data-live]')?.dataset.live;
if (path !== undefined) {
  document.addEventListener('visibilitychange', () => (document.hidden ? rest() : listen()));
  document.addEventListener('focusout', () => setTimeout(swapWaiting));
  if (!document.hidden) listen();
}

/** Nothing is asked for while nobody sees it. */
function rest() {
  source?.close();
  clearTimeout(timer);
}

/** Has the server tell what changes. */
function listen() {
  rest();
  let failures = 0;
  const opened = new EventSource(`${path}/stream`);
  source = opened;
  // Something on the way may hold events back.
  timer = setTimeout(() => pollLater(), firstEventMostMs);
  opened.addEventListener('message', ({ data }) => {
    clearTimeout(timer);
    failures = 0;
    show(JSON.parse(data));
  });
  opened.addEventListener('error', () => {
    failures += 1;
    // A connection that was only lost is made anew by the browser itself.
    if (opened.readyState === EventSource.CLOSED || failures === mostFailures) pollLater();
  });
}

/** Where the server cannot tell, it is asked from time to time; not by everybody at once. */
function pollLater(polls = 0) {
  rest();
  const pauseMs = pollEveryMs * (0.75 + Math.random() / 2);
  timer = setTimeout(() => (polls < pollsUntilStream ? poll(polls + 1) : listen()), pauseMs);
}

async function poll(polls) {
  const asked = timer;
  try {
    // The browser asks whether it changed since, and takes what it has where it did not.
    const response = await fetch(`${path}/live`, { cache: 'no-cache' });
    if (response.ok && asked === timer) show(await response.json());
  } catch {
    // The next time will tell.
  }
  if (asked === timer && !document.hidden) pollLater(polls);
}

function show({ said, ...parts }) {
  for (const [id, html] of Object.entries(parts)) waiting.set(id, html);
  swapWaiting();
  if (said !== undefined) sayNow(said);
}

function swapWaiting() {
  for (const [id, html] of waiting) {
    const part = document.getElementById(id);
    if (part !== null && isInUse(part)) continue;
    waiting.delete(id);
    if (part !== null) swap(part, html);
  }
}

function swap(part, html) {
  const fresh = document.createElement('template');
  // These are the server's own words: it has escaped what people wrote, as everywhere on the page.
  fresh.innerHTML = html;
  for (const link of fresh.content.querySelectorAll('a')) keepOrigin(link);
  if (fresh.innerHTML !== part.innerHTML) part.replaceChildren(fresh.content);
}

/** What is the same for everybody does not know whose link led here. The page's own address does. */
function keepOrigin(link) {
  const from = new URLSearchParams(location.search).get('from');
  if (from === null) return;
  const address = new URL(link.getAttribute('href'), location.href);
  address.searchParams.set('from', from);
  link.setAttribute('href', `${address.pathname}${address.search}`);
}

/** Whoever has the focus or a selection in a part would lose it. */
function isInUse(part) {
  const selection = getSelection();
  const isSelected = selection !== null && !selection.isCollapsed && selection.containsNode(part, true);
  return isSelected || part.contains(document.activeElement);
}

/** Tells those who hear the page, now and then. What stood there when it was loaded they have heard. */
function sayNow(said) {
  heard ??= said;
  latest = said;
  clearTimeout(sayTimer);
  sayTimer = setTimeout(say, Math.max(0, saidAt + saidEveryMs - performance.now()));
}

function say() {
  const place = document.getElementById('said');
  if (place === null || latest === heard) return;
  heard = latest;
  saidAt = performance.now();
  place.textContent = heard;
}
