import { beginCall } from '../../../../core/calls/call';
import type { CallEvent } from '../../../../core/calls/call-event';
import { step } from '../../../../core/calls/step';
import { ATTEMPT, SESSION, accepted, leg, run } from './call-fixtures';

const triple = (callStatus: string, callerStatus: string, calleeStatus: string): CallEvent => ({
  type: 'triple',
  triple: { callStatus, callerStatus, calleeStatus },
  at: 2000,
});

describe('a call that goes well', () => {
  const toContact = [
    accepted(),
    leg('operator', 'Proceeding', 2),
    leg('operator', 'Answered', 3),
    leg('contact', 'Proceeding', 4),
  ];

  it('goes from the operator’s phone to the contact and is connected on the contact’s answer alone', () => {
    expect(run(accepted()).state).toBe('ringing-operator');
    expect(run(accepted(), leg('operator', 'Answered', 3)).state).toBe('calling-contact');
    expect(run(...toContact).state).toBe('calling-contact');
    expect(run(...toContact, leg('contact', 'Answered', 5)).state).toBe('connected');
  });

  it('is never connected by early media, by the operator’s answer or by presence', () => {
    const call = run(
      ...toContact,
      { type: 'presence', status: 'connected', at: 1500 },
      triple('InProgress', 'Success', 'InProgress'),
    );
    expect(call.state).toBe('calling-contact');
  });

  it('is not calling the contact while the operator’s phone rings, though the contact’s party is announced', () => {
    expect(run(accepted(), leg('operator', 'Proceeding', 2), leg('contact', 'Proceeding', 3)).state).toBe(
      'ringing-operator',
    );
  });

  it('ends by the contact as soon as their leg is over, and is final when ours is', () => {
    const ending = run(...toContact, leg('contact', 'Answered', 5), leg('contact', 'Disconnected', 6));
    expect(ending).toMatchObject({ state: 'ending', outcome: { ended: 'contact' } });
    expect(step(ending, leg('operator', 'Disconnected', 7)).call).toMatchObject({
      state: 'ended',
      endedBy: 'contact',
    });
  });

  it('ends by the operator when our own leg is over first', () => {
    const call = run(
      ...toContact,
      leg('contact', 'Answered', 5),
      leg('operator', 'Disconnected', 6),
      leg('contact', 'Disconnected', 7),
    );
    expect(call).toMatchObject({ state: 'ended', endedBy: 'operator' });
  });

  it('does not name who ended it where the contact’s leg was never heard of', () => {
    const call = run(accepted(), leg('operator', 'Answered', 3), leg('operator', 'Disconnected', 4));
    expect(call).toMatchObject({ state: 'ended', endedBy: 'unknown' });
  });
});

describe('notices out of order, doubled, late or of another call', () => {
  it('stays ended when older notices follow', () => {
    const call = run(
      accepted(),
      leg('operator', 'Answered', 3),
      leg('contact', 'Disconnected', 7, 'TargetBusy'),
      leg('operator', 'Disconnected', 8),
      leg('contact', 'Proceeding', 5),
      leg('operator', 'Setup', 2),
    );
    expect(call).toMatchObject({ state: 'failed', failure: { kind: 'contactBusy' } });
  });

  it('takes each notice once', () => {
    const once = run(accepted(), leg('operator', 'Answered', 3));
    expect(step(once, leg('operator', 'Answered', 3)).call).toEqual({ ...once, times: expect.anything() });
  });

  it('ignores another session', () => {
    const call = run(accepted(), leg('operator', 'Answered', 3));
    const foreign: CallEvent = {
      type: 'leg',
      sessionId: 's-other',
      role: 'operator',
      reading: { code: 'Disconnected', reason: '', sequence: 9 },
      at: 3000,
    };
    expect(step(call, foreign).call.state).toBe('calling-contact');
  });

  it('shows a status that it does not know, and goes on', () => {
    const call = run(accepted(), leg('operator', 'Answered', 3), leg('contact', 'Teleported', 4));
    expect(call).toMatchObject({ state: 'calling-contact', notices: { unknownStatus: 'Teleported' } });
  });

  it('does not end on presence that flaps to NoCall', () => {
    const result = step(run(accepted()), { type: 'presence', status: 'none', at: 1300 });
    expect(result.call.state).toBe('ringing-operator');
    expect(result.effects).toEqual([{ type: 'read' }]);
  });

  it('does not end on a transfer of our own leg', () => {
    const call = run(
      accepted(),
      leg('operator', 'Answered', 3),
      leg('operator', 'Disconnected', 4, 'BlindTransfer'),
    );
    expect(call.state).toBe('calling-contact');
  });
});

describe('calls that come to nothing', () => {
  it.each([
    ['CannotReach', 'GenericError', 'Success', 'operatorUnreachable'],
    ['CannotReach', 'Rejected', 'InProgress', 'operatorRejected'],
    ['CannotReach', 'NoAnswer', 'InProgress', 'operatorNoAnswer'],
    ['CannotReach', 'Success', 'Busy', 'contactBusy'],
    ['CannotReach', 'Success', 'NoAnswer', 'contactNoAnswer'],
    ['CannotReach', 'Success', 'DestinationBlocked', 'contactBlocked'],
    ['NoAnsweringMachine', 'InProgress', 'InProgress', 'serverDown'],
  ])('%s/%s/%s is %s', (call, caller, callee, kind) => {
    expect(run(accepted(), triple(call, caller, callee))).toMatchObject({
      state: 'failed',
      failure: { kind },
    });
  });

  it('asks why when a leg ended without a reason, and takes the answer', () => {
    const before = run(accepted(), leg('operator', 'Answered', 3), leg('contact', 'Disconnected', 4));
    const over = step(before, leg('operator', 'Disconnected', 5));
    expect(over.effects).toEqual([{ type: 'readReason' }]);
    expect(step(over.call, triple('CannotReach', 'Success', 'Busy')).call).toMatchObject({
      state: 'failed',
      failure: { kind: 'contactBusy' },
    });
  });

  it('ends when the ring-out is gone', () => {
    expect(run(accepted(), { type: 'triple', triple: null, at: 2000 })).toMatchObject({
      state: 'ended',
      endedBy: 'unknown',
    });
  });

  it('is refused only while nothing was accepted', () => {
    const refused: CallEvent = { type: 'refused', failure: { kind: 'numberRefused' }, at: 1050 };
    expect(run(refused)).toMatchObject({ state: 'failed', failure: { kind: 'numberRefused' } });
    expect(run(accepted(), refused).state).toBe('ringing-operator');
  });
});

describe('a lost answer', () => {
  const lost: CallEvent = { type: 'answerLost', failure: { kind: 'answerLost' }, at: 1500 };

  it('is uncertain and looked for, never sent again', () => {
    const result = step(beginCall(ATTEMPT), lost);
    expect(result.call.state).toBe('uncertain');
    expect(result.effects).toEqual([{ type: 'reconcile' }]);
  });

  it('is followed once its session is found', () => {
    const found = step(run(lost), { type: 'found', sessionId: SESSION, at: 1600 });
    expect(found.call).toMatchObject({ state: 'ringing-operator', sessionId: SESSION, ringOutId: null });
    expect(found.effects).toContainEqual({ type: 'read' });
  });
});

describe('hanging up', () => {
  const asked: CallEvent = { type: 'hangUpAsked', at: 1300 };

  it('cancels the ring-out before the operator answers, drops the session later', () => {
    expect(step(run(accepted()), asked).effects).toEqual([{ type: 'cancelRingOut', ringOutId: SESSION }]);
    expect(step(run(accepted(), leg('operator', 'Answered', 3)), asked).effects).toEqual([
      { type: 'dropSession', sessionId: SESSION },
    ]);
  });

  it('pressed before the answer came is carried out when it comes', () => {
    const result = step(run(asked), accepted(1400));
    expect(result.effects).toEqual([{ type: 'cancelRingOut', ringOutId: SESSION }]);
  });

  it('changes the state only when RingCentral says so', () => {
    const call = run(accepted(), leg('operator', 'Answered', 3), asked, { type: 'hangUpAccepted', at: 1310 });
    expect(call.state).toBe('calling-contact');
    expect(step(call, leg('operator', 'Disconnected', 6)).call).toMatchObject({
      state: 'ended',
      endedBy: 'hangUp',
    });
  });

  it('is not read as a refusal by the contact', () => {
    const call = run(
      accepted(),
      leg('operator', 'Answered', 3),
      asked,
      triple('CannotReach', 'Success', 'Rejected'),
    );
    expect(call).toMatchObject({ state: 'ended', endedBy: 'hangUp' });
  });
});
