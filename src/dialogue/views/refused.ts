import type { Platform } from '../../domain/person.ts';
import { commandIn } from '../command-words.ts';
import type { Message } from '../message.ts';
import type { Refused } from '../moderator-effect.ts';
import type { Scene } from '../scene.ts';
import type { Text } from '../text/text.ts';

/** Who may do what somebody wanted; or that it could not be found out whether they may. */
export function refusedMessage(scene: Scene, { refused }: Refused): Message {
  const { speech, occasion } = scene;
  if (refused === 'unknown') return { paragraphs: [{ kind: 'plain', text: speech.text('moderate.whoUnknown') }] };
  const platform = occasion.person?.platform ?? 'web';
  return {
    paragraphs: [
      { kind: 'plain', text: speech.text('moderate.who') },
      { kind: 'quiet', text: whoElse[platform](scene) },
    ],
  };
}

const whoElse: Readonly<Record<Platform, (scene: Scene) => Text>> = {
  discord: ({ speech }) => speech.text('moderate.whoOnDiscord'),
  telegram: (scene) => scene.speech.text('moderate.whoOnTelegram', { moderate: commandIn(scene, 'moderate') }),
  web: ({ speech }) => speech.text('moderate.whoOnWeb'),
};
