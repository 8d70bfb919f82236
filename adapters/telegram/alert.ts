import type { Message } from '../../src/index.ts';
import { alertMaxUnits } from './limits.ts';
import { isBlank, writeVisible } from './marks.ts';

/** The words of a message that fits an alert whole: short, with nothing to press and nothing to see. */
export function alertOf({ paragraphs, buttons = [], form, pages, picture }: Message): string | undefined {
  const hasMore = buttons.length > 0 || form !== undefined || pages !== undefined || picture !== undefined;
  const words = writeVisible(paragraphs.filter(({ text }) => !isBlank(text)));
  return hasMore || words === '' || words.length > alertMaxUnits ? undefined : words;
}
