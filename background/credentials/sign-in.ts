import type { SessionOwner } from '../../core/credentials/session';
import type { Tokens } from '../../core/credentials/session';
import { FailureError, type FailureKind } from '../../core/failure';
import type { App } from './app';
import { authorizeUrl, codeOfRedirect, type PendingRequest } from './authorize';
import { createPkce, randomToken } from './pkce';
import type { SignInHistory } from './sign-in-history';
import { GrantRefusedError } from './token-answer';
import type { TokenEndpoint } from './token-endpoint';

/** The part of `browser.identity` that is needed. */
export interface IdentityApi {
  getRedirectURL(path: string): string;
  launchWebAuthFlow(details: { url: string; interactive: boolean }): Promise<string | undefined>;
}

export interface SignInDependencies {
  identityApi: IdentityApi;
  endpoint: TokenEndpoint;
  history: SignInHistory;
  app: () => App;
}

/** What a sign-in brought; not yet stored and not yet used. */
export interface Grant {
  app: App;
  tokens: Tokens;
  endpointId: string;
}

/** Path of the redirect address below the extension's own host; part of what is registered at RingCentral. */
export const REDIRECT_PATH = 'ringcentral';

/** The browser's own words for how a window ended (chromium, identity_constants). */
const KIND_OF_MESSAGE: readonly [RegExp, FailureKind][] = [
  [/did not approve/i, 'signInClosed'],
  [/could not be loaded/i, 'signInPageNotLoaded'],
];

/**
 * One sign-in through RingCentral's own page: authorization code grant with PKCE in the browser's sign-in window.
 * Throws FailureError, of a kind that begins with `signIn`, or what kept the token answer from coming.
 */
export async function signIn(owner: SessionOwner, deps: SignInDependencies): Promise<Grant> {
  const { identityApi, endpoint, history } = deps;
  const app = deps.app();
  if (app.clientId === '') throw new FailureError({ kind: 'clientIdMissing' });

  const { verifier, challenge } = await createPkce();
  const isFreshLogin = await history.needsFreshLogin(owner);
  const redirectUri = identityApi.getRedirectURL(REDIRECT_PATH);
  const prompt = isFreshLogin ? 'login' : null;
  const pending: PendingRequest = { app, redirectUri, state: randomToken(), challenge, prompt };
  const code = codeOfRedirect(await openWindow(identityApi, authorizeUrl(pending)), pending);

  const endpointId = await history.endpointId(owner);
  const tokens = await exchanged(endpoint.exchange(app, { code, redirectUri, verifier, endpointId }));
  const remembered = await history.extensionId(owner);
  // Without a fresh log-in RingCentral's web cookie may have answered for whoever used this PC before.
  if (!isFreshLogin && remembered !== null && remembered !== tokens.ownerId) {
    await history.mismatched(owner);
    await endpoint.revoke(app, tokens.refreshToken ?? tokens.accessToken);
    throw new FailureError({ kind: 'signInMismatch', code: 'owner_id' });
  }
  return { app, tokens, endpointId };
}

async function openWindow(identityApi: IdentityApi, url: string): Promise<string> {
  const launch = (): Promise<string | undefined> => identityApi.launchWebAuthFlow({ url, interactive: true });
  try {
    // Right after a worker start it was seen to resolve undefined without a window; the second try works.
    const address = (await launch()) ?? (await launch());
    if (address !== undefined) return address;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const kind = KIND_OF_MESSAGE.find(([pattern]) => pattern.test(message))?.[1] ?? 'signInClosed';
    throw new FailureError({ kind, code: message.slice(0, 120) }, { cause });
  }
  throw new FailureError({ kind: 'signInAnswerUnreadable', code: 'no address' });
}

async function exchanged(exchange: Promise<Tokens>): Promise<Tokens> {
  try {
    return await exchange;
  } catch (thrown) {
    if (!(thrown instanceof FailureError)) throw thrown;
    const { failure } = thrown;
    if (thrown instanceof GrantRefusedError || failure.kind === 'refused') {
      throw new FailureError({ ...failure, kind: 'signInRefused' }, { cause: thrown });
    }
    if (failure.kind === 'answerUnreadable') {
      throw new FailureError({ ...failure, kind: 'signInAnswerUnreadable' }, { cause: thrown });
    }
    throw thrown;
  }
}
