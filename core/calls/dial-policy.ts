import type { Failure } from '../failure';
import { type Country, isMask, readPhoneNumber } from '../numbers/finder';
import type { PhoneNumber } from '../numbers/finder';
import type { Settings } from '../settings';

export type Decision = { allowed: true; number: PhoneNumber } | { allowed: false; failure: Failure };

/**
 * Whether a number may be dialled, decided by the same finder that made it a link. *Possible* is enough: a
 * valid number of a new range must not be refused in an alarm. Masks are never guessed at.
 */
export function decideDial(text: string, settings: Settings): Decision {
  if (isMask(text)) return refuse('privateNumber');
  if (isEmergencyNumber(text, settings)) return refuse('emergencyNumber');
  const number = readPhoneNumber(text, settings.country satisfies Country);
  return number === null ? refuse('impossibleNumber') : { allowed: true, number };
}

/** A short code reaches the emergency centre of the station's own place, never the site's. */
function isEmergencyNumber(text: string, settings: Settings): boolean {
  return settings.emergencyNumbers.includes(text.replace(/[\s().-]/g, ''));
}

function refuse(kind: Failure['kind']): Decision {
  return { allowed: false, failure: { kind } };
}
