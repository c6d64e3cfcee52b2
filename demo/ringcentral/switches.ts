/**
 * What nobody outside RingCentral knows for sure, each as a named switch that may be turned while the
 * simulator runs. The default is the reading with the best evidence; the comment names the doubt.
 */
export interface Switches {
  /**
   * DELETE ring-out once the operator has answered. The RingOut guide contradicts itself (one paragraph
   * allows cancelling while the callee is InProgress, the next does not), and nobody documents success.
   */
  deleteRingOutAfterAnswer: 'no-effect' | 'not-found' | 'ends';
  /**
   * GET ring-out after the call. Integrators code for a visible `Finished` and for an immediate 404;
   * how long the resource lives is stated nowhere, so the simulator's life for it is a guess (30 s).
   */
  endedRingOut: 'finished-then-404' | '404-at-once';
  /** GET telephony session after the call: one capture shows it still readable; for how long is unknown. */
  endedSession: 'readable' | '404-at-once';
  /** Whether a party that ended without an answer carries `status.reason`: no RingOut stream was ever published. */
  endReasons: 'present' | 'absent';
  /** CallControl is a restricted scope that RingCentral grants on request; without it telephony sessions answer CMN-401. */
  callControlGranted: boolean;
  /** The WebSocket scope may be missing from the app; then wstoken and subscriptions answer CMN-401. */
  webSocketGranted: boolean;
  /** Whether an ordinary user may use the account-level event filter is not documented. */
  accountFilter: 'allowed' | 'forbidden';
  /**
   * When the first leg is a RingCentral endpoint, RingCentral's own clients drop a second, inbound session with
   * mirrored numbers and a sessionId 1000 to 4000 away. Whether every such endpoint makes one is unknown.
   */
  twinSession: boolean;
  /** Presence was seen going Ringing, NoCall, Ringing, CallConnected within one good call (Embeddable issue 321). */
  presenceFlap: boolean;
  /** The guide calls a WebSocket token single use; RingCentral's own client uses it again. */
  webSocketToken: 'reusable' | 'single-use';
  /** Recovery is promised for 180 s; a test of RingCentral's own client notes that it may fail at any time in the sandbox. */
  recovery: 'works' | 'fails';
  /** CMN-401 (missing permission) is documented with 403 and was reported with 401 (Embeddable issue 591). */
  missingPermissionStatus: 401 | 403;
  /** When the contact's leg starts: at once after the operator answered, as documented, or held back to be started by command. */
  contactLeg: 'at-once' | 'by-command';
  /**
   * When the contact's party first appears. The event guide says that a two-leg RingOut starts with both legs
   * Proceeding, which would announce the Target before anybody rings the contact.
   */
  targetParty: 'when-dialled' | 'from-the-start';
  /** Whether event parties carry `ringOutRole`: the widget reads it, the published event definition lacks it. */
  eventRingOutRole: 'present' | 'absent';
  /** Whether RingCentral closes the WebSocket of a revoked or evicted session is not documented. */
  socketOnRevoke: 'closes' | 'stays';
  /**
   * `raw` is what RingCentral's server sends for the Initiator (Inbound, numbers mirrored). `flipped` is what its
   * widget makes of it before handing it to its call-control client; for that client's contract test alone.
   */
  partyShape: 'raw' | 'flipped';
}

export const defaultSwitches: Readonly<Switches> = {
  deleteRingOutAfterAnswer: 'no-effect',
  endedRingOut: 'finished-then-404',
  endedSession: 'readable',
  endReasons: 'present',
  callControlGranted: true,
  webSocketGranted: true,
  accountFilter: 'allowed',
  twinSession: false,
  presenceFlap: false,
  webSocketToken: 'reusable',
  recovery: 'works',
  missingPermissionStatus: 403,
  contactLeg: 'at-once',
  targetParty: 'when-dialled',
  eventRingOutRole: 'present',
  socketOnRevoke: 'closes',
  partyShape: 'raw',
};

/** The values that each switch can take, for the control page. */
export const switchValues: { readonly [K in keyof Switches]: readonly Switches[K][] } = {
  deleteRingOutAfterAnswer: ['no-effect', 'not-found', 'ends'],
  endedRingOut: ['finished-then-404', '404-at-once'],
  endedSession: ['readable', '404-at-once'],
  endReasons: ['present', 'absent'],
  callControlGranted: [true, false],
  webSocketGranted: [true, false],
  accountFilter: ['allowed', 'forbidden'],
  twinSession: [false, true],
  presenceFlap: [false, true],
  webSocketToken: ['reusable', 'single-use'],
  recovery: ['works', 'fails'],
  missingPermissionStatus: [403, 401],
  contactLeg: ['at-once', 'by-command'],
  targetParty: ['when-dialled', 'from-the-start'],
  eventRingOutRole: ['present', 'absent'],
  socketOnRevoke: ['closes', 'stays'],
  partyShape: ['raw', 'flipped'],
};
