import type { Following } from '../../domain/following.ts';
import { comingCounts, defaultMilestones } from '../../domain/milestone.ts';
import { type Petition, petitionState } from '../../domain/petition.ts';
import type { PlaceState } from '../../domain/place.ts';
import { commandIn } from '../command-words.ts';
import type { Standing } from '../effect.ts';
import type { Scene } from '../scene.ts';
import { languageOf } from '../text/say.ts';
import { link, type Text } from '../text/text.ts';
import { moderationPoints } from './moderation-points.ts';
import { amiss, fine, type Point } from './point.ts';

/** Everything there is to know of how a community follows a petition. */
export function checklist(scene: Scene, petition: Petition, { following, count, place }: Standing): readonly Point[] {
  const { speech, occasion } = scene;
  const { title, language } = petition;
  const state = petitionState(petition, occasion.now);
  const platform = typeof occasion.community === 'object' ? occasion.community.platform : 'other';
  return [
    fine(speech.text('setup.petition', { state, title, count })),
    topicPoint(scene, following, place),
    ...rightsPoints(scene, place),
    fine(milestonesText(scene, petition, following, count)),
    fine(speech.text('setup.language', { language: languageOf(following.language ?? language).name })),
    following.cardGivenUp
      ? amiss(speech.text('setup.cardGivenUp'))
      : fine(speech.text('setup.card', { choice: following.card })),
    fine(speech.text('setup.who', { platform })),
    ...moderationPoints(scene, following, platform),
  ];
}

function topicPoint(scene: Scene, { topic, paused }: Following, place: PlaceState): Point {
  const { speech } = scene;
  const follow = commandIn(scene, 'follow');
  if (place.kind === 'noCommunity') return amiss(speech.text('setup.noCommunity', { follow }));
  if (place.kind === 'noTopic' || paused === 'noTopic') return amiss(speech.text('setup.noTopic', { follow }));
  const where = whereText(scene, topic);
  return paused === 'noRights' ? amiss([speech.text('setup.noRights', { follow }), ' ', where]) : fine(where);
}

function whereText({ speech, occasion, topicLink }: Scene, topic: string | undefined): Text {
  if (topic === occasion.topic) return speech.text('setup.here');
  const address = topic === undefined ? undefined : topicLink(topic);
  return address === undefined
    ? speech.text('setup.elsewhereUnlinked')
    : speech.text('setup.elsewhere', { topic: link(address, address) });
}

function rightsPoints(scene: Scene, place: PlaceState): readonly Point[] {
  const { speech } = scene;
  if (place.kind === 'unknown') return [amiss(speech.text('setup.unknownRights'))];
  if (place.kind !== 'there') return [];
  if (place.missingRights.length === 0) return [fine(speech.text('setup.rights'))];
  const rights = new Intl.ListFormat(speech.locale).format(place.missingRights);
  return [amiss(speech.text('setup.missingRights', { rights, follow: commandIn(scene, 'follow') }))];
}

/** So many of the counts that come next are named. */
const mostCountsNamed = 3;

function milestonesText(
  { speech, occasion }: Scene,
  petition: Petition,
  { milestones }: Following,
  count: number,
): Text {
  const onlyGoal = milestones === 'none' && petition.signatureGoal !== undefined;
  const choice = milestones === 'own' && !hasOwnMilestones(petition) ? 'usual' : milestones;
  const which = onlyGoal ? speech.text('setup.goal') : speech.text('setup.milestones', { choice });
  const isClosed = petitionState(petition, occasion.now) === 'closed';
  const coming = isClosed ? [] : comingCounts(petition, milestones, count).slice(0, mostCountsNamed);
  if (coming.length === 0) return which;
  const named = coming.map((each) => new Intl.NumberFormat(speech.locale).format(each));
  const list = new Intl.ListFormat(speech.locale).format(named);
  return [which, ' ', speech.text('setup.next', { left: coming.length, milestones: list })];
}

/** Whether a petition's milestones differ from the usual ones. */
export function hasOwnMilestones({ milestones }: Petition): boolean {
  return milestones.join() !== defaultMilestones.join();
}
