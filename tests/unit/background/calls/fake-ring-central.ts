import type { RingOutTriple } from '../../../../core/calls/ring-out';
import type { SessionReading } from '../../../../core/calls/session-reading';
import type { Follower } from '../../../../background/ringcentral/notifications/notification-line';
import type { PresenceReading } from '../../../../background/ringcentral/presence';
import type { RingOutRequest } from '../../../../background/ringcentral/ring-out';
import type { RingCentral } from '../../../../background/ringcentral/ringcentral';
import { IN_PROGRESS, SESSION } from '../../core/calls/call-fixtures';

/** RingCentral as the desk sees it: what it answers can be set, what it was asked is recorded. */
export interface FakeRingCentral extends RingCentral {
  asked: string[];
  placed: RingOutRequest[];
  place: () => Promise<{ ringOutId: string; triple: RingOutTriple }>;
  cancel: () => Promise<'accepted' | 'gone'>;
  drop: () => Promise<'accepted' | 'gone'>;
  session: SessionReading | null;
  triple: RingOutTriple | null;
  presence: PresenceReading;
  followers: Follower[];
}

export function fakeRingCentral(): FakeRingCentral {
  const fake: FakeRingCentral = {
    asked: [],
    placed: [],
    place: async () => ({ ringOutId: SESSION, triple: IN_PROGRESS }),
    cancel: async () => 'accepted',
    drop: async () => 'accepted',
    session: null,
    triple: IN_PROGRESS,
    presence: { calls: [] },
    followers: [],
    placeRingOut: request => {
      fake.placed.push(request);
      return fake.place();
    },
    cancelRingOut: () => {
      fake.asked.push('cancel');
      return fake.cancel();
    },
    dropSession: () => {
      fake.asked.push('drop');
      return fake.drop();
    },
    readRingOut: async () => fake.triple,
    readSession: async () => fake.session,
    readPresence: async () => fake.presence,
    identity: () => Promise.reject(new Error('not asked here')),
    phones: () => Promise.reject(new Error('not asked here')),
    follow: follower => void fake.followers.push(follower),
  };
  return fake;
}
