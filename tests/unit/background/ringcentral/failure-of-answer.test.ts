import type { FailureKind } from '../../../../core/failure';
import { failureOfAnswer, isRefusal } from '../../../../background/ringcentral/failure-of-answer';

const code = (errorCode: string, more: object = {}) => ({
  errorCode,
  message: 'x',
  errors: [{ errorCode, message: 'x', ...more }],
});

const TABLE: [string, number, unknown, FailureKind][] = [
  ['to invalid', 400, code('CMN-101', { parameterName: 'to' }), 'numberRefused'],
  ['to.phoneNumber invalid', 400, code('CMN-101', { parameterName: 'to.phoneNumber' }), 'numberRefused'],
  ['from invalid', 400, code('CMN-101', { parameterName: 'from' }), 'phoneRefused'],
  ['caller ID invalid', 400, code('CMN-101', { parameterName: 'callerId.phoneNumber' }), 'callerIdRefused'],
  [
    'named in the message only',
    400,
    { errorCode: 'CMN-101', message: 'Parameter [to] value is invalid' },
    'numberRefused',
  ],
  ['a parameter that we do not know', 400, code('CMN-101', { parameterName: 'token' }), 'refused'],
  ['from empty', 400, code('TEL-108'), 'phoneRefused'],
  ['to empty', 400, code('TEL-109'), 'numberRefused'],
  ['caller ID not allowed', 403, code('TEL-107'), 'callerIdRefused'],
  ['caller ID not allowed, other code', 403, code('RNG-102'), 'callerIdRefused'],
  ['contact blocked', 403, code('TEL-101'), 'numberBlocked'],
  ['phone blocked', 403, code('TEL-102'), 'phoneRefused'],
  ['no RingOut in plan', 403, code('BIL-103'), 'notInPlan'],
  [
    'no international calls',
    403,
    { ...code('CMN-113'), feature: 'InternationalCalls' },
    'internationalRefused',
  ],
  ['no domestic calls', 403, { ...code('CMN-113'), feature: 'DomesticCalls' }, 'userNotAllowed'],
  ['extension type', 403, code('CMN-112'), 'userNotAllowed'],
  ['app scope missing', 403, code('CMN-401'), 'appNotAllowed'],
  [
    'app scope missing, as a 401',
    401,
    {
      errorCode: 'InsufficientPermissions',
      message: 'x',
      permissionName: 'RingOut',
      errors: [{ errorCode: 'CMN-401' }],
    },
    'appNotAllowed',
  ],
  ['user permission', 403, code('CMN-408'), 'userNotAllowed'],
  ['administrator only', 403, code('CMN-402'), 'userNotAllowed'],
  ['token expired', 401, code('OAU-128'), 'tokenRefused'],
  ['token corrupted', 401, code('OAU-129'), 'tokenRefused'],
  ['token not found', 401, code('OAU-213'), 'tokenRefused'],
  ['gateway', 401, code('AGW-402'), 'tokenRefused'],
  ['401 without a word', 401, undefined, 'tokenRefused'],
  ['rate', 429, code('CMN-301'), 'rateLimited'],
  ['rate, as a 200', 200, code('CMN-301'), 'rateLimited'],
  ['429 without a word', 429, undefined, 'rateLimited'],
  ['service', 503, code('CMN-201'), 'serverDown'],
  ['bad gateway', 502, undefined, 'serverDown'],
  ['gone', 404, code('CMN-102'), 'refused'],
  ['never heard of', 418, code('NEW-1'), 'refused'],
  ['errors of another shape', 400, { errors: 'many' }, 'refused'],
];

test.each(TABLE)('%s', (_name, status, body, kind) => {
  expect(failureOfAnswer(status, new Headers(), body).kind).toBe(kind);
});

test('carries code, request id and the seconds to wait', () => {
  const headers = new Headers({ RCRequestId: 'r-1', 'Retry-After': '37' });
  expect(failureOfAnswer(429, headers, code('CMN-301'))).toEqual({
    kind: 'rateLimited',
    code: 'CMN-301',
    requestId: 'r-1',
    retryAfterSec: 37,
  });
  expect(failureOfAnswer(502, new Headers(), undefined).code).toBe('HTTP 502');
});

test('only a rate limit turns a 2xx into a refusal', () => {
  expect(isRefusal(code('CMN-301'))).toBe(true);
  expect(isRefusal({ id: 's-1', status: { callStatus: 'InProgress' } })).toBe(false);
  expect(isRefusal(undefined)).toBe(false);
});
