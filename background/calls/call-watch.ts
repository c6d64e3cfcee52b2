import { isOver } from '../../core/calls/call';
import type { Notice } from '../ringcentral/notifications/notice';
import type { NotificationTier } from '../ringcentral/notifications/notification-line';
import type { RingCentral } from '../ringcentral/ringcentral';
import type { CallLine } from './call-line';
import { readPresentState, readRingOut } from './present-state';

/** Silence after which the server is asked: no sign of life of an accepted call. */
const SILENCE_MS = 15_000;
/** Pause between two reads where notices do not show the contact's leg (Light group: 50 a minute). */
const POLL_MS = 2500;
const TICK_MS = 500;

/**
 * Follows one call until it is over: by notices, and where the server allows none or only those of our own leg,
 * by reads in between (docs/architecture.md, tiers). Everything heard goes through `line.apply`; nothing here
 * decides what it means.
 */
export function watchCall(line: CallLine, ring: RingCentral, now: () => number): void {
  let tier: NotificationTier = 'none';
  let isLive = false;
  let lastRead = now();

  const read = (how: typeof readPresentState): void => {
    lastRead = now();
    // A read that fails is no news of the call; the next one is due soon.
    how(line, ring, now).catch(() => undefined);
  };
  const tick = (): void => {
    const { call } = line;
    if (isOver(call) || call.state === 'placing' || call.state === 'uncertain') return;
    const at = now();
    if (at - call.times.lastSign >= SILENCE_MS && !call.notices.silent) line.apply({ type: 'silence', at });
    if (isLive && tier === 'account') return;
    // Own notices tell of our leg at once; the ring-out's status has the contact's.
    if (at - lastRead >= POLL_MS) read(isLive && tier === 'extension' ? readRingOut : readPresentState);
  };

  ring.follow({
    number: line.call.attempt.number,
    signal: line.signal,
    onNotice: notice => take(line, notice, now()),
    onState: (state, granted) => {
      isLive = state === 'live';
      tier = granted;
      // What happened while nobody listened is not told for certain.
      if (isLive) read(readPresentState);
    },
  });
  const timer = setInterval(tick, TICK_MS);
  line.signal.addEventListener('abort', () => clearInterval(timer));
}

function take(line: CallLine, notice: Notice, at: number): void {
  const { call } = line;
  if (isOver(call) || call.state === 'placing' || call.state === 'uncertain') return;
  const ids = [call.sessionId, call.ringOutId];
  if (notice.kind === 'session') {
    const { sessionId, legs } = notice.reading;
    // Another call of this extension or account is none of ours: not stored, not followed, never ended.
    if (!ids.includes(sessionId)) return;
    for (const { role, reading } of legs) line.apply({ type: 'leg', sessionId, role, reading, at });
    return;
  }
  const ours = notice.reading.calls.find(active => ids.includes(active.sessionId));
  const status = ours === undefined ? 'none' : PRESENCE[ours.telephonyStatus.toLowerCase()];
  if (status !== undefined) line.apply({ type: 'presence', status, at });
}

const PRESENCE: Readonly<Record<string, 'ringing' | 'connected' | 'none'>> = {
  ringing: 'ringing',
  callconnected: 'connected',
  onhold: 'connected',
  nocall: 'none',
};
