import type { CallView } from '../../../core/calls/call-view';
import type { PhoneList } from '../../../core/calls/phone';
import type { Failure } from '../../../core/failure';
import { DEFAULT_SETTINGS } from '../../../core/settings';
import type { Offer, PanelModel } from '../../../content/panel/model';
import type { DialRequest, SessionView, Snapshot } from '../../../messaging/messages';

export function signedIn(warning: Failure | null = null): SessionView {
  const identity = { extensionId: '62', name: 'Jo Halvorsen', extensionNumber: '101' };
  return { state: 'signedIn', identity, warning };
}

/** A call 14 s after its request. */
export function call(part: Partial<CallView>): CallView {
  const now = Date.now();
  return {
    id: 'attempt-1',
    state: 'placing',
    endedBy: null,
    failure: null,
    name: 'Dana Whitfield',
    shown: '(719) 555-0110',
    number: '+17195550110',
    extension: '',
    playPrompt: false,
    requestedAt: now - 14_000,
    connectedAt: null,
    endedAt: null,
    hangUp: 'possible',
    hangUpFailure: null,
    notices: [],
    loggedInMwc: true,
    ...part,
  };
}

export function ended(part: Partial<CallView>): CallView {
  const now = Date.now();
  return call({ state: 'ended', hangUp: 'none', requestedAt: now - 96_000, endedAt: now - 2000, ...part });
}

export function snapshot(part: Partial<Snapshot> = {}): Snapshot {
  return {
    revision: 1,
    user: 'JHALVORSEN',
    session: signedIn(),
    phone: {
      id: 'device-1',
      kind: 'device',
      phoneNumber: '+17195550101',
      label: 'Desk phone 3, dispatch room',
    },
    phoneFailure: null,
    call: null,
    settings: DEFAULT_SETTINGS,
    ...part,
  };
}

export function model(part: Partial<PanelModel> = {}): PanelModel {
  return {
    snapshot: snapshot(),
    connection: 'live',
    offer: null,
    refusal: null,
    folded: null,
    phones: null,
    phonePickerOpen: false,
    anchors: { dialer: null, setUp: null, tools: null },
    ...part,
  };
}

export const PHONES: PhoneList = {
  callerId: '+17195550099',
  phones: [
    {
      id: 'device-1',
      kind: 'device',
      phoneNumber: '+17195550101',
      label: 'Desk phone 3, dispatch room',
      status: 'online',
    },
    {
      id: 'device-2',
      kind: 'device',
      phoneNumber: '+17195550102',
      label: 'Jo’s RingCentral app',
      status: 'offline',
    },
    {
      id: 'direct-1',
      kind: 'direct',
      phoneNumber: '+17195550103',
      label: '(719) 555-0103',
      status: 'unknown',
    },
    {
      id: 'forwarding-1',
      kind: 'forwarding',
      phoneNumber: '+17195550104',
      label: 'Mobile (719) 555-0104',
      status: 'unknown',
    },
  ],
};

export const REQUEST: DialRequest = {
  id: 'intention-2',
  number: '+13035550117',
  shown: '(303) 555-0117',
  name: 'Marisol Etxeberria-Fontaine',
  extension: '',
  startedBy: 'link',
  anyway: false,
  requestedAt: 0,
};

export const OFFER: Offer = {
  id: 'offer-1',
  number: '7195550110',
  shown: '(719) 555-0110',
  name: 'Dana Whitfield',
  extension: '',
};
