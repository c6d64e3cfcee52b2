/** Something that happened and that subscribers may be told. */
export interface Notice {
  kind: 'telephony' | 'presence';
  accountId: string;
  /** Absent for what only the account level sees: the party of an outside number. */
  extensionId?: string;
  /** The path in the notification's `event`, which depends on the party. */
  event: string;
  /** What the `phoneNumber`, `direction` and `statusCode` queries of a telephony filter look at. */
  numbers: string[];
  direction?: string;
  statusCode?: string;
  /** The notification's body; the query is that of the matching filter. */
  body(query: URLSearchParams): unknown;
}
