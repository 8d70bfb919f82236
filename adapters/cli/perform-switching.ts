import type { Petition, Store, SwitchChange } from '../../src/index.ts';
import type { Answer, Command } from './command.ts';
import { done } from './done.ts';
import { program } from './usage.ts';

/** What sets a switch of one petition. */
export type SwitchingCommand = Extract<Command, { do: 'setIntake' | 'setNames' | 'setBanner' }>;

/** Whether a command sets a switch. */
export const isSwitching = <Given extends Command>(command: Given): command is Extract<Given, SwitchingCommand> =>
  command.do === 'setIntake' || command.do === 'setNames' || command.do === 'setBanner';

/** Sets a switch of a petition as whoever runs the bot, and says what that means. */
export async function performSwitching(
  command: SwitchingCommand,
  { id, slug }: Pick<Petition, 'id' | 'slug'>,
  store: Pick<Store, 'setSwitch'>,
): Promise<Answer> {
  const isNew = await store.setSwitch(id, changeOf(command), { platform: 'host' });
  return isNew ? done(news(command, slug)) : done(`That was so already. Nothing was changed for ${slug}.`);
}

function changeOf(command: SwitchingCommand): SwitchChange {
  switch (command.do) {
    case 'setIntake':
      return { intake: command.intake };
    case 'setNames':
      return { namesHidden: command.hidden };
    case 'setBanner':
      return { banner: command.banner };
  }
}

function news(command: SwitchingCommand, slug: string): string {
  switch (command.do) {
    case 'setIntake':
      return intakeNews(slug)[command.intake];
    case 'setNames':
      return command.hidden
        ? `The names of ${slug} are hidden: nobody sees the list. “${program} names ${slug} show” takes that back.`
        : `The names of ${slug} are shown again.`;
    case 'setBanner':
      return command.banner === undefined
        ? `The banner of ${slug} is taken down.`
        : `The banner stands above ${slug}, wherever it is shown. “${program} banner ${slug} --clear” takes it down.`;
  }
}

const intakeNews = (slug: string) => ({
  open: `Who signs ${slug} is counted again, unless something looks wrong. What waits goes on waiting for a look.`,
  held: `Who signs ${slug} from now on waits for a look. “${program} signing ${slug} open” takes that back.`,
  stopped: `${slug} takes nobody new from now on. “${program} signing ${slug} open” takes that back.`,
});
