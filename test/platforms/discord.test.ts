import { expect, test } from 'vitest';
import { encodeAction } from '../../src/index.ts';
import { gate, opensSigning, says, saysInstead, signingForm, startBot } from '../support/discord/bot.ts';

const nextPage = { do: 'show', view: 'letter', petition: 'save-the-elms', page: 2 } as const;

test('a person who uses a command is answered, and nobody else sees it', async () => {
  const { discord, core } = await startBot({ answer: () => says('Here it is.') });
  const ada = discord.user({ username: 'ada', globalName: 'Ada Lovelace', locale: 'de' });
  const ben = discord.user({ username: 'ben' });

  await ada.uses('/petition', { petition: 'save-the-elms' });

  expect(ada.last).toMatchObject({ text: 'Here it is.', isEphemeral: true });
  expect(ben.chat).toEqual([]);
  expect(core.heard[0]?.input).toEqual({ kind: 'command', command: 'petition', petition: 'save-the-elms' });
  expect(core.heard[0]?.occasion).toMatchObject({
    person: { platform: 'discord', account: ada.api.id },
    community: undefined,
    alone: true,
    profileName: 'Ada Lovelace',
    language: 'de',
  });
  expect(discord.refusals).toEqual([]);
});

test('what is said in a server is known to come from there, and from the name used there', async () => {
  const { discord, core } = await startBot();
  const town = discord.guild();
  const ada = discord.user({ username: 'ada', globalName: 'Ada Lovelace', nick: 'Countess' });

  await ada.uses('/petition', { in: town });

  expect(core.heard[0]?.occasion).toMatchObject({
    community: { platform: 'discord', id: town.id },
    alone: true,
    profileName: 'Countess',
  });
});

test('a server that has not installed the bot is no community of it', async () => {
  const { discord, core } = await startBot();
  const ada = discord.user({ username: 'ada' });

  await ada.uses('/petition', { in: discord.guild({ hasBot: false }) });

  expect(core.heard[0]?.occasion.community).toBeUndefined();
  expect(ada.last.isEphemeral).toBe(true);
});

test('signing opens a modal at once and sends the whole form', async () => {
  const { discord, core } = await startBot({ open: opensSigning, answer: () => says('You are signatory no. 42.') });
  const ben = discord.user({ username: 'ben' });

  await ben.uses('/sign');

  expect(core.heard).toEqual([]);
  expect(ben.modal).toMatchObject({
    title: 'Sign the petition',
    text: 'You ask the mayor to keep the elms.',
    fields: [
      { label: 'Your name', description: 'As it shall stand under the letter', kind: 'text', filled: ['Ben'] },
      { label: 'Who may see it', kind: 'choice', filled: [], isRequired: true },
      { label: 'Sign', kind: 'boxes', filled: [], isRequired: true, options: [{ label: 'I sign this petition' }] },
    ],
  });

  await ben.submits({ name: 'Ben Ólafsson', visibility: 'public', consent: true });

  expect(core.heard[0]?.input).toEqual({
    kind: 'answers',
    flow: 'sign',
    petition: 'save-the-elms',
    id: 'mi0abc',
    answers: { name: 'Ben Ólafsson', visibility: 'public' },
  });
  expect(ben.last).toMatchObject({ text: 'You are signatory no. 42.', isEphemeral: true });
  expect(discord.refusals).toEqual([]);
});

test('the client does not send a form without consent, and one that did would not count', async () => {
  const { discord, core } = await startBot({ open: opensSigning });
  const ben = discord.user({ username: 'ben' });
  await ben.uses('/sign');

  await expect(ben.submits({ name: 'Ben', visibility: 'public' })).rejects.toThrow('"Sign" is required');
  await ben.submits({ name: 'Ben', visibility: 'public' }, { unchecked: true });

  expect(core.heard[0]?.input).toMatchObject({ kind: 'answers', answers: { name: 'Ben' } });
  expect(core.heard[0]?.input).not.toHaveProperty('answers.visibility');
});

test('a refused name is mended in the modal, which still holds what was written', async () => {
  const written = { ...signingForm.questions[0], written: 'Ben @everyone' };
  const form = { ...signingForm, questions: [written, ...signingForm.questions.slice(1)] as const };
  const { discord } = await startBot({
    open: opensSigning,
    answer: () => says('A name holds no mention.', { form: form as typeof signingForm }),
  });
  const ben = discord.user({ username: 'ben' });
  await ben.uses('/sign');
  await ben.submits({ name: 'Ben @everyone', visibility: 'public', consent: true });

  expect(ben.hasModal).toBe(false);
  expect(ben.last.text).toBe('A name holds no mention.');
  await ben.presses('Edit');

  expect(ben.modal.fields[0]?.filled).toEqual(['Ben @everyone']);
});

test('where the database is slow, a refused form opens again without what was written', async () => {
  const slow = gate();
  const { discord } = await startBot({
    open: opensSigning,
    answer: async (input) => {
      if (input.kind === 'press') await slow.opened;
      return says('A name holds no mention.', { form: signingForm });
    },
  });
  const ben = discord.user({ username: 'ben' });
  await ben.uses('/sign');
  await ben.submits({ name: '@', visibility: 'public', consent: true });

  await ben.presses('Edit');

  expect(ben.modal.fields[0]?.filled).toEqual(['Ben']);
  slow.open();
});

test('a form that has run out says so when it is opened again', async () => {
  const { discord } = await startBot({
    open: opensSigning,
    answer: (input) => (input.kind === 'press' ? says('That took too long.') : says('No.', { form: signingForm })),
  });
  const ben = discord.user({ username: 'ben' });
  await ben.uses('/sign');
  await ben.submits({ name: '@', visibility: 'public', consent: true });

  await ben.presses('Edit');

  expect(ben.hasModal).toBe(false);
  expect(ben.last.text).toBe('That took too long.');
});

test('a lone choice with nothing to agree to is made with a button', async () => {
  const form = {
    ...signingForm,
    flow: 'withdraw' as const,
    questions: [
      {
        kind: 'choice' as const,
        name: 'confirm',
        label: 'Are you sure?',
        options: [{ value: 'yes', label: 'Yes', description: '', press: 'Take it back', style: 'danger' as const }],
      },
    ] as const,
  };
  const { discord, core } = await startBot({
    open: () => says('Really?', { form }),
    answer: (input) => (input.kind === 'press' ? saysInstead('It is gone.') : says('Really?', { form })),
  });
  const chi = discord.user({ username: 'chi' });
  await chi.uses('/withdraw');

  await chi.presses('Take it back');

  expect(core.inputs.at(-1)).toEqual({
    kind: 'press',
    action: {
      do: 'answer',
      flow: 'withdraw',
      petition: 'save-the-elms',
      id: 'mi0abc',
      question: 'confirm',
      value: 'yes',
    },
  });
  expect(chi.chat.map(({ text }) => text)).toEqual(['It is gone.']);
});

test('the next page takes the place of the page before', async () => {
  const { discord } = await startBot({
    answer: (input) =>
      input.kind === 'press' ? saysInstead('Page two') : says('Page one', { buttons: [{ label: 'On', press: nextPage }] }),
  });
  const ada = discord.user({ username: 'ada' });
  await ada.uses('/letter');

  await ada.presses('On');

  expect(ada.chat.map(({ text }) => text)).toEqual(['Page two']);
  expect(discord.refusals).toEqual([]);
});

test('what does not replace the message stands below it, for the same person alone', async () => {
  const { discord } = await startBot({
    answer: (input) =>
      input.kind === 'press' ? says('The letter') : says('The card', { buttons: [{ label: 'Letter', press: nextPage }] }),
  });
  const ada = discord.user({ username: 'ada' });
  await ada.uses('/petition', { in: discord.guild() });

  await ada.presses('Letter');

  expect(ada.chat.map(({ text, isEphemeral }) => [text, isEphemeral])).toEqual([
    ['The card', true],
    ['The letter', true],
  ]);
});

test('a receipt takes the place of the ephemeral card that signing began from', async () => {
  const { discord } = await startBot({
    open: opensSigning,
    answer: (input) =>
      input.kind === 'answers'
        ? saysInstead('You are signatory no. 1.')
        : says('The card', {
            buttons: [{ label: 'Sign', press: { do: 'begin', flow: 'sign', petition: 'save-the-elms' } }],
          }),
  });
  const ben = discord.user({ username: 'ben' });
  await ben.uses('/petition');
  await ben.presses('Sign');

  await ben.submits({ visibility: 'anonymous', consent: true });

  expect(ben.chat.map(({ text }) => text)).toEqual(['You are signatory no. 1.']);
});

test('a button of another version is told apart', async () => {
  const { discord, core } = await startBot({
    answer: (input) => (input.kind === 'stale' ? says('That button is old.') : says('Hello')),
  });
  const ada = discord.user({ username: 'ada' });
  await ada.uses('/help');

  await ada.pressesPayload(`0${encodeAction(nextPage)}`);

  expect(core.inputs.at(-1)).toEqual({ kind: 'stale' });
  expect(ada.last.text).toBe('That button is old.');
});

test('typing into the option suggests petitions by their titles', async () => {
  const long = 'A petition with a title that goes on and on '.repeat(4).trim();
  const { discord } = await startBot({
    suggest: (query) => [{ slug: 'save-the-elms', title: `${query}: ${long}` }],
  });
  const ada = discord.user({ username: 'ada' });

  const suggestions = await ada.types('/sign', 'elm');

  expect(suggestions).toHaveLength(1);
  expect(suggestions[0]?.value).toBe('save-the-elms');
  expect(suggestions[0]?.name).toMatch(/^elm: A petition .{60,80}…$/);
  expect(discord.refusals).toEqual([]);
});

test('a photo of the store is sent along with its description', async () => {
  const { discord } = await startBot({
    answer: () => says('The card', { photo: { petition: 'save-the-elms', alternativeText: 'Elms', credit: 'Ana' } }),
    photo: async () => ({ bytes: new Uint8Array([255, 216, 255]), mediaType: 'image/jpeg' }),
  });
  const ada = discord.user({ username: 'ada' });

  await ada.uses('/petition');

  expect(ada.last.pictures).toEqual([{ source: 'attachment://photo.jpg', description: 'Elms' }]);
  expect(discord.requestsFor('original')[0]?.files).toMatchObject([{ name: 'photo.jpg', contentType: 'image/jpeg' }]);
});

test('a photo that lies elsewhere is named by its address', async () => {
  const address = 'https://pictures.example/elms.jpg';
  const { discord } = await startBot({
    answer: () =>
      says('The card', { photo: { petition: 'save-the-elms', address, alternativeText: 'Elms', credit: 'Ana' } }),
  });
  const ada = discord.user({ username: 'ada' });

  await ada.uses('/petition');

  expect(ada.last.pictures).toEqual([{ source: address, description: 'Elms' }]);
});

test('a photo that cannot be had, or that Discord refuses, holds no message back', async () => {
  let lookUps = 0;
  const { discord } = await startBot({
    answer: () => says('The card', { photo: { petition: 'save-the-elms', alternativeText: 'Elms', credit: 'Ana' } }),
    photo: async () => {
      lookUps += 1;
      if (lookUps === 1) throw new Error('the database is away');
      return { bytes: new Uint8Array([1]), mediaType: 'image/png' };
    },
  });
  const ada = discord.user({ username: 'ada' });

  await ada.uses('/petition');
  discord.fails('original', { status: 413, code: 40_005 });
  await ada.uses('/petition');

  expect(ada.chat.map(({ text, pictures }) => [text, pictures.length])).toEqual([
    ['The card', 0],
    ['The card', 0],
  ]);
});

test('the commands are registered once, and again only when they differ', async () => {
  const { discord, core, bot } = await startBot();
  const { createBot } = await import('../support/discord/bot.ts');
  await bot.stop();
  expect(discord.commandWrites).toBe(1);
  expect(discord.commandNames).not.toContain('start');

  const second = createBot(discord, core);
  await second.bot.start();
  await discord.asked('commands', 3);
  await second.bot.stop();
  expect(discord.commandWrites).toBe(1);

  const third = createBot(discord, core, { commands: [{ name: 'help', description: 'Says something else' }] });
  await third.bot.start();
  await discord.asked('commands', 5);
  await third.bot.stop();
  expect(discord.commandWrites).toBe(2);
  expect(discord.commandNames).toEqual(['help']);
});

test('the invitation asks for no permission', async () => {
  const { discord, bot } = await startBot();

  expect(bot.inviteLink()).toBe(
    `https://discord.com/oauth2/authorize?client_id=${discord.applicationId}&scope=bot+applications.commands&permissions=0`,
  );
});
