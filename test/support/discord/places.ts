import type { Place } from '../../../src/index.ts';
import type { FakeGuild } from './guild.ts';

/** The channel or thread that people of a server are in. */
export const placeIn = ({ id, channelId }: FakeGuild): Place => ({ community: id, topic: channelId, number: 7 });

/** Wherever those who manage a server read. */
export const managersOf = ({ id }: FakeGuild): Place => ({ community: id, topic: undefined, number: 7 });
