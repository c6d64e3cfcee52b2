import type { Identity } from '../../core/credentials/session';
import { OWN_EXTENSION, readAnswer } from './read-answer';
import type { Platform } from './platform';
import { ExtensionSchema } from './schemas';

export interface IdentityReading {
  identity: Identity;
  /** RingCentral's service features by name (`RingOut`, `InternationalCalling`, `TelephonySessions` …). */
  features: Readonly<Record<string, boolean>>;
}

/** API reference, "Get extension": who is signed in, and what the plan and the administrator allow. */
export async function readIdentity(platform: Platform, signal: AbortSignal): Promise<IdentityReading> {
  const request = { method: 'GET', path: OWN_EXTENSION, group: 'light' } as const;
  const answer = await readAnswer(platform, request, ExtensionSchema, signal);
  const contactName = `${answer.contact?.firstName ?? ''} ${answer.contact?.lastName ?? ''}`.trim();
  return {
    identity: {
      extensionId: answer.id,
      name: answer.name || contactName,
      extensionNumber: answer.extensionNumber,
    },
    features: Object.fromEntries(
      answer.serviceFeatures.map(feature => [feature.featureName, feature.enabled]),
    ),
  };
}
