import * as v from 'valibot';
import type { Failure, FailureKind } from '../../core/failure';
import { numberIn } from './rate-limits';

/** RingCentral's error body (developer guide, "Errors"); every field may be missing. */
const ErrorBodySchema = v.object({
  errorCode: v.optional(v.string()),
  message: v.optional(v.string()),
  feature: v.optional(v.string()),
  errors: v.optional(
    v.array(
      v.object({
        errorCode: v.optional(v.string()),
        message: v.optional(v.string()),
        parameterName: v.optional(v.string()),
        featureName: v.optional(v.string()),
      }),
    ),
  ),
});
type ErrorBody = v.InferOutput<typeof ErrorBodySchema>;

/** Codes whose meaning does not depend on anything else. */
const KIND_OF_CODE: Readonly<Record<string, FailureKind>> = {
  'TEL-101': 'numberBlocked',
  'TEL-102': 'phoneRefused',
  'TEL-107': 'callerIdRefused',
  'TEL-108': 'phoneRefused',
  'TEL-109': 'numberRefused',
  'RNG-102': 'callerIdRefused',
  'BIL-103': 'notInPlan',
  'CMN-109': 'userNotAllowed',
  'CMN-401': 'appNotAllowed',
  'CMN-402': 'userNotAllowed',
  'CMN-403': 'userNotAllowed',
  'CMN-404': 'userNotAllowed',
  'CMN-408': 'userNotAllowed',
  'OAU-167': 'userNotAllowed',
  'CMN-405': 'tokenRefused',
  'OAU-128': 'tokenRefused',
  'OAU-129': 'tokenRefused',
  'OAU-149': 'tokenRefused',
  'OAU-213': 'tokenRefused',
  'AGW-401': 'tokenRefused',
  'AGW-402': 'tokenRefused',
  'CMN-301': 'rateLimited',
  'CMN-302': 'rateLimited',
  'CMN-303': 'rateLimited',
  'CMN-304': 'rateLimited',
  'CMN-310': 'rateLimited',
  'CMN-201': 'serverDown',
  'CMN-203': 'serverDown',
  'CMN-211': 'serverDown',
};

/** Which party a refused parameter (CMN-101) belongs to. */
const KIND_OF_PARAMETER: readonly [RegExp, FailureKind][] = [
  [/caller-?id/i, 'callerIdRefused'],
  [/^from\b/i, 'phoneRefused'],
  [/^to\b/i, 'numberRefused'],
];

/** True when a body that came with a 2xx is a refusal all the same (rate limits were seen so). */
export function isRefusal(body: unknown): boolean {
  return codeOf(errorBodyOf(body)).startsWith('CMN-3');
}

/**
 * The failure that an answer of RingCentral's stands for. It is decided by the error code before the HTTP
 * status: a missing app permission (CMN-401) was seen with status 401, where the token is good.
 */
export function failureOfAnswer(httpStatus: number, headers: Headers, body: unknown): Failure {
  const error = errorBodyOf(body);
  const code = codeOf(error);
  const kind = kindOf(httpStatus, code, error);
  return {
    kind,
    code: code === '' ? `HTTP ${httpStatus}` : code,
    requestId: headers.get('RCRequestId') ?? undefined,
    retryAfterSec: numberIn(headers, 'Retry-After') ?? undefined,
  };
}

function kindOf(httpStatus: number, code: string, error: ErrorBody): FailureKind {
  if (code === 'CMN-112' || code === 'CMN-113')
    return isInternational(error) ? 'internationalRefused' : 'userNotAllowed';
  if (code === 'CMN-101') return kindOfParameter(error);
  const known = KIND_OF_CODE[code];
  if (known !== undefined) return known;
  if (httpStatus === 401) return 'tokenRefused';
  if (httpStatus === 429) return 'rateLimited';
  if (httpStatus === 408 || httpStatus >= 500) return 'serverDown';
  return 'refused';
}

function kindOfParameter(error: ErrorBody): FailureKind {
  const detail = error.errors?.[0];
  const message = detail?.message ?? error.message ?? '';
  const parameter = detail?.parameterName ?? /\[([\w.-]+)\]/.exec(message)?.[1] ?? '';
  return KIND_OF_PARAMETER.find(([pattern]) => pattern.test(parameter))?.[1] ?? 'refused';
}

function isInternational(error: ErrorBody): boolean {
  const detail = error.errors?.[0];
  return /international/i.test(
    [error.feature, detail?.featureName, detail?.message, error.message].join(' '),
  );
}

function errorBodyOf(body: unknown): ErrorBody {
  const parsed = v.safeParse(ErrorBodySchema, body);
  return parsed.success ? parsed.output : {};
}

/** The most telling code: `errors[0]` is exact where the top level has a word such as InsufficientPermissions. */
function codeOf(error: ErrorBody): string {
  return error.errors?.[0]?.errorCode ?? error.errorCode ?? '';
}
