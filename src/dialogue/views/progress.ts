import { nextMilestone, reachedMilestones } from '../../domain/milestone.ts';
import type { Petition } from '../../domain/petition.ts';
import { show, toSign } from '../buttons.ts';
import { countWords } from '../count-words.ts';
import type { OutcomeOf } from '../effect.ts';
import type { Message, MessagePicture, Paragraph } from '../message.ts';
import { pictureId } from '../picture-id.ts';
import type { Scene } from '../scene.ts';
import type { Speech } from '../text/say.ts';
import { intakeParagraphs } from './banner.ts';
import { countParagraphs, heldParagraphs } from './card.ts';

/** The running count, what of it came from this community, the next milestone and what today brought. */
export function progress(
  scene: Scene,
  petition: Petition,
  { count, held, milestones, today, here }: OutcomeOf<'count'>['outcome'],
): Message {
  const { speech } = scene;
  const milestone = nextMilestone(petition.milestones, count);
  const reached = new Intl.ListFormat(speech.locale).format(
    reachedMilestones(petition.milestones, milestones).map((each) => new Intl.NumberFormat(speech.locale).format(each)),
  );
  return {
    picture: progressPicture(speech, petition, count),
    paragraphs: [
      { kind: 'heading', text: speech.text('progress.title') },
      { kind: 'quiet', text: petition.title, language: petition.language },
      ...countParagraphs(speech, petition, count),
      ...heldParagraphs(speech, { count, held }),
      ...intakeParagraphs(speech, petition, scene.occasion.now),
      ...hereParagraphs(scene, here),
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
    buttons: [...toSign(speech, petition, scene.occasion.now, 'primary'), show(speech, 'signatures', petition)],
  };
}

/** A picture of how far a petition is with `count` signatures. */
export function progressPicture(speech: Speech, petition: Petition, count: number): MessagePicture {
  const { slug, title } = petition;
  return {
    id: pictureId({ of: 'progress', petition: slug, count, language: speech.locale }),
    alternativeText: speech.words('picture.alternative', { title, words: countWords(speech, petition, count) }),
  };
}

function hereParagraphs({ speech, occasion }: Scene, here = 0): readonly Paragraph[] {
  if (here === 0) return [];
  const isThere = typeof occasion.community === 'object';
  return [{ kind: 'plain', text: speech.text(isThere ? 'progress.here' : 'progress.led', { here }) }];
}
