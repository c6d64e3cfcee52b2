import type { Notice } from '../calls/notice';
import { Problem } from '../rest/problem';
import type { Gate } from '../rest/gate';
import type { Switches } from '../switches';

/** An event filter, taken apart. `other` are paths that exist at RingCentral but never fire here. */
export interface EventFilter {
  kind: Notice['kind'] | 'other';
  level: 'account' | 'extension';
  query: URLSearchParams;
  /** The filter with real ids instead of `~`, as the subscription answer shows it. */
  expanded: string;
}

const known = /^\/restapi\/v1\.0\/account\/([^/]+)(?:\/extension\/([^/]+))?(\/.+)$/;

const kindOf = (tail: string): EventFilter['kind'] => {
  if (tail === '/telephony/sessions') return 'telephony';
  return tail === '/presence' ? 'presence' : 'other';
};

/** A plus sign in a query means a space by the URL standard, but RingCentral's filters are written with a bare `+`. */
const queryOf = (text: string): URLSearchParams => new URLSearchParams(text.replaceAll('+', '%2B'));

/** Reads one filter; throws the Problem that the subscription is refused with. */
export function readFilter(
  filter: string,
  owner: { accountId: string; userId: string },
  gate: Gate,
  switches: Switches,
): EventFilter {
  const [path = '', queryText = ''] = filter.split('?', 2);
  const match = known.exec(path);
  if (!match)
    throw new Problem(400, 'SUB-508', `Event filter [${filter}] is invalid`, {
      parameterName: 'eventFilters',
    });
  const [, account = '', extension, tail = ''] = match;
  const foreign =
    (account !== '~' && account !== owner.accountId) ||
    (extension !== undefined && extension !== '~' && extension !== owner.userId);
  if (foreign) throw new Problem(403, 'SUB-406', `Not allowed to subscribe to [${filter}]`);
  const kind = kindOf(tail);
  const level = extension === undefined ? 'account' : 'extension';
  if (kind === 'telephony') gate.permit('TelephonySessions');
  if (kind === 'presence') gate.permit('ReadPresence');
  if (kind === 'telephony' && level === 'account' && switches.accountFilter === 'forbidden')
    throw new UserMayNot('ReadCompanyCallLog');
  const place = level === 'account' ? '' : `/extension/${owner.userId}`;
  const expanded = `/restapi/v1.0/account/${owner.accountId}${place}${tail}${queryText === '' ? '' : `?${queryText}`}`;
  return { kind, level, query: queryOf(queryText), expanded };
}

/** The user's role, not the app, lacks the permission. */
class UserMayNot extends Problem {
  constructor(permissionName: string) {
    super(
      403,
      'CMN-408',
      `In order to call this API endpoint, user needs to have [${permissionName}] permission.`,
      {
        permissionName,
      },
    );
    this.name = 'UserMayNot';
  }
}

/** Whether a notice is delivered for this filter of this owner. */
export function passes(filter: EventFilter, notice: Notice, owner: { userId: string }): boolean {
  if (filter.kind !== notice.kind) return false;
  if (filter.level === 'extension' && notice.extensionId !== owner.userId) return false;
  const { query } = filter;
  const number = query.get('phoneNumber');
  const direction = query.get('direction');
  const statusCode = query.get('statusCode');
  return (
    (number === null || notice.numbers.includes(number)) &&
    (direction === null || direction === notice.direction) &&
    (statusCode === null || statusCode === notice.statusCode)
  );
}
