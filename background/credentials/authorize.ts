import { FailureError, type FailureKind } from '../../core/failure';
import type { App } from './app';

/** The one authorization request that an answer is waited for. */
export interface PendingRequest {
  app: App;
  redirectUri: string;
  /** Random; the answer must bring it back. */
  state: string;
  challenge: string;
  /** `login` asks for a fresh log-in, `none` for a silent one; null leaves it to RingCentral. */
  prompt: 'login' | 'none' | null;
}

/** Address of RingCentral's log-in page (API reference, "Authorize"). */
export function authorizeUrl({ app, redirectUri, state, challenge, prompt }: PendingRequest): string {
  const url = new URL('/restapi/oauth/authorize', app.server);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: redirectUri,
    state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...(prompt === null ? {} : { prompt }),
  }).toString();
  return url.href;
}

/**
 * The authorization code in the address that RingCentral redirected to. The address comes from outside, so it is
 * believed only when it answers the pending request: same redirect address, same state, each parameter once
 * (RFC 9700 §2.1, §4.7). Throws FailureError `signInMismatch`, `signInDenied`, `signInRefused` or
 * `signInAnswerUnreadable`.
 */
export function codeOfRedirect(address: string, pending: PendingRequest): string {
  if (!URL.canParse(address)) throw failure('signInAnswerUnreadable', 'address');
  const url = new URL(address);
  const expected = new URL(pending.redirectUri);
  if (url.origin !== expected.origin || url.pathname !== expected.pathname)
    throw failure('signInMismatch', 'redirect_uri');

  const { searchParams } = url;
  const repeated = ['state', 'code', 'error'].find(name => searchParams.getAll(name).length > 1);
  if (repeated !== undefined) throw failure('signInAnswerUnreadable', repeated);
  const state = searchParams.get('state');
  if (state === null) throw failure('signInAnswerUnreadable', 'state');
  if (state !== pending.state) throw failure('signInMismatch', 'state');

  const error = searchParams.get('error');
  const code = searchParams.get('code');
  if (error !== null && code !== null) throw failure('signInAnswerUnreadable', 'error');
  if (error !== null) throw failure(error === 'access_denied' ? 'signInDenied' : 'signInRefused', error);
  if (code === null || code === '') throw failure('signInAnswerUnreadable', 'code');
  return code;
}

const failure = (kind: FailureKind, code: string): FailureError =>
  new FailureError({ kind, code: code.slice(0, 60) });
