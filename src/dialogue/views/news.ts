import type { NewsKind } from '../../domain/news.ts';
import { lastMoment, type Petition } from '../../domain/petition.ts';
import { show, toSign } from '../buttons.ts';
import type { Message, Paragraph } from '../message.ts';
import type { Speech } from '../text/say.ts';
import { bold, type Text } from '../text/text.ts';
import { countParagraphs, quiet, targetLine } from './card.ts';
import { progressPicture } from './progress.ts';
import { quoted } from './update.ts';

/** Something that communities hear of a petition that they follow. */
export interface NewsToTell {
  readonly kind: NewsKind;
  /** How many have signed by now or, for `reached`, the milestone. */
  readonly count: number;
  readonly goalReached: boolean;
  /** The words of an update or an answer. */
  readonly text: string | undefined;
}

/** What a community hears when there is something new about its petition. */
export function newsMessage(speech: Speech, petition: Petition, news: NewsToTell, now: Date): Message {
  return {
    picture: pictured.has(news.kind) ? progressPicture(speech, petition, news.count) : undefined,
    paragraphs: [
      { kind: 'heading', text: headline(speech, petition, news) },
      { kind: 'plain', text: bold(petition.title), language: petition.language },
      ...story(speech, petition, news),
    ],
    buttons: [
      ...toSign(speech, petition, now, 'primary'),
      show(speech, 'letter', petition),
      show(speech, 'progress', petition),
    ],
  };
}

const pictured: ReadonlySet<NewsKind> = new Set<NewsKind>(['reached', 'closing', 'closed']);

function headline(speech: Speech, { target }: Petition, { kind, count, goalReached }: NewsToTell): Text {
  switch (kind) {
    case 'reached':
      return goalReached ? speech.text('news.goal', { count }) : speech.text('news.milestone', { milestone: count });
    case 'answer':
      return speech.text('news.answer', { target: target.name });
    default:
      return speech.text(`news.${kind}`);
  }
}

function story(speech: Speech, petition: Petition, { kind, count, text }: NewsToTell): readonly Paragraph[] {
  const { goal, closesAt, language } = petition;
  switch (kind) {
    case 'reached':
      return [{ kind: 'plain', text: goal, language }];
    case 'opened':
      return [
        quiet(speech.text('card.to', { target: targetLine(speech, petition) })),
        { kind: 'plain', text: goal, language },
      ];
    case 'closing':
      return [
        { kind: 'plain', text: goal, language },
        ...countParagraphs(speech, petition, count),
        ...(closesAt === undefined ? [] : [quiet(speech.text('card.until', { at: lastMoment(closesAt) }))]),
      ];
    case 'closed':
      return [{ kind: 'plain', text: speech.text('news.final', { count }) }];
    case 'update':
    case 'answer':
      return quoted(text ?? '', language);
  }
}
