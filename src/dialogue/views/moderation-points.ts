import type { Following } from '../../domain/following.ts';
import type { Platform } from '../../domain/person.ts';
import { UserText } from '../../domain/user-text.ts';
import { commandIn } from '../command-words.ts';
import { noticesHere } from '../following.ts';
import type { Scene } from '../scene.ts';
import { link, type Text } from '../text/text.ts';
import { amiss, fine, type Point } from './point.ts';

/** Who moderates what comes through a community, and where they are told of it. */
export function moderationPoints(
  scene: Scene,
  { moderatorRole, noticesIn }: Following,
  platform: Platform | 'other',
): readonly Point[] {
  return [moderatorsPoint(scene, moderatorRole, platform), fine(noticesText(scene, noticesIn))];
}

function moderatorsPoint(scene: Scene, role: string | undefined, platform: Platform | 'other'): Point {
  const { speech, roleName } = scene;
  if (role === undefined) return fine(speech.text('setup.moderators', { platform }));
  const name = roleName(role);
  return name === undefined
    ? amiss(speech.text('setup.roleGone', { setup: commandIn(scene, 'setup') }))
    : fine(speech.text('setup.role', { role: new UserText(name) }));
}

function noticesText(scene: Scene, noticesIn: string | undefined): Text {
  const { speech, occasion, topicLink } = scene;
  if (noticesIn === undefined) return speech.text('setup.noNotices', { moderate: commandIn(scene, 'moderate') });
  if (noticesIn === noticesHere(occasion)) return speech.text('setup.noticesHere');
  const address = topicLink(noticesIn);
  return address === undefined
    ? speech.text('setup.noticesElsewhereUnlinked')
    : speech.text('setup.noticesElsewhere', { topic: link(address, address) });
}
