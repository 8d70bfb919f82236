import { countWords, type Overview, pictureSize, speak, targetLine } from '../../../src/index.ts';
import { dataPaths } from '../data/data-paths.ts';

/** The picture that stands for a petition where its address is passed on. */
export interface Preview {
  readonly href: string;
  /** What it shows, in words. */
  readonly alternative: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** The preview picture in the petition's own language. Its address changes with each milestone, so that it is fetched anew. */
export function previewOf({ petition, milestonesReached, count }: Overview, publicUrl: string): Preview {
  const speech = speak(petition.language);
  const milestone = milestonesReached.findLast((reached) => reached <= count);
  const path = dataPaths.preview(petition.slug, milestone ?? 0, speech.locale);
  const shown = milestone ?? count;
  const addressee = speech.words('card.to', { target: targetLine(speech, petition) });
  const standing = `${countWords(speech, petition, shown)} ${speech.words('preview.signatures', { count: shown })}`;
  const alternative = [petition.title, addressee, standing].join(' · ');
  return { href: new URL(path, publicUrl).href, alternative, ...pictureSize };
}
