import { openSocket, socketToken } from './support/socket';
import { closeSimulators, dial, own, rest, signIn, simulator, soon } from './support/station';

afterEach(closeSimulators);

const ringOut = /\/ring-out$/;

async function ready() {
  const sim = await simulator();
  const { access } = await signIn(sim);
  return { sim, access, me: () => rest(sim, access, 'GET', own) };
}

test('dropBeforeEffect: the connection is reset and nothing was done', async () => {
  const { sim, access } = await ready();
  const fault = sim.inject({ method: 'POST', path: ringOut, fault: 'dropBeforeEffect' });
  await expect(dial(sim, access)).rejects.toThrow('fetch failed');
  expect(fault.hits).toBe(1);
  expect(sim.calls.all()).toHaveLength(0);
  expect(sim.received('POST', ringOut)).toMatchObject([
    { status: 0, body: { to: { phoneNumber: '+17195550142' } } },
  ]);
});

test('dropAfterEffect: the connection is reset although the call was placed', async () => {
  const { sim, access } = await ready();
  sim.inject({ method: 'POST', path: ringOut, fault: 'dropAfterEffect' });
  await expect(dial(sim, access)).rejects.toThrow('fetch failed');
  expect(sim.calls.live()).toHaveLength(1);
  expect(sim.received('POST', ringOut)).toMatchObject([{ status: 0 }]);
});

test('a status with body and headers is answered without executing', async () => {
  const { sim, access } = await ready();
  sim.inject({
    method: 'POST',
    path: ringOut,
    fault: { status: 503, body: { errorCode: 'CMN-211' }, headers: { 'Retry-After': '7' } },
  });
  const answer = await rest(sim, access, 'POST', `${own}/ring-out`, {});
  expect(answer).toMatchObject({ status: 503, body: { errorCode: 'CMN-211' } });
  expect(answer.headers.get('retry-after')).toBe('7');
  expect(sim.calls.all()).toHaveLength(0);
});

test('broken JSON and unknown paths are journaled and refused', async () => {
  const { sim, access } = await ready();
  const headers = { Authorization: `Bearer ${access}`, 'Content-Type': 'application/json' };
  const answer = await fetch(`${sim.origin}${own}/ring-out`, { method: 'POST', headers, body: '{"to":' });
  expect(answer.status).toBe(400);
  expect(sim.received('POST', ringOut)).toMatchObject([{ status: 400, body: '{"to":' }]);
  expect((await rest(sim, access, 'GET', `${own}/ringout/1`)).status).toBe(404);
  expect(sim.received('GET', /ringout\/1$/)).toMatchObject([{ status: 404 }]);
});

test('a fault meets as many requests as told, matching ones only, until it is removed', async () => {
  const { sim, access, me } = await ready();
  const fault = sim.inject({ path: /extension\/~$/, times: 2, fault: { status: 500 } });
  expect((await rest(sim, access, 'GET', `${own}/device`)).status).toBe(200);
  expect([(await me()).status, (await me()).status, (await me()).status]).toEqual([500, 500, 200]);
  expect(fault.hits).toBe(2);
  const lasting = sim.inject({ times: Infinity, fault: { status: 502 } });
  expect((await me()).status).toBe(502);
  lasting.remove();
  expect((await me()).status).toBe(200);
});

test('malformed and empty answers', async () => {
  const { sim, access } = await ready();
  const raw = async () => {
    const answer = await fetch(`${sim.origin}${own}`, { headers: { Authorization: `Bearer ${access}` } });
    return { status: answer.status, text: await answer.text() };
  };
  sim.inject({ fault: 'malformed' });
  const malformed = await raw();
  expect(malformed.status).toBe(200);
  expect(() => JSON.parse(malformed.text) as unknown).toThrow(SyntaxError);
  sim.inject({ fault: 'empty' });
  expect(await raw()).toEqual({ status: 200, text: '' });
});

test('hold: the call is placed, the answer waits for its release', async () => {
  const { sim, access } = await ready();
  const fault = sim.inject({ path: ringOut, fault: 'hold' });
  let answered = false;
  const dialling = dial(sim, access).then(id => {
    answered = true;
    return id;
  });
  const call = await sim.calls.untilLive(soon());
  await rest(sim, access, 'GET', own);
  expect(answered).toBe(false);
  expect(sim.received('POST', ringOut)[0]?.status).toBeUndefined();
  fault.release();
  expect(await dialling).toBe(call.id);
});

test('holdBeforeEffect: nothing happens before the release', async () => {
  const { sim, access } = await ready();
  const fault = sim.inject({ path: ringOut, fault: 'holdBeforeEffect' });
  const dialling = dial(sim, access);
  // A later request that is answered shows that the held one has had its time.
  await rest(sim, access, 'GET', own);
  expect(fault.hits).toBe(1);
  expect(sim.calls.all()).toHaveLength(0);
  fault.release();
  expect(await dialling).toBe(sim.calls.live()[0]?.id);
});

test('latency delays the answer and no less', async () => {
  const { sim, me } = await ready();
  sim.inject({ fault: { latencyMs: 60 } });
  const start = performance.now();
  expect((await me()).status).toBe(200);
  expect(performance.now() - start).toBeGreaterThanOrEqual(59);
});

test('until waits for answered requests and tells what came when it gives up', async () => {
  const { sim, access, me } = await ready();
  const twice = sim.until('GET', /extension\/~$/, { count: 2, signal: soon() });
  await me();
  await rest(sim, access, 'GET', own);
  expect(await twice).toHaveLength(2);
  const since = sim.journal.entries.at(-1)?.seq ?? 0;
  await expect(sim.until('GET', /extension\/~$/, { since, signal: AbortSignal.timeout(20) })).rejects.toThrow(
    'Waited for 1 × GET',
  );
  await expect(sim.calls.untilLive(AbortSignal.abort())).rejects.toThrow('No call came');
});

test('faults reach WebSocket frames and upgrades', async () => {
  const { sim, access } = await ready();
  const url = await socketToken(sim, access);
  sim.inject({ method: 'UPGRADE', fault: { status: 503 } });
  await expect(openSocket(url).closed).rejects.toThrow('503');
  const socket = openSocket(url);
  sim.inject({ method: 'WS:POST', fault: { status: 429, body: { errorCode: 'CMN-301' } } });
  expect((await socket.subscribe(`${own}/presence`)).head['status']).toBe(429);
  sim.inject({ method: 'WS:POST', fault: 'dropAfterEffect' });
  void socket.subscribe(`${own}/presence`).catch(() => undefined);
  expect(await socket.closed).toBe(1006);
});
