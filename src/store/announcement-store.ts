import { addUpdate } from './add-update.ts';
import { postponeAnnouncement, settleAnnouncement } from './announcements.ts';
import { claimAnnouncements } from './claim-announcements.ts';
import { claimCards } from './claim-cards.ts';
import { readPetitionsWithCards, touchCard } from './live-cards.ts';
import { addTimedNews } from './news.ts';
import { settleCard } from './settle-card.ts';
import { spreadNews } from './spread-news.ts';
import type { AnnouncementStore } from './store.ts';
import type { StoreParts } from './store-parts.ts';

/** What is kept of news and cards, over an open database. */
export function announcementStore({ db, now }: StoreParts): AnnouncementStore {
  return {
    addTimedNews: (news) => addTimedNews(db, news),
    addUpdate: (slug, update) => addUpdate(db, slug, { ...update, at: now() }),
    spreadNews: () => spreadNews(db),
    claimAnnouncements: (platform, pace) => claimAnnouncements(db, platform, pace, now()),
    settleAnnouncement: (due, state) => settleAnnouncement(db, due, state),
    postponeAnnouncement: (due, at, maybeSent) => postponeAnnouncement(db, due, at, maybeSent),

    claimCards: (platform, pace, marks) => claimCards(db, platform, pace, marks, now()),
    settleCard: (due, outcome) => settleCard(db, due, outcome),
    petitionsWithCards: (platform) => readPetitionsWithCards(db, platform),
    touchCard: (community, message) => touchCard(db, community, message, now()),
  };
}
