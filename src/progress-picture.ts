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
  facts(petition: Petition, count: number, speech: Speech, store: DrawnStore): ProgressFacts | Promise<ProgressFacts>;
}

const styles: Readonly<Record<DrawnKind, Style>> = {
  progress: { shows: watchedCounts, facts: progressFacts },
  preview: { shows: ({ milestones }) => milestones, facts: previewFacts },
};

/**
 * Draws how far petitions are. `progress`: the title, the count, a bar and the growth over time; `preview`: the title, the target,
 * the count and a bar. News of a milestone shows that count, everything else the count now: anybody can ask for a picture of any
 * count. `undefined`: it cannot be drawn now.
 */
export function createDrawnPictures(store: DrawnStore): Readonly<Record<DrawnKind, DrawPicture>> {
  const drawn = new LRUCache<string, Promise<StoredPhoto | undefined>>({ max: keptPictures });

  async function draw(kind: DrawnKind, petition: Petition, count: number, language: string) {
    const picture = await drawProgress(await styles[kind].facts(petition, count, speak(language), store));
    return picture && { bytes: picture.png, mediaType: 'image/png' };
  }

  const drawOnce =
    (kind: DrawnKind): DrawPicture =>
    async (petition, wanted, language) => {
      const { count } = await store.tally(petition.id);
      const shown = wanted < count && styles[kind].shows(petition).includes(wanted) ? wanted : count;
      const { id, title, target, signatureGoal, milestones } = petition;
      const key = JSON.stringify([kind, id, title, target, signatureGoal, milestones, shown, speak(language).locale]);
      const known = drawn.get(key);
      if (known !== undefined) return known;
      const drawing = draw(kind, petition, shown, language);
      drawn.set(key, drawing);
      // What could not be drawn is tried again the next time.
      const picture = await drawing.catch(() => undefined);
      if (picture === undefined) drawn.delete(key);
      return picture;
    };
  return { progress: drawOnce('progress'), preview: drawOnce('preview') };
}

async function progressFacts(petition: Petition, count: number, speech: Speech, store: DrawnStore) {
  const milestone = nextMilestone(petition.milestones, count);
  return {
    ...commonFacts(petition, count, speech),
    caption:
      milestone === undefined
        ? speech.words('progress.allReached')
        : speech.words('progress.next', { milestone, left: milestone - count }),
    growth: (await store.growth(petition.id)).filter((point) => point.count <= count),
  };
}

function previewFacts(petition: Petition, count: number, speech: Speech): ProgressFacts {
  return {
    ...commonFacts(petition, count, speech),
    addressee: speech.words('card.to', { target: targetLine(speech, petition) }),
    caption: speech.words('preview.signatures', { count }),
    growth: [],
  };
}

function commonFacts(petition: Petition, count: number, speech: Speech) {
  const { title, signatureGoal, milestones } = petition;
  const aim = signatureGoal ?? nextMilestone(milestones, count) ?? Math.max(1, count);
  return { title, countLine: countWords(speech, petition, count), part: count / aim, locale: speech.locale };
}
