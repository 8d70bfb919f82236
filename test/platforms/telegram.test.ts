import { expect, test } from 'vitest';
import { says, saysToAll } from '../support/scripted-core.ts';
import { startBot } from '../support/telegram/bot.ts';

test('a person who writes a command is answered', async () => {
  const { telegram, core } = await startBot({ answer: () => says('Here it is.') });
  const ada = telegram.user({ firstName: 'Ada', lastName: 'Lovelace', languageCode: 'de' });

  await ada.writes('/petition save-the-evidence');

  expect(ada.last.text).toBe('Here it is.');
  expect(core.heard[0]?.input).toEqual({ kind: 'command', command: 'petition', petition: 'save-the-evidence' });
  expect(core.heard[0]?.occasion).toMatchObject({
    person: { platform: 'telegram', account: String(ada.id) },
    alone: true,
    profileName: 'Ada Lovelace',
    language: 'de',
  });
});

test('a pressed button stops turning and its message is replaced', async () => {
  const { telegram } = await startBot({
    answer: (input) =>
      input.kind === 'press'
        ? { ...says('Second page'), replaces: true }
        : says('First page', {
            buttons: [{ label: 'Next', press: { do: 'show', view: 'letter', petition: 'evidence', page: 2 } }],
          }),
  });
  const ada = telegram.user({ firstName: 'Ada' });
  await ada.writes('/letter');

  await ada.presses('Next');

  expect(ada.chat.map(({ text }) => text)).toEqual(['Second page']);
  expect(telegram.turningButtons).toBe(0);
});

test('a button in a group leads to the private chat and remembers the group', async () => {
  const press = { do: 'begin', flow: 'sign', petition: 'evidence' } as const;
  const { telegram, core } = await startBot({
    answer: (input) =>
      input.kind === 'press'
        ? says('Under which name?')
        : { ...saysToAll('Sign here', { buttons: [{ label: 'Sign', press }] }), community: 41 },
  });
  const ada = telegram.user({ firstName: 'Ada' });
  const town = telegram.group({ title: 'Town' });
  await ada.writes('/sign', { in: town });

  await ada.presses('Sign', { in: town });

  expect(core.heard[0]?.occasion).toMatchObject({
    alone: false,
    community: { platform: 'telegram', id: String(town.id) },
  });
  expect(core.heard[1]?.input).toEqual({ kind: 'press', action: press });
  expect(core.heard[1]?.occasion).toMatchObject({ alone: true, community: 41 });
  expect(ada.last.text).toBe('Under which name?');
  expect(town.chat).toHaveLength(1);
});
