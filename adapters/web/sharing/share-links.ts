/** What is passed on: the address of a page, and words that lead up to it. */
export interface Shared {
  readonly address: string;
  readonly title: string;
  /** Ends where the address follows. */
  readonly text: string;
}

/** A place where people talk, by its own name; `mail` has none. */
export interface ShareLink {
  readonly place: 'Telegram' | 'WhatsApp' | 'Facebook' | 'X' | 'Bluesky' | 'Mastodon' | 'mail';
  readonly href: string;
}

/** Plain links that let somebody say it there in their own name. Nothing of those places runs or is fetched here. */
export function shareLinks({ address, title, text }: Shared): readonly ShareLink[] {
  const whole = encode(`${text} ${address}`);
  const url = encode(address);
  return [
    // There the address comes first.
    { place: 'Telegram', href: `https://t.me/share/url?url=${url}&text=${encode(title)}` },
    { place: 'WhatsApp', href: `https://wa.me/?text=${whole}` },
    { place: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { place: 'X', href: `https://x.com/intent/post?text=${encode(text)}&url=${url}` },
    { place: 'Bluesky', href: `https://bsky.app/intent/compose?text=${whole}` },
    // Mastodon's own page, which asks for somebody's server and remembers it; what follows the # never leaves the browser.
    { place: 'Mastodon', href: `https://share.joinmastodon.org/#text=${whole}` },
    { place: 'mail', href: `mailto:?subject=${encode(title)}&body=${encode(`${text}\r\n${address}\r\n`)}` },
  ];
}

const encode = (words: string) => encodeURIComponent(words.toWellFormed());
