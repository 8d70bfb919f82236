import { expect, test } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import { defaultSignalSettings } from '../../src/domain/signals.ts';
import { createJudge } from '../../src/judge.ts';

const [start, minuteMs, dayMs] = [Date.UTC(2030, 0, 1), 60_000, 24 * 60 * 60_000];

/** Lots that fall the same way each time (mulberry32). */
function lots(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32;
  };
}
type Lots = ReturnType<typeof lots>;
const oneOf = <Item>(draw: Lots, items: readonly Item[]) => items[Math.floor(draw() * items.length)]!;

const firstNames = (
  'Anna Maria Sofia Emma Olivia Mia Lena Clara Ida Nora Ines Lucia Elif Zeynep Fatima Aisha Mei Yuki Priya Ananya Linh ' +
  'Olga Irina Ewa Zofia Jonas Lukas Noah Elias Paul Ben Finn Tom Max Leo Hugo Luis Pedro Ahmed Omar Yusuf Mehmet Emre ' +
  'Wei Jun Kenji Raj Arjun Minh Ivan Dmitri Jan Piotr Lars Sven Oscar Nils Aaron Samuel David Michael Robert James'
).split(' ');
const lastNames = (
  'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Garcia Martinez Lopez Rossi Russo Ferrari ' +
  'Silva Santos Oliveira Nguyen Tran Pham Kim Lee Park Wang Chen Liu Yilmaz Kaya Demir Kowalski Nowak Novak Horvat Popov ' +
  'Ivanov Petrov Andersson Johansson Hansen Nielsen Smith Jones Brown Taylor Wilson Davies Evans Khan Singh Patel Sharma ' +
  'Haddad Mansour Okafor Mensah Diallo Traore Cohen Levi Murphy Kelly Byrne Dubois Moreau Laurent Bernard Peeters Janssen'
).split(' ');
const aName = (draw: Lots) => `${oneOf(draw, firstNames)} ${oneOf(draw, lastNames)}`;

/** Somebody with Discord, whose account was made so many days before. */
function discordUser(days: number, index: number): Person {
  const made = BigInt(start - days * dayMs - Date.UTC(2015, 0, 1)) << 22n;
  return { platform: 'discord', account: String(made + BigInt(index)) };
}

type Side = 'raiders' | 'elsewhere' | 'within';
interface Comer {
  readonly side: Side;
  readonly name: string;
  readonly person: Person;
  readonly community: number | undefined;
}

/** How raiders call themselves, and how old their accounts are, in days. */
interface Raid {
  name(draw: Lots, index: number): string;
  days(draw: Lots, index: number): number;
}

const raided = 1;

function whoCome(draw: Lots, raid: Raid): Comer[] {
  const raiders = Array.from({ length: 2_000 }, (_, index) => {
    const person = discordUser(raid.days(draw, index), index);
    return { side: 'raiders' as const, name: raid.name(draw, index), person, community: raided };
  });
  const elsewhere = Array.from({ length: 50 }, (_, index) => {
    // Ten communities and the web; one in ten came to Discord in order to sign.
    const community = index % 11 === 0 ? undefined : 1 + (index % 11);
    const person: Person =
      community === undefined
        ? { platform: 'web', account: `${index}` }
        : discordUser(index % 10 === 5 ? 0 : 500, index);
    return { side: 'elsewhere' as const, name: aName(draw), person, community };
  });
  const within = Array.from({ length: 20 }, (_, index) => {
    // Two of twenty have just joined.
    return {
      side: 'within' as const,
      name: aName(draw),
      person: discordUser(index < 2 ? 1 : 500, index),
      community: raided,
    };
  });
  return [...raiders, ...elsewhere, ...within]
    .map((comer) => ({ comer, at: draw() }))
    .sort((one, other) => one.at - other.at)
    .map(({ comer }) => comer);
}

/** How many of each side are held. */
function held(raid: Raid, seed = 4): Readonly<Record<Side, number>> {
  const judge = createJudge(defaultSignalSettings);
  const comers = whoCome(lots(seed), raid);
  const counts = { raiders: 0, elsewhere: 0, within: 0 };
  comers.forEach(({ side, name, person, community }, index) => {
    const now = new Date(start + (index / comers.length) * minuteMs);
    if (judge({ petition: 1, person, name, visibility: 'public', community }, now).hold) counts[side] += 1;
  });
  return counts;
}

const [old, young] = [() => 500, (_: Lots, index: number) => index % 6];
const slip = (draw: Lots, name: string) => {
  const at = Math.floor(draw() * name.length);
  return `${name.slice(0, at)}${oneOf(draw, [...'aeiou'])}${name.slice(at + (draw() < 0.5 ? 0 : 1))}`;
};
const thirty = Array.from({ length: 30 }, (_, index) => `${firstNames[index]} ${lastNames[index]}`);

/** Of 2,000 raiders in a minute through one community, 50 honest people elsewhere and 20 within. Two of those are new. */
test.each<[string, Raid, Readonly<Record<Side, number>>]>([
  [
    'one name with numbers',
    { name: (_, index) => `Raider ${index}`, days: old },
    { raiders: 1_972, elsewhere: 0, within: 2 },
  ],
  [
    'one name, misspelt',
    { name: (draw) => slip(draw, 'Robert Raiders'), days: old },
    { raiders: 1_920, elsewhere: 0, within: 2 },
  ],
  ['thirty names', { name: (draw) => oneOf(draw, thirty), days: old }, { raiders: 1_726, elsewhere: 0, within: 2 }],
  [
    'insults',
    { name: (_, index) => (index % 2 ? 'Fuck You' : 'Sh1t Head'), days: old },
    { raiders: 2_000, elsewhere: 0, within: 2 },
  ],
  [
    'joke names',
    { name: (draw) => oneOf(draw, ['Mickey Mouse', 'Ben Dover', 'Mike Hunt']), days: old },
    { raiders: 2_000, elsewhere: 0, within: 2 },
  ],
  ['names of people, accounts of this week', { name: aName, days: young }, { raiders: 1_971, elsewhere: 0, within: 2 }],
  [
    'names of people, accounts half of them old',
    { name: aName, days: (draw) => (draw() < 0.5 ? 2 : 500) },
    { raiders: 961, elsewhere: 0, within: 2 },
  ],
  // Nothing tells these from a community that came together; a moderator removes them by the minute and the community.
  ['names of people, old accounts', { name: aName, days: old }, { raiders: 0, elsewhere: 0, within: 2 }],
])('raiders with %s', (_, raid, expected) => expect(held(raid)).toEqual(expected));

test('however it falls out, nobody elsewhere is held, and of those within the new ones at most', () => {
  const all = Array.from({ length: 20 }, (_, seed) => held({ name: (_, index) => `Raider ${index}`, days: old }, seed));
  expect(Math.min(...all.map(({ raiders }) => raiders))).toBeGreaterThan(1_950);
  expect(Math.max(...all.map(({ elsewhere }) => elsewhere))).toBe(0);
  expect(Math.max(...all.map(({ within }) => within))).toBeLessThanOrEqual(2);
});

/** Names as they fall in Vietnam, where three in eight share a family name, and most a middle name. */
function vietnamese(draw: Lots): string {
  const family =
    draw() < 0.38 ? 'Nguyễn' : oneOf(draw, 'Trần Lê Phạm Hoàng Huỳnh Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý'.split(' '));
  const middle =
    draw() < 0.5 ? oneOf(draw, ['Văn', 'Thị']) : oneOf(draw, 'Minh Ngọc Thanh Quốc Đức Hoài Xuân Kim'.split(' '));
  const given =
    'Anh Bình Chi Châu Dũng Duy Giang Hà Hải Hạnh Hiếu Hoa Hùng Hương Huy Khánh Lan Linh Long Mai Nam Nga Phong Phúc Quang Quân Sơn Tâm Thảo Trang Trung Tú Tuấn Vân Việt Yến';
  return `${family} ${middle} ${oneOf(draw, given.split(' '))}`;
}

test.each<[string, (draw: Lots) => string]>([
  ['people of all countries', aName],
  ['Vietnamese', vietnamese],
  ['people who give first names alone', (draw) => oneOf(draw, firstNames)],
])('a community of %s that comes all at once is counted, but for one in a thousand', (_, name) => {
  const draw = lots(4);
  const judge = createJudge(defaultSignalSettings);
  const isHeld = Array.from({ length: 2_000 }, (_, index) => {
    const now = new Date(start + (index / 2_000) * minuteMs);
    const request = { petition: 1, person: discordUser(500, index), visibility: 'public', community: raided } as const;
    return judge({ ...request, name: name(draw) }, now).hold;
  });
  expect(isHeld.filter(Boolean).length).toBeLessThanOrEqual(2);
});
