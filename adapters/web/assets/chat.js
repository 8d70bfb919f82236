// The page works without this file. It keeps the place to read or write on in view, and spares a second press.

const latest = document.getElementById('latest');
const text = document.getElementById('text');
const wroteKey = 'wrote';
const pressedTwiceMs = 2_000;

if (location.hash === '#latest' && latest) {
  // Writing goes on in the text field; after a button, the answer is the place to read on.
  const writesOn = sessionStorage.getItem(wroteKey) && !latest.querySelector('.questions');
  (writesOn ? text : latest)?.focus({ preventScroll: true });
}

let sentAt = Number.NEGATIVE_INFINITY;

document.addEventListener('submit', (event) => {
  if (event.timeStamp - sentAt < pressedTwiceMs) return event.preventDefault();
  sentAt = event.timeStamp;
  if (text?.form === event.target) sessionStorage.setItem(wroteKey, 'yes');
  else sessionStorage.removeItem(wroteKey);
});
