// The card works without this file. It keeps the count fresh while somebody can see it.

const everyMs = 60_000;

/** Takes the count from a fresh card, unless the reader is about to press something. */
async function refresh() {
  if (document.hidden || document.hasFocus()) return;
  const response = await fetch(location.href, { credentials: 'omit' });
  if (!response.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('card');
  if (fresh !== null) document.getElementById('card').replaceWith(fresh);
}

// What could not be had now is had the next time.
setInterval(() => refresh().catch(() => undefined), everyMs);
