import type { CommandName } from './input.ts';
import type { Scene } from './scene.ts';

/** A command as it is written where `suffix` follows every command. */
export function commandWords(name: CommandName, suffix = ''): string {
  return `/${name}${suffix}`;
}

/** A command as it is written where a scene plays. */
export function commandIn({ occasion }: Scene, name: CommandName): string {
  return commandWords(name, occasion.commandSuffix);
}
