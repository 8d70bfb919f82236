import { expect, test } from 'vitest';
import { Slug } from '../../src/domain/petition.ts';
import { UserText } from '../../src/domain/user-text.ts';
import type { Overview } from '../../src/overview.ts';
import { createOverviews } from '../../src/overviews.ts';
import { createWatching } from '../../src/watching.ts';
import { knownPetition, nameOf } from '../support/petitions.ts';

const noon = new Date('2026-11-22T12:00:00Z');
const minuteMs = 60_000;
const later = (milliseconds: number) => new Date(noon.getTime() + milliseconds);
const pool = knownPetition({ slug: 'harbour-pool', signatureGoal: 100 });

/** Overviews of a petition that changes as the test says. Each look reads anew, unless `everyMs` says otherwise. */
function scene(everyMs = 0, known = pool) {
  const state = { petition: known, names: ['Ada'], milestones: [] as number[], isAway: false, slowReads: 0 };
  const links = [{ kind: 'page' as const, href: 'https://petitions.example/p/harbour-pool' }];
  const signatures = async () => {
    if (state.isAway) throw new Error('The database is away.');
    return {
      signatures: state.names.map((name, at) => ({
        number: at + 1,
        name: new UserText(name),
        visibility: 'public' as const,
        state: 'counted' as const,
        signedAt: noon,
      })),
      page: 1,
      pages: 1,
      total: state.names.length,
    };
  };
  const overviews = createOverviews({
    everyMs,
    links: () => links,
    register: { find: async (slug) => (slug === known.slug ? state.petition : undefined) },
    store: {
      tally: async () => ({ count: state.names.length, held: 0, milestones: state.milestones }),
      signedSince: async () => 1,
      signatures,
      signaturesAfter: async () => [],
      comments: async () => ({
        comments: [{ number: 1, name: new UserText('Ada'), text: new UserText('I swim.'), at: noon }],
      }),
      growth: async () => {
        state.slowReads += 1;
        return [];
      },
      chronicle: async () => [],
    },
  });
  return { state, overviews, look: async (now = noon) => (await overviews.latest(known.slug, now))! };
}

const namesOn = (overview: Overview | undefined) => overview?.newest.signatures.map(nameOf);

test('while nothing changes, an overview is the same object, though it is read anew', async () => {
  const { state, look } = scene();
  const first = await look();
  expect(await look()).toBe(first);
  // The register reads all petitions anew when one of them changes.
  state.petition = { ...pool };
  expect(await look()).toBe(first);
  expect(await look()).toBe(first);
});

test.each([
  ['another name', { names: ['Ben'] }],
  ['one more', { names: ['Ada', 'Ben'] }],
  ['a new banner', { petition: { ...pool, banner: 'The council meets.' } }],
  ['a milestone', { milestones: [10] }],
])('%s makes a new one', async (_, change) => {
  const { state, look } = scene();
  const before = await look();
  Object.assign(state, change);
  const after = await look();
  expect(after).not.toBe(before);
  expect(await look()).toBe(after);
});

test('a petition closes on the second, also between two reads', async () => {
  const { state, look } = scene(minuteMs);
  state.petition = { ...pool, closesAt: later(500) };
  const open = await look(later(499));
  expect(open).toMatchObject({ state: 'open', takesSignatures: true });
  const closed = await look(later(500));
  expect(closed).toMatchObject({ state: 'closed', takesSignatures: false });
  expect(await look(later(600))).toBe(closed);
});

test('names and reasons are gone as soon as they are hidden, even while the database is away', async () => {
  const { state, look } = scene(minuteMs);
  expect(namesOn(await look())).toEqual(['Ada']);
  state.isAway = true;
  state.petition = { ...pool, namesHidden: true };
  const hidden = await look();
  expect(hidden.newest).toMatchObject({ signatures: [], isHidden: true, total: 1 });
  expect(hidden.comments).toEqual({ comments: [] });
  expect(await look()).toBe(hidden);
});

test('names that are shown again are there at once', async () => {
  const { state, look } = scene(minuteMs);
  state.petition = { ...pool, namesHidden: true };
  expect(namesOn(await look())).toEqual([]);
  state.petition = pool;
  expect(namesOn(await look())).toEqual(['Ada']);
});

test('what takes long to read is read when the petition, a milestone or the hour is new, or a minute has passed', async () => {
  const { state, look } = scene();
  await look();
  await look(later(minuteMs - 1));
  expect(state.slowReads).toBe(1);
  await look(later(minuteMs));
  expect(state.slowReads).toBe(2);
  state.milestones = [10];
  await look(later(minuteMs));
  expect(state.slowReads).toBe(3);
  state.petition = { ...pool };
  await look(later(minuteMs));
  expect(state.slowReads).toBe(4);
  const full = later(60 * minuteMs);
  await look(new Date(full.getTime() - 1));
  await look(full);
  expect(state.slowReads).toBe(6);
});

test('of a petition that is not there, there is no overview', async () => {
  const { overviews } = scene();
  expect(await overviews.latest('unknown', noon)).toBeUndefined();
});

test('a petition whose name means something to the machine is one like any other', async () => {
  const { look } = scene(0, { ...pool, slug: Slug.parse('error') });
  expect((await look()).count).toBe(1);
});

test('whoever watches hears of changes alone, until they stop', async () => {
  const { state, overviews, look } = scene();
  const watching = createWatching(overviews, () => noon);
  await look();
  const heard: number[] = [];
  const unwatch = watching.watch(pool.slug, { onChange: ({ count }) => heard.push(count), onEnd: () => undefined });
  await look();
  state.names.push('Ben');
  await expect.poll(() => heard, { interval: 1 }).toEqual([2]);
  await look();
  unwatch();
  state.names.push('Chi');
  await look();
  expect(heard).toEqual([2]);
});

test('a change that comes with somebody’s own look is heard by all who watch at once', async () => {
  const { state, overviews, look } = scene(minuteMs);
  const watching = createWatching(overviews, () => noon);
  await look();
  const heard: number[] = [];
  const watcher = { onChange: ({ count }: Overview) => void heard.push(count), onEnd: () => undefined };
  const unwatchings = [watching.watch(pool.slug, watcher), watching.watch(pool.slug, watcher)];
  state.names.push('Ben');
  await overviews.latest(pool.slug, noon, true);
  expect(heard).toEqual([2, 2]);
  for (const unwatch of unwatchings) unwatch();
});

test('when the core stops, everybody who watches hears so, once, and who comes later at once', async () => {
  const { overviews, look, state } = scene();
  const watching = createWatching(overviews, () => noon);
  await look();
  const heard: string[] = [];
  const watcher = (name: string) => ({
    onChange: () => void heard.push(`${name} change`),
    onEnd: () => void heard.push(name),
  });
  watching.watch(pool.slug, watcher('Ada'));
  const unwatch = watching.watch(pool.slug, watcher('Ben'));
  watching.stop();
  watching.stop();
  unwatch();
  watching.watch(pool.slug, watcher('Chi'));
  state.names.push('Ben');
  await look();
  expect(heard).toEqual(['Ada', 'Ben', 'Chi']);
});
