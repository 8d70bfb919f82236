import { expect, test } from 'vitest';
import type { Message, Reply } from '../../src/index.ts';
import { type Script, says, saysToAll } from '../support/scripted-core.ts';
import { manualPauses, startBot } from '../support/telegram/bot.ts';

const setup = { label: 'Check again', press: { do: 'setup' } } as const;
const panel = (text: string): Message => ({ paragraphs: [{ kind: 'plain', text }], buttons: [setup] });

/** A group in which the setup panel stands; a press of its button is answered in this way. */
async function withPanel(pressed: Reply | (() => Promise<Reply>), options: Parameters<typeof startBot>[1] = {}) {
  const pauses = manualPauses();
  const answer: Script['answer'] = async (input) => {
    if (input.kind !== 'press') return { message: panel('The panel'), audience: 'place', replaces: false };
    return typeof pressed === 'function' ? pressed() : pressed;
  };
  const bot = await startBot({ answer }, { wait: pauses.wait, ...options });
  const town = bot.telegram.group({ title: 'Town' });
  const [ada, dee] = [bot.telegram.user({ firstName: 'Ada' }), bot.telegram.user({ firstName: 'Dee' })];
  town.administrator(dee);
  await Promise.all([ada.opens(), dee.opens()]);
  await dee.writes('/setup', { in: town, topic: 7 });
  return { ...bot, pauses, town, ada, dee, greetings: ada.chat.length };
}

test('what managers press in a group is pressed there, and the message that was pressed is told', async () => {
  const { core, town, dee, telegram } = await withPanel({
    message: panel('All is well'),
    audience: 'place',
    replaces: true,
  });

  await dee.presses('Check again', { in: town });

  expect(core.heard.at(-1)).toMatchObject({
    input: { kind: 'press', action: { do: 'setup' } },
    occasion: { manages: true, alone: false, topic: '7', message: String(town.last.id) },
  });
  expect(town.chat.map(({ text, topic }) => [text, topic])).toEqual([['All is well', 7]]);
  expect(telegram.turningButtons).toBe(0);
});

test('whether somebody manages is checked at every press', async () => {
  const { core, town, ada } = await withPanel(says('Only administrators may do that.'));

  await ada.presses('Check again', { in: town });

  expect(core.heard.at(-1)?.occasion.manages).toBe(false);
});

test('a short word to one person who pressed in a group is shown over the chat to them alone', async () => {
  const { telegram, town, ada, dee, greetings } = await withPanel(says('Only administrators may do that.'));

  await ada.presses('Check again', { in: town });

  expect(ada.alerts).toEqual(['Only administrators may do that.']);
  expect(dee.alerts).toEqual([]);
  expect(ada.chat).toHaveLength(greetings);
  expect(town.chat.map(({ text }) => text)).toEqual(['The panel']);
  expect(telegram.requestsFor('answerCallbackQuery')).toHaveLength(1);
});

test('an alert holds 200 characters, without the marks', async () => {
  const words = 'x'.repeat(190);
  const { ada, town } = await withPanel({
    message: {
      paragraphs: [
        { kind: 'heading', text: 'Wait <b>' },
        { kind: 'plain', text: words },
      ],
    },
    audience: 'person',
    replaces: false,
  });

  await ada.presses('Check again', { in: town });

  expect(ada.alerts).toEqual([`Wait <b>\n\n${words}`]);
});

test.each([
  ['is longer', says('x'.repeat(201))],
  ['has a button', says('Look here', { buttons: [{ label: 'Page', href: 'https://elms.example.org' }] })],
  ['has a picture', says('Look here', { picture: { id: 'none', alternativeText: 'Nothing' } })],
])('what %s goes to the private chat, and the button stops', async (_, reply) => {
  const { telegram, town, ada, greetings } = await withPanel(reply);

  await ada.presses('Check again', { in: town });

  expect(ada.alerts).toEqual([]);
  expect(ada.chat).toHaveLength(greetings + 1);
  expect(town.chat.map(({ text }) => text)).toEqual(['The panel']);
  expect(telegram.turningButtons).toBe(0);
});

test('no button turns for longer than two seconds, and what comes later goes to the private chat', async () => {
  const gate = Promise.withResolvers<Reply>();
  const { telegram, pauses, town, ada } = await withPanel(() => gate.promise);
  const pressed = ada.presses('Check again', { in: town });
  await expect.poll(() => pauses.asked).toEqual([2_000]);

  pauses.end();
  await telegram.asked('answerCallbackQuery');
  gate.resolve(says('Only administrators may do that.'));
  await pressed;

  expect(ada.alerts).toEqual([]);
  expect(ada.last.text).toBe('Only administrators may do that.');
  expect(telegram.requestsFor('answerCallbackQuery')).toHaveLength(1);
});

test('nothing waits for a press that was answered', async () => {
  const waits: AbortSignal[] = [];
  const wait = (_: number, signal: AbortSignal) => {
    waits.push(signal);
    return new Promise<void>(() => undefined);
  };
  const { town, ada } = await withPanel(says('Only administrators may do that.'), { wait });

  await ada.presses('Check again', { in: town });

  expect(waits.map(({ aborted }) => aborted)).toEqual([true]);
});

test('words for a press that is too old to be answered go to the private chat', async () => {
  const { telegram, town, ada } = await withPanel(says('Only administrators may do that.'));
  telegram.hold();
  const pressed = ada.presses('Check again', { in: town });
  telegram.expirePresses();

  telegram.release();
  await pressed;

  expect(ada.last.text).toBe('Only administrators may do that.');
});

test('a fault after a press in a group is told to the one who pressed, and nobody else', async () => {
  const { telegram, town, ada } = await withPanel(() => Promise.reject(new Error('the database is away')));

  await ada.presses('Check again', { in: town });

  expect(ada.alerts).toEqual(['Something broke. Nothing was saved.']);
  expect(town.chat.map(({ text }) => text)).toEqual(['The panel']);
  expect(telegram.turningButtons).toBe(0);
});

test('in private, a press is acknowledged before it is answered', async () => {
  const gate = Promise.withResolvers<void>();
  const { telegram } = await startBot({
    answer: async (input) => {
      if (input.kind === 'press') await gate.promise;
      return says('Here', { buttons: [setup] });
    },
  });
  const ada = telegram.user({ firstName: 'Ada' });
  await ada.opens();
  const pressed = ada.presses('Check again');

  await telegram.asked('answerCallbackQuery');

  expect(ada.chat).toHaveLength(1);
  gate.resolve();
  await pressed;
  expect(ada.alerts).toEqual([]);
});

test('what anybody may press in a group still leads to the private chat', async () => {
  const sign = { label: 'Sign', press: { do: 'begin', flow: 'sign', petition: 'elms' } } as const;
  const { telegram } = await startBot({ answer: () => saysToAll('The card', { buttons: [sign, setup] }) });
  const town = telegram.group({ title: 'Town' });

  await telegram.user({ firstName: 'Ada' }).writes('/petition', { in: town });

  expect(town.last.buttons.map(({ label, url, data }) => [label, url, data])).toEqual([
    ['Sign', 'https://t.me/UndersignedBot?start=elms', undefined],
    ['Check again', undefined, expect.stringMatching(/^1:/)],
  ]);
});
