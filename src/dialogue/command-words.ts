import type { CommandName } from './input.ts';

/** A command as it is written where `suffix` follows every command. */
export function commandWords(name: CommandName, suffix = ''): string {
  return `/${name}${suffix}`;
}
