import type { Accounts, User } from '../account/accounts';
import type { PlaceCall } from '../calls/call-desk';
import { isRecord, part, text } from '../loose';
import { invalid, Problem } from './problem';

const e164 = /^\+[1-9]\d{6,14}$/;
/** The first leg may also be a company number with an extension, as RingCentral's own widget sends it. */
const firstLeg = /^\+[1-9]\d{6,14}(\*\d{1,8})?$/;

/** The numbers that ring a RingCentral endpoint of this user. */
function isOwnEndpoint(user: User, accounts: Accounts, number: string): boolean {
  return (
    number === `${accounts.mainCompanyNumber}*${user.extensionNumber}` ||
    user.phoneNumbers.some(own => own.usageType === 'DirectNumber' && own.phoneNumber === number)
  );
}

function operatorNumber(user: User, from: Record<string, unknown>): string {
  const forwardingId = text(from, 'forwardingNumberId');
  if (forwardingId !== undefined) {
    const number = user.forwardingNumbers.find(candidate => candidate.id === forwardingId)?.phoneNumber;
    if (number === undefined) throw invalid('from.forwardingNumberId');
    return number;
  }
  // `from.extensionNumber` is refused by the live service with this code too.
  const number = text(from, 'phoneNumber') ?? '';
  if (!firstLeg.test(number)) throw invalid('from');
  return number;
}

function callerIdOf(user: User, accounts: Accounts, body: unknown): string {
  const wanted = text(part(body, 'callerId'), 'phoneNumber');
  if (wanted === undefined) {
    const set = user.callerId.byFeature?.find(item => item.feature === 'RingOut')?.callerId?.phoneInfo
      ?.phoneNumber;
    return set ?? accounts.mainCompanyNumber;
  }
  const allowed = user.phoneNumbers.some(
    own => own.phoneNumber === wanted && own.features?.includes('CallerId'),
  );
  if (!allowed) throw new Problem(403, 'TEL-107', 'Caller ID is not allowed', { parameterName: 'callerId' });
  return wanted;
}

/** Reads the body of POST ring-out; throws the Problem to refuse it with. */
export function readRingOut(body: unknown, user: User, accounts: Accounts): PlaceCall {
  if (!isRecord(body)) throw invalid('body');
  if (!user.features.ringOut)
    throw new Problem(403, 'BIL-103', 'Feature [RingOut] is not available', { featureName: 'RingOut' });
  const from = operatorNumber(user, part(body, 'from'));
  const to = text(part(body, 'to'), 'phoneNumber') ?? '';
  if (!e164.test(to)) throw invalid('to');
  if (!user.features.internationalCalling && !to.startsWith('+1'))
    throw new Problem(403, 'CMN-113', 'Feature [InternationalCalls] is not available', {
      feature: 'InternationalCalls',
    });
  return {
    userId: user.id,
    operatorNumber: from,
    contactNumber: to,
    callerId: callerIdOf(user, accounts, body),
    playPrompt: body['playPrompt'] === true,
    operatorIsRingCentral: isOwnEndpoint(user, accounts, from),
  };
}
