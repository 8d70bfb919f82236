import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { type Action, encodeAction } from '../../src/dialogue/action.ts';
import { CommandName } from '../../src/dialogue/input.ts';
import { managerDeeds } from '../../src/dialogue/manager-action.ts';
import { moderatorDeeds } from '../../src/dialogue/moderator-action.ts';
import { pictureId } from '../../src/dialogue/picture-id.ts';
import { pool } from '../support/installation.ts';
import {
  cast,
  moderatorRole,
  type Platform,
  platforms,
  type Stage,
  stage,
  type Who,
} from '../support/permissions/cast.ts';
import * as rows from '../support/permissions/rows.ts';
import { petitionContent, visitor } from '../support/petitions.ts';

/** What somebody can be told who may not do something, by the words that they read. */
const refusals = {
  notManager: 'Only those who manage',
  notModerator: 'Only moderators',
  ledAway: 'This is between you and me',
  needsCommunity: 'Please do this in a server or group',
  stale: 'That belongs to an earlier conversation',
} as const;
/** What comes of a try; `yes`: it was done, or shown. */
type Answer = keyof typeof refusals | 'yes' | 'nothing';

/** What comes of something for each of the cast. */
type Row = readonly [
  stranger: Answer,
  signatory: Answer,
  moderatorElsewhere: Answer,
  moderatorHere: Answer,
  manager: Answer,
  petitionModerator: Answer,
  formerModerator: Answer,
  /** There are none on Discord. */
  anonymousAdmin?: Answer,
];

const [yes, manage, moderate, led, stale] = ['yes', 'notManager', 'notModerator', 'ledAway', 'stale'] as const;
const all = (answer: Answer): Row => [answer, answer, answer, answer, answer, answer, answer, answer];
const host: Row = [moderate, moderate, moderate, moderate, moderate, yes, moderate, moderate];
const hereAndHost: Row = [moderate, moderate, moderate, yes, moderate, yes, moderate, moderate];
const elsewhereAndHost: Row = [moderate, moderate, yes, moderate, moderate, yes, moderate, moderate];
const ownAndHost: Row = [moderate, moderate, yes, yes, moderate, yes, moderate];
const onlyHere: Row = [moderate, moderate, moderate, yes, moderate, moderate, moderate, moderate];

const table = {
  telegram: {
    'what everybody may do there': all(yes),
    'what concerns oneself, there': all(led),
    'what everybody may do in private': all(yes),
    // Every administrator manages the group, also one who may not moderate it; an anonymous one by commands alone.
    'a command of managers': [manage, manage, manage, yes, yes, manage, manage, yes],
    'a button of managers': [manage, manage, manage, yes, yes, manage, manage, manage],
    'a button of managers, in private': all('needsCommunity'),
    '/moderate': all(led),
    '/moderate, in private': host,
    'the way to what waits here': hereAndHost,
    'a button of what came through here': hereAndHost,
    'a form about what came through here': hereAndHost,
    'a button of the whole petition': host,
    'a button of what came through elsewhere': elsewhereAndHost,
    'a button of another petition': onlyHere,
    'a button of no petition': all(stale),
    'a switch': host,
    'a switch, for what came through here': host,
    'a button of moderators, where others read': all(led),
    'a form of moderators that is about nothing': host,
    'an old button': all(stale),
    'what no button holds': all(stale),
  },
  discord: {
    'what everybody may do there': all(yes),
    'what concerns oneself, there': all(yes),
    'what everybody may do in private': all(yes),
    'a command of managers': [manage, manage, manage, manage, yes, manage, manage],
    'a button of managers': [manage, manage, manage, manage, yes, manage, manage],
    'a button of managers, in private': all('needsCommunity'),
    '/moderate': hereAndHost,
    '/moderate, in private': host,
    'the way to what waits here': hereAndHost,
    'a button of what came through here': hereAndHost,
    'a form about what came through here': hereAndHost,
    // Of that, each gets what came through their own server.
    'a button of the whole petition': ownAndHost,
    'a button of what came through elsewhere': elsewhereAndHost,
    'a button of another petition': onlyHere,
    'a button of no petition': all(stale),
    'a switch': host,
    'a switch, for what came through here': host,
    'a button of moderators, where others read': hereAndHost,
    'a form of moderators that is about nothing': ownAndHost,
    'an old button': all(stale),
    'what no button holds': all(stale),
  },
} as const satisfies Record<Platform, Record<string, Row>>;
type RowName = keyof (typeof table)[Platform];

/** Everything that somebody could try in a row, each by a name. */
function triesOf(row: RowName, { acting, petition, other, here, elsewhere }: Scene): Tries {
  const remit = { petition, community: here };
  const whole = { petition, community: undefined };
  const commands = (words: readonly CommandName[]) => words.map((word) => [word, () => acting.commands(word)] as const);
  const press = (how: (payload: string) => Promise<void>, actions: readonly Action[]) =>
    actions.map((action) => [encodeAction(action), () => how(encodeAction(action))] as const);
  const form = (actions: readonly Action[]) =>
    actions.map((action) => {
      const opens = async () => {
        await acting.presses(encodeAction(action));
        await acting.sends('120');
      };
      return [encodeAction(action), opens] as const;
    });
  switch (row) {
    case 'what everybody may do there':
      return commands(rows.openCommands);
    case 'what concerns oneself, there':
      return commands(rows.ownCommands);
    case 'what everybody may do in private':
      return press(acting.pressesPrivately, rows.openPresses);
    case 'a command of managers':
      return commands(rows.managerCommands);
    case 'a button of managers':
      return press(acting.pressesThere, rows.managerPresses);
    case 'a button of managers, in private':
      return press(acting.pressesPrivately, rows.managerPresses);
    case '/moderate':
      return commands(['moderate']);
    case '/moderate, in private':
      return [['moderate', () => acting.commandsPrivately('moderate')]];
    case 'the way to what waits here':
      return [['link', () => acting.follows(rows.openReview)]];
    case 'a button of what came through here':
      return press(acting.presses, rows.moderatorPresses(remit));
    case 'a form about what came through here':
      return form(rows.moderatorForms(remit));
    case 'a button of the whole petition':
      return press(acting.presses, rows.moderatorPresses(whole));
    case 'a button of what came through elsewhere':
      return press(acting.presses, rows.moderatorPresses({ petition, community: elsewhere }));
    case 'a button of another petition':
      return press(acting.presses, rows.moderatorPresses({ petition: other, community: here }));
    case 'a button of no petition':
      return press(acting.presses, rows.moderatorPresses({ petition: other + 1, community: here }));
    case 'a switch':
      return [
        ...press(acting.presses, rows.switchPresses(whole)),
        ...form([rows.bannerForm(whole), rows.aimlessBannerForm]),
      ];
    case 'a switch, for what came through here':
      return [...press(acting.presses, rows.switchPresses(remit)), ...form([rows.bannerForm(remit)])];
    case 'a button of moderators, where others read':
      return press(acting.pressesThere, [rows.openReview, ...rows.moderatorPresses(remit)]);
    case 'a form of moderators that is about nothing':
      return form(rows.aimlessForms);
    case 'an old button':
      return press(acting.pressesPrivately, rows.oldPresses);
    case 'what no button holds':
      return rows.forgedPayloads.map((payload) => [payload, () => acting.presses(payload)]);
  }
}
type Tries = readonly (readonly [name: string, attempt: () => Promise<void>])[];

/** A stage with a petition and another one, and with signatures in every state that came through the community. */
async function open(platform: Platform, who: Who) {
  const set = await stage(platform, who);
  const { store, here, acting } = set;
  await store.importPetition(petitionContent({ slug: 'night-bus', title: 'Run the night bus' }), undefined);
  const [petition, other] = (await store.catalogue()).petitions.map(({ id }) => id) as [number, number];
  const person = { platform, account: acting.account };
  for (let number = 1; number <= 4; number += 1) {
    const name = `Held ${number}`;
    const hold = { signals: ['burst' as const], hold: true };
    await store.sign({ petition, person: visitor(number), name, visibility: 'public', community: here, ...hold });
  }
  await store.comment(petition, visitor(1), 'Because', true);
  if (who === 'signatory') await store.sign({ petition, person, name: 'Zoe', visibility: 'public', community: here });
  if (who === 'petition moderator') await store.addModerator(petition, person);
  const by = { platform: 'host' } as const;
  await store.moderate({
    remit: { petition, community: undefined },
    numbers: [1],
    deed: 'accept',
    by,
    reason: undefined,
  });
  await set.undersigned.core.refresh();
  /** What managers could have changed since is as it was. */
  const mend = async () => {
    const community = (await store.community(here))!;
    await store.follow(community, { petition, topic: undefined, language: 'en' });
    await store.changeFollowing(community, { moderatorRole });
    await store.setSwitch(petition, { intake: 'open' }, by);
    await store.setSwitch(petition, { namesHidden: false }, by);
    await store.setSwitch(petition, { banner: undefined }, by);
    await set.undersigned.core.refresh();
  };
  await mend();
  // The first picture takes its time, and no answer is waited for so long.
  await set.undersigned.core.picture(pictureId({ of: 'progress', petition: pool.slug, count: 1, language: 'en' }));
  return Object.assign(set, { petition, other, mend });
}
type Scene = Awaited<ReturnType<typeof open>>;

/** All that anybody could have changed. */
async function everythingKept({ database }: Stage): Promise<string> {
  const tables = [
    'petition',
    'tally',
    'signature',
    'comment',
    'moderator',
    'deed',
    'deed_signature',
    'proposal',
    'plea',
  ];
  const whole = tables.map((name) => `(select string_agg(t::text, ';' order by t::text) from ${name} t)`);
  const communities = `(select string_agg(concat_ws(',', id, petition_id, followed_at, topic, language, milestones, card,
    moderator_role, notices_in), ';' order by id) from community)`;
  const found = await database.db.execute(sql.raw(`select concat_ws('|', ${[...whole, communities].join()}) as kept`));
  return JSON.stringify(Array.isArray(found) ? found : (found as unknown as { rows: unknown }).rows);
}

function answerIn(heard: string): Answer {
  const refusal = Object.entries(refusals).find(([, words]) => heard.includes(words));
  if (refusal !== undefined) return refusal[0] as Answer;
  return /\p{L}{3}/u.test(heard) ? 'yes' : 'nothing';
}

/** What came of everything in a row: one answer where all are the same. */
async function answerTo(row: RowName, scene: Scene): Promise<unknown> {
  const answers = new Map<string, string>();
  let before = await everythingKept(scene);
  for (const [name, attempt] of triesOf(row, scene)) {
    scene.acting.heard();
    await attempt();
    const answer = answerIn(scene.acting.heard());
    const isKept = (await everythingKept(scene)) === before;
    answers.set(name, isKept || answer === 'yes' ? answer : `${answer}, and yet something changed`);
    if (isKept) continue;
    await scene.mend();
    before = await everythingKept(scene);
  }
  const [first] = answers.values();
  return [...answers.values()].every((answer) => answer === first) ? first : Object.fromEntries(answers);
}

const castOf = (platform: Platform) =>
  cast.filter((who) => platform === 'telegram' || who !== 'anonymous administrator');

test.each(platforms.flatMap((platform) => castOf(platform).map((who) => [platform, who] as const)))(
  'on %s, this is what the %s may do, and where they may not, nothing changes',
  { timeout: 120_000 },
  async (platform, who) => {
    const scene = await open(platform, who);
    const names = Object.keys(table[platform]) as RowName[];
    const answers: Record<string, unknown> = {};
    for (const name of names) answers[name] = await answerTo(name, scene);
    expect(answers).toEqual(Object.fromEntries(names.map((name) => [name, table[platform][name][cast.indexOf(who)]])));
  },
);

test('the table knows every command and every button', () => {
  const remit = { petition: 1, community: undefined };
  const { openCommands, ownCommands, managerCommands } = rows;
  // What is written after a link alone shows the petition.
  expect(new Set([...openCommands, ...ownCommands, ...managerCommands, 'moderate', 'start'])).toEqual(
    new Set(CommandName.options),
  );
  const moderators = [
    rows.openReview,
    ...rows.moderatorPresses(remit),
    ...rows.moderatorForms(remit),
    ...rows.switchPresses(remit),
    rows.bannerForm(remit),
  ];
  expect(new Set(moderators.map((action) => action.do))).toEqual(moderatorDeeds);
  expect(new Set(rows.managerPresses.map((action) => action.do))).toEqual(managerDeeds);
  expect(new Set([...rows.openPresses, ...rows.oldPresses].map((action) => action.do))).toEqual(
    new Set(['show', 'begin', 'reopen', 'answer', 'suggestion', 'setVisibility', 'cancel', 'askSecondLook']),
  );
});
