import * as v from 'valibot';

const Digits = v.pipe(v.string(), v.regex(/^\d{2,6}$/));
const HttpsOrigin = v.pipe(v.string(), v.regex(/^https:\/\/[a-z0-9.-]+(:\d+)?$/i));

/** What MWC's own dialer does at this station: it decides whether we place a call beside it. */
export const MWC_DIALER_ANSWERS = [
  'unanswered',
  'placesNoCall',
  'placesByTapi',
  'placesByRingCentral',
] as const;

const entries = {
  /** Client id of the app that the station registered at RingCentral; empty = the one built in. */
  clientId: v.pipe(v.string(), v.trim(), v.maxLength(100)),
  /** RingCentral's platform server (production, or a segregated environment). */
  server: HttpsOrigin,
  /** Country whose national format numbers without a plus are read in. */
  country: v.picklist(['US', 'CA', 'MX', 'GB', 'IE', 'AU', 'NZ', 'DE', 'FR', 'ES']),
  /** RingCentral asks the operator to press 1 before the contact is called (`playPrompt`). */
  playPrompt: v.boolean(),
  mwcDialer: v.picklist(MWC_DIALER_ANSWERS),
  mode: v.picklist(['full', 'observe', 'off']),
  links: v.picklist(['on', 'off']),
  /** Short codes that are refused, since they would reach the station's emergency centre, not the site's. */
  emergencyNumbers: v.array(Digits),
  /** Seconds after which an unanswered own phone is said; 0 = never. */
  operatorReminderSec: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600)),
  /** Seconds after which a contact that still rings is said; 0 = never. */
  contactReminderSec: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600)),
};

export const SettingsSchema = v.object(entries);
export type Settings = v.InferOutput<typeof SettingsSchema>;
export type SettingName = keyof Settings;

export const DEFAULT_SETTINGS: Settings = {
  clientId: '',
  server: 'https://platform.ringcentral.com',
  country: 'US',
  playPrompt: false,
  mwcDialer: 'unanswered',
  mode: 'full',
  links: 'on',
  emergencyNumbers: ['911', '112', '999', '000', '111', '066', '933'],
  operatorReminderSec: 20,
  contactReminderSec: 45,
};

/** Changes to the settings, each checked; an unknown name is refused. */
export const SettingsChangeSchema = v.partial(v.strictObject(entries));
export type SettingsChange = v.InferOutput<typeof SettingsChangeSchema>;

/** Stored settings laid over the defaults: a value of the wrong shape falls back to its default alone. */
export function readSettings(stored: unknown): Settings {
  const values = typeof stored === 'object' && stored !== null ? stored : {};
  const known = Object.entries(values).filter(([name, value]) => {
    if (!(name in entries)) return false;
    return v.safeParse(entries[name as SettingName], value).success;
  });
  return v.parse(SettingsSchema, { ...DEFAULT_SETTINGS, ...Object.fromEntries(known) });
}
