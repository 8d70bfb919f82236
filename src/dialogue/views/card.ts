import { lastMoment, type Petition, petitionState, takesSignatures } from '../../domain/petition.ts';
import type { Counts, Tally } from '../../domain/signature.ts';
import { bar } from '../bar.ts';
import { show, toSign } from '../buttons.ts';
import type { Message, MessagePicture, Paragraph } from '../message.ts';
import { pictureId } from '../picture-id.ts';
import type { Scene } from '../scene.ts';
import type { Speech } from '../text/say.ts';
import { bold, type Text } from '../text/text.ts';
import { bannerParagraphs, intakeParagraphs } from './banner.ts';
import { updateParagraphs } from './update.ts';

/** A petition at a glance: what, to whom, how many, until when. */
export function card(scene: Scene, petition: Petition, tally: Tally, greet: boolean): Message {
  const { speech } = scene;
  return {
    picture: photoOf(petition),
    paragraphs: [
      ...glance(speech, petition, tally, scene.occasion.now),
      ...(greet ? greeting(speech, petition, scene.occasion.now) : []),
      ...(petition.photo ? [{ ...quiet(petition.photo.credit), language: petition.language }] : []),
    ],
    buttons: [
      ...toSign(speech, petition, scene.occasion.now, 'primary'),
      show(speech, 'letter', petition),
      show(speech, 'cause', petition),
      show(speech, 'signatures', petition),
      show(speech, 'share', petition),
    ],
  };
}

/** What, to whom, how many, until when, and what was last heard of it. */
export function glance(speech: Speech, petition: Petition, counts: Counts, now: Date): Paragraph[] {
  const { language } = petition;
  return [
    ...bannerParagraphs(petition),
    { kind: 'heading', text: petition.title, language },
    { kind: 'quiet', text: speech.text('card.to', { target: targetLine(speech, petition) }) },
    { kind: 'plain', text: bold(petition.goal), language },
    ...countParagraphs(speech, petition, counts.count),
    ...heldParagraphs(speech, counts),
    ...intakeParagraphs(speech, petition, now),
    ...times(speech, petition, now),
    ...updateParagraphs(speech, petition),
  ];
}

/** A petition's photo, as a message takes it along. */
export function photoOf({ slug, photo, language }: Petition): MessagePicture | undefined {
  if (photo === undefined) return undefined;
  const { address, alternativeText } = photo;
  return { id: pictureId({ of: 'photo', petition: slug }), address, alternativeText, language };
}

/** Who is asked to act, in one line. */
export function targetLine(speech: Speech, { target }: Petition): string {
  return speech.words('target.line', {
    name: target.name,
    role: target.role ?? 'none',
    organisation: target.organisation ?? 'none',
  });
}

/** The signature count in words and, towards the signature goal, as a bar. */
export function countParagraphs(speech: Speech, petition: Petition, count: number): Paragraph[] {
  const goal = petition.signatureGoal;
  if (goal === undefined) return [{ kind: 'plain', text: speech.text('count.signed', { count }) }];
  const words = speech.text('count.ofGoal', { count, goal, part: partOfGoal(count, goal) });
  return [{ kind: 'plain', text: [words, '\n', bar(count / goal)] }];
}

/** How much of `goal` there is, from 0 to 1. */
export function partOfGoal(count: number, goal: number): number {
  // Rounded down, so that nothing is full before it is; the first tenth in finer steps, so that it moves.
  const steps = count / goal < 0.1 ? 1_000 : 100;
  return Math.min(1, Math.floor((count * steps) / goal) / steps);
}

/** How many wait for a moderator's look, beside those who are counted. Nothing where none does. */
export function heldParagraphs(speech: Speech, { count, held }: Counts): Paragraph[] {
  return held === 0 ? [] : [quiet(speech.text('count.held', { count, held }))];
}

function times(speech: Speech, petition: Petition, now: Date): Paragraph[] {
  const state = petitionState(petition, now);
  if (state === 'closed') return [quiet(speech.text('card.closed'))];
  if (state === 'upcoming' && petition.opensAt) return [quiet(speech.text('card.upcoming', { at: petition.opensAt }))];
  return petition.closesAt ? [quiet(speech.text('card.until', { at: lastMoment(petition.closesAt) }))] : [];
}

/** Nothing where nobody can sign now. */
function greeting(speech: Speech, petition: Petition, now: Date): Paragraph[] {
  if (!takesSignatures(petition, now)) return [];
  const key = petition.intake === 'held' ? 'card.greetingHeld' : 'card.greeting';
  return [{ kind: 'plain', text: speech.text(key) }, quiet(speech.text('card.promise'))];
}

/** A paragraph that stands back. */
export const quiet = (text: Text): Paragraph => ({ kind: 'quiet', text });
