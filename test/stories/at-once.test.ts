import { expect, test } from 'vitest';
import { createCore } from '../../src/core.ts';
import type { Conversation } from '../../src/dialogue/conversation.ts';
import type { Input, Occasion } from '../../src/dialogue/input.ts';
import type { Reply } from '../../src/dialogue/message.ts';
import type { Store } from '../../src/store/store.ts';
import { testDatabase } from '../support/database.ts';
import { startPetition, visitor } from '../support/petitions.ts';
import { wordsOf } from '../support/talk.ts';

const database = await testDatabase();
const stored = await database.openStore();
await startPetition(stored, { slug: 'harbour-pool' });
await startPetition(stored, { slug: 'night-bus', title: 'Run the night bus' });

/** Chi on the web, in two windows: the other one saves what `meanwhile` makes just before this one saves its end. */
async function chi(account: string, meanwhile: (mine: Conversation) => Conversation) {
  const person = visitor(account);
  let hasRaced = false;
  const store: Store = {
    ...stored,
    saveConversation: async (whose, conversation, version) => {
      if (conversation?.end === 'finished' && !hasRaced) {
        hasRaced = true;
        await stored.saveConversation(whose, meanwhile(conversation), version);
      }
      return stored.saveConversation(whose, conversation, version);
    },
  };
  const core = createCore({ store, links: () => [], announcing: () => undefined });
  await core.start();
  const does = (input: Input): Promise<Reply> => {
    const occasion: Occasion = { person, alone: true, now: new Date() };
    return core.receive(input, occasion);
  };
  return { person, does, stop: core.stop };
}

/** The form that is put before Chi, filled in. */
async function filledForm(does: (input: Input) => Promise<Reply>): Promise<Input> {
  const { form } = (await does({ kind: 'command', command: 'sign', petition: 'harbour-pool' })).message;
  const { flow, petition, id } = form!;
  return { kind: 'answers', flow, petition, id, answers: { name: 'Chi', visibility: 'public' } };
}

test('who signs is told so, though they began something else at the same moment', async () => {
  const later = (mine: Conversation): Conversation => ({
    ...mine,
    id: `${mine.id}0`,
    petition: 'night-bus',
    end: undefined,
  });
  const { person, does, stop } = await chi('Chi', later);

  expect(wordsOf(await does(await filledForm(does)))).toContain('You are signatory no.');

  const { conversation } = await stored.conversation(person);
  expect(conversation).toMatchObject({ petition: 'night-bus' });
  stop();
});

test('who signs twice at once has one number, and is told it twice', async () => {
  const { does, stop } = await chi('Twice', (mine) => mine);
  const form = await filledForm(does);

  const [one, other] = await Promise.all([does(form), does(form)]);

  const numberIn = (reply: Reply) => /signatory no\. \d+/.exec(wordsOf(reply))?.[0];
  expect(numberIn(one)).toBeDefined();
  expect(numberIn(other)).toBe(numberIn(one));
  stop();
});
