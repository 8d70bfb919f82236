// The page works without this file: the link stands there to be copied by hand. It shows the buttons that this browser can keep.

const link = document.getElementById('share-link');
const copy = document.getElementById('copy');
const device = document.getElementById('device');

if (link && copy && device) {
  copy.hidden = false;
  copy.addEventListener('click', async () => say((await isCopied()) ? copy.dataset.done : copy.dataset.failed));
  device.hidden = !navigator.canShare?.(shared());
  // Whoever closes the sheet has changed their mind.
  device.addEventListener('click', () => navigator.share(shared()).catch(() => undefined));
  link.addEventListener('focus', () => link.select());
}

function shared() {
  return { title: device.dataset.title, text: device.dataset.title, url: link.value };
}

async function isCopied() {
  try {
    await navigator.clipboard.writeText(link.value);
    return true;
  } catch {
    // Over plain http a browser has no clipboard to give, but still lets a person copy what is selected.
    link.select();
    return document.execCommand('copy');
  }
}

/** A screen reader says only what changes. */
function say(words) {
  const said = document.getElementById('share-said');
  said.textContent = '';
  requestAnimationFrame(() => {
    said.textContent = words;
  });
}
