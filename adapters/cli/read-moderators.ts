import { Platform } from '../../src/index.ts';
import type { Answer, Command } from './command.ts';
import { nearest } from './nearest.ts';
import { misunderstood, whichPetition } from './usage.ts';

const verbs = ['add', 'remove', 'list'] as const;

/** What is to become of a petition's moderators, of the words after `moderators`. */
export function readModerators([verb, slug, account, ...others]: readonly string[]): Command | Answer {
  const wanted = verbs.find((each) => each === verb);
  if (wanted === undefined) return whichVerb(verb);
  if (slug === undefined) return whichPetition();
  if (others.length > 0) return misunderstood(`“${others.join(' ')}” is too much. Name one account at a time.`);
  if (wanted === 'list') {
    return account === undefined
      ? { do: 'listModerators', slug }
      : misunderstood('“moderators list” takes nothing after the slug.');
  }
  if (account === undefined) return misunderstood(`Whom? ${howToName}`);
  const moderator = readAccount(account);
  if (moderator === undefined) return misunderstood(`“${account}” is nobody's account. ${howToName}`);
  return { do: wanted === 'add' ? 'addModerator' : 'removeModerator', slug, moderator };
}

const howToName =
  'Write discord: or telegram: and the number of the person, not a name, a server or a group: such as discord:80351110224678912.';

function whichVerb(verb: string | undefined): Answer {
  if (verb === undefined) return misunderstood('What about the moderators? Write add, remove or list, then the slug.');
  const meant = nearest(verb, verbs);
  return misunderstood(
    `Moderators can be added, removed and listed, not “${verb}”.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`,
  );
}

/** How each platform numbers people. Telegram's groups and channels have negative numbers. */
const accounts = { discord: /^[1-9]\d{0,19}$/, telegram: /^[1-9]\d{0,15}$/ } as const;

function readAccount(written: string) {
  const [name, account = '', ...others] = written.split(':');
  const platform = Platform.exclude(['web']).safeParse(name).data;
  const isOne = platform !== undefined && accounts[platform].test(account) && others.length === 0;
  return isOne ? { platform, account } : undefined;
}
