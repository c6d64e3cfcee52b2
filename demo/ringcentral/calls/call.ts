/** The operator's phone: `prompted` is picked up and asked to press 1, which the events still call Proceeding. */
export type OperatorLeg = 'ringing' | 'prompted' | 'answered' | 'ended';
/** The contact's phone: `waiting` until RingCentral dials it. */
export type ContactLeg = 'waiting' | 'ringing' | 'answered' | 'ended';

/** How a call came to its end. */
export type CallEnd =
  | 'operatorHungUp'
  | 'operatorRejected'
  | 'operatorNoAnswer'
  | 'operatorOffline'
  | 'contactHungUp'
  | 'contactBusy'
  | 'contactNoAnswer'
  | 'contactRejected'
  | 'contactBlocked'
  | 'contactError'
  | 'contactInternationalDisabled'
  /** DELETE ring-out. */
  | 'cancelled'
  /** DELETE telephony session. */
  | 'dropped';

/** One RingOut call. */
export interface SimCall {
  /** Ring-out id and telephony session id: they are the same. */
  readonly id: string;
  /** The old numeric session id. */
  readonly sessionId: string;
  /** The extension id of the user who placed it. */
  readonly userId: string;
  readonly operatorNumber: string;
  readonly contactNumber: string;
  readonly callerId: string;
  readonly playPrompt: boolean;
  readonly createdAt: number;
  operator: OperatorLeg;
  contact: ContactLeg;
  /** Whether the contact's leg was ever answered. */
  connectedAt?: number;
  endedAt?: number;
  end?: CallEnd;
  /** Whether an event has named the Target party yet. */
  targetAnnounced: boolean;
  /** The sequence of the last event: the first event is 2. */
  sequence: number;
  /** The second, inbound session that some RingCentral endpoints cause. */
  twin?: Twin;
}

export interface Twin {
  readonly id: string;
  readonly sessionId: string;
  sequence: number;
}

export const isLive = (call: SimCall): boolean => call.end === undefined;
