import { z } from 'zod';
import { Intake, type Overview, photoOf } from '../../../src/index.ts';
import { pictureSource } from '../photos/photo-sizes.ts';
import { Count, Moment } from './data-answer.ts';
import { dataLinks } from './data-links.ts';

/** Who is asked to act, as programs read it. */
export const TargetAnswer = z.object({
  name: z.string(),
  role: z.string().optional(),
  organisation: z.string().optional(),
});

/** How a petition's state is called. */
export const StateAnswer = z
  .enum(['upcoming', 'open', 'closed'])
  .describe('`upcoming` has not opened yet; only what is `open` takes signatures.');

const PhotoAnswer = z.object({
  href: z.string().optional().describe('Missing where the photo has no safe address.'),
  alternativeText: z.string(),
  credit: z.string(),
});

const UpdateAnswer = z.object({
  kind: z.enum(['update', 'answer']).describe('`update` is the organiser’s, `answer` the target’s.'),
  text: z.string(),
  at: Moment,
});

const LinkAnswer = z.object({
  kind: z.string().describe('Such as `page`, `telegram`, `signatures`, `csv`, `feed`, `badge`.'),
  href: z.string(),
});

/** A petition as programs read it. */
export const PetitionAnswer = z.object({
  slug: z.string(),
  title: z.string(),
  target: TargetAnswer,
  goal: z.string().describe('What the target is asked to do, in one line.'),
  text: z.string().describe('The cause, in Markdown.'),
  letter: z.string().describe('In Markdown, with `[Your Name Here]` where the name of a signatory goes.'),
  language: z.string().describe('BCP 47.'),
  photo: PhotoAnswer.optional(),
  state: StateAnswer,
  opensAt: Moment.optional(),
  closesAt: Moment.optional(),
  closedAt: Moment.optional(),
  intake: Intake.describe(
    'What becomes of new signatures. `held`: each waits for a moderator. `stopped`: none is taken.',
  ),
  namesHidden: z.boolean().describe('The list of names is closed for now.'),
  banner: z.string().optional().describe('Stands above the petition.'),
  signatureCount: Count,
  held: Count.describe('How many wait for a moderator. They are not counted.'),
  today: Count.describe('How many of those counted have signed since midnight UTC.'),
  signatureGoal: Count.optional(),
  milestones: z.object({ all: z.array(Count), reached: z.array(Count), next: Count.optional() }),
  updates: z.array(UpdateAnswer).describe('Newest first.'),
  links: z.array(LinkAnswer),
});

/** A petition, as everybody may know it. */
export function petitionJson(overview: Overview, publicUrl: string): z.infer<typeof PetitionAnswer> {
  const { petition, state, count, held, today } = overview;
  const { slug, title, target, goal, text, letter, language, intake, namesHidden, banner, signatureGoal } = petition;
  return {
    ...{ slug, title, target, goal, text, letter, language },
    photo: photoJson(overview, publicUrl),
    state,
    ...timesJson(petition),
    ...{ intake, namesHidden, banner },
    signatureCount: count,
    held,
    today,
    signatureGoal,
    milestones: milestonesJson(overview),
    updates: updatesJson(overview),
    links: [...overview.links, ...dataLinks(petition, publicUrl)],
  };
}

/** When a petition opens and closes, and when it was closed. */
export function timesJson({ opensAt, closesAt, closedAt }: Overview['petition']) {
  return {
    opensAt: opensAt?.toISOString(),
    closesAt: closesAt?.toISOString(),
    closedAt: closedAt?.toISOString(),
  };
}

function photoJson({ petition }: Overview, publicUrl: string): z.infer<typeof PhotoAnswer> | undefined {
  const picture = photoOf(petition);
  if (petition.photo === undefined || picture === undefined) return undefined;
  const { alternativeText, credit } = petition.photo;
  const source = pictureSource(picture);
  return { href: source && new URL(source, publicUrl).href, alternativeText, credit };
}

function milestonesJson({ petition, milestonesReached, nextMilestone }: Overview) {
  return { all: [...petition.milestones], reached: [...milestonesReached], next: nextMilestone };
}

function updatesJson({ chronicle }: Overview): z.infer<typeof UpdateAnswer>[] {
  return chronicle.flatMap((entry) =>
    'text' in entry ? [{ kind: entry.kind, text: entry.text, at: entry.at.toISOString() }] : [],
  );
}
