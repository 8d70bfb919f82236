import { samplePetition } from '../../adapters/cli/sample-petition.ts';
import type { ChronicleEntry, Overview, Petition, PublicComment } from '../../src/index.ts';
import { UserText } from '../../src/index.ts';
import { knownPetition } from './petitions.ts';
import { elms, type Script } from './scripted-core.ts';

const dayMs = 24 * 60 * 60_000;
const daysAgo = (days: number) => new Date(Date.now() - days * dayMs);

/** Everybody who signed the petitions of `showEverything`, from the first to the last. */
export const signatories: readonly string[] = Array.from({ length: 250 }, (_, at) => nameOf(at + 1));

function nameOf(number: number): string {
  if (number % 50 === 43) return 'فاطمة الزهراء';
  if (number % 50 === 44) return '王小明';
  if (number % 50 === 45) return 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft';
  return `Signatory ${number}`;
}

const comments: readonly PublicComment[] = Array.from({ length: 25 }, (_, at) => ({
  number: signatories.length - at,
  name: new UserText(nameOf(signatories.length - at)),
  text: new UserText(
    at === 1 ? 'لأن الشوارع بلا أشجار لا ظل فيها.' : 'I grew up in their shade. '.repeat((at % 5) + 1),
  ),
  at: daysAgo(at),
}));

const chronicle: readonly ChronicleEntry[] = [
  {
    kind: 'answer',
    at: daysAgo(1),
    text: 'We will look at it.\n\n- **soon**\n- and [in public](https://example.org/)',
  },
  { kind: 'update', at: daysAgo(2), text: 'We handed in the first hundred names.' },
  { kind: 'reached', at: daysAgo(3), count: 100, isGoal: true },
  { kind: 'reached', at: daysAgo(9), count: 50, isGoal: false },
  { kind: 'opened', at: daysAgo(30) },
];

const growth = Array.from({ length: 30 }, (_, day) => ({ at: daysAgo(30 - day), count: 1 + day * 8 }));
const overview: Partial<Overview> = { growth, chronicle, milestonesReached: [10, 50, 100], today: 12, held: 2 };

const arabic: Petition = knownPetition({
  id: 7,
  slug: 'arabic',
  title: 'أبقوا مسبح الميناء مفتوحًا في الشتاء',
  target: { name: 'مارا ليند', role: 'رئيسة البلدية', organisation: 'بلدية الميناء' },
  goal: 'إبقاء المسبح مفتوحًا طوال الشتاء',
  text: 'في هذا المسبح تعلمت المدينة السباحة.\n\n- **الأطفال** أولًا\n- ثم الكبار\n\n> لا شتاء بلا ماء',
  letter: 'السيدة مارا ليند،\n\nنرجو إبقاء المسبح مفتوحًا.\n\n[Your Name Here]',
  signatureGoal: 1_000,
  language: 'ar',
});

/** A title of which no line can be broken at a space. */
export const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.slice(0, 78);

/** What a scripted core says that has all there is to show: the petition of a new installation, and others in every standing. */
export async function showEverything(): Promise<Script> {
  const { content, photo } = await samplePetition();
  const petitions: readonly Petition[] = [
    knownPetition({ ...content, slug: 'sample' }),
    { ...elms, id: 2, slug: 'plain', signatureGoal: undefined },
    { ...elms, id: 3, slug: 'upcoming', opensAt: daysAgo(-10) },
    { ...elms, id: 4, slug: 'closed', closedAt: daysAgo(1) },
    { ...elms, id: 5, slug: 'hidden', namesHidden: true, banner: 'We are looking through the names.' },
    { ...elms, id: 6, slug: 'stopped', intake: 'stopped' },
    arabic,
    { ...elms, id: 8, slug: 'long', title: longWord },
  ];
  return { petitions, names: signatories, comments, overview, picture: async () => photo };
}

/** Every page there is to look at, over what `showEverything` shows. `/chat` is there with a playground alone. */
export const everyPage: readonly string[] = [
  '/',
  '/p/sample',
  '/p/sample/signatures',
  '/p/sample/signatures?page=7',
  '/p/sample/reasons',
  '/p/sample/print',
  '/p/sample/card',
  '/p/plain',
  '/p/upcoming',
  '/p/closed',
  '/p/hidden',
  '/p/hidden/signatures',
  '/p/stopped',
  '/p/arabic',
  '/api',
  '/chat',
];

/** Pages that say that there is nothing at their address. */
export const lostPages: readonly string[] = ['/p/nothing-of-this-name', '/p/sample/signatures?page=99999'];
