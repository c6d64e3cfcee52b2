import * as v from 'valibot';
import { RefusalError } from './errors';
import { unreadable, type ApiRequest, type Platform } from './platform';

/** Root of everything that belongs to the signed-in user's own extension. */
export const OWN_EXTENSION = '/restapi/v1.0/account/~/extension/~';

/** Sends a request and reads its answer by a schema; for the errors see `RingCentral`. */
export async function readAnswer<T>(
  platform: Platform,
  request: ApiRequest,
  schema: v.GenericSchema<unknown, T>,
  signal: AbortSignal,
): Promise<T> {
  const { body } = await platform.send(request, signal);
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) throw unreadable(request, new v.ValiError(parsed.issues));
  return parsed.output;
}

/** The result, or `gone` when RingCentral does not know (any longer) what was asked for. */
export async function orGone<T, G>(work: Promise<T>, gone: G): Promise<T | G> {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof RefusalError && thrown.httpStatus === 404) return gone;
    throw thrown;
  }
}
