import type { CallView } from '../core/calls/call-view';
import type { Snapshot } from '../messaging/messages';
import { send } from '../messaging/messenger';
import { type Dialing, type Wanted, createDialing } from './dialing';
import type { PanelActions, PanelHandle, PanelModel } from './panel/model';
import type { Intention, SetUp } from './page/mwc-page';
import type { Anchor } from './page/anchor';

export interface OperatorPanel {
  readonly snapshot: Snapshot | null;
  readonly anchors: PanelModel['anchors'];
  show(change: Partial<PanelModel>): void;
  dial: Dialing['dial'];
  /** MWC's dialer starts a call: placed, offered or left alone, as the station has set it. */
  takeIntention(intention: Intention): void;
  /** Ends the call that is up, if one is. */
  hangUp(): void;
  followSetUp(setUp: SetUp | null, end: 'done' | 'left' | null): void;
  followTools(anchor: Anchor | null): void;
  /** MWC's own Ring Central integration was seen: what MWC's dialer starts is left to it. */
  noteNative(): void;
}

const EMPTY: PanelModel = {
  snapshot: null,
  connection: 'checking',
  offer: null,
  refusal: null,
  folded: null,
  phones: null,
  phonePickerOpen: false,
  anchors: { dialer: null, setUp: null, tools: null },
};

const ownTab = { tabId: null };

/** What the operator does in our panel, and what happens in MWC, turned into messages and into what is shown. */
export function createOperatorPanel(mount: (actions: PanelActions) => PanelHandle): OperatorPanel {
  let model = EMPTY;
  let nativeSeen = false;
  const show = (change: Partial<PanelModel>): void => {
    const next = { ...model, ...change };
    model = isOutdated(next) ? { ...next, refusal: null, folded: null } : next;
    panel.render(model);
  };
  const { dial, anyway } = createDialing(
    (failure, request) => {
      const needsPhone = failure.kind === 'noPhoneChosen';
      show({ refusal: { failure, request }, phonePickerOpen: needsPhone || model.phonePickerOpen });
      if (needsPhone) loadPhones();
    },
    folded => show({ folded }),
    () => show({ refusal: null, folded: null, offer: null }),
  );
  const loadPhones = (): void => {
    show({ phones: null });
    void send('listPhones', ownTab).then(phones => show({ phones }));
  };
  const liveCall = (): CallView | null => {
    const call = model.snapshot?.call ?? null;
    return call !== null && call.hangUp !== 'none' ? call : null;
  };
  const hangUp = (attemptId: string): void => {
    void send('hangUp', { attemptId }).then(answer => {
      if (!answer.ok)
        show({ refusal: { failure: answer.failure, request: again(model.snapshot?.call ?? null) } });
    });
  };

  const panel = mount({
    signIn: () => {
      show({ refusal: null });
      void send('signIn', ownTab).then(answer => {
        if (!answer.ok) show({ refusal: { failure: answer.failure, request: again(null) } });
      });
    },
    declineSignIn: () => void send('declineSignIn', ownTab),
    clearCredentials: () => void send('clearCredentials', ownTab),
    hangUp,
    dismissCall: attemptId => void send('dismissCall', { attemptId }),
    callAgain: () => {
      const call = model.snapshot?.call;
      if (call != null) dial(toWanted(call), 'again');
    },
    callAnyway: () => {
      const { refusal } = model;
      if (refusal !== null) anyway(refusal.request);
    },
    callFoldedAnyway: () => {
      const { folded } = model;
      if (folded !== null) anyway(folded);
    },
    dismissRefusal: () => show({ refusal: null }),
    acceptOffer: () => {
      const { offer } = model;
      if (offer !== null) dial(offer, 'mwc');
      show({ offer: null });
    },
    dismissOffer: () => show({ offer: null }),
    openPhonePicker: () => {
      show({ phonePickerOpen: true });
      loadPhones();
    },
    closePhonePicker: () => show({ phonePickerOpen: false }),
    choosePhone: phone => {
      const refusal = model.refusal?.failure.kind === 'noPhoneChosen' ? null : model.refusal;
      show({ phonePickerOpen: false, refusal });
      void send('choosePhone', { ...ownTab, phone });
    },
  });

  return {
    get snapshot() {
      return model.snapshot;
    },
    get anchors() {
      return model.anchors;
    },
    show,
    dial,
    takeIntention: intention => {
      const settings = model.snapshot?.settings;
      if (settings === undefined || settings.mode !== 'full') return;
      // MWC's own integration calls already: ours would be a second call.
      if (settings.mwcDialer === 'placesByRingCentral' || nativeSeen) return;
      if (settings.mwcDialer === 'placesNoCall' && intention.certain) return dial(intention, 'mwc');
      const { id, number, shown, name, extension } = intention;
      show({ offer: { id, number, shown, name, extension } });
    },
    hangUp: () => {
      const call = liveCall();
      if (call !== null) hangUp(call.id);
      else show({ offer: null });
    },
    followSetUp: (setUp, end) => {
      const pending = end === 'done' ? panel.pendingPhone() : null;
      show({ anchors: { ...model.anchors, setUp: setUp?.anchor ?? null } });
      if (setUp !== null && model.snapshot?.session.state === 'signedIn') loadPhones();
      if (pending !== null) void send('choosePhone', { ...ownTab, phone: pending });
    },
    noteNative: () => {
      nativeSeen = true;
      show({ offer: null });
    },
    followTools: anchor => show({ anchors: { ...model.anchors, tools: anchor } }),
  };
}

/** *Another call is up* is no longer true once it is not. */
function isOutdated({ refusal, folded, snapshot }: PanelModel): boolean {
  const isUp = snapshot?.call != null && snapshot.call.hangUp !== 'none';
  return (refusal?.failure.kind === 'callInProgress' || folded !== null) && !isUp;
}

function toWanted(call: CallView): Wanted {
  const { number, shown, name, extension } = call;
  return { number, shown, name, extension };
}

/** The request behind a failure that no dial caused; it is shown, and calls nothing by itself. */
function again(
  call: CallView | null,
): { id: string; anyway: boolean; requestedAt: number; startedBy: 'again' } & Required<Omit<Wanted, 'id'>> {
  const { number = '', shown = '', name = '', extension = '' } = call ?? {};
  return {
    id: crypto.randomUUID(),
    number,
    shown,
    name,
    extension,
    startedBy: 'again',
    anyway: false,
    requestedAt: Date.now(),
  };
}
