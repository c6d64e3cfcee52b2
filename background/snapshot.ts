import { viewCall } from '../core/calls/view';
import type { MwcUser, SessionOwner } from '../core/credentials/session';
import type { Snapshot } from '../messaging/messages';
import type { CallDesk } from './calls/call-desk';
import type { PhoneChoices } from './calls/phone-choices';
import type { PhoneHealth } from './calls/phone-health';
import type { Credentials } from './credentials/credentials';
import type { StationSettings } from './policy/station-settings';

export interface SnapshotSources {
  credentials: Credentials;
  desk: CallDesk;
  phones: PhoneChoices;
  phoneHealth: PhoneHealth;
  settings: StationSettings;
  now(): number;
}

/** Everything that a surface acting for this user shows; for nobody, what an unknown user may see. */
export async function composeSnapshot(
  sources: SnapshotSources,
  acting: { owner: SessionOwner; user: MwcUser } | null,
): Promise<Omit<Snapshot, 'revision'>> {
  const { credentials, desk, phones, phoneHealth, settings, now } = sources;
  if (acting === null)
    return {
      user: null,
      session: { state: 'checking' },
      phone: null,
      phoneFailure: null,
      call: null,
      settings: settings.current,
    };
  const { owner, user } = acting;
  const call = desk.newest(owner);
  return {
    user: user.name,
    session: await credentials.view(owner),
    phone: phones.of(owner),
    phoneFailure: phoneHealth.failureOf(owner),
    call: call === null ? null : viewCall(call, false, settings.current, now()),
    settings: settings.current,
  };
}
