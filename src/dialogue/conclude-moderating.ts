import type { Conversation } from './conversation.ts';
import { admitted, moderated, moderatedComment, reviewed, toldDeeds, undone } from './moderated.ts';
import type { ModeratorOutcome } from './moderator-effect.ts';
import { decided, proposed, submitted, toldProposal } from './proposed.ts';
import type { Scene } from './scene.ts';
import type { Step } from './step.ts';
import { switched, toldSwitches } from './switched.ts';

/** The step after what a moderator wanted. */
export function concludeModerating(conversation: Conversation | undefined, done: ModeratorOutcome, scene: Scene): Step {
  switch (done.do) {
    case 'review':
      return reviewed(conversation, done, scene);
    case 'moderate':
      return moderated(conversation, done, scene);
    case 'moderateComment':
      return moderatedComment(conversation, done, scene);
    case 'undo':
      return undone(conversation, done, scene);
    case 'showDeeds':
      return toldDeeds(conversation, done, scene);
    case 'admit':
      return admitted(conversation, done, scene);
    case 'propose':
      return proposed(conversation, done, scene);
    case 'showProposal':
      return toldProposal(conversation, done, scene);
    case 'submit':
      return submitted(conversation, done, scene);
    case 'decide':
      return decided(conversation, done, scene);
    case 'showSwitches':
      return toldSwitches(conversation, done, scene);
    case 'setSwitch':
      return switched(conversation, done, scene);
  }
}
