import { isOver } from '../../core/calls/call';
import { failureOf } from '../../core/failure';
import type { SessionReading } from '../../core/calls/session-reading';
import { RefusalError } from '../ringcentral/errors';
import type { RingCentral } from '../ringcentral/ringcentral';
import type { CallLine } from './call-line';

/**
 * Reads what RingCentral says of the call now and applies it: the telephony session, which has both legs, and
 * where that is not allowed or not yet known the ring-out's own status. A read that fails changes nothing:
 * not knowing is no state of the call.
 */
export async function readPresentState(line: CallLine, ring: RingCentral, now: () => number): Promise<void> {
  if (isOver(line.call) || line.call.state === 'placing' || line.call.state === 'uncertain') return;
  const { sessionId, ringOutId } = line.call;
  try {
    const told = await readSession(line, ring, sessionId ?? ringOutId, now);
    if (!told) await readRingOut(line, ring, now);
  } catch (thrown) {
    if (failureOf(thrown, 'offline').kind === 'signedOut') throw thrown;
  }
}

/** True when the session's answer said something of the call. */
async function readSession(
  line: CallLine,
  ring: RingCentral,
  id: string | null,
  now: () => number,
): Promise<boolean> {
  if (id === null) return false;
  try {
    const session = await ring.readSession(id, line.signal);
    if (session === null) {
      // 404 of an id that no notice has confirmed may mean that the ring-out's id is not the session's.
      const confirmed = !isOver(line.call) && 'sessionId' in line.call && line.call.sessionId === id;
      if (confirmed) line.apply({ type: 'sessionGone', at: now() });
      return confirmed;
    }
    // Nobody talked and all is over: only the ring-out's status has the reason, so it is asked first.
    if (line.call.state !== 'connected' && session.legs.every(isOverLeg)) await readRingOut(line, ring, now);
    // Our own leg first: where both are over, a read cannot tell which ended before the other.
    const legs = session.legs.toSorted(
      (a, b) => Number(b.role === 'operator') - Number(a.role === 'operator'),
    );
    for (const { role, reading } of legs)
      line.apply({ type: 'leg', sessionId: session.sessionId, role, reading, at: now() });
    return session.legs.length > 0;
  } catch (thrown) {
    if (thrown instanceof RefusalError) return false;
    throw thrown;
  }
}

function isOverLeg({ reading }: SessionReading['legs'][number]): boolean {
  return reading.code.toLowerCase() === 'disconnected';
}

/** Also the reason of a call that is over, as long as RingCentral still knows its ring-out. */
export async function readRingOut(line: CallLine, ring: RingCentral, now: () => number): Promise<void> {
  const id = ringOutIdOf(line);
  if (id === null) return;
  line.apply({ type: 'triple', triple: await ring.readRingOut(id, line.signal), at: now() });
}

function ringOutIdOf(line: CallLine): string | null {
  const { call } = line;
  if (call.state === 'placing' || call.state === 'uncertain') return null;
  return isOver(call) ? call.ringOutId : (call.ringOutId ?? call.sessionId);
}
