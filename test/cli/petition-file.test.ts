import { describe, expect, test } from 'vitest';
import { faultLines } from '../../adapters/cli/fault.ts';
import { readPetitionFile } from '../../adapters/cli/petition-file.ts';
import { photoMaxBytes } from '../../adapters/cli/petition-photo.ts';
import { defaultMilestones } from '../../src/index.ts';

const png = Buffer.from('89504e470d0a1a0a0000', 'hex');

const frontMatter = `slug: save-the-park
title: Save the park
target:
  name: Rosa Lindqvist
goal: Leave the old trees standing`;

const parts = `# Cause

It is the only green for miles.

# Letter

Dear Ms Lindqvist,

please leave the old trees standing.

Kind regards,\\
[Your Name Here]`;

const file = (front = frontMatter, body = parts) => `---\n${front}\n---\n\n${body}\n`;

/** Reads `petition.md` out of a folder that holds these files. */
function read(files: Readonly<Record<string, string | Uint8Array>>) {
  return readPetitionFile('folder/petition.md', async (path) => {
    const found = files[path.replaceAll('\\', '/').replace('folder/', '')];
    if (found === undefined) throw new Error('ENOENT');
    return Buffer.from(found);
  });
}

async function faultsOf(petition: string | Uint8Array, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const outcome = await read({ 'petition.md': petition, ...files });
  return outcome.kind === 'faults' ? faultLines('petition.md', outcome.faults) : [];
}

describe('a file without faults', () => {
  test('needs no more than a slug, a title, a target, a goal and its two parts', async () => {
    expect(await read({ 'petition.md': file() })).toEqual({
      kind: 'petition',
      photo: undefined,
      content: {
        slug: 'save-the-park',
        title: 'Save the park',
        target: { name: 'Rosa Lindqvist' },
        goal: 'Leave the old trees standing',
        text: 'It is the only green for miles.',
        letter: 'Dear Ms Lindqvist,\n\nplease leave the old trees standing.\n\nKind regards,\\\n[Your Name Here]',
        photo: undefined,
        milestones: defaultMilestones,
        opensAt: undefined,
        closesAt: undefined,
        language: 'en',
      },
    });
  });

  test('can say everything else, and bring its photo', async () => {
    const full = `${frontMatter}
  role: Mayor
  organisation: Town of Ilmberg
photo: { file: pictures/park.png, alternativeText: A lime tree, credit: Ilmberg Gazette }
signatureGoal: 500
milestones: [5, 50, 500]
opens: 2026-03-01
closes: 2026-03-31
language: sv-SE`.replace('goal: Leave the old trees standing\n', '');
    const petition = file(`${full}\ngoal: Leave the old trees standing`);
    expect(await read({ 'petition.md': petition, 'pictures/park.png': png })).toMatchObject({
      kind: 'petition',
      photo: { mediaType: 'image/png', bytes: png },
      content: {
        target: { name: 'Rosa Lindqvist', role: 'Mayor', organisation: 'Town of Ilmberg' },
        photo: { alternativeText: 'A lime tree', credit: 'Ilmberg Gazette' },
        signatureGoal: 500,
        milestones: [5, 50, 500],
        opensAt: new Date('2026-03-01T00:00Z'),
        closesAt: new Date('2026-04-01T00:00Z'),
        language: 'sv-SE',
      },
    });
  });

  test('may have been written on Windows', async () => {
    const outcome = await read({ 'petition.md': `\uFEFF${file().replaceAll('\n', '\r\n')}` });
    expect(outcome).toMatchObject({ kind: 'petition', content: { text: 'It is the only green for miles.' } });
  });

  test('may have values that look like something else in YAML', async () => {
    const outcome = await read({ 'petition.md': file(frontMatter.replace('title: Save the park', 'title: 1984')) });
    expect(outcome).toMatchObject({ kind: 'petition', content: { title: '1984' } });
  });

  test.each([
    ['2026-03-31 18:00', '2026-03-31T18:00Z'],
    ['2026-03-31T18:00:30', '2026-03-31T18:00:30Z'],
    ['2026-03-31T18:00Z', '2026-03-31T18:00Z'],
    ['2026-03-31T18:00+02:00', '2026-03-31T16:00Z'],
    ['"2026-03-31 18:00 -05:00"', '2026-03-31T23:00Z'],
  ])('closes at %s, which is %s', async (written, time) => {
    const outcome = await read({ 'petition.md': file(`${frontMatter}\ncloses: ${written}`) });
    expect(outcome).toMatchObject({ kind: 'petition', content: { closesAt: new Date(time) } });
  });
});

describe('a fault is told with its line and how to mend it', () => {
  const photo = (lines: string) => file(`${frontMatter}\nphoto:\n  alternativeText: A tree\n  credit: Us\n${lines}`);
  const dates = 'a date such as 2026-03-31, or with a time as in 2026-03-31 18:00 or 2026-03-31T18:00+02:00';
  const numbers = 'a whole number from 1 to 1000000000, written in digits only, such as 10000';

  test.each([
    ['', '1: The front matter is missing. Begin the file with a line “---”, the keys, and “---”.'],
    ['slug: x\n', '1: The front matter is missing. Begin the file with a line “---”, the keys, and “---”.'],
    [file('').replace('\n\n', '\n'), '2: “slug” is missing.'],
    [file('Save the park'), '2: The front matter must be lines such as “title: Save the park”.'],
    [file(frontMatter.replace('slug: save-the-park\n', '')), '2: “slug” is missing.'],
    [file(frontMatter.replace('title: Save the park\n', '')), '2: “title” is missing.'],
    [file(frontMatter.replace('Save the park', '')), '3: “title” is missing.'],
    [
      file(frontMatter.replace('Save the park', 'x'.repeat(121))),
      '3: “title” has 121 characters; at most 120 fit. Shorten it.',
    ],
    [file(frontMatter.replace('Save the park', '[a, b]')), '3: “title” must be a text in one line.'],
    [
      file(frontMatter.replace('Save the park', '"Save\\nit"')),
      '3: “title” must be in one line. Take the line breaks out.',
    ],
    [
      file(frontMatter.replace('save-the-park', 'Save_the_Park')),
      '2: “slug” must be 1 to 32 small letters, digits and single hyphens, such as save-the-park.',
    ],
    [file(frontMatter.replace('  name: Rosa Lindqvist', '  role: Mayor')), '4: “target.name” is missing.'],
    [
      file(frontMatter.replace('target:\n  name: Rosa Lindqvist', 'target: Rosa Lindqvist')),
      '4: “target” must have the key “name” on an indented line, and may have “role” and “organisation”.',
    ],
    [file(`${frontMatter}\nsignaturegoal: 5`), '7: “signaturegoal” is not known. Did you mean “signatureGoal”?'],
    [
      file(`${frontMatter}\ncolour: red`),
      '7: “colour” is not known. The keys are slug, title, target, goal, photo, signatureGoal, milestones, opens, closes, language.',
    ],
    [file(frontMatter.replace('  name', '  nam: x\n  name')), '5: “target.nam” is not known. Did you mean “name”?'],
    [file(`${frontMatter}\nsignatureGoal: many`), `7: “signatureGoal” must be ${numbers}.`],
    [file(`${frontMatter}\nsignatureGoal: 0`), `7: “signatureGoal” must be ${numbers}.`],
    [file(`${frontMatter}\nsignatureGoal: 10,000`), `7: “signatureGoal” must be ${numbers}.`],
    [file(`${frontMatter}\nmilestones: 10`), '7: “milestones” must be a list of numbers, such as [10, 50, 100].'],
    [
      file(`${frontMatter}\nmilestones: [10, 50, 50]`),
      '7: “milestones” does not rise: 50 comes after 50. Put the numbers in order, each once.',
    ],
    [file(`${frontMatter}\nopens: tomorrow`), `7: “opens” must be ${dates}. Without a zone it is UTC.`],
    [file(`${frontMatter}\nopens: 2026-02-31`), `7: “opens” must be ${dates}. Without a zone it is UTC.`],
    [
      file(`${frontMatter}\nopens: 2026-03-31\ncloses: 2026-03-30`),
      '8: “closes” is not after “opens”. Give a later time.',
    ],
    [
      file(`${frontMatter}\nlanguage: English please`),
      '7: “language” must be a language tag, such as en, de or pt-BR.',
    ],
    [
      file(frontMatter.replace('Save the park', 'Parks: keep them')),
      '3: The front matter cannot be read here (Nested mappings are not allowed in compact mappings). ' +
        'A text with a colon or a sign at its beginning needs quotes: title: "Parks: keep them".',
    ],
    [
      file(frontMatter.replace('Save the park', '*Save* the park')),
      '3: The front matter cannot be read here (YAML takes “*Save*” for a reference). ' +
        'A text with a colon or a sign at its beginning needs quotes: title: "Parks: keep them".',
    ],
    [
      file(`${frontMatter}\nslug: again`),
      '7: The front matter cannot be read here (Map keys must be unique). Each key may stand once: take one out.',
    ],
    [
      photo(''),
      '7: “photo” must have either “file”, a picture beside the petition file, or “address”, one on the web.',
    ],
    [
      photo('  file: a.png\n  address: https://example.org/a.png'),
      '7: “photo” must have either “file”, a picture beside the petition file, or “address”, one on the web.',
    ],
    [photo('  address: http://example.org/a.png'), '10: “photo.address” must be an address that begins with https://.'],
    [
      photo('  file: gone.png'),
      '10: The photo gone.png cannot be read. Its path is relative to the petition file; put it there.',
    ],
    [photo('  file: tree.txt'), '10: The photo tree.txt is no JPEG, PNG or WebP picture. Save it as one of these.'],
    [photo('  file: big.png'), '10: The photo big.png has 5.1 MB; at most 5 fit. Make it smaller.'],
    [
      file(frontMatter, parts.replace('# Cause', '')),
      '8: The part “# Cause” is missing. Put that heading on a line of its own, and below it what the petition is about.',
    ],
    [
      file(frontMatter, `Hello.\n\n${parts}`),
      '9: This stands above the first heading. Move it below “# Cause” or “# Letter”.',
    ],
    [
      file(frontMatter, `${parts}\n\n# Cause\n\nMore.`),
      '22: “# Cause” stands here a second time. Make one part of the two.',
    ],
    [
      file(frontMatter, parts.replace('# Letter', '# Lettre')),
      '13: “# Lettre” is no part of a petition: those are “# Cause” and “# Letter”. Begin other headings with “##”.',
    ],
    [file(frontMatter, parts.replace(/It is.*/, '')), '9: Nothing stands below “# Cause”. Write it there.'],
    [
      file(frontMatter, parts.replace('It is', 'x'.repeat(20_000))),
      '9: The part “# Cause” has 20026 characters; at most 20000 fit. Shorten it.',
    ],
    [
      file(frontMatter, parts.replace('It is', '![a](b.png) It is')),
      '11: Pictures cannot stand inside the text. A petition has one, named under “photo” in the front matter.',
    ],
    [
      file(frontMatter, parts.replace('old trees', '<i>old</i> trees')),
      '17: HTML cannot be shown in a chat. Write Markdown or plain words instead.',
    ],
    [
      file(frontMatter, parts.replace('[Your Name Here]', 'We all')),
      '13: The letter has no place for the signatory’s name. Write [Your Name Here] where it goes.',
    ],
    [
      file(frontMatter, parts.replace('[Your Name Here]', '[your name]')),
      '13: The letter says [your name], which stays as it is. Write exactly [Your Name Here] where the signatory’s name goes.',
    ],
    [
      file(frontMatter, parts.replace('Dear Ms Lindqvist,\n\n', '')),
      '13: The letter has no salutation. Begin it with a short paragraph of its own, such as “Dear Ms Kim,”.',
    ],
  ])('%#: %s', async (petition, sentence) => {
    const files = { 'tree.txt': 'A tree', 'big.png': Buffer.concat([png, Buffer.alloc(photoMaxBytes + 100_000)]) };
    expect(await faultsOf(petition, files)).toContain(`petition.md:${sentence}`);
  });

  test('when the file is not written in UTF-8', async () => {
    expect(await faultsOf(Buffer.from(file(frontMatter.replace('Rosa', 'Åsa')), 'latin1'))).toEqual([
      'petition.md:1: The file is not written in UTF-8. Save it with that encoding.',
    ]);
  });
});

test('all faults of a file are told at once, in its order', async () => {
  const petition = file(
    `slug: save-the-park
titel: Save the park
target:
  name: Rosa Lindqvist
goal: Leave the old trees standing
photo:
  file: gone.png
  credit: Us
milestones: [3, 2]
opens: 2026-05-01
closes: 2026-04-01`,
    parts.replace('It is', '`It` is').replace('[Your Name Here]', ''),
  );
  expect(await faultsOf(petition)).toEqual([
    'petition.md:2: “title” is missing.',
    'petition.md:3: “titel” is not known. Did you mean “title”?',
    'petition.md:7: “photo.alternativeText” is missing.',
    'petition.md:8: The photo gone.png cannot be read. Its path is relative to the petition file; put it there.',
    'petition.md:10: “milestones” does not rise: 2 comes after 3. Put the numbers in order, each once.',
    'petition.md:12: “closes” is not after “opens”. Give a later time.',
    'petition.md:17: Code cannot be shown in every chat. Take the backticks, or the four spaces before the line, out.',
    'petition.md:19: The letter has no place for the signatory’s name. Write [Your Name Here] where it goes.',
  ]);
});
