import { authorizeUrl, challengeOf, createBrowser } from './support/sign-in';
import { clientId, closeSimulators, redirectUri, simulator, verifier } from './support/station';

afterEach(closeSimulators);

const query = { client_id: clientId, redirect_uri: redirectUri, state: 'a&b"c', ...challengeOf(verifier) };
const jo = { login: 'jo.halvorsen@station.example', password: 'demo-101' };

test('log-in, consent and redirect with code, state and the life of the code', async () => {
  const { origin } = await simulator();
  const browser = createBrowser(origin);
  const form = await browser.open(authorizeUrl(origin, query));
  expect(form.html).toContain('E-mail or extension');
  const consent = await browser.submit(jo);
  expect(consent.html).toContain('<strong>Jo Halvorsen</strong>, extension 101');
  const { status, location } = await browser.submit({ decision: 'allow' });
  expect(status).toBe(302);
  expect(location?.href.startsWith(`${redirectUri}?`)).toBe(true);
  expect(location?.searchParams.get('state')).toBe('a&b"c');
  expect(location?.searchParams.get('expires_in')).toBe('60');
  expect(location?.searchParams.get('code')).toMatch(/^SIM\.CODE\./);
});

test('a wrong password is said in the form, and the extension number is a log-in name too', async () => {
  const { origin } = await simulator();
  const browser = createBrowser(origin);
  await browser.open(authorizeUrl(origin, query));
  const wrong = await browser.submit({ login: '101', password: 'demo-112' });
  expect(wrong.status).toBe(200);
  expect(wrong.html).toContain('Wrong e-mail, extension or password.');
  expect((await browser.submit({ login: '101', password: 'demo-101' })).html).toContain('Jo Halvorsen');
});

test('denying consent goes back with access_denied and the state', async () => {
  const { origin } = await simulator();
  const browser = createBrowser(origin);
  await browser.open(authorizeUrl(origin, query));
  await browser.submit(jo);
  const { location } = await browser.submit({ decision: 'deny' });
  expect(location?.searchParams.get('error')).toBe('access_denied');
  expect(location?.searchParams.get('state')).toBe('a&b"c');
  expect(location?.searchParams.has('code')).toBe(false);
});

test.each([
  ['another path', { redirect_uri: `${redirectUri}/` }, 'OAU-109'],
  ['another client', { client_id: 'other' }, 'OAU-153'],
  ['a plain challenge', { code_challenge_method: 'plain' }, 'OAU-111'],
])('%s is refused on the page, without a redirect', async (_what, change, code) => {
  const { origin } = await simulator();
  const { status, html, location } = await createBrowser(origin).open(
    authorizeUrl(origin, { ...query, ...change }),
  );
  expect(status).toBe(400);
  expect(html).toContain(code);
  expect(location).toBeUndefined();
});

test("RingCentral's own cookie skips the log-in until it ends; prompt=login forces the form", async () => {
  const { origin, clock } = await simulator();
  const browser = createBrowser(origin);
  await browser.open(authorizeUrl(origin, query));
  await browser.submit(jo);
  expect((await browser.open(authorizeUrl(origin, query))).html).toContain('Allow this application');
  expect((await browser.open(authorizeUrl(origin, { ...query, prompt: 'login' }))).html).toContain(
    'E-mail or extension',
  );
  clock.advance(25 * 60 * 60_000);
  expect((await browser.open(authorizeUrl(origin, query))).html).toContain('E-mail or extension');
});

test('prompt=none answers without a page: login_required, consent_required, then a code', async () => {
  const { origin } = await simulator();
  const browser = createBrowser(origin);
  const silently = async () =>
    (await browser.open(authorizeUrl(origin, { ...query, prompt: 'none' }))).location;
  expect((await silently())?.searchParams.get('error')).toBe('login_required');
  await browser.open(authorizeUrl(origin, query));
  await browser.submit(jo);
  expect((await silently())?.searchParams.get('error')).toBe('consent_required');
  await browser.open(authorizeUrl(origin, query));
  await browser.submit({ decision: 'allow' });
  expect((await silently())?.searchParams.get('code')).toMatch(/^SIM\.CODE\./);
});
