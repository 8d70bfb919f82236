import { nextMilestone, reachedMilestones } from '../../domain/milestone.ts';
import type { Petition } from '../../domain/petition.ts';
import type { Tally } from '../../domain/signature.ts';
import { show, toSign } from '../buttons.ts';
import { countWords } from '../count-words.ts';
import type { Message } from '../message.ts';
import { pictureId } from '../picture-id.ts';
import type { Scene } from '../scene.ts';
import { countParagraphs } from './card.ts';

/** The running count, the next milestone and what today brought. */
export function progress(
  scene: Scene,
  petition: Petition,
  { count, milestones, today }: Tally & { readonly today: number },
): Message {
  const { speech } = scene;
  const milestone = nextMilestone(petition.milestones, count);
  const reached = new Intl.ListFormat(speech.locale).format(
    reachedMilestones(petition.milestones, milestones).map((each) => new Intl.NumberFormat(speech.locale).format(each)),
  );
  return {
    picture: {
      id: pictureId({ of: 'progress', petition: petition.slug, count, language: speech.locale }),
      alternativeText: speech.words('picture.alternative', {
        title: petition.title,
        words: countWords(speech, petition, count),
      }),
    },
    paragraphs: [
      { kind: 'heading', text: speech.text('progress.title') },
      { kind: 'quiet', text: petition.title },
      ...countParagraphs(speech, petition, count),
      { kind: 'plain', text: speech.text('progress.today', { today }) },
      {
        kind: 'plain',
        text:
          milestone === undefined
            ? speech.text('progress.allReached')
            : speech.text('progress.next', { milestone, left: milestone - count }),
      },
      ...(reached === ''
        ? []
        : [{ kind: 'quiet' as const, text: speech.text('progress.reached', { milestones: reached }) }]),
    ],
    buttons: [...toSign(scene, petition, 'primary'), show(speech, 'signatures', petition)],
  };
}
