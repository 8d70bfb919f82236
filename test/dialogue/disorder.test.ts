import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, FlowName, View } from '../../src/dialogue/action.ts';
import { conversationId, expiry, openedAt } from '../../src/dialogue/conversation.ts';
import { concernsConversation } from '../../src/dialogue/converse.ts';
import { CommandName, type Input, type Occasion } from '../../src/dialogue/input.ts';
import type { Form, Reply } from '../../src/dialogue/message.ts';
import { parseName } from '../../src/domain/name.ts';
import { Visibility } from '../../src/domain/signature.ts';
import { startTalk, type Talk, wordsOf } from '../support/talk.ts';

/** Something that may happen in a talk. `at` counts, from the newest, what was on the screen or was done before. */
type Move =
  | { readonly does: 'says'; readonly input: Input }
  | { readonly does: 'presses' | 'repeats'; readonly at: number }
  | { readonly does: 'fills'; readonly at: number; readonly answers: Readonly<Record<string, string>> }
  /** A form that was opened so many minutes ago, beside the conversation. */
  | { readonly does: 'sends'; readonly flow: FlowName; readonly ago: number; readonly answers: Record<string, string> }
  | { readonly does: 'waits'; readonly minutes: number }
  | { readonly does: 'closes' };

const slug = fc.constantFrom('harbour-pool', 'night-bus');
const named = fc.option(fc.oneof(slug, fc.constant('nothing-here')), { nil: undefined });
const written = fc.constantFrom(
  'Ada',
  'Ben Okri',
  'sign publicly',
  'withdraw my signature',
  '@everyone',
  '',
  '__proto__',
);
const answers = fc.record(
  {
    name: written,
    comment: written,
    visibility: fc.constantFrom('public', 'anonymous', 'nobody'),
    confirm: fc.constantFrom('yes', 'no'),
    number: fc.constantFrom('1', 'no. 2', 'the first one'),
    why: fc.constantFrom('spam', 'boredom'),
    __proto__: written,
  },
  { requiredKeys: [] },
);
const at = fc.nat(12);
const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ does: fc.constant('presses' as const), at }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('fills' as const), at: fc.nat(3), answers }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('repeats' as const), at }) },
  { weight: 2, arbitrary: says(fc.record({ kind: fc.constant('text' as const), text: written })) },
  {
    weight: 2,
    arbitrary: says(
      fc.record({
        kind: fc.constant('command' as const),
        command: fc.constantFrom(...CommandName.options, 'sign' as const, 'withdraw' as const),
        petition: named,
      }),
    ),
  },
  says(fc.constantFrom({ kind: 'unreadable' as const }, { kind: 'stale' as const })),
  fc.record({
    does: fc.constant('sends' as const),
    flow: fc.constantFrom(...FlowName.options),
    ago: fc.nat(40),
    answers,
  }),
  fc.record({ does: fc.constant('waits' as const), minutes: fc.nat(20) }),
  { weight: 1, arbitrary: fc.constant({ does: 'closes' as const }) },
);
const moves = fc.array(move, { maxLength: 30 });

function says(input: fc.Arbitrary<Input>) {
  return fc.record({ does: fc.constant('says' as const), input });
}

/** Plays moves, and tells after each thing that the person did what it was and what the bot said. */
function play(talk: Talk, all: readonly Move[], after: (input: Input, reply: Reply) => void): void {
  const pressable: Action[] = [];
  const forms: Form[] = [];
  const done: Input[] = [];
  for (const each of all) {
    if (each.does === 'waits') talk.passes(each.minutes);
    if (each.does === 'closes') talk.closes('night-bus');
    const input = inputOf(each, { pressable, forms, done, now: talk.now() });
    if (input === undefined) continue;
    const reply = talk.says(input);
    done.push(input);
    pressable.push(...actionsOf(reply));
    if (reply.message.form !== undefined) forms.push(reply.message.form);
    after(input, reply);
  }
}

interface Screen {
  readonly pressable: readonly Action[];
  readonly forms: readonly Form[];
  readonly done: readonly Input[];
  readonly now: Date;
}

function inputOf(each: Move, { pressable, forms, done, now }: Screen): Input | undefined {
  switch (each.does) {
    case 'says':
      return each.input;
    case 'presses': {
      const action = pressable.at(-1 - each.at);
      return action && { kind: 'press', action };
    }
    case 'repeats':
      return done.at(-1 - each.at);
    case 'fills': {
      const form = forms.at(-1 - each.at);
      return form && { kind: 'answers', flow: form.flow, petition: form.petition, id: form.id, answers: each.answers };
    }
    case 'sends': {
      const id = conversationId(new Date(now.getTime() - each.ago * 60_000));
      return { kind: 'answers', flow: each.flow, petition: 'harbour-pool', id, answers: each.answers };
    }
    default:
      return undefined;
  }
}

function actionsOf({ message }: Reply): Action[] {
  const buttons = (message.buttons ?? []).flatMap((button) => ('press' in button ? [button.press] : []));
  const { form, pages } = message;
  if (form === undefined) return [...buttons, ...(pages ? [pages.turn(1), pages.turn(2)] : [])];
  const run = { flow: form.flow, petition: form.petition, id: form.id };
  const options = form.questions.flatMap((question): Action[] =>
    question.kind === 'text'
      ? [{ do: 'suggestion', ...run, question: question.name }]
      : question.options.map(({ value }) => ({ do: 'answer', ...run, question: question.name, value })),
  );
  return [{ do: 'reopen', ...run }, ...buttons, ...options];
}

const everyTalk = (check: (all: readonly Move[]) => void) => fc.assert(fc.property(moves, check), { numRuns: 400 });

describe('whatever one person does, in whatever order', () => {
  test('nobody is signed without a name, a visibility and a conversation that goes on', () => {
    everyTalk((all) => {
      const talk = startTalk();
      play(talk, all, () => {});
      for (const { effect, conversation } of talk.effects) {
        if (effect.do !== 'sign') continue;
        expect(conversation).toMatchObject({ flow: 'sign', petition: effect.petition.slug });
        expect(conversation!.end).toBeUndefined();
        expect(parseName(effect.name)).toEqual({ kind: 'name', name: effect.name });
        expect(Visibility.options).toContain(effect.visibility);
        expect(effect).toMatchObject(conversation!.answers);
      }
    });
  });

  test('nothing is renamed or withdrawn but by the answers of a conversation that goes on', () => {
    everyTalk((all) => {
      const talk = startTalk();
      play(talk, all, () => {});
      for (const { effect, conversation } of talk.effects) {
        if (effect.do === 'withdraw') {
          expect(conversation).toMatchObject({ flow: 'withdraw', answers: { confirm: 'yes' } });
        } else if (effect.do === 'change' && 'name' in effect.change) {
          expect(conversation).toMatchObject({ flow: 'rename', answers: effect.change });
        } else continue;
        expect(conversation!.end).toBeUndefined();
        expect(conversation!.petition).toBe(effect.petition.slug);
      }
    });
  });

  test('a conversation that has ended holds nothing that was said in it', () => {
    everyTalk((all) => {
      const talk = startTalk();
      play(talk, all, () => {
        if (talk.conversation?.end === undefined) return;
        const { answers, written, suggestion } = talk.conversation;
        expect({ answers, written, suggestion }).toEqual({ answers: {}, written: {}, suggestion: undefined });
      });
    });
  });

  test('nothing is done for a conversation that has waited for half an hour', () => {
    everyTalk((all) => {
      const talk = startTalk();
      let before = talk.conversation;
      let seen = 0;
      play(talk, all, () => {
        for (const { effect, conversation } of talk.effects.slice(seen)) {
          if (effect.do !== 'sign' && effect.do !== 'withdraw') continue;
          const waitsUntil = before?.id === conversation!.id ? before.expiresAt : expiry(openedAt(conversation!));
          expect(waitsUntil.getTime()).toBeGreaterThan(talk.now().getTime());
        }
        before = talk.conversation;
        seen = talk.effects.length;
      });
    });
  });

  test('an earlier conversation never comes back', () => {
    everyTalk((all) => {
      const talk = startTalk();
      let newest = 0;
      play(talk, all, () => {
        if (talk.conversation === undefined) return;
        const opened = openedAt(talk.conversation).getTime();
        expect(opened).toBeGreaterThanOrEqual(newest);
        newest = opened;
      });
    });
  });

  test('a press or a form that comes twice ends in the same state and the same answer', () => {
    everyTalk((all) => {
      const talk = startTalk();
      play(talk, all, (input, reply) => {
        if (input.kind !== 'press' && input.kind !== 'answers') return;
        const [signatures, conversation] = [new Map(talk.signatures), talk.conversation];
        const again = talk.says(input);
        expect(wordsOf(again)).toBe(wordsOf(reply));
        expect(again.message.form).toEqual(reply.message.form);
        expect(talk.conversation).toEqual(conversation);
        expect(kept(talk)).toEqual(keptIn(signatures));
      });
    });
  });

  test.each<[string, Partial<Occasion>]>([
    ['where others read along', { alone: false }],
    ['behind a channel or an anonymous administrator', { person: undefined }],
    ['behind an anonymous administrator in a group', { alone: false, person: undefined }],
  ])('%s it changes nothing and looks nothing up', (_, where) => {
    everyTalk((all) => {
      const talk = startTalk();
      play(talk, all, (input) => {
        const { conversation } = talk;
        const { length } = talk.effects;
        talk.says(input, where);
        expect(talk.conversation).toBe(conversation);
        const personal = talk.effects.slice(length).filter(({ effect }) => !impersonal.has(effect.do));
        expect(personal).toEqual([]);
      });
    });
  });

  test('what does not concern a conversation leaves it alone', () => {
    everyTalk((all) => {
      const talk = startTalk();
      let before = talk.conversation;
      play(talk, all, (input) => {
        if (!concernsConversation(input)) expect(talk.conversation).toBe(before);
        before = talk.conversation;
      });
    });
  });
});

const impersonal: ReadonlySet<string> = new Set(['count', 'list', 'survey']);

const kept = (talk: Talk) => keptIn(talk.signatures);
const keptIn = (signatures: Talk['signatures']) =>
  [...signatures].map(([petition, { name, ...rest }]) => ({
    ...rest,
    petition,
    name: name.reveal((written) => written),
  }));

test('every view can be asked for by name', () => {
  for (const view of View.options) {
    const reply = startTalk().says({ kind: 'press', action: { do: 'show', view, petition: 'harbour-pool', page: 0 } });
    expect(wordsOf(reply)).not.toBe('');
  }
});
