import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { type Button, encodeAction } from '../../src/index.ts';
import { buttonLabelMaxUnits, buttonUrlMaxUnits, messageMaxButtons, rowMaxButtons } from './limits.ts';
import { webAddress } from './marks.ts';
import { shorten } from './shorten.ts';

/** Buttons side by side. */
export type ButtonRow = APIActionRowComponent<APIButtonComponent>;

/** Buttons in rows, as Discord takes them: no two that do the same, and at most one of them primary. */
export function renderButtons(buttons: readonly Button[]): ButtonRow[] {
  const rendered = onePrimary(distinct(buttons.flatMap(renderButton))).slice(0, messageMaxButtons);
  return Array.from({ length: Math.ceil(rendered.length / rowMaxButtons) }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: rendered.slice(row * rowMaxButtons, (row + 1) * rowMaxButtons),
  }));
}

const styles = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger, plain: ButtonStyle.Secondary } as const;

function renderButton(button: Button): APIButtonComponent[] {
  const label = shorten(button.label, buttonLabelMaxUnits);
  if ('href' in button) {
    const url = buttonAddress(button.href);
    return url === undefined ? [] : [{ type: ComponentType.Button, style: ButtonStyle.Link, label, url }];
  }
  const style = styles[button.style ?? 'plain'];
  return [{ type: ComponentType.Button, style, label, custom_id: encodeAction(button.press) }];
}

/** Discord refuses the whole message for one address that it does not take, such as `http://localhost`. */
function buttonAddress(href: string): string | undefined {
  const address = webAddress(href);
  if (address === undefined || address.length > buttonUrlMaxUnits) return undefined;
  return new URL(address).hostname.includes('.') ? address : undefined;
}

function distinct(buttons: readonly APIButtonComponent[]): APIButtonComponent[] {
  const seen = new Set<string>();
  return buttons.filter((button) => {
    if (!isPress(button)) return true;
    const isNew = !seen.has(button.custom_id);
    seen.add(button.custom_id);
    return isNew;
  });
}

function onePrimary(buttons: readonly APIButtonComponent[]): APIButtonComponent[] {
  const first = buttons.findIndex((button) => button.style === ButtonStyle.Primary);
  return buttons.map((button, index) =>
    isPress(button) && button.style === ButtonStyle.Primary && index !== first
      ? { ...button, style: ButtonStyle.Secondary }
      : button,
  );
}

function isPress(button: APIButtonComponent): button is APIButtonComponentWithCustomId {
  return 'custom_id' in button;
}
