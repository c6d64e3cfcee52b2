import type { OAuthSession } from '../oauth/sessions';
import type { Switches } from '../switches';
import { readRecoveryToken, recoveryBufferSize, recoveryTimeoutSeconds, type Lane } from './lane';

interface ConnectionDetails {
  creationTime: string;
  maxConnectionsPerSession: number;
  recoveryBufferSize: number;
  recoveryTimeout: number;
  idleTimeout: number;
  absoluteTimeout: number;
  maxActiveRequests: number;
  recoveryState?: 'Successful' | 'Failed';
  recoveryErrorCode?: string;
}

export interface RecoveryRequest {
  session: OAuthSession;
  /** The `wsc` query of the connection. */
  token: string | null;
  mode: Switches['recovery'];
  now: number;
}

export type Recovery =
  | { kind: 'fake' }
  | { kind: 'fresh' | 'failed'; details: ConnectionDetails }
  /** `readUpTo` is the sequence of the last message that the client has seen. */
  | { kind: 'recovered'; lane: Lane; details: ConnectionDetails; readUpTo: number };

/**
 * Decides what a connection with this recovery token takes up. The outcomes and codes are those measured against the
 * live service: no subscription WSG-1005, another OAuth session WSG-1003, an invented token an error.
 */
export function recoverLane(
  lanes: ReadonlyMap<string, Lane>,
  { session, token, mode, now }: RecoveryRequest,
): Recovery {
  const details: ConnectionDetails = {
    creationTime: new Date(now).toISOString(),
    maxConnectionsPerSession: 50,
    recoveryBufferSize,
    recoveryTimeout: recoveryTimeoutSeconds,
    idleTimeout: 1800,
    absoluteTimeout: 86_400,
    maxActiveRequests: 10,
  };
  if (token === null) return { kind: 'fresh', details };
  const read = readRecoveryToken(token);
  const lane = read === undefined ? undefined : lanes.get(read.laneId);
  if (!read || !lane) return { kind: 'fake' };
  const fail = (recoveryErrorCode: string): Recovery => ({
    kind: 'failed',
    details: { ...details, recoveryState: 'Failed', recoveryErrorCode },
  });
  if (lane.session !== session) return fail('WSG-1003');
  const tooLate = lane.lostAt !== undefined && now > lane.lostAt + recoveryTimeoutSeconds * 1000;
  if (!lane.subscription || tooLate || mode === 'fails') return fail('WSG-1005');
  return {
    kind: 'recovered',
    lane,
    details: { ...details, recoveryState: 'Successful' },
    readUpTo: read.sequence,
  };
}
