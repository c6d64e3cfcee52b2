import { closeSimulators, own, rest, signIn, simulator } from './support/station';

afterEach(closeSimulators);

test('the real limits: six wstoken requests meet the Auth group, with its headers and Retry-After', async () => {
  const sim = await simulator({ rateLimits: 'real' });
  // The exchange of the code was the first of the five.
  const { access } = await signIn(sim);
  const ask = () => rest(sim, access, 'POST', '/restapi/oauth/wstoken');
  const first = await ask();
  expect(first.status).toBe(200);
  expect(Object.fromEntries(first.headers)).toMatchObject({
    'x-rate-limit-group': 'auth',
    'x-rate-limit-limit': '5',
    'x-rate-limit-remaining': '3',
    'x-rate-limit-window': '60',
  });
  for (let more = 0; more < 3; more += 1) expect((await ask()).status).toBe(200);
  const refused = await ask();
  expect(refused).toMatchObject({
    status: 429,
    body: { errorCode: 'CMN-301', message: 'Request rate exceeded' },
  });
  expect(refused.headers.get('retry-after')).toBe('60');
  expect((await rest(sim, access, 'GET', own)).headers.get('x-rate-limit-group')).toBe('light');
});

test('a request inside the penalty starts it anew', async () => {
  const sim = await simulator();
  const { access } = await signIn(sim);
  sim.limits.light = 2;
  const ask = async () => (await rest(sim, access, 'GET', own)).status;
  expect([await ask(), await ask(), await ask()]).toEqual([200, 200, 429]);
  sim.clock.advance(59_000);
  expect(await ask()).toBe(429);
  // The window is empty by now, but the penalty began again.
  sim.clock.advance(59_000);
  expect(await ask()).toBe(429);
  sim.clock.advance(60_000);
  expect(await ask()).toBe(200);
});

test('ring-out requests count as heavy, and each user has a count of their own', async () => {
  const sim = await simulator();
  const [jo, maria] = [await signIn(sim), await signIn(sim, '112')];
  sim.limits.heavy = 1;
  const body = { from: { phoneNumber: '+17195550100' }, to: { phoneNumber: '+17195550142' } };
  const dial = (access: string) => rest(sim, access, 'POST', `${own}/ring-out`, body);
  expect((await dial(jo.access)).status).toBe(200);
  expect((await dial(jo.access)).status).toBe(429);
  expect(sim.calls.all()).toHaveLength(1);
  expect((await dial(maria.access)).status).toBe(200);
});
