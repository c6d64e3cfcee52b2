import { part } from '../../demo/ringcentral/loose';
import type { Simulator, SimulatorOptions } from '../../demo/ringcentral/simulator';
import { openSocket, socketToken, told, type TestSocket } from './support/socket';
import {
  closeSimulators,
  contactNumber,
  dial,
  own,
  rest,
  sessionsPath,
  signIn,
  simulator,
  soon,
} from './support/station';

afterEach(closeSimulators);

interface Scene {
  sim: Simulator;
  access: string;
  id: string;
  socket: TestSocket;
}

/** A call that has just been placed, watched at account level. */
async function placed(
  options: Partial<SimulatorOptions> = {},
  more: Record<string, unknown> = {},
): Promise<Scene> {
  const sim = await simulator(options);
  const { access } = await signIn(sim);
  const socket = openSocket(await socketToken(sim, access));
  await socket.subscribe(sessionsPath);
  const id = await dial(sim, access, more);
  return { sim, access, id, socket };
}

const triple = async ({ sim, access, id }: Scene) => {
  const { body } = await rest(sim, access, 'GET', `${own}/ring-out/${id}`);
  return Object.values(part(body, 'status')).join('/');
};

const events = async ({ socket }: Scene, count: number) => (await socket.untilNotified(count)).map(told);

const ringing = 'ext p1 Proceeding #2';
const answered = 'ext p1 Answered #3';
const dialled = 'acc p2 Proceeding #4';
const connected = 'acc p2 Answered #5';

test('1: accepted, the operator leg rings; there is no Setup', async () => {
  const scene = await placed();
  expect(await events(scene, 1)).toEqual([ringing]);
  expect(await triple(scene)).toBe('InProgress/InProgress/InProgress');
});

test('2 and 3: the operator answers and the contact is called at once', async () => {
  const scene = await placed();
  scene.sim.calls.operatorAnswers();
  expect(await events(scene, 3)).toEqual([ringing, answered, dialled]);
  expect(await triple(scene)).toBe('InProgress/Success/InProgress');
});

test('2 with the prompt: picked up stays Proceeding until 1 is pressed', async () => {
  const scene = await placed({}, { playPrompt: true });
  scene.sim.calls.operatorAnswers();
  expect(scene.sim.calls.live()[0]?.operator).toBe('prompted');
  expect(await triple(scene)).toBe('InProgress/InProgress/InProgress');
  expect(() => scene.sim.calls.contactAnswers()).toThrow('cannot happen now');
  scene.sim.calls.operatorPressesOne();
  expect(await events(scene, 3)).toEqual([ringing, answered, dialled]);
  expect(await triple(scene)).toBe('InProgress/Success/InProgress');
});

async function connectedCall(): Promise<Scene> {
  const scene = await placed();
  scene.sim.calls.operatorAnswers();
  scene.sim.calls.contactAnswers();
  return scene;
}

test('4: the contact answers, which the account path alone shows', async () => {
  const scene = await connectedCall();
  expect(await events(scene, 4)).toEqual([ringing, answered, dialled, connected]);
  expect(await triple(scene)).toBe('Success/Success/Success');
});

test('5: the contact hangs up', async () => {
  const scene = await connectedCall();
  scene.sim.calls.contactHangsUp();
  expect((await events(scene, 6)).slice(4)).toEqual(['acc p2 Disconnected #6', 'ext p1 Disconnected #7']);
  expect(await triple(scene)).toBe('Success/Finished/Finished');
});

test('6: the operator hangs up when connected', async () => {
  const scene = await connectedCall();
  scene.sim.calls.operatorHangsUp();
  expect((await events(scene, 6)).slice(4)).toEqual(['ext p1 Disconnected #6', 'acc p2 Disconnected #7']);
  expect(await triple(scene)).toBe('Success/Finished/Finished');
});

test('7: the operator hangs up while the contact rings', async () => {
  const scene = await placed();
  scene.sim.calls.operatorAnswers();
  scene.sim.calls.operatorHangsUp();
  expect((await events(scene, 5)).slice(3)).toEqual(['ext p1 Disconnected #5', 'acc p2 Disconnected #6']);
  expect(await triple(scene)).toBe('CannotReach/Finished/Rejected');
});

test.each([
  ['contactBusy', 'TargetBusy', 'Busy'],
  ['contactNoAnswer', 'NoAnswer', 'NoAnswer'],
  ['contactRejects', 'Rejected', 'Rejected'],
  ['contactBlocked', 'DestinationBlocked', 'DestinationBlocked'],
  ['contactFails', 'InternalError', 'GenericError'],
  ['contactInternationalDisabled', 'InternationalDisabled', 'InternationalDisabled'],
] as const)('8 and 9: %s', async (command, reason, status) => {
  const scene = await placed();
  scene.sim.calls.operatorAnswers();
  scene.sim.calls[command]();
  expect((await events(scene, 5)).slice(3)).toEqual([
    `acc p2 Disconnected ${reason} #5`,
    'ext p1 Disconnected #6',
  ]);
  expect(await triple(scene)).toBe(`CannotReach/Success/${status}`);
});

test('10: an offline phone gives a triple that contradicts itself', async () => {
  const scene = await placed({ operatorPhone: 'offline' });
  expect(await events(scene, 2)).toEqual([ringing, 'ext p1 Disconnected InternalError #3']);
  expect(await triple(scene)).toBe('CannotReach/GenericError/Success');
});

test.each([
  ['operatorRejects', 'Rejected', 'Rejected'],
  ['operatorNoAnswer', 'NoAnswer', 'NoAnswer'],
] as const)('11: %s', async (command, reason, status) => {
  const scene = await placed();
  scene.sim.calls[command]();
  expect(await events(scene, 2)).toEqual([ringing, `ext p1 Disconnected ${reason} #3`]);
  expect(await triple(scene)).toBe(`CannotReach/${status}/InProgress`);
});

test('12: DELETE ring-out while the operator leg rings', async () => {
  const scene = await placed();
  const path = `${own}/ring-out/${scene.id}`;
  expect(await rest(scene.sim, scene.access, 'DELETE', path)).toMatchObject({ status: 204, body: undefined });
  expect(await events(scene, 2)).toEqual([ringing, 'ext p1 Disconnected Cancelled #3']);
  expect(await triple(scene)).toBe('CannotReach/Rejected/Rejected');
  expect((await rest(scene.sim, scene.access, 'DELETE', path)).status).toBe(404);
});

test('DELETE telephony session ends a call at any stage', async () => {
  const scene = await connectedCall();
  const path = `${sessionsPath}/${scene.id}`;
  expect((await rest(scene.sim, scene.access, 'DELETE', path)).status).toBe(204);
  expect((await events(scene, 6)).slice(4)).toEqual(['ext p1 Disconnected #6', 'acc p2 Disconnected #7']);
  expect(await rest(scene.sim, scene.access, 'DELETE', path)).toMatchObject({
    status: 404,
    body: { errorCode: 'CMN-102' },
  });
});

test('the raw shape: both parties Inbound, the Initiator mirrored, the Target without an account', async () => {
  const { sim, access, id } = await connectedCall();
  const { body } = await rest(sim, access, 'GET', `${sessionsPath}/${id}`);
  expect(body).toMatchObject({
    id,
    origin: { type: 'RingOut' },
    parties: [
      {
        id: `p-${id.slice(2)}-1`,
        direction: 'Inbound',
        ringOutRole: 'Initiator',
        extensionId: '62100101',
        from: { phoneNumber: contactNumber },
        to: { phoneNumber: '+17195550100' },
        status: { code: 'Answered' },
      },
      {
        id: `p-${id.slice(2)}-2`,
        direction: 'Inbound',
        ringOutRole: 'Target',
        from: { phoneNumber: '+17195550099' },
        to: { phoneNumber: contactNumber },
        status: { code: 'Answered' },
      },
    ],
  });
  expect(JSON.stringify(body).match(/accountId/g)).toHaveLength(2);
});

test('the id carries the creation time', async () => {
  const before = Date.now();
  const { id, sim } = await placed();
  const [, middle = ''] = /^s-[0-9a-f]+z([0-9a-f]+)z[0-9a-f]+0000$/.exec(id) ?? [];
  expect(parseInt(middle, 16)).toBe(sim.calls.live()[0]?.createdAt);
  expect(parseInt(middle, 16)).toBeGreaterThanOrEqual(before);
});

test('a step that cannot happen throws, and so does a command without a single live call', async () => {
  const { sim } = await placed();
  expect(() => sim.calls.contactHangsUp()).toThrow('contactHungUp cannot happen now');
  sim.calls.operatorRejects();
  expect(() => sim.calls.operatorAnswers()).toThrow('There are 0 live calls, not one.');
});

test('scripts: a number may answer, hang up and be busy by itself', async () => {
  const scene = await placed();
  scene.sim.script(contactNumber, { contact: 'busy' });
  scene.sim.calls.operatorAnswers();
  expect(scene.sim.calls.all()[0]?.end).toBe('contactBusy');
  scene.sim.script(contactNumber, { contact: 'answers', hangsUpAfterMs: 0 });
  scene.sim.operatorPhone = 'answers';
  await dial(scene.sim, scene.access, { playPrompt: true });
  expect(scene.sim.calls.all()[1]?.end).toBe('contactHungUp');
  scene.sim.script(contactNumber, { contact: 'rejects', afterMs: 5 });
  const later = await dial(scene.sim, scene.access, { playPrompt: true });
  expect(scene.sim.calls.live()[0]).toMatchObject({ id: later, contact: 'ringing' });
  await scene.sim.calls.until(call => call.end === 'contactRejected', soon());
});
