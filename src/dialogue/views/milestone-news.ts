import type { Petition } from '../../domain/petition.ts';
import { show } from '../buttons.ts';
import { countWords } from '../count-words.ts';
import type { Message } from '../message.ts';
import { pictureId } from '../picture-id.ts';
import type { Speech } from '../text/say.ts';
import { bold } from '../text/text.ts';

/** What a community hears when a petition that it follows has reached a milestone. */
export function milestoneNews(speech: Speech, petition: Petition, milestone: number): Message {
  const { slug, title } = petition;
  return {
    picture: {
      id: pictureId({ of: 'progress', petition: slug, count: milestone, language: speech.locale }),
      alternativeText: speech.words('picture.alternative', {
        title,
        words: countWords(speech, petition, milestone),
      }),
    },
    paragraphs: [
      { kind: 'heading', text: speech.text('news.milestone', { milestone }) },
      { kind: 'plain', text: bold(title) },
      { kind: 'plain', text: petition.goal },
    ],
    buttons: [
      { label: speech.words('button.sign'), press: { do: 'begin', flow: 'sign', petition: slug }, style: 'primary' },
      show(speech, 'letter', petition),
      show(speech, 'progress', petition),
    ],
  };
}
