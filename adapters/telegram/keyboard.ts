import { type Action, type Button, concernsManagers, encodeAction, type Form } from '../../src/index.ts';
import { encodeStart } from './deep-link.ts';
import { isLinkable } from './marks.ts';

/** A button as the Bot API takes it. */
export type InlineButton =
  | { readonly text: string; readonly callback_data: string }
  | { readonly text: string; readonly url: string };

/**
 * Where a message is shown: alone with a person, or in a group, whose buttons lead to the bot's private chat, but for
 * those that concern the group and its managers.
 */
export type Room =
  | { readonly kind: 'private' }
  | { readonly kind: 'group'; readonly username: string; readonly community?: number | undefined };

/** Two buttons share a row when neither label is longer than this, so that a telephone shows both whole. */
const sharedRowMaxLabelUnits = 18;

/** The rows of buttons under a message: answers to its question, pages to turn, then everything else. */
export function renderButtons(
  content: { readonly form?: Form | undefined; readonly turns: readonly Button[]; readonly others: readonly Button[] },
  room: Room,
): InlineButton[][] {
  const rows = [...answerButtons(content.form).map((button) => [button]), content.turns, ...paired(content.others)];
  return rows.map((row) => row.flatMap((button) => renderButton(button, room))).filter((row) => row.length > 0);
}

function answerButtons(form: Form | undefined): readonly Button[] {
  if (form === undefined) return [];
  const { flow, petition, id, questions } = form;
  const [asked] = questions;
  const question = asked.name;
  if (asked.kind === 'choice') {
    return asked.options.map(({ value, press, style }) => ({
      label: press,
      press: { do: 'answer', flow, petition, id, question, value },
      style,
    }));
  }
  if (asked.suggestion === undefined) return [];
  const press: Action = { do: 'suggestion', flow, petition, id, question };
  return [{ label: asked.suggestion.label, press, style: 'primary' }];
}

function paired(buttons: readonly Button[]): readonly (readonly Button[])[] {
  const rows: Button[][] = [];
  for (const button of buttons) {
    const row = rows.at(-1);
    if (row?.length === 1 && [...row, button].every(sharesRow)) row.push(button);
    else rows.push([button]);
  }
  return rows;
}

function sharesRow(button: Button): boolean {
  const stands = 'press' in button && button.style !== undefined;
  return !stands && button.label.length <= sharedRowMaxLabelUnits;
}

/** Telegram refuses a message over one button without words or with an address it does not like: such a one is left out. */
function renderButton(button: Button, room: Room): InlineButton[] {
  if (button.label.trim() === '') return [];
  if ('href' in button) return isLinkable(button.href) ? [{ text: button.label, url: button.href }] : [];
  const { label, press } = button;
  const isPressedHere = room.kind === 'private' || concernsManagers({ kind: 'press', action: press });
  if (isPressedHere) return [{ text: label, callback_data: encodeAction(press) }];
  return [{ text: label, url: privateChatLink(room, press) }];
}

/** What a person presses in a group goes on in private, where nobody else reads along. */
function privateChatLink({ username, community }: Extract<Room, { kind: 'group' }>, action: Action): string {
  const payload = encodeStart({ action, community });
  return `https://t.me/${username}${payload === undefined ? '' : `?start=${payload}`}`;
}
