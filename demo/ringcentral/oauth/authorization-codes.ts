import { createHash, randomBytes } from 'node:crypto';
import { OAuthProblem } from '../rest/problem';

/** What the operator agreed to, kept until the code is exchanged. */
export interface CodeGrant {
  userId: string;
  clientId: string;
  redirectUri: string;
  codeChallenge?: string;
}

/** Seconds that an authorization code lives (`expires_in` on the redirect). */
export const codeLifeSeconds = 60;

export interface AuthorizationCodes {
  issue(grant: CodeGrant): string;
  /** Spends a code; throws an OAuthProblem when any part of the request does not belong to it. */
  redeem(request: { code: string; clientId: string; redirectUri: string; codeVerifier?: string }): CodeGrant;
  /** The user a code was made for, for counting rates only. */
  ownerOf(code: string): string | undefined;
}

const refuse = (error: string, code: string, message: string) => new OAuthProblem(400, error, code, message);

const provesChallenge = (grant: CodeGrant, verifier?: string): boolean => {
  if (grant.codeChallenge === undefined) return true;
  if (verifier === undefined) return false;
  return createHash('sha256').update(verifier).digest('base64url') === grant.codeChallenge;
};

export function createAuthorizationCodes(now: () => number): AuthorizationCodes {
  const codes = new Map<string, { grant: CodeGrant; expiresAt: number; spent: boolean }>();
  return {
    issue: grant => {
      const code = `SIM.CODE.${randomBytes(18).toString('base64url')}`;
      codes.set(code, { grant, expiresAt: now() + codeLifeSeconds * 1000, spent: false });
      return code;
    },
    redeem: ({ code, clientId, redirectUri, codeVerifier }) => {
      const entry = codes.get(code);
      if (!entry || entry.spent) throw refuse('invalid_grant', 'OAU-106', 'Invalid authorization code');
      // Spent from here on, right or wrong: a guessed verifier gets one try.
      entry.spent = true;
      if (now() >= entry.expiresAt) throw refuse('invalid_grant', 'OAU-108', 'Authorization code is expired');
      if (entry.grant.clientId !== clientId)
        throw refuse('invalid_grant', 'OAU-110', 'Authorization code was issued to another application');
      if (entry.grant.redirectUri !== redirectUri)
        throw refuse('invalid_redirect_uri', 'OAU-109', 'Redirect URIs do not match');
      if (!provesChallenge(entry.grant, codeVerifier))
        throw refuse('invalid_grant', 'OAU-106', 'Code verifier does not match the code challenge');
      return entry.grant;
    },
    ownerOf: code => codes.get(code)?.grant.userId,
  };
}
