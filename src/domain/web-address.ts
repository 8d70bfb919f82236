/** The endings that addresses in spam have most; two Latin letters are always a country's. */
const endings = new Set(
  (
    'com net org info biz edu gov int mil mobi name pro web xxx aero asia coop museum shop store online site website ' +
    'space tech top club link click live life fun vip icu blog app dev xyz page news today world cloud host press ' +
    'group team chat social video money bet casino loan win bid work рф'
  ).split(' '),
);

/** A word with full stops inside, as a host is written, and what of a path, port or mailbox touches it. */
const dotted = /(@?)(?<![\p{L}\p{N}-])([\p{L}\p{N}-]+(?:[.。．｡][\p{L}\p{N}-]+)+)(?:([/:?#])|(?![\p{L}\p{N}]))/gu;

/** Whether a name holds something that a chat program would turn into a link: an address of a page or a mailbox. */
export function holdsWebAddress(name: string): boolean {
  return /:\/\/|\bwww\.|\b(?:mailto|tel|javascript|data):/iu.test(name) || findHost(name) !== undefined;
}

/** The same in prose, in which "data: " and "tel: " are words: the first address; `undefined`: there is none. */
export function findWebAddress(prose: string): string | undefined {
  const schemed = /(?<!\S)\S*:\/\/\S*|\bwww\.\S*|\b(?:mailto|tel|javascript|data):\S+/iu.exec(prose)?.[0];
  return schemed ?? findHost(prose);
}

function findHost(text: string): string | undefined {
  for (const [found, mailbox, host = '', path] of text.matchAll(dotted)) {
    const labels = host.split(/[.。．｡]/u);
    const ending = labels.at(-1) ?? '';
    if (!isEnding(ending)) continue;
    if (mailbox || path || !isAbbreviated(labels.slice(0, -1), ending)) return found;
  }
  return undefined;
}

function isEnding(label: string): boolean {
  return /^[a-z]{2}$/iu.test(label) || /^xn--/iu.test(label) || endings.has(label.toLowerCase());
}

/** "M.de Vries" and "Dr.Li" lack a space; they are no addresses, though Germany and Liechtenstein would take them. */
function isAbbreviated(labels: readonly string[], ending: string): boolean {
  if (ending.length !== 2) return false;
  if (labels.every((label) => /^\p{Lu}$/u.test(label))) return true;
  return /^\p{Lu}/u.test(ending) && labels.every((label) => /^\p{Lu}\p{Ll}{0,3}$/u.test(label));
}
