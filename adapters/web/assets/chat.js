// The page works without this file. It keeps the page where it is while one talks, the text field at hand for whoever writes, and
// spares a second press.

const answerMostMs = 10_000;
const chat = () => document.getElementById('chat');

let isSending = false;
let goesOrdinarily = false;

document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  if (goesOrdinarily || !chat()?.contains(form)) return;
  event.preventDefault();
  if (isSending) return;
  isSending = true;
  talk(form, submitter).catch(() => sendOrdinarily(form, submitter));
});

// A page that comes back from the browser's memory is as it was left: nothing is under way there any more.
addEventListener('pageshow', () => {
  isSending = false;
  goesOrdinarily = false;
});

// The second half of a double click was not meant for what the answer put there.
document.addEventListener('click', (event) => {
  if (event.detail > 1 && event.target.closest('#chat button')) event.preventDefault();
});

/** Sends a form, and puts the chat of the page that answers in the place of this one. */
async function talk(form, submitter) {
  const fields = new FormData(form);
  if (submitter?.name) fields.append(submitter.name, submitter.value);
  // `form.action` would be the button of that name.
  const body = new URLSearchParams(fields);
  const response = await fetch(form.getAttribute('action'), {
    method: 'POST',
    body,
    signal: AbortSignal.timeout(answerMostMs),
  });
  if (!response.redirected) throw new Error('What was sent was not taken.');
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const answer = page.getElementById('chat');
  if (answer === null || new URL(response.url).pathname !== location.pathname) return goTo(response.url, page);
  chat().replaceWith(answer);
  isSending = false;
  lead(fields.has('text'));
}

function goTo(address, page) {
  location.assign(page.getElementById('latest') === null ? address : `${address}#latest`);
}

/** What was done twice is heard once. */
function sendOrdinarily(form, submitter) {
  goesOrdinarily = true;
  form.requestSubmit(submitter);
}

/** Leads to the bot's answer; whoever wrote can write on, if the bot asks for nothing else. */
function lead(wrote) {
  const latest = document.getElementById('latest');
  const writesOn = wrote && !latest?.querySelector('.questions');
  latest?.scrollIntoView({ block: 'nearest' });
  (writesOn ? document.getElementById('text') : latest)?.focus({ preventScroll: true });
}
