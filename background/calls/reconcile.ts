import type { RingCentral } from '../ringcentral/ringcentral';
import type { SessionReading } from '../../core/calls/session-reading';
import type { CallLine } from './call-line';

/** A session that was created this close to our request may be ours. */
const CREATED_WITHIN_MS = 5000;
/** Pauses between looks, since a session may be listed some seconds late. */
const LOOKS_MS = [0, 1500, 4000, 9000];

/**
 * Looks for the call of a request whose answer was lost. It is ours only when exactly one RingOut session
 * matches both numbers and was created when we asked; otherwise the call stays uncertain. Nothing is re-sent.
 */
export async function reconcile(line: CallLine, ring: RingCentral, now: () => number): Promise<void> {
  for (const pauseMs of LOOKS_MS) {
    await line.untilOver(pauseMs);
    if (line.signal.aborted || line.call.state !== 'uncertain') return;
    const sessionId = await findSession(line, ring).catch(() => null);
    if (sessionId === null) continue;
    line.apply({ type: 'found', sessionId, at: now() });
    return;
  }
}

async function findSession(line: CallLine, ring: RingCentral): Promise<string | null> {
  const { attempt } = line.call;
  const { calls } = await ring.readPresence(line.signal);
  const candidates = calls.filter(
    active => active.to === attempt.number && active.terminationType !== 'final',
  );
  const sessions = await Promise.all(
    candidates.map(active => ring.readSession(active.sessionId, line.signal).catch(() => null)),
  );
  const ours = sessions.filter(session => session !== null && isOurs(session, attempt.requestedAt));
  const [only] = ours;
  return ours.length === 1 && only != null ? only.sessionId : null;
}

function isOurs(session: SessionReading, requestedAt: number): boolean {
  if (!session.isRingOut || session.createdAt === null) return false;
  return Math.abs(session.createdAt - requestedAt) <= CREATED_WITHIN_MS;
}
