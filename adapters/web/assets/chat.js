// The page works without this file. It keeps the text field at hand for whoever writes, and spares a second press.

const text = document.getElementById('text');
const latest = document.getElementById('latest');
const wroteKey = 'wrote';
const pressedTwiceMs = 2_000;

// The browser leads to the latest message by itself, but only when all is loaded: later counts.
addEventListener('load', () => {
  const wrote = sessionStorage.getItem(wroteKey) !== null;
  sessionStorage.removeItem(wroteKey);
  if (wrote && !latest?.querySelector('.questions')) text?.focus({ preventScroll: true });
});

let sentAt = Number.NEGATIVE_INFINITY;

document.addEventListener('submit', (event) => {
  if (event.timeStamp - sentAt < pressedTwiceMs) return event.preventDefault();
  sentAt = event.timeStamp;
  if (text?.form === event.target) sessionStorage.setItem(wroteKey, 'yes');
});
