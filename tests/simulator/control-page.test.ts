import { closeSimulators, dial, signIn, simulator } from './support/station';

afterEach(closeSimulators);

test('a person answers, turns a switch and sets the phone; none of it is in the journal', async () => {
  const sim = await simulator();
  const { access } = await signIn(sim);
  const id = await dial(sim, access);
  const before = sim.journal.entries.length;
  const post = async (path: string, body: unknown) =>
    fetch(`${sim.origin}/control/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const page = await fetch(`${sim.origin}/control`);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).toContain('<h1>Telephones</h1>');
  expect(await (await post('command', { command: 'operatorAnswers', id })).json()).toMatchObject({
    calls: [{ id, user: 'Jo Halvorsen, ext 101', operator: 'answered', triple: { callerStatus: 'Success' } }],
  });
  expect((await post('command', { command: 'operatorAnswers', id })).status).toBe(409);
  expect((await post('command', { command: 'all', id })).status).toBe(400);
  await post('switch', { name: 'callControlGranted', value: false });
  expect(sim.switches.callControlGranted).toBe(false);
  expect((await post('switch', { name: 'callControlGranted', value: 'maybe' })).status).toBe(400);
  await post('phone', { mode: 'offline' });
  expect(sim.operatorPhone).toBe('offline');
  expect(sim.journal.entries).toHaveLength(before);
});

test('the page is told of each change', async () => {
  const sim = await simulator();
  const { access } = await signIn(sim);
  const stream = await fetch(`${sim.origin}/control/events`);
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toContain('"calls":[]');
  await dial(sim, access);
  expect((await reader?.read())?.value).toContain('"operator":"ringing"');
  await reader?.cancel();
});
