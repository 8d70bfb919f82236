import { claimNotices } from './claim-notices.ts';
import { decideProposal, submitProposal } from './decide-proposal.ts';
import { readDeeds } from './deeds.ts';
import { readHeldCrowds } from './held-crowds.ts';
import { moderate } from './moderate.ts';
import { moderateComment } from './moderate-comment.ts';
import { addModerator, isModerator, readModerators, removeModerator } from './moderators.ts';
import { endNotices, returnNotice } from './notices.ts';
import { askSecondLook } from './pleas.ts';
import { forgetProposals, propose, readProposalPage, readWaitingProposals } from './proposals.ts';
import { report } from './report.ts';
import type { ModerationStore } from './store.ts';
import type { StoreParts } from './store-parts.ts';
import { readSwitchTimes } from './switch-times.ts';
import { setSwitch } from './switches.ts';
import { undo } from './undo.ts';
import { readWaitingCounts, readWaitingPage } from './waiting-pages.ts';

/** What is kept for moderators, over an open database. */
export function moderationStore({ db, keys, clock, now }: StoreParts): ModerationStore {
  return {
    addModerator: (petition, moderator) => addModerator(db, petition, moderator, now()),
    removeModerator: (petition, moderator) => removeModerator(db, petition, moderator),
    moderators: (petition) => readModerators(db, petition),
    isModerator: (petition, person) => isModerator(db, petition, person),
    waiting: (remit, list, page, pageSize) => readWaitingPage(db, remit, list, page, pageSize),
    waitingCounts: (remit) => readWaitingCounts(db, remit),
    heldCrowds: (remit, limit) => readHeldCrowds(db, remit, limit),
    moderate: (request) => moderate(db, request, clock?.()),
    moderateComment: (request) => moderateComment(db, request, clock?.()),
    undo: (remit, batch, by) => undo(db, remit, batch, by, clock?.()),
    deeds: (remit, limit, before) => readDeeds(db, remit, limit, before),

    propose: (remit, selection, by) => propose(db, keys, remit, selection, by, now()),
    proposal: (remit, number, by, page, pageSize) => readProposalPage(db, remit, number, by, page, pageSize),
    waitingProposals: (remit, limit) => readWaitingProposals(db, remit, limit),
    submitProposal: (remit, number, submission) => submitProposal(db, remit, number, submission, clock?.()),
    decideProposal: (remit, number, by, agrees) => decideProposal(db, remit, number, by, agrees, clock?.()),
    forgetProposals: (until, waitingUntil) => forgetProposals(db, until, waitingUntil),

    report: (request) => report(db, keys, request, { now: now(), at: clock?.() }),
    askSecondLook: (petition, person) => askSecondLook(db, keys, petition, person, now()),

    setSwitch: (petition, change, by) => setSwitch(db, petition, change, by, clock?.()),
    switchTimes: (petition) => readSwitchTimes(db, petition),

    claimNotices: (platform, pace) => claimNotices(db, { platform, pace, now: now(), at: clock?.() }),
    returnNotice: (due) => returnNotice(db, due),
    endNotices: (place) => endNotices(db, place),
  };
}
