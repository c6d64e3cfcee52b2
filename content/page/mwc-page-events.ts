import type { PageUser } from '../../messaging/messages';
import type { LandmarkReport } from '../../core/page/landmark';
import type { Anchor } from './anchor';

/** What MWC's Dialer shows, read at once and without doubt. */
export interface DialerReading {
  /** The contact's name, '' where the Dialer shows none. */
  name: string;
  /** The number as shown; a mask for a private number. */
  number: string;
  /** Digits of the Dialer's own extension field, '' for none. */
  extension: string;
  /** Where the Dialer is, in CSS pixels of the top frame's viewport. */
  rect: DOMRect;
}

/** MWC's dialer starts a call. */
export interface Intention {
  id: string;
  /** The number as the Dialer shows it, for the worker's finder. */
  number: string;
  shown: string;
  name: string;
  extension: string;
  /** Epoch milliseconds of the operator's action, or of the sighting where there was none. */
  requestedAt: number;
  /** True: an operator's action began it. False: MWC began by itself, so it may only be offered. */
  certain: boolean;
}

/** One entry of MWC's list of TAPI devices. */
export interface TapiDevice {
  name: string;
  selected: boolean;
}

/** MWC's dialer set-up while it is open. */
export interface SetUp {
  anchor: Anchor;
  devices: readonly TapiDevice[];
}

/** By what MWC's own Ring Central integration gave itself away. */
export type NativeSign = 'toolsEntry' | 'tapiDevice';

/** What happens in MWC, told as it happens. */
export interface MwcPageEvents {
  /** The user changed; told once at the start too. */
  onUser(user: PageUser): void;
  onIntention(intention: Intention): void;
  /** The operator pressed MWC's HANG UP. */
  onHangUp(): void;
  /** The Dialer appeared, was replaced, or went (null). */
  onDialer(anchor: Anchor | null): void;
  /** The set-up opened (`end` null), or closed (`state` null) by *Done* or otherwise. */
  onSetUp(state: SetUp | null, end: 'done' | 'left' | null): void;
  /** The Tools menu opened, or closed (null). */
  onTools(anchor: Anchor | null): void;
  /** MWC's own Ring Central integration was seen; each sign is told once. */
  onNative(sign: NativeSign): void;
}

/** MWC's page as it is now. */
export interface MwcPage {
  user(): PageUser;
  /** Null where no Dialer, or no single readable number, is shown. */
  dialer(): DialerReading | null;
  /** Each landmark and how it was found, for the contract check. */
  contract(): LandmarkReport[];
}
