import { LRUCache } from 'lru-cache';
import { countWords } from './dialogue/count-words.ts';
import { speak } from './dialogue/text/say.ts';
import { nextMilestone, watchedCounts } from './domain/milestone.ts';
import type { Petition } from './domain/petition.ts';
import { drawProgress } from './picture/draw.ts';
import type { Store, StoredPhoto } from './store/store.ts';

/** Drawn once for each state of a petition and language, and kept while it is likely to be shown again. */
const keptPictures = 100;

/**
 * Draws how far petitions are: the title, the count, a bar and the growth over time. News of a milestone shows that count,
 * everything else the count now: anybody can ask for a picture of any count. `undefined`: it cannot be drawn now.
 */
export function createProgressPictures(store: Pick<Store, 'tally' | 'growth'>) {
  const drawn = new LRUCache<string, Promise<StoredPhoto | undefined>>({ max: keptPictures });

  async function draw(petition: Petition, count: number, language: string): Promise<StoredPhoto | undefined> {
    const speech = speak(language);
    const milestone = nextMilestone(petition.milestones, count);
    const aim = petition.signatureGoal ?? milestone ?? Math.max(1, count);
    const picture = await drawProgress({
      title: petition.title,
      countLine: countWords(speech, petition, count),
      caption:
        milestone === undefined
          ? speech.words('progress.allReached')
          : speech.words('progress.next', { milestone, left: milestone - count }),
      part: count / aim,
      growth: (await store.growth(petition.id)).filter((point) => point.count <= count),
      locale: speech.locale,
    });
    return picture && { bytes: picture.png, mediaType: 'image/png' };
  }

  return async (petition: Petition, wanted: number, language: string): Promise<StoredPhoto | undefined> => {
    const { count } = await store.tally(petition.id);
    const shown = wanted < count && watchedCounts(petition).includes(wanted) ? wanted : count;
    const { id, title, signatureGoal, milestones } = petition;
    const key = JSON.stringify([id, title, signatureGoal, milestones, shown, speak(language).locale]);
    const known = drawn.get(key);
    if (known !== undefined) return known;
    const drawing = draw(petition, shown, language);
    drawn.set(key, drawing);
    // What could not be drawn is tried again the next time.
    const picture = await drawing.catch(() => undefined);
    if (picture === undefined) drawn.delete(key);
    return picture;
  };
}
