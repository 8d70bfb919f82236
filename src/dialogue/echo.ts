import { UserText } from '../domain/user-text.ts';

/** The beginning of what a person wrote, of at most `longest` characters, to say back to them. */
export function echo(written: string, longest: number): UserText {
  return new UserText([...written].slice(0, longest).join(''));
}
