import {
  authorizeUrl,
  codeOfRedirect,
  type PendingRequest,
} from '../../../../background/credentials/authorize';
import { REDIRECT_URI } from './station';

const PENDING: PendingRequest = {
  app: { server: 'https://platform.example', clientId: 'app 1' },
  redirectUri: REDIRECT_URI,
  state: 's-1',
  challenge: 'c-1',
  prompt: null,
};
const GOOD = `${REDIRECT_URI}?code=code-1&state=s-1`;

function failureAt(address: string): unknown {
  try {
    return codeOfRedirect(address, PENDING);
  } catch (thrown) {
    return thrown;
  }
}

test('asks for a code with state and S256 challenge, and for nothing that RingCentral does not know', () => {
  const url = new URL(authorizeUrl(PENDING));
  expect(url.origin + url.pathname).toBe('https://platform.example/restapi/oauth/authorize');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    response_type: 'code',
    client_id: 'app 1',
    redirect_uri: REDIRECT_URI,
    state: 's-1',
    code_challenge: 'c-1',
    code_challenge_method: 'S256',
  });
  expect(new URL(authorizeUrl({ ...PENDING, prompt: 'login' })).searchParams.get('prompt')).toBe('login');
});

test.each([
  ['the plain answer', GOOD],
  ['more parameters', `${GOOD}&expires_in=60&x=1&x=2`],
  ['another order', `${REDIRECT_URI}?state=s-1&code=code-1`],
  ['a fragment behind it', `${GOOD}#state=other`],
])('takes the code: %s', (_name, address) => {
  expect(codeOfRedirect(address, PENDING)).toBe('code-1');
});

test.each([
  ['wrong state', `${REDIRECT_URI}?code=c&state=s-2`, 'signInMismatch'],
  ['state in other letters', `${REDIRECT_URI}?code=c&state=S-1`, 'signInMismatch'],
  ['empty state', `${REDIRECT_URI}?code=c&state=`, 'signInMismatch'],
  ['no state', `${REDIRECT_URI}?code=c`, 'signInAnswerUnreadable'],
  ['no code', `${REDIRECT_URI}?state=s-1`, 'signInAnswerUnreadable'],
  ['empty code', `${REDIRECT_URI}?code=&state=s-1`, 'signInAnswerUnreadable'],
  ['nothing at all', REDIRECT_URI, 'signInAnswerUnreadable'],
  ['fragment instead of query', `${REDIRECT_URI}#code=c&state=s-1`, 'signInAnswerUnreadable'],
  ['two codes', `${GOOD}&code=other`, 'signInAnswerUnreadable'],
  ['the same code twice', `${GOOD}&code=code-1`, 'signInAnswerUnreadable'],
  ['two states, the right one first', `${GOOD}&state=s-2`, 'signInAnswerUnreadable'],
  ['two states, the right one last', `${REDIRECT_URI}?state=s-2&state=s-1&code=c`, 'signInAnswerUnreadable'],
  ['code and error', `${GOOD}&error=access_denied`, 'signInAnswerUnreadable'],
  ['two errors', `${REDIRECT_URI}?error=a&error=b&state=s-1`, 'signInAnswerUnreadable'],
  ['denied', `${REDIRECT_URI}?error=access_denied&state=s-1`, 'signInDenied'],
  ['refused', `${REDIRECT_URI}?error=invalid_scope&state=s-1`, 'signInRefused'],
  ['error with wrong state', `${REDIRECT_URI}?error=access_denied&state=s-2`, 'signInMismatch'],
  ['error without state', `${REDIRECT_URI}?error=access_denied`, 'signInAnswerUnreadable'],
  ['another host', GOOD.replace('abcdefghijklmnop', 'ponmlkjihgfedcba'), 'signInMismatch'],
  ['a host that ends alike', GOOD.replace('https://', 'https://evil.'), 'signInMismatch'],
  ['a host that begins alike', GOOD.replace('.org/', '.org.evil.example/'), 'signInMismatch'],
  ['the host as user name', GOOD.replace('.org/', '.org@evil.example/'), 'signInMismatch'],
  ['another port', GOOD.replace('.org/', '.org:8443/'), 'signInMismatch'],
  ['no TLS', GOOD.replace('https:', 'http:'), 'signInMismatch'],
  ['another path', GOOD.replace('/ringcentral?', '/ringcentral/x?'), 'signInMismatch'],
  ['a script', 'javascript:location="?code=c&state=s-1"', 'signInMismatch'],
  ['no address', 'code=c&state=s-1', 'signInAnswerUnreadable'],
  ['empty', '', 'signInAnswerUnreadable'],
])('refuses: %s', (_name, address, kind) => {
  expect(failureAt(address)).toMatchObject({ failure: { kind } });
});

test('what a failure shows of the address is short and never the code', () => {
  const shown = (address: string): string => JSON.stringify(failureAt(address)) + String(failureAt(address));
  expect(shown(`${REDIRECT_URI}?code=SECRET&state=s-2`)).not.toContain('SECRET');
  expect(shown(`${REDIRECT_URI}?error=${'x'.repeat(5_000)}&state=s-1`).length).toBeLessThan(300);
});
