import type TokenInfo from '@rc-ex/core/definitions/TokenInfo';
import type { FastifyInstance } from 'fastify';
import type { Accounts } from '../account/accounts';
import { text } from '../loose';
import type { Gate } from '../rest/gate';
import { OAuthProblem } from '../rest/problem';
import type { AuthorizationCodes } from './authorization-codes';
import type { OAuthSession, SessionStore, TokenLife } from './sessions';
import type { SocketTokens } from './socket-tokens';

export interface TokenParts {
  accounts: Accounts;
  codes: AuthorizationCodes;
  sessions: SessionStore;
  socketTokens: SocketTokens;
  gate: Gate;
  clientId: string;
}

const seconds = (body: unknown, name: string): number | undefined => {
  const value = text(body, name);
  return value === undefined ? undefined : Number(value);
};

const life = (body: unknown): TokenLife => ({
  accessTtlSeconds: seconds(body, 'access_token_ttl'),
  refreshTtlSeconds: seconds(body, 'refresh_token_ttl'),
});

/** POST token, revoke and wstoken: the Auth usage group (developer guide; @rc-ex/core paths/Restapi/Oauth). */
export function tokenRoutes(app: FastifyInstance, parts: TokenParts): void {
  const { accounts, codes, sessions, socketTokens, gate } = parts;
  const clientHeaders = (authorization: string | undefined, body: unknown) => {
    // A public client names itself in the body; the service answers "Invalid client" to a Basic header without a secret.
    if (authorization !== undefined || text(body, 'client_id') !== parts.clientId)
      throw new OAuthProblem(400, 'invalid_client', 'OAU-153', 'Invalid client');
  };
  const info = (session: OAuthSession): TokenInfo => ({
    access_token: session.accessToken,
    token_type: 'bearer',
    expires_in: Math.max(0, Math.round((session.accessExpiresAt - gate.now()) / 1000)),
    ...(session.refreshToken === undefined
      ? {}
      : {
          refresh_token: session.refreshToken,
          refresh_token_expires_in: Math.max(0, Math.round((session.refreshExpiresAt - gate.now()) / 1000)),
        }),
    scope: gate.scopes().join(' '),
    owner_id: session.userId,
    endpoint_id: session.endpointId,
    session_id: session.id,
  });
  const exchange = (body: unknown): OAuthSession => {
    const grant = codes.redeem({
      code: text(body, 'code') ?? '',
      clientId: parts.clientId,
      redirectUri: text(body, 'redirect_uri') ?? '',
      codeVerifier: text(body, 'code_verifier'),
    });
    return sessions.open({
      userId: grant.userId,
      clientId: grant.clientId,
      endpointId: text(body, 'endpoint_id'),
      refreshable: accounts.issueRefreshTokens,
      ...life(body),
    });
  };

  app.post('/restapi/oauth/token', (http, reply) => {
    const { body } = http;
    const code = text(body, 'code');
    const refreshToken = text(body, 'refresh_token');
    const owner = code === undefined ? sessions.ownerOf(refreshToken ?? '') : codes.ownerOf(code);
    gate.count(reply, owner ?? parts.clientId, 'auth');
    clientHeaders(http.headers.authorization, body);
    switch (text(body, 'grant_type')) {
      case 'authorization_code':
        return info(exchange(body));
      case 'refresh_token':
        return info(sessions.refresh(refreshToken ?? '', parts.clientId, life(body)));
      default:
        throw new OAuthProblem(400, 'unsupported_grant_type', 'OAU-112', 'The grant type is not allowed');
    }
  });

  app.post('/restapi/oauth/revoke', (http, reply) => {
    const token = text(http.body, 'token') ?? '';
    gate.count(reply, sessions.ownerOf(token) ?? parts.clientId, 'auth');
    clientHeaders(http.headers.authorization, http.body);
    sessions.revoke(token);
    return reply.code(200).send();
  });

  app.post('/restapi/oauth/wstoken', (http, reply) => {
    const { session } = gate.enter(http, reply, { group: 'auth', scope: 'WebSocket' });
    return socketTokens.issue(session);
  });
}
