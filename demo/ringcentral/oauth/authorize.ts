import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Accounts } from '../account/accounts';
import { text } from '../loose';
import { codeLifeSeconds, type AuthorizationCodes } from './authorization-codes';
import { consentPage, logInPage, refusalPage } from './authorize-pages';
import type { WebSessions } from './web-sessions';

export interface AuthorizeParts {
  accounts: Accounts;
  codes: AuthorizationCodes;
  web: WebSessions;
  clientId: string;
  /** The app's registered redirect URIs, compared letter by letter. */
  redirectUris: string[];
}

interface AuthorizeRequest {
  /** The query as it came, which the forms carry along. */
  raw: string;
  redirectUri: string;
  state?: string;
  prompt: string[];
  codeChallenge?: string;
}

type Checked = { ok: true; request: AuthorizeRequest } | { ok: false; code: string; message: string };

const refused = (code: string, message: string): Checked => ({ ok: false, code, message });

function check(raw: string, parts: AuthorizeParts): Checked {
  const query = new URLSearchParams(raw);
  const redirectUri = query.get('redirect_uri') ?? '';
  if (query.get('client_id') !== parts.clientId) return refused('OAU-153', 'Invalid client');
  if (!parts.redirectUris.includes(redirectUri)) return refused('OAU-109', 'Redirect URIs do not match');
  if (query.get('response_type') !== 'code') return refused('OAU-112', 'The response type is not allowed');
  const codeChallenge = query.get('code_challenge') ?? undefined;
  // The service also takes `plain`, the default when the method is missing; a client of ours that sent it would be wrong.
  if (codeChallenge !== undefined && query.get('code_challenge_method') !== 'S256')
    return refused('OAU-111', 'The code challenge method must be S256');
  const prompt = (query.get('prompt') ?? 'login sso').split(' ');
  return {
    ok: true,
    request: { raw, redirectUri, state: query.get('state') ?? undefined, prompt, codeChallenge },
  };
}

function redirect(
  reply: FastifyReply,
  request: AuthorizeRequest,
  answer: Record<string, string>,
): FastifyReply {
  const target = new URL(request.redirectUri);
  for (const [name, value] of Object.entries(answer)) target.searchParams.set(name, value);
  if (request.state !== undefined) target.searchParams.set('state', request.state);
  return reply.redirect(target.href, 302);
}

const html = (reply: FastifyReply, status: number, page: string) =>
  reply.code(status).type('text/html; charset=utf-8').header('Cache-Control', 'no-store').send(page);

/** GET /restapi/oauth/authorize and its two forms (developer guide, authorization code flow). */
export function authorizeRoutes(app: FastifyInstance, parts: AuthorizeParts): void {
  const { accounts, codes, web } = parts;

  const grant = (reply: FastifyReply, request: AuthorizeRequest, userId: string) => {
    const { redirectUri, codeChallenge } = request;
    const code = codes.issue({ userId, clientId: parts.clientId, redirectUri, codeChallenge });
    return redirect(reply, request, { code, expires_in: String(codeLifeSeconds) });
  };
  const consentOf = (reply: FastifyReply, request: AuthorizeRequest, userId: string) => {
    const user = accounts.byId(userId);
    return user ? html(reply, 200, consentPage(request.raw, user)) : html(reply, 200, logInPage(request.raw));
  };
  /** The prompt values `login` alone forces the form; the default `login sso` shows it only without a cookie. */
  const formForced = (request: AuthorizeRequest) =>
    request.prompt.includes('login') && !request.prompt.includes('sso');

  const silently = (http: FastifyRequest, reply: FastifyReply, request: AuthorizeRequest) => {
    const userId = web.userOf(http);
    if (userId === undefined)
      return redirect(reply, request, {
        error: 'login_required',
        error_description: 'The user is not signed in',
      });
    if (!web.hasConsented(userId))
      return redirect(reply, request, {
        error: 'consent_required',
        error_description: 'The user has not agreed yet',
      });
    return grant(reply, request, userId);
  };

  app.get('/restapi/oauth/authorize', (http, reply) => {
    const checked = check(new URL(http.url, 'http://local').search.slice(1), parts);
    if (!checked.ok) return html(reply, 400, refusalPage(checked.code, checked.message));
    const { request } = checked;
    if (request.prompt.includes('none')) return silently(http, reply, request);
    const userId = web.userOf(http);
    if (userId === undefined || formForced(request)) return html(reply, 200, logInPage(request.raw));
    return consentOf(reply, request, userId);
  });

  app.post('/restapi/oauth/authorize/sign-in', (http, reply) => {
    const checked = check(text(http.body, 'request') ?? '', parts);
    if (!checked.ok) return html(reply, 400, refusalPage(checked.code, checked.message));
    const login = text(http.body, 'login') ?? '';
    const user = accounts.byLogin(login);
    if (!user || user.password !== text(http.body, 'password'))
      return html(
        reply,
        200,
        logInPage(checked.request.raw, { login, problem: 'Wrong e-mail, extension or password.' }),
      );
    web.signIn(reply, user.id);
    return consentOf(reply, checked.request, user.id);
  });

  app.post('/restapi/oauth/authorize/consent', (http, reply) => {
    const checked = check(text(http.body, 'request') ?? '', parts);
    if (!checked.ok) return html(reply, 400, refusalPage(checked.code, checked.message));
    const userId = web.userOf(http);
    if (userId === undefined) return html(reply, 200, logInPage(checked.request.raw));
    if (text(http.body, 'decision') !== 'allow')
      return redirect(reply, checked.request, {
        error: 'access_denied',
        error_description: 'The user did not agree',
      });
    web.consent(userId);
    return grant(reply, checked.request, userId);
  });
}
