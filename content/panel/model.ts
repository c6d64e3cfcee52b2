import type { PhoneChoice, PhoneList } from '../../core/calls/phone';
import type { Failure } from '../../core/failure';
import type { DialRequest, Outcome, Snapshot } from '../../messaging/messages';

/** A place in MWC's page, read anew at each use; null = it is gone. */
export interface Anchor {
  rect(): DOMRect | null;
  /** What is followed when it grows or shrinks. */
  readonly element?: Element;
}

/** A call that MWC's dialer began and that we only offer to place. */
export interface Offer {
  id: string;
  number: string;
  shown: string;
  name: string;
  extension: string;
}

/** Where the operator put the card: its top left corner in CSS px of the viewport. */
export interface CardPlace {
  x: number;
  y: number;
}

/** Everything that the panel shows, whole at each change. */
export interface PanelModel {
  snapshot: Snapshot | null;
  /** live: the worker pushes; checking: reconnecting; lost: the extension was reloaded. */
  connection: 'live' | 'checking' | 'lost';
  offer: Offer | null;
  /** The last dial that was refused. */
  refusal: { failure: Failure; request: DialRequest } | null;
  /** A press that became part of the call that is being placed already. */
  folded: DialRequest | null;
  /** The answer for an open phone picker or the list beside the TAPI devices; null = still read. */
  phones: Outcome<PhoneList> | null;
  phonePickerOpen: boolean;
  /** `setUp` is there while MWC's TAPI list is open, `tools` while its Tools menu is. */
  anchors: { dialer: Anchor | null; setUp: Anchor | null; tools: Anchor | null };
  /** MWC's own label says something else than RingCentral. */
  dialerDiffers?: boolean;
  /** MWC's HANG UP cannot be pressed now. */
  mwcHangUpDisabled?: boolean;
  /** Where the card was put earlier, until it is moved here. */
  place?: CardPlace | null;
}

/** What an operator can do in the panel. */
export interface PanelActions {
  signIn: () => void;
  declineSignIn: () => void;
  clearCredentials: () => void;
  hangUp: (id: string) => void;
  dismissCall: (id: string) => void;
  callAgain: () => void;
  callAnyway: () => void;
  /** The folded press was meant as a second call. */
  callFoldedAnyway: () => void;
  dismissRefusal: () => void;
  acceptOffer: () => void;
  dismissOffer: () => void;
  openPhonePicker: () => void;
  closePhonePicker: () => void;
  choosePhone: (phone: PhoneChoice) => void;
  /** The card was put elsewhere, to be remembered. */
  onMoved?: (place: CardPlace) => void;
}

/** The panel in one frame. */
export interface PanelHandle {
  render: (model: PanelModel) => void;
  /** What is selected in the list beside MWC's TAPI devices, to be kept when MWC's *Done* is pressed. */
  pendingPhone: () => PhoneChoice | null;
}
