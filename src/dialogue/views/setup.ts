import type { Petition } from '../../domain/petition.ts';
import { commandIn } from '../command-words.ts';
import type { FollowObstacle, Standing } from '../effect.ts';
import type { Message, Paragraph } from '../message.ts';
import type { Scene } from '../scene.ts';
import { lined, type Text } from '../text/text.ts';
import { checklist } from './checklist.ts';
import { setupButtons } from './setup-buttons.ts';

/** How a community follows a petition, point by point, what is amiss with it, and what can be changed, under `news`. */
export function setup(scene: Scene, petition: Petition, standing: Standing, news: readonly Paragraph[]): Message {
  const lines = checklist(scene, petition, standing).map(({ isFine, text }): Text => [isFine ? '✓ ' : '✗ ', text]);
  return {
    paragraphs: [
      ...news,
      { kind: 'heading', text: scene.speech.text('setup.title') },
      { kind: 'plain', text: lined(lines) },
    ],
    buttons: setupButtons(scene, petition, standing.following),
  };
}

/** Why a community cannot follow here, and what to do about it. */
export function cannotFollow(scene: Scene, { slug }: Petition, obstacle: FollowObstacle): Message {
  return {
    paragraphs: [{ kind: 'plain', text: obstacleText(scene, obstacle) }],
    buttons: [{ label: scene.speech.words('button.retry'), press: { do: 'follow', petition: slug }, style: 'primary' }],
  };
}

function obstacleText(scene: Scene, obstacle: FollowObstacle): Text {
  const { speech } = scene;
  switch (obstacle.kind) {
    case 'there':
      return speech.text('follow.rights', {
        rights: new Intl.ListFormat(speech.locale).format(obstacle.missingRights),
      });
    case 'noTopic':
      return speech.text('follow.noTopic', { follow: commandIn(scene, 'follow') });
    case 'noCommunity':
      return speech.text('follow.noCommunity');
  }
}
