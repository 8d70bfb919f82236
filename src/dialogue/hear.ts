import type { Action } from './action.ts';
import { answerForm, answerQuestion, answerText, cancel, cancelById, reopen, takeSuggestion } from './answering.ts';
import { begin } from './begin.ts';
import type { Conversation } from './conversation.ts';
import { appoint, followByCommand, manage } from './following.ts';
import type { CommandName, Input } from './input.ts';
import { look } from './look.ts';
import { isModeratorAction, moderate, review } from './moderating.ts';
import { personally } from './personally.ts';
import { stale } from './refusals.ts';
import type { Scene } from './scene.ts';
import { type Step, tell, tellPlace } from './step.ts';
import { help } from './views/about.ts';

/** The first step after something a person did. */
export function hear(conversation: Conversation | undefined, input: Input, scene: Scene): Step {
  switch (input.kind) {
    case 'command':
      return input.command === 'setup' && input.role !== undefined
        ? appoint(conversation, input.role, scene)
        : obey(conversation, input.command, input.petition, scene);
    case 'press':
      return press(conversation, input.action, scene);
    case 'answers':
      return personally(conversation, scene, undefined, () => answerForm(conversation, input, scene));
    case 'text':
      return personally(conversation, scene, undefined, () => answerText(conversation, input.text, scene));
    case 'unreadable':
      return tellPlace(conversation, scene, help(scene, true));
    case 'stale':
      return tell(conversation, scene, stale(scene));
  }
}

function obey(
  conversation: Conversation | undefined,
  command: CommandName,
  petition: string | undefined,
  scene: Scene,
): Step {
  switch (command) {
    case 'sign':
    case 'withdraw':
    case 'report':
      return begin(conversation, command, petition, scene);
    case 'cancel':
      return personally(conversation, scene, undefined, () => cancel(conversation, scene));
    case 'follow':
      return followByCommand(conversation, petition, scene);
    case 'unfollow':
    case 'setup':
      return manage(conversation, { do: command }, scene, 'follows');
    case 'moderate':
      return review(conversation, petition, scene);
    case 'start':
      return look(conversation, { view: 'petition', petition, page: 0, greet: true }, scene);
    default:
      return look(conversation, { view: command, petition, page: 0, greet: false }, scene);
  }
}

function press(conversation: Conversation | undefined, action: Action, scene: Scene): Step {
  switch (action.do) {
    case 'show':
      return look(conversation, { ...action, greet: false }, scene);
    case 'begin':
      return begin(conversation, action.flow, action.petition, scene);
    case 'reopen':
      return personally(conversation, scene, action, () => reopen(conversation, action, scene));
    case 'answer':
      return personally(conversation, scene, action, () => answerQuestion(conversation, action, scene));
    case 'suggestion':
      return personally(conversation, scene, action, () => takeSuggestion(conversation, action, scene));
    case 'setVisibility':
      return personally(conversation, scene, action, (petition) => ({
        conversation,
        effect: { do: 'change', petition, change: { visibility: action.visibility } },
      }));
    case 'dropComment':
      return personally(conversation, scene, action, (petition) => ({
        conversation,
        effect: { do: 'comment', petition, text: undefined },
      }));
    case 'askSecondLook':
      return personally(conversation, scene, action, (petition) => ({
        conversation,
        effect: { do: 'askSecondLook', petition },
      }));
    case 'cancel':
      return personally(conversation, scene, undefined, () => cancelById(conversation, action.id, scene));
    default:
      return isModeratorAction(action)
        ? moderate(conversation, action, scene)
        : manage(conversation, action, scene, 'replaces');
  }
}
