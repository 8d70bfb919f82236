import { expect, test } from 'vitest';
import { decodeForm, encodeForm } from '../../adapters/discord/form-id.ts';
import { slugMaxLength } from '../../src/index.ts';
import { opensSigning, signingForm, startBot } from '../support/discord/bot.ts';
import { says, saysInstead } from '../support/scripted-core.ts';

/** What Discord takes. */
const customIdMaxUnits = 100;

test('signing opens a modal at once and sends the whole form', async () => {
  const { discord, core } = await startBot({ open: opensSigning, answer: () => says('You are signatory no. 42.') });
  const ben = discord.user({ username: 'ben' });

  await ben.uses('/sign');

  expect(core.heard).toEqual([]);
  expect(ben.modal).toMatchObject({
    title: 'Sign the petition',
    text: 'You ask the mayor to keep the elms.',
    fields: [
      { label: 'Your name', description: 'As it should stand under the letter', kind: 'text', filled: ['Ben'] },
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
  const slow = Promise.withResolvers<void>();
  const { discord } = await startBot({
    open: opensSigning,
    answer: async (input) => {
      if (input.kind === 'press') await slow.promise;
      return says('A name holds no mention.', { form: signingForm });
    },
  });
  const ben = discord.user({ username: 'ben' });
  await ben.uses('/sign');
  await ben.submits({ name: '@', visibility: 'public', consent: true });

  await ben.presses('Edit');

  expect(ben.modal.fields[0]?.filled).toEqual(['Ben']);
  slow.resolve();
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

test('a form that asks a moderator says what it is about, and nothing that another version wrote', () => {
  const form = { flow: 'reason', petition: 'x'.repeat(slugMaxLength), id: 'z'.repeat(10) } as const;
  const highest = 2 ** 31 - 1;
  const about = { petition: highest, community: highest, proposal: highest };
  expect(encodeForm({ ...form, about }).length).toBeLessThanOrEqual(customIdMaxUnits);
  expect(decodeForm(encodeForm({ ...form, about }))).toEqual({ ...form, about });
  expect(decodeForm(encodeForm(form))).toEqual(form);
  expect(decodeForm('form1:reason:pool:mi0abc:nothing')).toBeUndefined();
  expect(decodeForm('form1:reason:pool:mi0abc:1--:2--')).toBeUndefined();
});
