import { LRUCache } from 'lru-cache';
import { countWords } from './dialogue/count-words.ts';
import type { DrawnKind } from './dialogue/picture-id.ts';
import { type Speech, speak } from './dialogue/text/say.ts';
import { targetLine } from './dialogue/views/card.ts';
import { nextMilestone, watchedCounts } from './domain/milestone.ts';
import type { Petition } from './domain/petition.ts';
import { drawProgress } from './picture/draw.ts';
import type { ProgressFacts } from './picture/progress-facts.ts';
import type { Store, StoredPhoto } from './store/store.ts';

/** Drawn once for each state of a petition and language, and kept while it is likely to be shown again. */
const keptPictures = 100;

type DrawnStore = Pick<Store, 'tally' | 'growth'>;
type DrawPicture = (petition: Petition, count: number, language: string) => Promise<StoredPhoto | undefined>;

/** How each kind of picture is made. */
interface Style {
  /** Counts that a picture may still show when there are more. Of all others it shows how many there are now. */
  shows(petition: Petition): readonly number[];
  words(petition: Petition, count: number, speech: Speech): Words;
  readonly hasGrowth: boolean;
}

/** What a picture shows besides the growth. */
type Words = Omit<ProgressFacts, 'growth'>;

const styles: Readonly<Record<DrawnKind, Style>> = {
  progress: { shows: watchedCounts, words: wordsOfProgress, hasGrowth: true },
  preview: { shows: ({ milestones }) => milestones, words: wordsOfPreview, hasGrowth: false },
};

/**
 * Draws how far petitions are. `progress`: the title, the count, a bar and the growth over time; `preview`: the title, the target,
 * the count and a bar. News of a milestone shows that count, everything else the count now: anybody can ask for a picture of any
 * count. While the database is away it is the count that was known last. `undefined`: it cannot be drawn now.
 */
export function createDrawnPictures(store: DrawnStore): Readonly<Record<DrawnKind, DrawPicture>> {
  const drawn = new LRUCache<string, Promise<StoredPhoto | undefined>>({ max: keptPictures });
  const counts = new LRUCache<number, number>({ max: keptPictures });

  async function countOf({ id }: Petition): Promise<number> {
    try {
      const { count } = await store.tally(id);
      counts.set(id, count);
      return count;
    } catch (fault) {
      const last = counts.get(id);
      if (last === undefined) throw fault;
      return last;
    }
  }

  async function draw(kind: DrawnKind, { id }: Petition, count: number, words: Words) {
    const growth = styles[kind].hasGrowth ? await store.growth(id) : [];
    const picture = await drawProgress({ ...words, growth: growth.filter((point) => point.count <= count) });
    return picture && { bytes: picture.png, mediaType: 'image/png' };
  }

  const drawOnce =
    (kind: DrawnKind): DrawPicture =>
    async (petition, wanted, language) => {
      const count = await countOf(petition);
      const shown = wanted < count && styles[kind].shows(petition).includes(wanted) ? wanted : count;
      const words = styles[kind].words(petition, shown, speak(language));
      const key = keyOf(kind, petition, shown, words);
      const known = drawn.get(key);
      if (known !== undefined) return known;
      const drawing = draw(kind, petition, shown, words).catch(() => undefined);
      drawn.set(key, drawing);
      const picture = await drawing;
      // What could not be drawn is tried again the next time.
      if (picture === undefined) drawn.delete(key);
      return picture;
    };
  return { progress: drawOnce('progress'), preview: drawOnce('preview') };
}

// Growth has dates. Of the rest, readers whose countries write the count alike share a picture.
function keyOf(kind: DrawnKind, { id }: Petition, count: number, words: Words): string {
  const locale = styles[kind].hasGrowth ? words.locale : new Intl.Locale(words.locale).language;
  return JSON.stringify([kind, id, count, { ...words, locale }]);
}

function wordsOfProgress(petition: Petition, count: number, speech: Speech): Words {
  const milestone = nextMilestone(petition.milestones, count);
  return {
    ...commonWords(petition, count, speech),
    caption:
      milestone === undefined
        ? speech.words('progress.allReached')
        : speech.words('progress.next', { milestone, left: milestone - count }),
  };
}

function wordsOfPreview(petition: Petition, count: number, speech: Speech): Words {
  return {
    ...commonWords(petition, count, speech),
    addressee: speech.words('card.to', { target: targetLine(speech, petition) }),
    caption: speech.words('preview.signatures', { count }),
  };
}

function commonWords(petition: Petition, count: number, speech: Speech) {
  const { title, signatureGoal, milestones } = petition;
  const aim = signatureGoal ?? nextMilestone(milestones, count) ?? Math.max(1, count);
  return { title, countLine: countWords(speech, petition, count), part: count / aim, locale: speech.locale };
}
