import { type CallDesk, createCallDesk } from '../../../../background/calls/call-desk';
import type { CallStore } from '../../../../background/calls/call-store';
import { NotSentError, RefusalError } from '../../../../background/ringcentral/errors';
import type { Call } from '../../../../core/calls/call';
import { FailureError } from '../../../../core/failure';
import { ATTEMPT, SESSION } from '../../core/calls/call-fixtures';
import { type FakeRingCentral, fakeRingCentral } from './fake-ring-central';

let ring: FakeRingCentral;
let records: Map<string, Call>;
let store: CallStore;
let clock: number;

beforeEach(() => {
  ring = fakeRingCentral();
  records = new Map();
  clock = ATTEMPT.requestedAt;
  store = {
    save: async call => void records.set(call.attempt.id, call),
    remove: async id => void records.delete(id),
    load: async () => [...records.values()],
  };
});

const desks: CallDesk[] = [];
const openDesk = (): CallDesk => {
  const desk = createCallDesk({ store, ringCentral: () => ring, now: () => clock, changed: () => undefined });
  desks.push(desk);
  return desk;
};

/** Ends what the desks still follow, so that no timer outlives its test. */
afterEach(async () => {
  const ids = [...records.keys()];
  for (const desk of desks.splice(0)) for (const id of ids) await desk.release(id);
});

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

describe('dialing', () => {
  it('stores the attempt before the request leaves', async () => {
    let storedFirst = false;
    ring.place = async () => {
      storedFirst = records.get(ATTEMPT.id)?.state === 'placing';
      return {
        ringOutId: SESSION,
        triple: { callStatus: 'InProgress', callerStatus: 'InProgress', calleeStatus: 'InProgress' },
      };
    };
    const desk = openDesk();
    expect(await desk.dial(ATTEMPT, 'first')).toEqual({ placed: ATTEMPT.id });
    await turn();
    expect(storedFirst).toBe(true);
    expect(desk.newest(ATTEMPT.owner)?.state).toBe('ringing-operator');
  });

  it('sends nothing that it cannot store', async () => {
    store.save = () => Promise.reject(new FailureError({ kind: 'notStored' }));
    const desk = openDesk();
    expect(await desk.dial(ATTEMPT, 'first')).toEqual({ refused: { kind: 'notStored' } });
    expect(ring.placed).toEqual([]);
    expect(desk.newest(ATTEMPT.owner)).toBeNull();
  });

  it('is one call for two presses at once', async () => {
    const desk = openDesk();
    const verdicts = await Promise.all([
      desk.dial(ATTEMPT, 'first'),
      desk.dial({ ...ATTEMPT, id: 'attempt-2' }, 'first'),
    ]);
    expect(verdicts).toEqual([{ placed: ATTEMPT.id }, { foldedInto: ATTEMPT.id }]);
    expect(ring.placed).toHaveLength(1);
  });

  it('places a deliberate second call to the same number after the fold time', async () => {
    const desk = openDesk();
    await desk.dial(ATTEMPT, 'first');
    await turn();
    clock += 1600;
    expect(await desk.dial({ ...ATTEMPT, id: 'attempt-2' }, 'first')).toEqual({
      refused: { kind: 'callInProgress' },
    });
    expect(await desk.dial({ ...ATTEMPT, id: 'attempt-3' }, 'anyway')).toEqual({ placed: 'attempt-3' });
    expect(ring.placed).toHaveLength(2);
  });

  it.each([
    [
      'never left',
      () => new NotSentError({ kind: 'offline' }),
      { state: 'failed', failure: { kind: 'offline' } },
    ],
    [
      'refused',
      () => new RefusalError({ kind: 'numberRefused' }, 400),
      { state: 'failed', failure: { kind: 'numberRefused' } },
    ],
    ['answer lost', () => new FailureError({ kind: 'answerLost' }), { state: 'uncertain' }],
    ['something unforeseen after the request', () => new Error('boom'), { state: 'uncertain' }],
  ])('%s', async (_name, thrown, expected) => {
    ring.place = () => Promise.reject(thrown());
    const desk = openDesk();
    await desk.dial(ATTEMPT, 'first');
    await turn();
    expect(desk.newest(ATTEMPT.owner)).toMatchObject(expected);
    expect(ring.placed).toHaveLength(1);
  });

  it('an uncertain call does not hold up the next one', async () => {
    ring.place = () => Promise.reject(new FailureError({ kind: 'answerLost' }));
    const desk = openDesk();
    await desk.dial(ATTEMPT, 'first');
    await turn();
    expect(await desk.dial({ ...ATTEMPT, id: 'attempt-2' }, 'first')).toEqual({ placed: 'attempt-2' });
  });
});

describe('a worker that died', () => {
  it('between storing and the answer: the call is looked for and never sent again', async () => {
    await openDesk().dial(ATTEMPT, 'first');
    const placing = records.get(ATTEMPT.id);
    if (placing === undefined) throw new Error('nothing was stored');
    records.set(ATTEMPT.id, { ...placing, state: 'placing', hangUp: { step: 'none' } });
    ring = fakeRingCentral();
    ring.presence = {
      calls: [
        {
          sessionId: SESSION,
          direction: 'Outbound',
          telephonyStatus: 'Ringing',
          terminationType: '',
          from: '+17195550100',
          to: ATTEMPT.number,
          startedAt: null,
        },
      ],
    };
    ring.session = { sessionId: SESSION, createdAt: ATTEMPT.requestedAt + 300, isRingOut: true, legs: [] };
    const desk = openDesk();
    await desk.restore();
    for (let turns = 0; turns < 20; turns += 1) await turn();
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(desk.newest(ATTEMPT.owner)).toMatchObject({ state: 'ringing-operator', sessionId: SESSION });
    expect(ring.placed).toEqual([]);
  });

  it('while hanging up: the hang-up is taken up again', async () => {
    ring.cancel = () => new Promise(() => undefined);
    const first = openDesk();
    await first.dial(ATTEMPT, 'first');
    await turn();
    first.hangUp(ATTEMPT.id);
    await turn();
    ring.cancel = async () => 'accepted';
    ring.asked = [];
    await openDesk().restore();
    await turn();
    expect(ring.asked).toEqual(['cancel']);
  });
});

describe('hanging up', () => {
  const up = async (): Promise<CallDesk> => {
    const desk = openDesk();
    await desk.dial(ATTEMPT, 'first');
    await turn();
    return desk;
  };

  it('says that it must be done on the phone where no way is allowed', async () => {
    const desk = await up();
    ring.cancel = () => Promise.reject(new RefusalError({ kind: 'appNotAllowed' }, 403));
    ring.drop = () => Promise.reject(new RefusalError({ kind: 'appNotAllowed' }, 403));
    desk.hangUp(ATTEMPT.id);
    await turn();
    expect(desk.newest(ATTEMPT.owner)).toMatchObject({ hangUp: { step: 'onPhone' } });
  });

  it('stays possible when the request failed', async () => {
    const desk = await up();
    ring.cancel = () => Promise.reject(new FailureError({ kind: 'offline' }));
    desk.hangUp(ATTEMPT.id);
    await turn();
    expect(desk.newest(ATTEMPT.owner)).toMatchObject({
      hangUp: { step: 'refused', failure: { kind: 'offline' } },
    });
  });

  it('an accepted one that changes nothing is followed by the other way', async () => {
    const desk = await up();
    ring.drop = async () => 'gone';
    ring.session = { sessionId: SESSION, createdAt: null, isRingOut: true, legs: [] };
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask'] });
    desk.hangUp(ATTEMPT.id);
    await turn();
    jest.advanceTimersByTime(3100);
    await turn();
    await turn();
    jest.useRealTimers();
    expect(ring.asked).toEqual(['cancel', 'drop']);
  });
});
