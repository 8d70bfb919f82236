import { expect, onTestFinished, test } from 'vitest';
import { encodeAction, type Input, type Message, type Reply } from '../../src/index.ts';
import { elms, type Script, scriptCore } from '../support/scripted-core.ts';
import { openBrowser, openPages, startWeb } from '../support/web.ts';

const say = (text: string, more: Partial<Message> = {}): Message => ({
  paragraphs: [{ kind: 'plain', text }],
  ...more,
});
const begin = { do: 'begin', flow: 'sign', petition: elms.slug } as const;
const page = `/p/${elms.slug}`;
const isPress = (input: Input, verb: string) => input.kind === 'press' && input.action.do === verb;

const form: Message['form'] = {
  flow: 'sign',
  petition: elms.slug,
  id: 'k1',
  title: 'Sign',
  submit: 'Sign',
  reopen: 'Again',
  questions: [
    { kind: 'text', name: 'name', label: 'Your name', hint: '1 to 80 characters', maxLength: 200 },
    {
      kind: 'choice',
      name: 'visibility',
      label: 'Who may see it',
      agreement: 'I sign this petition',
      options: [
        { value: 'public', label: 'All', description: 'Listed', press: 'Sign publicly', style: 'primary' },
        { value: 'anonymous', label: 'Target', description: 'Counted', press: 'Sign anonymously' },
      ],
    },
  ],
};

/** A core that asks for a name and gives a receipt. */
const signing: Script = {
  answer: (input): Reply | Message | undefined => {
    if (isPress(input, 'begin') || (input.kind === 'command' && input.command === 'sign'))
      return say('Your name?', { form });
    if (input.kind !== 'answers') return undefined;
    return { message: say(`Thank you, ${input.answers.name}.`), audience: 'person', replaces: true };
  },
};

test('who has not spoken on a petition’s page is offered to sign, and everything else beside', async () => {
  const { web } = await openPages();
  const chi = await web.user().visits(page);
  expect(chi.page.talk).toEqual([]);
  expect(chi.page.text).toContain('Sign in your browser');
  const buttons = chi.sees.buttons;
  expect(buttons).toEqual(expect.arrayContaining(['Sign here', 'Send', 'Progress', 'Help']));
  expect(buttons).not.toContain('Sign');
});

test('the front page leads to every petition, and to the chat', async () => {
  const { web } = await openPages();
  const chi = await web.user().visits('/');
  expect(chi.page.html).toContain(`href="${page}"`);
  expect(chi.page.html).toContain('<a href="/chat">Chat with the bot</a>');
});

test('the chat without a petition greets, and leads on', async () => {
  const { core, web } = await openPages();
  const chi = await web.user().visits('/chat');
  expect(chi.sees.text).toContain(elms.title);
  expect(chi.sees.buttons).toEqual(['Sign', 'Read the letter']);
  await chi.presses('Sign');
  expect(chi.page.path).toBe(`${page}#latest`);
  expect(chi.page.talk.map(({ text }) => text.split('\n')[0])).toEqual(['Sign', elms.title]);
  expect(core.inputs).toEqual([{ kind: 'press', action: begin }]);
});

test('what is said in the chat without a petition stays there', async () => {
  const { core, web } = await openPages();
  const chi = await web.user().visits('/chat');
  await chi.writes('/moderate');
  expect(chi.page.path).toBe('/chat#latest');
  expect(chi.page.talk.map(({ by }) => by)).toEqual(['bot', 'person', 'bot']);
  expect(core.inputs).toEqual([{ kind: 'command', command: 'moderate', petition: undefined }]);
});

test('Chi signs with a form and a button, without JavaScript', async () => {
  const { core, web } = await openPages(signing);
  const chi = await web.user({ language: 'de-CH,de;q=0.9' }).visits(page);
  await chi.presses('Hier unterschreiben');
  expect(chi.page.path).toBe(`${page}#latest`);
  expect(chi.sees.text).toBe('Your name?');
  expect(chi.sees.fields).toEqual({ name: '' });
  await (await chi.fills({ name: 'Chi Nguyễn' })).presses('Sign publicly');
  expect(chi.sees.text).toBe('Thank you, Chi Nguyễn.');
  expect(chi.page.talk.map(({ by, text }) => [by, text.split('\n')[0]])).toEqual([
    ['person', 'Unterschreiben'],
    ['person', 'Chi Nguyễn'],
    ['bot', 'Thank you, Chi Nguyễn.'],
  ]);
  expect(core.inputs).toEqual([
    { kind: 'command', command: 'sign', petition: elms.slug },
    {
      kind: 'answers',
      flow: 'sign',
      petition: elms.slug,
      id: 'k1',
      answers: { name: 'Chi Nguyễn', visibility: 'public' },
    },
  ]);
  expect(core.heard.map(({ occasion }) => [occasion.alone, occasion.language, occasion.person?.platform])).toEqual(
    core.heard.map(() => [true, 'de-CH', 'web']),
  );
});

test('what is written into the text field is a command or an answer', async () => {
  const { core, web } = await openPages();
  const chi = web.user();
  await chi.writes('/letter');
  await chi.writes('Chi');
  expect(core.inputs).toMatchObject([
    { kind: 'command', command: 'letter' },
    { kind: 'text', text: 'Chi' },
  ]);
  expect(chi.page.talk.filter(({ by }) => by === 'person').map(({ text }) => text)).toEqual(['/letter', 'Chi']);
});

test('two visitors are two people, and two tabs of a browser are one', async () => {
  const { core, web } = await openPages();
  const chi = await web.user().visits(page);
  await chi.writes('help');
  await chi.opensTab().writes('help');
  await (await web.user().visits(page)).writes('help');
  const accounts = core.heard.map(({ occasion }) => occasion.person?.account);
  expect(new Set(accounts).size).toBe(2);
  expect(accounts.every((account) => /^[0-9a-f]{32}$/.test(account ?? ''))).toBe(true);
});

test('a button that is pressed twice is heard once', async () => {
  const { core, web } = await openPages(signing);
  const chi = await web.user().visits(page);
  await chi.pressesTwice('Sign here');
  expect(core.inputs).toHaveLength(1);
  expect(chi.page.talk.map(({ by }) => by)).toEqual(['person', 'bot']);
});

test('the same command can be given again once it was answered', async () => {
  const { core, web } = await openPages();
  const chi = await web.user().visits(page);
  await chi.presses('Progress');
  await chi.presses('Progress');
  expect(core.inputs).toHaveLength(2);
});

test('a reload shows the same talk and does nothing again', async () => {
  const { core, web } = await openPages(signing);
  const chi = await web.user().visits(page);
  await chi.presses('Sign here');
  const before = chi.page.talk;
  await chi.visits(chi.page.path);
  expect(chi.page.talk).toEqual(before);
  expect(core.inputs).toHaveLength(1);
});

test('a form of an older page still reaches the core, which knows what it is worth', async () => {
  const { core, web } = await openPages(signing);
  const chi = await web.user().visits(page);
  await chi.presses('Sign here');
  const old = chi.page;
  await chi.presses('Help');
  await (await chi.fills({ name: 'Chi' })).presses('Sign publicly', old);
  expect(core.inputs.at(-1)).toMatchObject({ kind: 'answers', id: 'k1', answers: { name: 'Chi' } });
  expect(chi.page.talk.at(-3)?.text).toContain('You said: help');
});

test.each([
  ['something else', undefined],
  ['another form', { ...form, id: 'k2', questions: [{ ...form.questions[0], name: 'comment' }] } as const],
])('a form that was open while another tab went on to %s is remembered in words that people read', async (_, later) => {
  const { core, web } = await openPages({
    answer: (input, occasion) =>
      input.kind === 'command' && input.command === 'help'
        ? say('Help', { form: later })
        : signing.answer?.(input, occasion),
  });
  const chi = await web.user().visits(page);
  await chi.presses('Sign here');
  await (await chi.opensTab().visits(page)).presses('Help');
  await (await chi.fills({ name: 'Chi' })).presses('Sign anonymously');
  expect(core.inputs.at(-1)).toMatchObject({ kind: 'answers', answers: { name: 'Chi', visibility: 'anonymous' } });
  expect(chi.page.talk.at(-2)).toEqual({ by: 'person', text: 'I pressed a button' });
  expect(chi.page.html).not.toMatch(/>\s*(Chi\s*)?anonymous/);
});

test('of what was said before a farewell nothing is kept, and one can talk on', async () => {
  const { web } = await openPages({
    answer: (input, occasion) =>
      input.kind === 'command' && input.command === 'withdraw'
        ? { message: say('Gone.'), audience: 'person', replaces: false, isFarewell: true }
        : signing.answer?.(input, occasion),
  });
  const chi = await web.user().visits(page);
  await chi.presses('Sign here');
  await (await chi.fills({ name: 'Chi Nguyễn' })).presses('Sign publicly');
  await chi.writes('/withdraw');
  expect(chi.page.talk).toEqual([{ by: 'bot', text: 'Gone.' }]);
  await chi.visits(page);
  expect(chi.page.talk).toEqual([{ by: 'bot', text: 'Gone.' }]);
  expect(chi.page.html).not.toContain('Nguyễn');
  await chi.presses('Sign');
  expect(chi.page.talk.map(({ text }) => text)).toEqual(['Gone.', 'Sign', 'Your name?']);
});

test('what the page remembered is lost at a restart, and the form that was open is still heard', async () => {
  const core = scriptCore(signing);
  const first = await startWeb({ core });
  let { url } = first;
  const chi = await openBrowser(() => url).visits(page);
  await chi.presses('Sign here');
  const open = chi.page;
  await first.stop();
  const second = await startWeb({ core });
  onTestFinished(second.stop);
  url = second.url;
  await chi.presses('Sign publicly', open);
  expect(chi.page.talk.map(({ by }) => by)).toEqual(['person', 'bot']);
  expect(core.inputs.at(-1)).toMatchObject({ kind: 'answers', id: 'k1' });
});

test('a page of a list turns in its place, without a word', async () => {
  const turn = (page: number) => ({ do: 'show', view: 'signatures', petition: elms.slug, page }) as const;
  const list = (page: number): Reply => ({
    message: say(`Page ${page}`, { pages: { page, of: 3, turn, labels: { previous: 'Previous', next: 'Next' } } }),
    audience: 'person',
    replaces: page > 1,
  });
  const { web } = await openPages({
    answer: (input) => {
      if (input.kind === 'command' && input.command === 'signatures') return list(1);
      return input.kind === 'press' && input.action.do === 'show' ? list(input.action.page) : undefined;
    },
  });
  const chi = await (await web.user().visits(page)).writes('signatures');
  await chi.presses('Next');
  await chi.presses('Next');
  expect(chi.sees).toMatchObject({ text: 'Page 3', buttons: ['Previous'] });
  expect(chi.page.talk.map(({ by }) => by)).toEqual(['person', 'bot']);
});

test('a press about another petition leads to that petition’s page', async () => {
  const lane = { ...elms, id: 2, slug: 'free-the-lane', title: 'Free the lane' };
  const press = { do: 'show', view: 'petition', petition: lane.slug, page: 0 } as const;
  const { web } = await openPages({
    petitions: [elms, lane],
    answer: (input) =>
      input.kind === 'command' && input.command === 'petitions'
        ? say('Open petitions', { buttons: [{ label: lane.title, press }] })
        : undefined,
  });
  const chi = await web.user().visits(page);
  await chi.presses('Petitions');
  await chi.presses('Free the lane');
  expect(chi.page.path).toBe('/p/free-the-lane');
  expect(chi.page.talk).toEqual([]);
  expect(chi.page.text).toContain('Free the lane');
});

test('when the core breaks, the person hears it, keeps what was written and can send it again', async () => {
  let broken = true;
  const { web } = await openPages({
    answer: (input, occasion) => {
      if (input.kind === 'answers' && broken)
        throw new Error(`lost ${input.answers.name} of ${occasion.person?.account}`);
      return signing.answer?.(input, occasion);
    },
  });
  const chi = await web.user().visits(page);
  await chi.presses('Sign here');
  await (await chi.fills({ name: 'Chi Nguyễn' })).presses('Sign publicly');
  expect(chi.sees.text).toBe('Something broke. Nothing is lost.');
  expect(chi.sees.fields).toEqual({ name: 'Chi Nguyễn' });
  broken = false;
  await chi.presses('Sign publicly');
  expect(chi.sees.text).toBe('Thank you, Chi Nguyễn.');
  expect(web.logged).toHaveLength(1);
  expect(web.logged.join()).not.toMatch(/Chi|[0-9a-f]{32}/);
});

test('a visitor whose browser keeps no cookie is told so, and signs nothing that nobody could find again', async () => {
  const { core, web } = await openPages();
  const chi = await web.user({ keepsCookies: false }).visits(page);
  await chi.presses('Help');
  expect(chi.page.text).toContain('Your browser kept no cookie');
  expect(core.inputs).toEqual([]);
});

test('a name with markup in it is text in the talk and in the form', async () => {
  const { web } = await openPages(signing);
  const name = '<img src=x onerror=alert(1)>"\'';
  const chi = await web.user().visits(page);
  await chi.writes(name);
  expect(chi.page.html).not.toContain('<img src=x');
  expect(chi.page.talk.at(-2)?.text).toBe(name);
});

test('a long talk forgets its beginning', async () => {
  const { web } = await openPages();
  const chi = web.user();
  for (const count of Array(25).keys()) await chi.writes(`word ${count}`);
  expect(chi.page.talk).toHaveLength(30);
  expect(chi.page.talk.at(-2)?.text).toBe('word 24');
});

test('where signing in the browser is off, nothing can be sent from a page, and there is no chat', async () => {
  const { core, web } = await openPages({}, { playground: false });
  const ben = await web.user().visits(page);
  expect(ben.page.html).not.toMatch(/<form|chat/);
  expect((await fetch(web.url + page)).headers.get('set-cookie')).toBeNull();
  await ben.visits('/chat');
  expect(ben.page.status).toBe(404);
  const sent = await fetch(`${web.url}/chat`, { method: 'POST', headers: { origin: web.url }, body: 'text=sign' });
  expect(sent.status).toBe(404);
  expect(core.heard).toEqual([]);
});

test('two visitors of a page never see each other’s talk', async () => {
  const { web } = await openPages(signing);
  const [chi, eve] = [await web.user().visits(page), await web.user().visits(page)];
  await chi.presses('Sign here');
  await (await chi.fills({ name: 'Chi Nguyễn' })).presses('Sign publicly');
  await eve.visits(page);
  expect(eve.page.talk).toEqual([]);
  await eve.presses('Sign here');
  expect(chi.page.html).toContain('Chi Nguyễn');
  expect(eve.page.html).not.toContain('Chi Nguyễn');
  await chi.visits(page);
  expect(chi.page.talk).toHaveLength(3);
});

test('a page is the same for all who have not spoken there, and holds nothing of anybody', async () => {
  const { web } = await openPages(signing);
  const chi = await web.user().visits(page);
  const before = chi.page.html;
  await chi.presses('Sign here');
  await (await chi.fills({ name: 'Chi Nguyễn' })).presses('Sign publicly');
  const eve = await web.user().visits(page);
  expect(eve.page.html).toBe(before);
  expect(before).not.toMatch(/[0-9a-f]{32}/);
});

test('a first press on a page that a browser kept is heard', async () => {
  const { core, web } = await openPages(signing);
  const chi = await web.user().visits(page);
  const kept = chi.page;
  await chi.visits('/');
  await chi.presses('Sign here', kept);
  expect(core.inputs).toHaveLength(1);
  expect(chi.sees.text).toBe('Your name?');
});

test('who comes from a community’s link signs through it, to the end of the talk', async () => {
  const { core, web } = await openPages(signing);
  const chi = await web.user().visits(`${page}?from=7`);
  await chi.presses('Sign here');
  expect(chi.page.path).toBe(`${page}?from=7#latest`);
  await (await chi.fills({ name: 'Chi' })).presses('Sign publicly');
  expect(chi.page.path).toBe(`${page}?from=7#latest`);
  expect(core.heard.map(({ occasion }) => occasion.community)).toEqual([7, 7]);
});

test.each(['x', '0', '-7', '1e3', '7.5', '99999999999', '4294967296'])(
  'a page from %s comes from nowhere',
  async (from) => {
    const { core, web } = await openPages();
    const chi = await web.user().visits(`${page}?from=${from}`);
    await chi.presses('Help');
    expect(chi.page.path).toBe(`${page}#latest`);
    expect(core.heard.map(({ occasion }) => occasion.community)).toEqual([undefined]);
  },
);

test('a long answer is written into several lines', async () => {
  const reason = {
    kind: 'text',
    name: 'text',
    label: 'Why?',
    hint: 'Up to 500',
    maxLength: 1000,
    isLong: true,
  } as const;
  const { core, web } = await openPages({
    answer: (input) =>
      input.kind === 'command' ? say('Why?', { form: { ...form, flow: 'comment', questions: [reason] } }) : undefined,
  });
  const chi = await web.user().visits(page);
  await chi.writes('/mysignature');
  expect(chi.page.html).toMatch(/<textarea[^>]*name="answer-text"/);
  await (await chi.fills({ text: 'The elms.\nThe lane.' })).presses('Sign');
  expect(core.inputs.at(-1)).toMatchObject({ kind: 'answers', answers: { text: 'The elms.\nThe lane.' } });
});

test.each(['/p/nothing-here', '/p/UPPER', '/p/%E0%A4%A', '/p/..%2f..%2fetc', '/nowhere', '/assets/../index.ts'])(
  '%s is told to lead nowhere, with a way back',
  async (path) => {
    const { web } = await openPages();
    const chi = await web.user().visits(path);
    expect(chi.page.status).toBe(404);
    expect(chi.page.text).toContain('There is nothing here');
  },
);

test('a page that cannot be made says so in a friendly way', async () => {
  const { web } = await openPages({
    answer: () => {
      throw new Error('the database is away');
    },
  });
  const chi = await web.user().visits('/chat');
  expect(chi.page.status).toBe(500);
  expect(chi.page.text).toContain('Something went wrong on our side');
  expect(chi.page.text).not.toContain('database');
});

test('a button of another time is heard as one', async () => {
  const { core, web } = await openPages();
  const body = new URLSearchParams({ action: '9:z:sign', page: elms.slug });
  const response = await fetch(`${web.url}/chat`, {
    method: 'POST',
    headers: { origin: web.url, cookie: `undersigned=${'0'.repeat(32)}` },
    body,
  });
  expect(response.status).toBe(200);
  expect(core.inputs).toEqual([{ kind: 'stale' }]);
  expect(encodeAction(begin)).not.toContain('9:');
});
