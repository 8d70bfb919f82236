import { once } from 'node:events';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createChannelMessages } from '../support/discord/channel-messages.ts';
import { createCommandRegistry } from '../support/discord/commands.ts';
import { botPermissions, type Founding, memberPermissions } from '../support/discord/guild.ts';
import { createGuilds } from '../support/discord/guilds.ts';
import { createInteractions, type FakeInteraction, type FakeMessage } from '../support/discord/interactions.ts';
import { renderMarkdown } from '../support/discord/markdown.ts';
import { createRateLimits } from '../support/discord/rate-limits.ts';
import { Refusal } from '../support/discord/refusal.ts';
import { type FakeDiscord, startFakeDiscord } from '../support/fake-discord.ts';

const quiet = { allowed_mentions: { parse: [] } };
const v2 = { ...quiet, flags: 32_768 };
const text = (content: string) => ({ type: 10, content });
const button = (custom_id: string, label = 'Press') => ({ type: 2, style: 1, label, custom_id });
const row = (...components: object[]) => ({ type: 1, components });
const field = (component: object, label = 'Name') => ({ type: 18, label, component });
const input = (more: object = {}) => ({ type: 4, custom_id: 'name', style: 1, ...more });
const option = (value: string) => ({ value, label: value });
const modal = (components: object[], more: object = {}) => ({ custom_id: 'form', title: 'Form', components, ...more });

function town() {
  const clock = { now: 1_000_000 };
  let ids = 0;
  const nextId = () => {
    ids += 1;
    return String(ids);
  };
  const interactions = createInteractions(() => clock.now, nextId);
  const acts = (kind: FakeInteraction['kind'], more: Partial<FakeInteraction> = {}) => {
    const id = nextId();
    const made = { id, token: `token-${id}`, kind, by: 'ben', channelId: 'dm', madeAt: clock.now, from: undefined };
    return interactions.add({ ...made, isUserInstallOnly: false, ...more });
  };
  const answers = ({ id, token }: FakeInteraction, body: object) => interactions.respond(id, token, body, []);
  return { clock, interactions, acts, answers };
}

/** A server with a channel, and what the bot does in it by itself. */
function square(what: Founding = {}) {
  const clock = { now: 1_000_000 };
  let ids = 0;
  const nextId = () => String(++ids);
  const messages: FakeMessage[] = [];
  const bot = { id: '1', username: 'Undersigned', discriminator: '0', global_name: null, avatar: null };
  const guilds = createGuilds({ bot, messages, nextId, tell: () => {} });
  const channels = createChannelMessages(guilds, messages, () => clock.now, nextId);
  return { clock, messages, channels, guild: guilds.found(what) };
}

function codeOf(act: () => unknown): number | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return undefined;
}

test('a first answer is taken within three seconds and once', () => {
  const { clock, acts, answers } = town();
  const [early, late] = [acts('command'), acts('command')];

  clock.now += 3_000;
  expect(codeOf(() => answers(early, { type: 5, data: { flags: 64 } }))).toBeUndefined();
  expect(codeOf(() => answers(early, { type: 5, data: { flags: 64 } }))).toBe(40_060);
  clock.now += 1;
  expect(codeOf(() => answers(late, { type: 5 }))).toBe(10_062);
  expect(codeOf(() => answers({ ...late, token: 'another' }, { type: 5 }))).toBe(10_062);
});

test('a token works for fifteen minutes, and only after a first answer', () => {
  const { clock, interactions, acts, answers } = town();
  const interaction = acts('command');
  const edits = () => interactions.editOriginal(interaction.token, { ...v2, components: [text('Hello')] }, []);

  expect(codeOf(edits)).toBe(10_015);
  answers(interaction, { type: 5, data: { flags: 64 } });
  expect(codeOf(edits)).toBeUndefined();
  clock.now += 15 * 60_000 + 1;
  expect(codeOf(edits)).toBe(50_027);
});

test('who sees a message is settled when it is announced', () => {
  const { interactions, acts, answers } = town();
  const interaction = acts('command');
  answers(interaction, { type: 5, data: { flags: 64 } });

  const message = interactions.editOriginal(interaction.token, { ...v2, components: [text('Hello')] }, []);

  expect(message).toMatchObject({ to: 'ben', flags: 64 | 32_768 });
  expect(codeOf(() => interactions.editOriginal(interaction.token, { ...v2, flags: 64 }, []))).toBe(50_035);
});

test.each([
  ['a form', { type: 9, data: modal([field(input())]) }, undefined],
  ['a message', { type: 4, data: { ...v2, components: [text('Hello')] } }, undefined],
  ['a deferral with any other flag', { type: 5, data: { flags: 32_768 } }, 50_035],
  ['an update of no message', { type: 6 }, 50_035],
  ['suggestions', { type: 8, data: { choices: [] } }, 50_035],
  ['an answer of an unknown type', { type: 3 }, 50_035],
])('a command is answered with %s: %s → %s', (_, answer, code) => {
  const { acts, answers } = town();

  expect(codeOf(() => answers(acts('command'), answer))).toBe(code);
});

test.each([
  ['a modal', { type: 9, data: modal([field(input())]) }, 50_035],
  ['a deferral', { type: 5, data: { flags: 64 } }, undefined],
])('a sent form is answered with %s: %s → %s', (_, answer, code) => {
  const { acts, answers } = town();

  expect(codeOf(() => answers(acts('submit'), answer))).toBe(code);
});

test('suggestions are at most 25 of at most 100 characters', () => {
  const { acts, answers } = town();
  const suggests = (choices: object[]) => codeOf(() => answers(acts('autocomplete'), { type: 8, data: { choices } }));

  expect(suggests(Array.from({ length: 25 }, (_, at) => ({ name: 'n'.repeat(100), value: `v${at}` })))).toBeUndefined();
  expect(suggests(Array.from({ length: 26 }, (_, at) => ({ name: 'n', value: `v${at}` })))).toBe(50_035);
  expect(suggests([{ name: 'n'.repeat(101), value: 'v' }])).toBe(50_035);
});

test.each<[string, object]>([
  ['that could ping', { flags: 32_768, components: [text('Hello')] }],
  ['that may ping', { ...v2, allowed_mentions: { parse: ['users'] }, components: [text('Hello')] }],
  ['of both kinds', { ...v2, content: 'Hello', components: [text('Hello')] }],
  ['with text of the new kind without its flag', { ...quiet, components: [text('Hello')] }],
  ['that is empty', quiet],
  ['with an unknown key', { ...v2, components: [text('Hello')], nonsense: true }],
  ['with an unknown key in a component', { ...v2, components: [{ ...text('Hello'), style: 2 }] }],
  ['with too much text in all', { ...v2, components: [text('a'.repeat(2_000)), text('b'.repeat(2_001))] }],
  ['with two buttons of one name', { ...v2, components: [row(button('a'), button('a'))] }],
  ['with six buttons in a row', { ...v2, components: [row(...[...'abcdef'].map((id) => button(id)))] }],
  ['with a long label', { ...v2, components: [row(button('a', 'l'.repeat(81)))] }],
  ['with a long payload', { ...v2, components: [row(button('p'.repeat(101)))] }],
  ['with a link to nowhere', { ...v2, components: [row({ type: 2, style: 5, label: 'Go', url: 'http://localhost' })] }],
  [
    'with a picture that was not sent',
    { ...v2, components: [{ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }] },
  ],
  [
    'with more than 40 components',
    { ...v2, components: [{ type: 17, components: Array.from({ length: 40 }, () => text('a')) }] },
  ],
])('a message %s is refused', (_, data) => {
  const { acts, answers } = town();

  expect([50_035, 50_006]).toContain(codeOf(() => answers(acts('command'), { type: 4, data })));
});

test('the flag of components v2 cannot be taken off a message', () => {
  const { interactions, acts, answers } = town();
  const interaction = acts('command');
  answers(interaction, { type: 4, data: { ...v2, components: [text('Hello')] } });

  expect(codeOf(() => interactions.editOriginal(interaction.token, { ...quiet, flags: 0, components: [] }, []))).toBe(
    50_035,
  );
  expect(codeOf(() => interactions.editOriginal(interaction.token, { ...quiet, content: 'Hello' }, []))).toBe(50_035);
});

test.each<[string, object]>([
  ['without a field', modal([])],
  ['with six parts', modal(Array.from({ length: 6 }, () => text('a')))],
  ['with a long title', modal([field(input())], { title: 't'.repeat(46) })],
  ['with a long label', modal([field(input(), 'l'.repeat(46))])],
  ['with a long description', modal([{ ...field(input()), description: 'd'.repeat(101) }])],
  ['with a field outside a label', modal([input()])],
  ['with the deprecated row', modal([row(input())])],
  ['with a label of the input itself', modal([field(input({ label: 'Name' }))])],
  ['with a value that is longer than may be written', modal([field(input({ value: 'abc', max_length: 2 }))])],
  ['with one radio button', modal([field({ type: 21, custom_id: 'v', options: [option('a')] })])],
  ['with eleven boxes', modal([field({ type: 22, custom_id: 'v', options: [...'abcdefghijk'].map(option) })])],
  [
    'with a required group that needs nothing',
    modal([field({ type: 22, custom_id: 'v', min_values: 0, options: [option('a')] })]),
  ],
  ['with two fields of one name', modal([field(input()), field(input())])],
  ['with two components in a label', modal([field([input(), input()])])],
])('a modal %s is refused', (_, data) => {
  const { acts, answers } = town();

  expect(codeOf(() => answers(acts('command'), { type: 9, data }))).toBe(50_035);
});

test('whom a person brought the bot to gets five further messages', () => {
  const { interactions, acts, answers } = town();
  const interaction = acts('command', { isUserInstallOnly: true });
  answers(interaction, { type: 4, data: { ...v2, components: [text('Hello')] } });
  const says = () => codeOf(() => interactions.followUp(interaction.token, { ...v2, components: [text('More')] }, []));

  expect([says(), says(), says(), says(), says(), says()]).toEqual([...Array.from({ length: 5 }), 40_094]);
});

test('a nonce that is enforced makes one message of two, until Discord forgets it after minutes', () => {
  const { clock, guild, channels } = square();
  const body = { ...v2, components: [text('Hello')], nonce: 'n-1', enforce_nonce: true };
  const first = channels.post(guild.channelId, body, []);

  expect(channels.post(guild.channelId, body, [])).toBe(first);
  expect(channels.post(guild.channelId, { ...body, enforce_nonce: false }, [])).not.toBe(first);
  clock.now += 6 * 60_000;
  expect(channels.post(guild.channelId, body, [])).not.toBe(first);
  expect(guild.chat).toHaveLength(3);
});

test.each<[string, object]>([
  ['with a long nonce', { ...v2, components: [text('Hello')], nonce: 'n'.repeat(26) }],
  ['for one person alone', { ...v2, flags: 32_768 | 64, components: [text('Hello')] }],
  ['that could ping', { flags: 32_768, components: [text('Hello')] }],
])('a message %s is refused in a channel', (_, body) => {
  const { guild, channels } = square();

  expect(codeOf(() => channels.post(guild.channelId, body, []))).toBe(50_035);
});

const hello = { ...v2, components: [text('Hello')] };

test('only a message that is there, in that channel, is changed', () => {
  const { guild, channels, messages } = square();
  const message = channels.post(guild.channelId, hello, []);
  const edits = (channel: string, id: string) => codeOf(() => channels.edit(channel, id, hello, []));

  expect(edits(guild.channelId, message.id)).toBeUndefined();
  expect(edits(guild.opensChannel().id, message.id)).toBe(10_008);
  expect(edits(guild.channelId, '1')).toBe(10_008);
  expect(edits('1', message.id)).toBe(10_003);
  messages.length = 0;
  expect(edits(guild.channelId, message.id)).toBe(10_008);
});

test('nothing is changed or pinned in a thread that is asleep, and writing wakes it', () => {
  const { guild, channels } = square({ isThread: true });
  const message = channels.post(guild.channelId, hello, []);
  guild.setsThread({ isArchived: true });

  expect(codeOf(() => channels.edit(guild.channelId, message.id, hello, []))).toBe(50_083);
  expect(codeOf(() => channels.pin(guild.channelId, message.id))).toBe(50_083);
  channels.post(guild.channelId, hello, []);
  expect(codeOf(() => channels.edit(guild.channelId, message.id, hello, []))).toBeUndefined();
});

test('pinning takes a right of its own, pins once, and ends at 250', () => {
  const { guild, channels } = square();
  const post = () => channels.post(guild.channelId, hello, []);
  const pins = (id: string) => codeOf(() => channels.pin(guild.channelId, id));
  const message = post();

  guild.appPermissions = memberPermissions;
  expect(pins(message.id)).toBe(50_013);
  guild.appPermissions = botPermissions;
  expect([pins(message.id), pins(message.id)]).toEqual([undefined, undefined]);
  expect(guild.pinned).toHaveLength(1);
  for (let pinned = 1; pinned < 250; pinned += 1) pins(post().id);
  expect(pins(post().id)).toBe(30_003);
});

test.each([
  ['which is a forum', { type: 15 }, 50_008],
  ['in which the bot is denied to speak', { denied: 1n << 11n }, 50_013],
  ['which the bot is denied to see', { denied: 1n << 10n }, 50_001],
])('in a channel %s nothing is said', (_, what, code) => {
  const { guild, channels } = square();

  expect(codeOf(() => channels.post(guild.opensChannel(what).id, hello, []))).toBe(code);
});

test('a bot is asked to wait after fifty requests in a second, and after five messages in a channel', () => {
  const clock = { now: 1_000_000 };
  const limits = createRateLimits(() => clock.now);
  limits.areEnforced = true;
  const asks = (channel: number) => limits.take('messages', `/channels/${channel}/messages`);

  for (let asked = 0; asked < 5; asked += 1) expect(asks(1).refused).toBeUndefined();
  expect(asks(1)).toMatchObject({ refused: { scope: 'user', retryAfterSeconds: 5 } });
  for (let asked = 0; asked < 45; asked += 1) expect(asks(100 + asked).refused).toBeUndefined();
  expect(asks(2)).toMatchObject({ refused: { scope: 'global', retryAfterSeconds: 1 } });
  expect(limits.take('followUp', '/webhooks/1/token').refused).toBeUndefined();
  expect([limits.highestPerSecond, limits.highestPerChannel]).toEqual([52, 6]);
  clock.now += 1_000;
  expect(asks(2).refused).toBeUndefined();
});

/** Somebody who logs in with some intents, what they hear, and with which code they are shut out. */
async function login(discord: FakeDiscord, intents: number) {
  const socket = new WebSocket(discord.url.replace(/^http(.*)\/api$/, 'ws$1'));
  const heard: string[] = [];
  const closed = new Promise<number>((resolve) => {
    socket.on('close', resolve);
  });
  socket.on('message', (raw) => heard.push(JSON.parse(String(raw)).t ?? 'HELLO'));
  await once(socket, 'open');
  const properties = { os: 'any', browser: 'any', device: 'any' };
  socket.send(JSON.stringify({ op: 2, d: { token: discord.token, properties, intents } }));
  return { heard, closed };
}

test.each([
  ['servers', 1, ['HELLO', 'READY', 'GUILD_CREATE', 'GUILD_DELETE', 'INTERACTION_CREATE']],
  ['nothing', 0, ['HELLO', 'READY', 'INTERACTION_CREATE']],
])('a bot that asks to hear of %s (%d) hears of just that', async (_, intents, events) => {
  const discord = await startFakeDiscord();
  const guild = discord.guild();
  const { heard } = await login(discord, intents);
  await expect.poll(() => heard).toContain('READY');

  guild.putsBotOut();
  discord.delivers({});

  await expect.poll(() => heard).toEqual(events);
  await discord.close();
});

test.each([
  ['all members of servers', 1 << 1, 4_014],
  ['who is there', 1 << 8, 4_014],
  ['what everybody writes', 1 << 15, 4_014],
  ['more than this bot needs', 1 << 9, 4_013],
])('a bot that asks to hear of %s (%d) is shut out with %d', async (_, intents, code) => {
  const discord = await startFakeDiscord();

  expect(await (await login(discord, intents | 1)).closed).toBe(code);

  await discord.close();
});

test('a form that was opened from a message changes it, unless that was deleted', () => {
  const { acts, answers, interactions } = town();
  const pressed = acts('press');
  answers(pressed, { type: 4, data: hello });
  const [from] = interactions.messages;
  const submitted = () => acts('submit', { from });

  answers(submitted(), { type: 7, data: { ...v2, components: [text('Changed')] } });
  expect(from).toMatchObject({ components: [{ content: 'Changed' }], edits: 1 });
  expect(codeOf(() => answers(submitted(), { type: 7, data: { ...hello, flags: 32_768 | 64 } }))).toBe(50_035);
  expect(codeOf(() => answers(acts('submit'), { type: 7, data: hello }))).toBe(50_035);
  const late = submitted();
  (interactions.messages as unknown[]).length = 0;
  expect(codeOf(() => answers(late, { type: 7, data: hello }))).toBe(10_008);
  expect(codeOf(() => answers(late, { type: 5, data: { flags: 64 } }))).toBeUndefined();
});

test.each<[string, object]>([
  ['in capitals', { name: 'Sign', description: 'Signs' }],
  ['with a space', { name: 'my signature', description: 'Shows it' }],
  ['without a description', { name: 'sign', description: '' }],
  ['with a long description', { name: 'sign', description: 'd'.repeat(101) }],
  ['with an unknown key', { name: 'sign', description: 'Signs', option: [] }],
])('a command %s is refused', (_, command) => {
  const registry = createCommandRegistry('1', () => '2');

  expect(codeOf(() => registry.overwrite([command]))).toBe(50_035);
  expect(registry.writes).toBe(0);
});

test.each([
  ['in a language that Discord does not know', { sw: 'Saini' }],
  ['in a language without its region', { en: 'Sign' }],
  ['that says nothing', { de: '' }],
  ['of 101 characters', { de: 'x'.repeat(101) }],
])('no translation %s is taken', (_, description_localizations) => {
  const registry = createCommandRegistry('1', () => '2');
  const translated = { description: 'Sign', description_localizations };
  const option = { type: 3, name: 'petition', ...translated };

  expect(codeOf(() => registry.overwrite([{ name: 'sign', ...translated }]))).toBe(50_035);
  expect(codeOf(() => registry.overwrite([{ name: 'sign', description: 'Sign', options: [option] }]))).toBe(50_035);
});

test('translations are told to whoever asks for them, but for those that say the same as the description', () => {
  const registry = createCommandRegistry('1', () => '2');
  const translated = { description: 'Sign', description_localizations: { 'en-US': 'Sign', de: 'Unterschreiben' } };
  registry.overwrite([{ name: 'sign', ...translated, options: [{ type: 3, name: 'petition', ...translated }] }]);

  const told = { description_localizations: { de: 'Unterschreiben' } };
  expect(registry.list('true')).toMatchObject([{ ...told, options: [told] }]);
  expect(JSON.stringify(registry.list(null))).not.toContain('localizations');
});

test.each<[string, string]>([
  ['mention', 'hello <@123>'],
  ['mention', 'hello @everyone'],
  ['mention', '<@&5>'],
  ['channel', '<#123>'],
  ['command', '</sign:123>'],
  ['timestamp', '<t:1700000000:R>'],
  ['emoji', '<a:party:123>'],
  ['navigation', '<id:customize>'],
  ['link', 'see https://evil.example/x'],
  ['link', '[words](https://evil.example)'],
  ['link', '<mailto:/x>'],
  ['link', '<someone@evil.example>'],
  ['invite', 'discord.gg/abc'],
  ['heading', '# Big'],
  ['heading', 'small\n### Big'],
  ['subtext', '-# small'],
  ['quote', '> said'],
  ['quote', 'a\n>>> said'],
  ['list', '- one'],
  ['list', '1. one'],
  ['code', '`code`'],
  ['code', '```\ncode\n```'],
  ['bold', '**b**'],
  ['italic', '*i*'],
  ['italic', '_i_'],
  ['underline', '__u__'],
  ['strike', '~~s~~'],
  ['spoiler', '||s||'],
  ['hidden', 'a\u202eb'],
  ['hidden', 'a\u200bb'],
])('a %s comes alive in %j', (kind, source) => {
  expect(renderMarkdown(source).live.map((live) => live.kind)).toContain(kind);
});

test('what is escaped is text, and so is what only looks like a mark', () => {
  expect(renderMarkdown("\\<@1> \\*\\*b\\*\\* \\# 2 * 3 #x O\\'Brien")).toEqual({
    text: "<@1> **b** # 2 * 3 #x O'Brien",
    live: [],
  });
});

test('an option for a role takes no types of channels, as one for a channel does', () => {
  const registry = createCommandRegistry('1', () => '2');
  const option = { type: 8, name: 'moderators', description: 'Who moderates' };
  const codeOfOption = (more: object) =>
    codeOf(() => registry.overwrite([{ name: 'setup', description: 'x', options: [{ ...option, ...more }] }]));
  expect(codeOfOption({ channel_types: [0] })).toBe(50_035);
  expect(codeOfOption({})).toBeUndefined();
});
