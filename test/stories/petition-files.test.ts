import { describe, expect, test } from 'vitest';
import { performCommand } from '../../adapters/cli/perform.ts';
import { readCommand } from '../../adapters/cli/read-command.ts';
import { testDatabase } from '../support/database.ts';
import { visitor } from '../support/petitions.ts';

const database = await testDatabase();
const noon = new Date('2026-03-10T12:00Z');
const store = await database.openStore({ clock: () => noon });

const picture = Buffer.from('89504e470d0a1a0a0001', 'hex');
const files = new Map<string, string | Uint8Array>([['pool.png', picture]]);

/** Writes `SLUG.md`, with more lines for its front matter. */
function writeFile(slug: string, more: readonly string[] = [], letter = 'Please keep it open.') {
  const front = [`slug: ${slug}`, 'title: Keep the pool', 'target: { name: Mara Lind }', 'goal: Keep it open', ...more];
  const body = `# Cause\n\nWe swim.\n\n# Letter\n\nDear Ms Lind,\n\n${letter}\n\n[Your Name Here]\n`;
  files.set(`${slug}.md`, `---\n${front.join('\n')}\n---\n\n${body}`);
}

async function readFile(path: string) {
  const found = files.get(path);
  if (found === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
  return Buffer.from(found);
}

/** What the terminal says to a command; `tells`: while Undersigned runs. */
async function say(argv: readonly string[], tells: boolean) {
  const command = await readCommand(argv, readFile);
  return 'do' in command ? performCommand(command, { store, now: noon, tells }) : command;
}

const run = (...argv: string[]) => say(argv, true);

const petition = async (slug: string) => (await store.catalogue()).petitions.find((found) => found.slug === slug);

test('an empty database says how the first petition gets in', async () => {
  const sentence = 'There is no petition yet. “npm run petition -- import FILE” puts one in.';
  expect(await run('list')).toEqual({ lines: [sentence], exitCode: 0 });
  expect(await run('show', 'pool')).toEqual({ lines: [sentence], exitCode: 1 });
});

describe('importing a file', () => {
  test('puts the petition in with its photo', async () => {
    writeFile('new', ['photo: { file: pool.png, alternativeText: The pool, credit: Ada }', 'closes: 2026-03-31']);
    expect(await run('import', 'new.md')).toEqual({
      lines: ['Imported new “Keep the pool”: open for signatures until 2026-04-01 00:00 UTC.'],
      exitCode: 0,
    });
    expect(await petition('new')).toMatchObject({
      letter: 'Dear Ms Lind,\n\nPlease keep it open.\n\n[Your Name Here]',
    });
    expect(Buffer.from((await store.photo('new'))!.bytes)).toEqual(picture);
  });

  test('a second time changes what the file changed, and nothing else', async () => {
    writeFile('twice');
    await run('import', 'twice.md');
    const before = await petition('twice');
    expect((await run('import', 'twice.md')).lines).toEqual([
      'twice “Keep the pool” is in already, just as the file has it.',
    ]);
    writeFile('twice', ['signatureGoal: 50']);
    expect((await run('import', 'twice.md')).lines).toEqual(['Updated twice “Keep the pool”: open for signatures.']);
    expect(await petition('twice')).toEqual({ ...before, signatureGoal: 50 });
  });

  test('does not change the letter under the names of those who signed it', async () => {
    writeFile('signed');
    await run('import', 'signed.md');
    const signed = (await petition('signed'))!;
    await store.sign({ petition: signed.id, person: visitor('Ada'), name: 'Ada', visibility: 'public' });
    writeFile('signed', [], 'Please fill it in.');
    expect(await run('import', 'signed.md')).toEqual({
      lines: [
        'signed “Keep the pool” was not changed: it has 1 signature, and people signed it as it is.',
        'The file differs in what they signed: # Letter. Undo that, or import it under a new slug.',
      ],
      exitCode: 1,
    });
    expect(await petition('signed')).toEqual(signed);
  });

  test('with faults tells them all, and imports nothing', async () => {
    writeFile('faulty', ['colour: red', 'photo: { file: gone.png, alternativeText: None, credit: Ada }']);
    const answer = await run('import', 'faulty.md');
    expect(answer.exitCode).toBe(1);
    expect(answer.lines).toHaveLength(3);
    expect(answer.lines[0]).toMatch(/^faulty\.md:6: “colour” is not known\. /);
    expect(answer.lines[1]).toMatch(/^faulty\.md:7: The photo gone\.png cannot be read\. /);
    expect(answer.lines[2]).toBe('Nothing was imported: 2 faults.');
    expect(await petition('faulty')).toBeUndefined();
  });

  test('that is not there says so', async () => {
    const lines = ['nowhere.md: There is no such file. Nothing was imported.'];
    expect(await run('import', 'nowhere.md')).toEqual({ lines, exitCode: 1 });
  });
});

describe('a petition that is in', () => {
  test('is closed and reopened by hand, each once', async () => {
    writeFile('door');
    await run('import', 'door.md');
    expect((await run('reopen', 'door')).lines).toEqual(['door is not closed.']);
    expect((await run('close', 'door')).lines).toEqual([
      'door is closed: it takes no more signatures. “npm run petition -- reopen door” takes that back.',
    ]);
    expect((await petition('door'))?.closedAt).toEqual(noon);
    expect((await run('close', 'door')).lines).toEqual(['door is closed already.']);
    expect((await run('reopen', 'door')).lines).toEqual(['door is not closed any more: it is open for signatures.']);
    expect((await petition('door'))?.closedAt).toBeUndefined();
  });

  test('whose time is up opens again', async () => {
    writeFile('late', ['closes: 2026-03-01']);
    expect((await run('import', 'late.md')).lines).toEqual([
      'Imported late “Keep the pool”: closed since 2026-03-02 00:00 UTC.',
    ]);
    expect((await run('reopen', 'late')).lines).toEqual([
      'late is not closed any more: it is open for signatures.',
      'Its closing time, 2026-03-02 00:00 UTC, had passed and is taken away. Set another one in its file.',
    ]);
  });

  test('is meant where none is named, everywhere or in one community', async () => {
    writeFile('everywhere');
    writeFile('here');
    await run('import', 'everywhere.md');
    await run('import', 'here.md');
    expect((await run('default', 'everywhere')).lines).toEqual([
      'everywhere is now the petition that is meant wherever none is named.',
    ]);
    expect((await run('default', 'here', '--in', 'telegram:-100123')).lines).toEqual([
      'here is now the petition that is meant in telegram:-100123.',
    ]);
    const { defaultPetition, communityPetitions } = await store.catalogue();
    expect(defaultPetition).toBe('everywhere');
    expect(communityPetitions.get('telegram:-100123')).toBe('here');
  });

  test('stands in the list and is shown whole, with its signature count', async () => {
    writeFile('shown', ['signatureGoal: 1200', 'opens: 2026-04-01', 'milestones: [5, 1000]']);
    await run('import', 'shown.md');
    await run('default', 'shown');
    const { lines } = await run('list');
    expect(lines.find((line) => line.startsWith('shown '))).toMatch(
      /^shown +upcoming +0 signatures +“Keep the pool” \(default\)$/,
    );
    expect((await run('show', 'shown')).lines).toEqual([
      'Keep the pool',
      '  slug        shown',
      '  target      Mara Lind',
      '  goal        Keep it open',
      '  state       open for signatures from 2026-04-01 00:00 UTC',
      '  signatures  0 of 1,200',
      '  milestones  5 · 1,000',
      '  language    en',
      '  photo       none',
      '',
      'We swim.',
      '',
      'Dear Ms Lind,\n\nPlease keep it open.\n\n[Your Name Here]',
    ]);
  });
});

describe('what is new', () => {
  test('is announced and kept, and stands with the petition', async () => {
    writeFile('news');
    await run('import', 'news.md');
    expect(await run('announce', 'news', 'The', 'council', 'meets.')).toEqual({
      lines: ['Announced to every community that follows news. Its card shows it, too.'],
      exitCode: 0,
    });
    expect((await petition('news'))?.update).toEqual({ kind: 'update', text: 'The council meets.', at: noon });
    expect((await run('show', 'news')).lines.slice(9, 14)).toEqual([
      '',
      'Update, 2026-03-10 12:00 UTC:',
      '',
      'The council meets.',
      '',
    ]);
  });

  test('is the newest of what was announced', async () => {
    writeFile('answered');
    await run('import', 'answered.md');
    await run('announce', 'answered', 'The council meets.');
    await run('announce', 'answered', 'It stays open.', '--answer');
    const { lines } = await run('show', 'answered');
    expect(lines).toContain('Answer from Mara Lind, 2026-03-10 12:00 UTC:');
    expect(lines).toContain('It stays open.');
    expect(lines).not.toContain('The council meets.');
  });

  test('is not announced again right after', async () => {
    writeFile('again');
    await run('import', 'again.md');
    await run('announce', 'again', 'It stays open.', '--answer');
    expect(await run('announce', 'again', 'It stays open.', '--answer')).toEqual({
      lines: ['That is already the newest answer of again. Nothing was announced again.'],
      exitCode: 0,
    });
    expect((await run('announce', 'again', 'It stays open.')).lines).toEqual([
      'Announced to every community that follows again. Its card shows it, too.',
    ]);
  });

  test('waits for Undersigned to run', async () => {
    writeFile('asleep');
    await run('import', 'asleep.md');
    expect(await say(['announce', 'asleep', 'It stays open.'], false)).toEqual({
      lines: [
        'Kept for every community that follows asleep: they are told when Undersigned runs, if that is within 24 hours.',
      ],
      exitCode: 0,
    });
    expect((await petition('asleep'))?.update?.text).toBe('It stays open.');
  });

  test('is heard of a closed petition, too', async () => {
    writeFile('over', ['closes: 2026-03-01']);
    await run('import', 'over.md');
    expect((await run('announce', 'over', 'It stays open.', '--answer')).lines).toEqual([
      'Announced to every community that follows over. Its card shows it, too.',
    ]);
  });

  test('of a petition that is not there is told to nobody', async () => {
    writeFile('lido');
    await run('import', 'lido.md');
    const lines = ['There is no petition “lidoo”. Did you mean lido?'];
    expect(await run('announce', 'lidoo', 'It stays open.')).toEqual({ lines, exitCode: 1 });
  });
});

describe('what is not understood', () => {
  const advice = '“npm run petition -- help” shows the commands.';

  test.each([
    [['clsoe', 'door'], 'There is no command “clsoe”. Did you mean “close”?'],
    [['frobnicate'], 'There is no command “frobnicate”.'],
    [['close'], 'Which petition? “npm run petition -- list” shows their slugs.'],
    [['import'], 'Which file?'],
    [['import', 'my', 'file.md'], '“file.md” is too much. Quote a path with spaces.'],
    [['list', 'all'], '“list” takes nothing after it.'],
    [['close', 'door', '--in', 'discord:1'], '--in goes with “default” only.'],
    ...['web:1', 'telegram:123', 'telegram:-0', 'discord:-5', 'discord:007'].map((where): [string[], string] => [
      ['default', 'door', '--in', where],
      `“${where}” is no community. Write discord: and the server's number, or telegram: and the group's, which begins with a minus.`,
    ]),
  ])('%j is answered with what would be', async (argv, sentence) => {
    expect(await run(...argv)).toEqual({ lines: [sentence, advice], exitCode: 2 });
  });

  test('an unknown slug is answered with the one that was meant', async () => {
    writeFile('marina');
    await run('import', 'marina.md');
    const lines = ['There is no petition “marnia”. Did you mean marina?'];
    expect(await run('close', 'marnia')).toEqual({ lines, exitCode: 1 });
  });

  test.each([[['help']], [['--help']], [['close', '--help']]])('%j shows every command', async (argv) => {
    const { lines, exitCode } = await run(...argv);
    expect(exitCode).toBe(0);
    for (const word of [
      'import',
      'list',
      'show',
      'announce',
      'close',
      'reopen',
      'default',
      'moderators',
      'log',
      'check',
      'help',
    ]) {
      expect(lines.some((line) => line.startsWith(`  ${word} `))).toBe(true);
    }
  });
});
