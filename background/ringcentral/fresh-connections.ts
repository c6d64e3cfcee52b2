import type { DeclarativeNetRequest } from 'webextension-polyfill';

const RULE_ID = 1;

/** The browser part that the rule needs. */
export type RuleBook = Pick<DeclarativeNetRequest.Static, 'updateSessionRules'>;

/**
 * Lets none of our requests to RingCentral travel on a used connection. Chromium sends a request again by
 * itself, a POST too, when a *used* connection is cut before an answer came (net/http/http_network_transaction.cc,
 * ShouldResendRequest): a ring-out whose answer was lost became two calls. `Connection: close` makes every
 * connection its request's own, so nothing is ever sent twice below us. HTTP/2 has no such header; whether
 * RingCentral speaks it here is not verified (docs/architecture.md). Call at each worker start.
 */
export async function useFreshConnections(rules: RuleBook, server: string, ownHost: string): Promise<void> {
  await rules.updateSessionRules({
    removeRuleIds: [RULE_ID],
    addRules: [
      {
        id: RULE_ID,
        action: {
          type: 'modifyHeaders',
          requestHeaders: [{ header: 'connection', operation: 'set', value: 'close' }],
        },
        condition: {
          urlFilter: `|${server}/`,
          initiatorDomains: [ownHost],
          resourceTypes: ['xmlhttprequest', 'other'],
        },
      },
    ],
  });
}
